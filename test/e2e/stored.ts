import type { Page } from 'playwright-core';

/** How many photos, and how many keys, lie in the storage of a page that has kept a photo before. */
export function stored(page: Page): Promise<readonly number[]> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('verification-widget');
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const database = opening.result;
    const found = ['photos', 'keys'].map(async (store) => {
      const counting = database.transaction(store).objectStore(store).count();
      await new Promise((resolve) => (counting.onsuccess = resolve));
      return counting.result;
    });
    const counts = await Promise.all(found);
    database.close();
    return counts;
  });
}
