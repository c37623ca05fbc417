const name = 'verification-widget';

function answered<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
  });
}

/** What the widget has left in this browser's storage, in words; nothing where it has left nothing. */
export async function contentsOfStorage(): Promise<string> {
  const known = await indexedDB.databases();
  if (!known.some((database) => database.name === name)) return '';
  const database = await answered(indexedDB.open(name));
  try {
    const transaction = database.transaction(['photos', 'keys']);
    const counts = ['photos', 'keys'].map((store) => answered(transaction.objectStore(store).count()));
    const [photos = 0, keys = 0] = await Promise.all(counts);
    return photos + keys === 0 ? '' : `${photos} photos and ${keys} keys are left in the storage`;
  } finally {
    database.close();
  }
}
