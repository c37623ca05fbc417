/** The widget's own script, as a module or as a classic one; the build puts the latter's address in this place. */
const ownScript = import.meta.url;

/** What is served beside the script, each in a folder of its own, and fetched only when it is needed. */
export type Beside = 'heic' | 'pdf';

/** Where such a file is: given, on the page's terms; beside the widget's own script; or nowhere, by choice. */
export function besideUrl(part: Beside, given: string | undefined, script = ownScript): string | undefined {
  if (given === '') return undefined;
  try {
    return given === undefined
      ? new URL(`${part}/verification-widget.${part}.js`, script).href
      : new URL(given, document.baseURI).href;
  } catch {
    return undefined;
  }
}
