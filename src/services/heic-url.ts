/** The widget's own script, as a module or as a classic one; the build puts the latter's address in this place. */
export const ownScript = import.meta.url;

/** Where the decoder for HEIC is: given, on the page's terms; beside the widget's own script; or nowhere, by choice. */
export function heicUrlOf(given: string | undefined, script: string): string | undefined {
  if (given === '') return undefined;
  try {
    return given === undefined
      ? new URL('heic/verification-widget.heic.js', script).href
      : new URL(given, document.baseURI).href;
  } catch {
    return undefined;
  }
}
