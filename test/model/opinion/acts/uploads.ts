import { refused, taken } from './act.js';
import type { ApplicantAct, Outcome } from './act.js';
import { stepNamed } from '../level.js';
import { whyRefused } from '../openness.js';
import { isRed, recordOf, withRecord } from '../verification.js';
import type { ArmedAnswer, Picture, StepRecord, Verification } from '../verification.js';

type Upload = Extract<ApplicantAct, { kind: 'upload' }>;

function isSameDocument(picture: Picture, { document }: Upload): boolean {
  return picture.type === document.type && picture.country === document.country;
}

function isOtherSide(picture: Picture, upload: Upload): boolean {
  return isSameDocument(picture, upload) && picture.side !== upload.side;
}

/** Whether the very same file stands for another item already. */
function isDuplicate(verification: Verification, upload: Upload): boolean {
  return verification.level.steps.some(
    ({ name }) =>
      name !== upload.step &&
      recordOf(verification, name).pictures.some(
        ({ standing, content }) => standing === 'active' && content === upload.content,
      ),
  );
}

/** Whether the same picture is there as the other side, or was until that fell with this one. */
function isSameSides(record: StepRecord, upload: Upload): boolean {
  return record.pictures.some(
    (picture) =>
      picture.standing !== 'refused' && picture.content === upload.content && isOtherSide(picture, upload),
  );
}

function pictureOf({ content, side, document }: Upload, standing: Picture['standing']): Picture {
  return { content, ...(side && { side }), ...document, standing };
}

/** A step of which nothing red is left is just not reviewed. */
function withoutSettledResult(record: StepRecord): StepRecord {
  const hasRed = record.pictures.some((picture) => picture.standing === 'active' && isRed(picture));
  const { result, ...rest } = record;
  return result?.answer === 'RED' && !hasRed ? rest : record;
}

/** The new picture in place of the one of its side, and of every other document. */
function withKept(record: StepRecord, upload: Upload): StepRecord {
  const others = record.pictures.filter((picture) => isOtherSide(picture, upload));
  return withoutSettledResult({ ...record, pictures: [...others, pictureOf(upload, 'active')] });
}

/** An attempt is used, and both sides of a two-sided document are gone. A single earlier picture stays. */
function withRefused(record: StepRecord, upload: Upload): StepRecord {
  const others = record.pictures.flatMap((picture): readonly Picture[] => {
    if (!isSameDocument(picture, upload)) return picture.standing === 'active' ? [picture] : [];
    if (picture.side !== upload.side)
      return [picture.standing === 'active' ? { ...picture, standing: 'fallen' } : picture];
    return picture.side === undefined && picture.standing === 'active' ? [picture] : [];
  });
  return { ...record, used: record.used + 1, pictures: [...others, pictureOf(upload, 'refused')] };
}

function isCounted(verification: Verification, step: string): boolean {
  return stepNamed(verification.level, step).tries !== undefined;
}

function judged(verification: Verification, upload: Upload, isWrong: boolean): Outcome {
  const next = withRecord(verification, upload.step, (record) => {
    if (!isWrong) return withKept(record, upload);
    const after = withRefused(record, upload);
    return isCounted(verification, upload.step) ? after : { ...after, used: record.used };
  });
  return { ...taken(next), isRefusedAtOnce: isWrong };
}

function withoutArmed(verification: Verification, armed: ArmedAnswer): Verification {
  return { ...verification, armed: verification.armed.filter((each) => each !== armed) };
}

/** The same picture is refused again, whichever side it is sent as. */
function withDeclined(outcome: Outcome, { step, content }: Upload): Outcome {
  const next = withRecord(outcome.next, step, (record) => ({
    ...record,
    declined: [...(record.declined ?? []), content],
  }));
  return { ...outcome, next };
}

/** One picture: not taken at all, kept but refused at once, or kept. */
export function upload(verification: Verification, act: Upload): Outcome {
  const reasons = whyRefused(verification, act.step);
  if (reasons.length > 0) return refused(verification, ...reasons);
  if (isDuplicate(verification, act)) return refused(verification, 'duplicate-document');
  const record = recordOf(verification, act.step);
  const isKnownBad = record.declined?.includes(act.content) ?? false;
  if (isKnownBad || isSameSides(record, act)) return judged(verification, act, true);
  const armed = verification.armed.find(({ step }) => step === act.step);
  if (!armed) return judged(verification, act, false);
  const disarmed = withoutArmed(verification, armed);
  if (armed.says === 'errorName') return { taken: 'no', names: [armed.tag], next: disarmed };
  const isWrong = armed.says === 'errors';
  return isWrong ? withDeclined(judged(disarmed, act, true), act) : judged(disarmed, act, false);
}

/** Takes one picture back. */
export function takeBack(
  verification: Verification,
  { step, imageId }: Extract<ApplicantAct, { kind: 'take back' }>,
): Outcome {
  const reasons = whyRefused(verification, step);
  if (reasons.length > 0) return refused(verification, ...reasons);
  return taken(
    withRecord(verification, step, (record) =>
      withoutSettledResult({ ...record, pictures: record.pictures.filter(({ id }) => id !== imageId) }),
    ),
  );
}
