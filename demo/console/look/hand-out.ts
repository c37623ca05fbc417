/** How a text left the page: to the clipboard or, where the browser does not allow that, as a file. */
export type HandedOut = 'copied' | 'saved';

function save(text: string, fileName: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}

/** Puts a text on the clipboard; pages that are not on a secure origin have none, there it is saved as a file. */
export async function handOut(text: string, fileName: string): Promise<HandedOut> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    save(text, fileName);
    return 'saved';
  }
}
