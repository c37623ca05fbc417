import type { Picture } from '../applicant/applicant.js';
import { familyOf } from '../applicant/level.js';
import type { FileFacts } from '../files/inspect-file.js';
import type { RefusalName } from '../refusal.js';
import { isDeclinedBefore } from './declined-before.js';
import type { IdDocMetadata } from './metadata.js';
import { isSameDocument } from './same-document.js';

/** All that a judgement of one upload may look at. */
export interface UploadFacts {
  readonly step: string;
  readonly metadata: IdDocMetadata;
  readonly sha256: string;
  readonly file: FileFacts;
  /** The applicant's pictures of all steps that still stand for something, see `standingPictures`. */
  readonly others: readonly Picture[];
  /** All pictures that the applicant ever sent. */
  readonly earlier: readonly Picture[];
}

/** What the answer to an upload says about the picture; any error makes it inactive. */
export interface UploadJudgement {
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

function isOtherSide(picture: Picture, { step, metadata }: UploadFacts): boolean {
  return isSameDocument(picture, { step, ...metadata }) && picture.idDocSubType !== metadata.idDocSubType;
}

/** Why nothing of an upload is kept, if so: the very same file stands for another item already. */
export function refusalOf(facts: UploadFacts): RefusalName | undefined {
  const twins = facts.others.filter(({ active, sha256 }) => active && sha256 === facts.sha256);
  const isReplacement = (picture: Picture) => picture.step === facts.step && !isOtherSide(picture, facts);
  const isElsewhere = twins.some((picture) => !isReplacement(picture) && !isOtherSide(picture, facts));
  return isElsewhere ? 'duplicate-document' : undefined;
}

/** Judges an upload by what a machine can honestly know; a reviewer judges the rest. */
export function judgeUpload(facts: UploadFacts): UploadJudgement {
  const { others, earlier, metadata, sha256, file, step } = facts;
  const isSameSide = others.some((picture) => picture.sha256 === sha256 && isOtherSide(picture, facts));
  const isDeclined = isDeclinedBefore({ step, ...metadata, sha256, earlier });
  const isGrey = file.greyscale && familyOf(step) === 'IDENTITY';
  return {
    errors: [...(isSameSide ? ['sameSides'] : []), ...(isDeclined ? ['documentDeclinedBefore'] : [])],
    warnings: isGrey ? ['grayscale'] : [],
  };
}
