/** What is to become of a file: shown in its colours, or refused by one of these codes. */
export type Expected = 'shown' | readonly string[];

const notTaken = /codec=(tiff|bmp|ico|psd|svg|photo-cd|jpeg-lossless)\b/;

/** What the labels of a shared file say should become of it. */
export function expectedOf(category: string, labels: string): Expected {
  if (category === 'bomb') return ['dimensions-too-big', 'corrupted'];
  if (category === 'corrupt' || labels.includes('truncated')) return ['corrupted'];
  return notTaken.test(labels) ? ['unsupported-type'] : 'shown';
}

/** What is known of a file, once it was offered. */
export interface Seen {
  readonly refusals: readonly string[];
  readonly isPrepared: boolean;
  /** The furthest that a colour of the coarse picture is off, of 255; nothing where there is nothing to compare with. */
  readonly mostOff: number | undefined;
}

/** Colours are compared in the means of squares, in which JPEG and two ways of making smaller hardly differ. */
export const mostOffAllowed = 8;

/** Whether a file became what it should. */
export function isAsExpected(expected: Expected, { refusals, isPrepared, mostOff }: Seen): boolean {
  if (expected === 'shown') return isPrepared && (mostOff ?? 0) <= mostOffAllowed;
  return refusals.some((code) => expected.includes(code)) && !isPrepared;
}
