import type { components } from '../../../src/services/generated/wire.js';
import { missingItems } from './missing.js';
import type { MissingItem } from './missing.js';
import { isFinal, situationOf } from './openness.js';
import { recordOf, withRecord } from './verification.js';
import type { Result, StepRecord, Verification } from './verification.js';

type Schemas = components['schemas'];

/** What the server tells of one verification: the applicant, and an operator. */
export interface Told {
  readonly snapshot: Schemas['Snapshot'];
  readonly whole: Schemas['OperatorApplicant'];
}

/** The verification with the numbers that the server gave to pictures which have none yet. */
export function withNumbers(verification: Verification, { whole }: Told): Verification {
  return verification.level.steps.reduce((current, { name }) => {
    const own = whole.images.filter(({ step }) => step === name);
    const known = new Set(recordOf(current, name).pictures.map(({ id }) => id));
    return withRecordOf(current, name, (record) => ({
      ...record,
      pictures: record.pictures.map((picture) => {
        if (picture.id !== undefined) return picture;
        const latest = own.findLast(
          ({ imageId, idDocSubType, idDocType }) =>
            !known.has(imageId) && idDocSubType === picture.side && idDocType === picture.type,
        );
        return latest ? { ...picture, id: latest.imageId } : picture;
      }),
    }));
  }, verification);
}

function withRecordOf(
  verification: Verification,
  step: string,
  change: (record: StepRecord) => StepRecord,
): Verification {
  return verification.steps[step] ? withRecord(verification, step, change) : verification;
}

function answerOf(result: Result | Schemas['ReviewResult'] | undefined): string {
  if (!result) return 'none';
  return 'answer' in result ? result.answer : result.reviewAnswer;
}

function textOf(items: readonly MissingItem[]): string {
  return items
    .map(({ step, idDocSubType, fields }) => [step, idDocSubType, fields?.toSorted().join('+')].join(' '))
    .toSorted()
    .join(', ');
}

/** Two words about the same thing that should be one. */
function unlike(what: string, model: unknown, server: unknown): readonly string[] {
  const [one, other] = [JSON.stringify(model), JSON.stringify(server)];
  return one === other ? [] : [`${what}: the model says ${one}, the server ${other}`];
}

function picturesUnlike(step: string, record: StepRecord, status: Schemas['StepStatus'] | null): string[] {
  const model = record.pictures
    .filter(({ standing }) => standing === 'active')
    .map(({ id, result }) => `${id} ${answerOf(result)}`);
  const server = (status?.imageIds ?? []).map((id) => `${id} ${answerOf(status?.imageReviewResults[id])}`);
  const fields = Object.entries(record.fields).map(([name, result]) => `${name} ${answerOf(result)}`);
  const told = Object.entries(status?.fieldResults ?? {}).map(([name, each]) => `${name} ${answerOf(each)}`);
  return [
    ...unlike(`pictures of ${step}`, model.toSorted(), server.toSorted()),
    ...unlike(`fields of ${step}`, fields.toSorted(), told.toSorted()),
    ...unlike(
      `${step} accepted`,
      record.result?.answer === 'GREEN',
      answerOf(status?.reviewResult) === 'GREEN',
    ),
  ];
}

/** Nothing but the review speaks once it is final or the session locked. */
function isSilent(verification: Verification): boolean {
  return isFinal(verification) || situationOf(verification) === 'locked';
}

function stepsUnlike(verification: Verification, snapshot: Schemas['Snapshot']): string[] {
  if (isSilent(verification)) {
    const spoken = Object.values(snapshot.steps).filter((status) => status !== null);
    return [...unlike('steps told', 0, spoken.length)];
  }
  const steps = verification.level.steps.flatMap(({ name }) =>
    picturesUnlike(name, recordOf(verification, name), snapshot.steps[name] ?? null),
  );
  const sorted = (values: Readonly<Record<string, string>>) => Object.entries(values).toSorted();
  return [...steps, ...unlike('values', sorted(verification.values), sorted(snapshot.fixedInfo))];
}

function attemptsUnlike(verification: Verification, snapshot: Schemas['Snapshot']): string[] {
  return verification.level.steps.flatMap(({ name, tries }) => {
    const { used, limit, failures } = snapshot.session.attempts?.[name] ?? {};
    const own = tries === undefined ? undefined : recordOf(verification, name).used;
    const isTold = failures !== undefined && !isSilent(verification);
    return [
      ...unlike(`attempts of ${name}`, [own, tries], [used, limit]),
      ...(isTold ? unlike(`failures told of ${name}`, own, failures.length) : []),
    ];
  });
}

/** Everything in which the server is of another opinion, in words. */
export function disagreements(verification: Verification, { snapshot, whole }: Told): readonly string[] {
  const { deleted, session, status, verdict } = verification;
  const { review } = snapshot;
  const comment = session === 'locked' ? undefined : verdict?.comment;
  return [
    ...unlike('deleted', deleted, snapshot.deleted),
    ...unlike('session', session, snapshot.session.state),
    ...unlike('review', status, review.reviewStatus),
    ...unlike('answer', answerOf(verdict), answerOf(review.reviewResult)),
    ...unlike('reject type', verdict?.rejectType, review.reviewResult?.reviewRejectType),
    ...(session === 'locked' ? [] : unlike('comment', comment, review.reviewResult?.moderationComment)),
    ...stepsUnlike(verification, snapshot),
    ...attemptsUnlike(verification, snapshot),
    ...unlike('missing', textOf(missingItems(verification)), textOf(whole.missing)),
  ];
}
