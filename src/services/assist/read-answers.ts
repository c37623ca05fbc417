import type { Face } from '../../domain/faces.js';
import { asObject } from '../../domain/reading.js';

/** More than can be on any picture of ours. */
const [mostFaces, mostBarcodes, longestText] = [100, 20, 20_000];

function isBetween(value: unknown, low: number, high: number): value is number {
  return typeof value === 'number' && value >= low && value <= high;
}

/** How far a confidence may lie beyond 0 and 1, or a size below 0, by rounding alone. */
const rounding = 1e-3;

/** A box cut off at an edge may reach beyond it; one of pixels, in place of fractions, reaches far beyond. */
function readFace(value: unknown): Face | undefined {
  const { box, confidence } = asObject(value);
  const { x, y, width, height } = asObject(box);
  const isPlaced = isBetween(x, -1, 2) && isBetween(y, -1, 2);
  const isSized = isBetween(width, -rounding, 2) && isBetween(height, -rounding, 2);
  return isPlaced && isSized && isBetween(confidence, -rounding, 1 + rounding)
    ? { box: { x, y, width, height }, confidence: Math.min(1, Math.max(0, confidence)) }
    : undefined;
}

/** Whether a box has an area, and any of it is on the picture. */
function isUsable({ box: { x, y, width, height } }: Face): boolean {
  return Math.min(width, height) >= 1e-6 && x < 1 && y < 1 && x + width > 0 && y + height > 0;
}

/**
 * The faces of a detector's answer, without those whose boxes hold nothing. Nothing when any of them is no face in the
 * form that is asked for, or none of them is of use: then nobody can tell what the picture shows.
 */
export function readFaces(said: unknown): readonly Face[] | undefined {
  if (!Array.isArray(said) || said.length > mostFaces) return undefined;
  const faces = said.map(readFace);
  if (faces.includes(undefined)) return undefined;
  const usable = (faces as readonly Face[]).filter(isUsable);
  return usable.length > 0 || said.length === 0 ? usable : undefined;
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
