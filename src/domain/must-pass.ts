import { isWantedAgain, reasonsFor } from './again.js';
import { fallenImageFor, imageFor } from './choices.js';
import type { Journey } from './journey.js';
import type { CheckCode } from './judgement.js';
import type { Step } from './level.js';
import type { Shot } from './shot.js';

const whole: readonly CheckCode[] = ['no-document', 'document-cut-off'];
const light: readonly CheckCode[] = ['blurry', 'too-dark', 'too-bright', 'low-contrast'];
const legible: readonly CheckCode[] = [...light, 'glare'];

/**
 * What the next picture must get right, by the reviewer's label or the server's tag for the last one. Only those whose
 * meaning is certain: a label such as BAD_SELFIE may mean a hat, and no check of ours would find that.
 */
const demands: ReadonlyMap<string, readonly CheckCode[]> = new Map([
  ['BLACK_AND_WHITE', ['black-and-white']],
  ['SCREENSHOTS', ['screenshot', 'screen-recapture']],
  ['UNSATISFACTORY_PHOTOS', legible],
  ['INCOMPLETE_DOCUMENT', whole],
  ['DOCUMENT_PAGE_MISSING', whole],
  ['EXPIRATION_DATE', ['expired']],
  ['grayscale', ['black-and-white']],
  ['screenshot', ['screenshot']],
  ['screenRecapture', ['screen-recapture']],
  ['dataNotReadable', legible],
  ['selfieFaceBadQuality', light],
  ['documentWayTooMuchOutside', whole],
  ['expiredDoc', ['expired']],
  ['mrzNotReadable', ['mrz-unreadable']],
  ['differentDocTypeOrCountry', ['document-mismatch']],
]);

/** The checks that answer these labels and tags, each once; nothing for those that no check can answer. */
export function checksAnswering(reasons: readonly string[]): readonly CheckCode[] {
  return [...new Set(reasons.flatMap((reason) => demands.get(reason) ?? []))];
}

/** What the next picture of a shot must get right, by what is known of the last one: of its refusal, or of its review. */
export function mustPassFor(journey: Journey, step: Step, shot: Shot): readonly CheckCode[] {
  const photo = journey.photos.get(shot.key);
  const image = imageFor(journey, step, shot);
  const isAgain = image !== undefined && isWantedAgain(journey, step, image);
  return checksAnswering([
    ...(photo?.stage === 'refused' ? photo.reasons : []),
    ...(fallenImageFor(journey, step, shot)?.errors ?? []),
    ...(isAgain ? reasonsFor(journey, step, image).labels : []),
  ]);
}
