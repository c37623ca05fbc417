import type { Bounds, CheckCode } from './judgement.js';
import { asObject } from './reading.js';

/** The checks with a scale on which a level may draw other lines; all others are a yes or a no, or about the file. */
const measured: readonly CheckCode[] = [
  'blurry',
  'too-dark',
  'too-bright',
  'low-contrast',
  'glare',
  'no-document',
  'document-cut-off',
  'document-too-far',
  'document-tilted',
  'black-and-white',
  'screenshot',
  'screen-recapture',
  'same-picture',
  'no-face',
  'several-faces',
  'face-too-small',
  'face-cut-off',
];

function isLine(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** Reads the lines that a level draws (`docSets[].checks`): known checks and finite numbers, and nothing else of it. */
export function readBounds(value: unknown): Bounds {
  const said = asObject(value);
  const entries = measured.flatMap((code) => {
    const { warn, refuse } = asObject(Object.hasOwn(said, code) ? said[code] : undefined);
    const lines = { ...(isLine(warn) && { warn }), ...(isLine(refuse) && { refuse }) };
    return Object.keys(lines).length > 0 ? [[code, lines] as const] : [];
  });
  return Object.fromEntries(entries);
}
