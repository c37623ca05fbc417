import type { Picture } from '../applicant/applicant.js';
import { familyOf } from '../applicant/level.js';
import type { FileFacts } from '../files/inspect-file.js';
import type { RefusalName } from '../refusal.js';
import type { IdDocMetadata } from './metadata.js';

/** All that a judgement of one upload may look at. */
export interface UploadFacts {
  readonly step: string;
  readonly metadata: IdDocMetadata;
  readonly sha256: string;
  readonly file: FileFacts;
  /** The applicant's pictures of all steps that still stand for something, see `standingPictures`. */
  readonly others: readonly Picture[];
}

/** What the answer to an upload says about the picture; any error makes it inactive. */
export interface UploadJudgement {
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

function isSameDocument(picture: Picture, { step, metadata }: UploadFacts): boolean {
  const { idDocType, country } = metadata;
  return picture.step === step && picture.idDocType === idDocType && picture.country === country;
}

function isOtherSide(picture: Picture, facts: UploadFacts): boolean {
  return isSameDocument(picture, facts) && picture.idDocSubType !== facts.metadata.idDocSubType;
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
  const { others, sha256, file, step } = facts;
  const isSameSide = others.some((picture) => picture.sha256 === sha256 && isOtherSide(picture, facts));
  const isGrey = file.greyscale && familyOf(step) === 'IDENTITY';
  return { errors: isSameSide ? ['sameSides'] : [], warnings: isGrey ? ['grayscale'] : [] };
}
