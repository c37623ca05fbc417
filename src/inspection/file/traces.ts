/** What programs leave behind in a file beside the picture. */
export interface Traces {
  /** The system that grabbed a screen says so itself. */
  readonly saysScreenshot: boolean;
  /** A program for changing pictures has been at work. Cameras' programs and scanners write there too, so it proves nothing. */
  readonly namesEditor: boolean;
}

/** Metadata stands before the picture, or behind it. */
const lookedAt = 65_536;

const screenshot = /(?:UserComment>\s*(?:<[^>]{1,60}>\s*)*|ASCII\0\0\0|Comment\0+)Screenshot/i;
const editor =
  /Photoshop|Lightroom|\bGIMP \d|Affinity Photo|Pixelmator|Paint\.NET|paint\.net|PicsArt|Picsart|Snapseed|FaceApp|Facetune|Meitu|Canva|Photopea|Stable Diffusion|Midjourney/;

const place = /\bGPS(?:Latitude|Longitude|Coordinates)\b/;

/** Bytes as letters, one each. */
function latinOf(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096)
    text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return text;
}

/** What stands before the picture, and what stands behind it. */
function edgesOf(bytes: Uint8Array): readonly string[] {
  const tail = Math.max(lookedAt, bytes.length - lookedAt);
  return [latinOf(bytes.subarray(0, lookedAt)), latinOf(bytes.subarray(tail))];
}

/** Looks for programs' names where files of every format carry them. */
export function tracesIn(bytes: Uint8Array): Traces {
  const edges = edgesOf(bytes);
  const either = (pattern: RegExp): boolean => edges.some((text) => pattern.test(text));
  return { saysScreenshot: either(screenshot), namesEditor: either(editor) };
}

/** Whether notes in plain text, as programs write them, tell where the picture was taken; those of cameras are in EXIF. */
export function namesPlace(bytes: Uint8Array): boolean {
  return edgesOf(bytes).some((text) => place.test(text));
}
