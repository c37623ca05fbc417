import type { Face } from '../../domain/faces.js';
import { asObject } from '../../domain/reading.js';

/** More than can be on any picture of ours. */
const [mostFaces, mostBarcodes, longestText] = [100, 20, 20_000];

function isBetween(value: unknown, low: number, high: number): value is number {
  return typeof value === 'number' && value >= low && value <= high;
}

/** A box cut off at an edge may reach beyond it; one of pixels, in place of fractions, reaches far beyond. */
function readFace(value: unknown): Face | undefined {
  const { box, confidence } = asObject(value);
  const { x, y, width, height } = asObject(box);
  const isPlaced = isBetween(x, -1, 2) && isBetween(y, -1, 2);
  const isSized = isBetween(width, 1e-6, 2) && isBetween(height, 1e-6, 2);
  return isPlaced && isSized && isBetween(confidence, 0, 1)
    ? { box: { x, y, width, height }, confidence }
    : undefined;
}

/** The faces of a detector's answer; nothing when any of them is none. */
export function readFaces(said: unknown): readonly Face[] | undefined {
  if (!Array.isArray(said) || said.length > mostFaces) return undefined;
  const faces = said.map(readFace);
  return faces.includes(undefined) ? undefined : (faces as readonly Face[]);
}

/** The text of a reader's answer. */
export function readText(said: unknown): string | undefined {
  return typeof said === 'string' ? said.slice(0, longestText) : undefined;
}

/** The texts of a barcode reader's answer; nothing when any of them is none. */
export function readBarcodes(said: unknown): readonly string[] | undefined {
  if (!Array.isArray(said) || said.length > mostBarcodes) return undefined;
  const texts = said.map(readText);
  return texts.includes(undefined) ? undefined : (texts as readonly string[]);
}
