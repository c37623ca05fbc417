import { isPickable, choiceOf, imageFor, shotsIn } from './choices.js';
import type { Journey } from './journey.js';
import type { Choice, Side, Step } from './level.js';
import { stepNamed } from './level.js';
import type { PhotoFace, PhotoReceipt } from './photo.js';
import type { Shot } from './shot.js';

/** For how long a photo waits on a device at most: long enough for a night without a network, in milliseconds. */
export const longestKeptMs = 24 * 3_600_000;

/** What the pictures of a page and of a worker have in common. */
interface Content {
  readonly size: number;
  readonly type: string;
}

/** A photo that the applicant has used and that the server has not answered for yet. */
export interface KeptPhoto<Picture extends Content> {
  /** Names it in every tab, and is the idempotency key of every attempt to send it. */
  readonly id: string;
  readonly applicantId: string;
  readonly step: string;
  readonly shotKey: string;
  readonly side?: Side;
  readonly documentType: string;
  readonly country?: string;
  /** Exactly the bytes that are sent. */
  readonly content: Picture;
  readonly receipt: PhotoReceipt;
  /** SHA-256 of the chosen file, by which the device knows the picture again. */
  readonly sourceSha256?: string;
  /** The server's picture whose place it takes. */
  readonly replaces?: string;
  readonly keptAtMs: number;
  /** Where a resumable upload of it goes on. */
  readonly uploadUrl?: string;
  /** Given up on its way; it is kept, without its content, until the server knows. */
  readonly isCalledOff?: true;
}

/** A kept photo with its place in the journey as it stands now. */
export interface Recalled<Picture extends Content> {
  readonly kept: KeptPhoto<Picture>;
  readonly step: Step;
  readonly shot: Shot;
}

/** What becomes of the photos that were kept, under the journey as the server tells it now. */
export interface Recall<Picture extends Content> {
  readonly resumed: readonly Recalled<Picture>[];
  /** The documents that were picked for them, by step. */
  readonly choices: ReadonlyMap<string, Choice>;
  /** Not wanted any more: the level has no such shot, or its place was taken in the meantime. */
  readonly overtaken: readonly KeptPhoto<Picture>[];
  /** Given up by the applicant, who has used another one since or none; they may be on their way all the same. */
  readonly givenUp: readonly KeptPhoto<Picture>[];
}

/** What can be shown of a kept photo. */
export function keptFace({ content, receipt }: KeptPhoto<Content>): PhotoFace {
  const isPdf = content.type === 'application/pdf';
  const pages = isPdf ? receipt.pages : undefined;
  return {
    isPdf,
    ...(pages !== undefined && { pages }),
    fileName: '',
    bytes: content.size,
    quarterTurns: 0,
    receipt,
  };
}

/** The journey with the documents that were picked for the photos, where nothing was picked since. */
function withChoices(journey: Journey, photos: readonly KeptPhoto<Content>[]): Journey {
  const choices = new Map(journey.choices);
  for (const { step: name, documentType, country } of photos) {
    const step = stepNamed(journey.snapshot.level, name);
    if (!step || choices.has(name) || !isPickable(journey.snapshot, step)) continue;
    const known = choiceOf(journey, step);
    const isOther = known.documentType !== undefined && known.documentType !== documentType;
    const isType = step.documentTypes.includes(documentType);
    if (!isOther && isType) choices.set(name, { ...(country !== undefined && { country }), documentType });
  }
  return { ...journey, choices };
}

/** Whether the step still asks for, or has been given, the very document that a photo was taken of. */
function isOfDocument(journey: Journey, step: Step, { documentType, country }: KeptPhoto<Content>): boolean {
  const choice = choiceOf(journey, step);
  const isType = documentType === (choice.documentType ?? step.documentTypes[0] ?? step.name);
  return isType && country === choice.country;
}

/**
 * Finds the places of kept photos. One whose place the server's picture has taken since it was kept is overtaken: either
 * its own answer was lost, and it is there, or another device has sent a newer one. After one that was given up it cannot
 * be told whose that picture is, and what the applicant used last goes on.
 */
export function recall<Picture extends Content>(
  journey: Journey,
  photos: readonly KeptPhoto<Picture>[],
): Recall<Picture> {
  // Clocks are set back: only among those that nobody gave up does the order tell which was used last.
  const standing = photos.filter(({ isCalledOff }) => !isCalledOff);
  const isGivenUp = (photo: KeptPhoto<Picture>): boolean =>
    standing.findLast(({ shotKey }) => shotKey === photo.shotKey) !== photo;
  const givenUp = photos.filter(isGivenUp);
  const wanted = photos.filter((photo) => !isGivenUp(photo));
  const picked = withChoices(journey, wanted);
  const placed = wanted.map((kept) => {
    const step = stepNamed(picked.snapshot.level, kept.step);
    const shot = step && shotsIn(picked, step).find(({ key }) => key === kept.shotKey);
    if (!step || !shot || !isOfDocument(picked, step, kept)) return { kept };
    const image = imageFor(picked, step, shot);
    const isFirst = !givenUp.some(({ shotKey }) => shotKey === kept.shotKey);
    const isTaken = isFirst && image !== undefined && image.imageId !== kept.replaces;
    return isTaken ? { kept } : { kept, found: { kept, step, shot } };
  });
  const resumed = placed.flatMap(({ found }) => found ?? []);
  const steps = new Set(resumed.map(({ step }) => step.name));
  return {
    resumed,
    choices: new Map([...picked.choices].filter(([name]) => journey.choices.has(name) || steps.has(name))),
    overtaken: placed.flatMap(({ kept, found }) => (found ? [] : [kept])),
    givenUp,
  };
}
