import type { CheckResult, FileType } from '../../domain/judgement.js';
import type { PictureFacts } from '../file/picture-facts.js';
import { isPictureType } from '../file/read-picture.js';
import { flatly, notAbove, notBelow } from './check.js';
import type { Check } from './check.js';
import type { Rules } from './rules.js';

/** A file as its first bytes and its length show it. */
export interface FileSubject {
  readonly type: FileType;
  readonly bytes: number;
}

/** A picture file whose structure was read, not yet decoded. */
export interface PictureFileSubject extends FileSubject {
  readonly facts: PictureFacts;
  /** How many pixels this machine can hold; the rules may allow fewer. */
  readonly machineMaxPixels: number;
}

function isTaken(type: FileType, rules: Rules): boolean {
  return isPictureType(type) || (type === 'pdf' && rules.types === 'pictures-and-pdf');
}

function emptyFile({ bytes }: FileSubject): CheckResult {
  return flatly('empty-file', bytes === 0);
}

function unsupportedType({ type }: FileSubject, rules: Rules): CheckResult {
  return flatly('unsupported-type', type !== 'empty' && !isTaken(type, rules));
}

function fileTooBig({ type, bytes }: FileSubject, rules: Rules): CheckResult {
  return notAbove('file-too-big', bytes, type === 'pdf' ? rules.maxPdfBytes : rules.maxBytes);
}

function fileTooSmall({ bytes }: FileSubject, rules: Rules): CheckResult {
  return notBelow('file-too-small', bytes, { warn: rules.minBytes, refuse: rules.minBytes });
}

function dimensionsTooBig({ facts, machineMaxPixels }: PictureFileSubject, rules: Rules): CheckResult {
  const isTooLong = Math.max(facts.width, facts.height) > rules.maxSide;
  const threshold = Math.min(rules.maxPixels, machineMaxPixels);
  const score = facts.width * facts.height;
  return {
    code: 'dimensions-too-big',
    outcome: isTooLong || score > threshold ? 'refuse' : 'ok',
    score,
    threshold,
  };
}

function dimensionsTooSmall({ facts }: PictureFileSubject, rules: Rules): CheckResult {
  const shortSide = Math.min(facts.width, facts.height);
  // Where the size cannot be read the file is broken, which is said by the check for that.
  return shortSide === 0
    ? { code: 'dimensions-too-small', outcome: 'skipped', score: null, threshold: null }
    : notBelow('dimensions-too-small', shortSide, rules.minShortSide);
}

function corrupted({ facts }: PictureFileSubject): CheckResult {
  return flatly('corrupted', !facts.isWhole || facts.width === 0 || facts.height === 0);
}

/** What can be said of any file before its structure is read. */
export const fileChecks: readonly Check<FileSubject>[] = [emptyFile, unsupportedType, fileTooBig];

/**
 * What can be said of a picture file before it is decoded. How few bytes it has comes last: where it is also cut off or
 * declares a monstrous size, that says more.
 */
export const pictureFileChecks: readonly Check<PictureFileSubject>[] = [
  dimensionsTooBig,
  dimensionsTooSmall,
  corrupted,
  fileTooSmall,
];

/** Whether a picture must not even be tried: too much to hold, or not there as a whole. */
export function forbidsDecoding(results: readonly CheckResult[]): boolean {
  return results.some(
    ({ code, outcome }) => outcome === 'refuse' && (code === 'dimensions-too-big' || code === 'corrupted'),
  );
}

/** More pixels than this may be what a failing decoder stumbles over, rather than damage. */
const easyPixels = 50_000_000;

/** What it means that the browser's decoder refused a picture whose structure is sound. */
export function undecodable({ type, facts }: PictureFileSubject): CheckResult {
  // HEIC and AVIF are not decoded everywhere, nor are the rare kinds of JPEG; a phone may be out of memory.
  if (type === 'heic' || type === 'avif' || facts.isRareCodec) return flatly('unsupported-type', true);
  const pixels = facts.width * facts.height;
  if (pixels > easyPixels) return notAbove('dimensions-too-big', pixels, easyPixels);
  return flatly('corrupted', true);
}
