import { familyOf, usualAttemptLimit } from './level.js';
import type { FieldRule, Level, Side, Step } from './level.js';
import { asCount, asId, asList, asObject, asText, asTexts } from './reading.js';
import type { Json } from './reading.js';
import type {
  Attempts,
  ReviewResult,
  ReviewStatus,
  SentImage,
  Snapshot,
  StepStatus,
  TryFailure,
} from './snapshot.js';

const statuses: readonly ReviewStatus[] = [
  'init',
  'pending',
  'prechecked',
  'queued',
  'onHold',
  'awaitingService',
  'awaitingUser',
  'completed',
];
const sessionStates = ['locked', 'cancelled', 'expired'] as const;
const mostFailuresTold = 20;

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return Object.entries(asObject(value));
}

/** A record without a prototype, so that no key of the wire (`constructor`, `__proto__`) finds more than was said. */
function recordOf<Value>(entries: readonly (readonly [string, Value])[]): Readonly<Record<string, Value>> {
  const record = Object.create(null) as Record<string, Value>;
  for (const [key, value] of entries) if (key !== '__proto__') record[key] = value;
  return record;
}

function sideOf(value: unknown): Side | undefined {
  return value === 'FRONT_SIDE' || value === 'BACK_SIDE' ? value : undefined;
}

/** Reads one answer of a reviewer by naming what may be kept; `clientComment` is thereby dropped. */
export function readReviewResult(value: unknown): ReviewResult | undefined {
  const { reviewAnswer, reviewRejectType, moderationComment, rejectLabels } = asObject(value);
  if (reviewAnswer !== 'GREEN' && reviewAnswer !== 'RED') return undefined;
  const comment = asText(moderationComment);
  const rejectType =
    reviewRejectType === 'FINAL' || reviewRejectType === 'RETRY' ? reviewRejectType : undefined;
  return {
    answer: reviewAnswer,
    ...(rejectType && { rejectType }),
    ...(comment !== undefined && { moderationComment: comment }),
    rejectLabels: asTexts(rejectLabels),
  };
}

function readField(value: unknown): FieldRule[] {
  const { name, required, prefill, immutableIfPresent } = asObject(value);
  const fieldName = asText(name);
  if (fieldName === undefined) return [];
  const prefilled = asText(prefill);
  return [
    {
      name: fieldName,
      required: required === true,
      ...(prefilled !== undefined && { prefill: prefilled }),
      immutableIfPresent: immutableIfPresent === true,
    },
  ];
}

function readStep(value: unknown): Step[] {
  const docSet = asObject(value);
  const name = asText(docSet['idDocSetType']);
  if (name === undefined) return [];
  const sides = asList(docSet['subTypes']).map(sideOf);
  return [
    {
      name,
      family: familyOf(name),
      required: docSet['optional'] !== true,
      documentTypes: asTexts(docSet['types']),
      sides: sides.filter((side) => side !== undefined),
      fields: asList(docSet['fields']).flatMap(readField),
      withDocument: docSet['withDocument'] === true,
      liveOnly: docSet['videoRequired'] === 'docapture',
    },
  ];
}

function readLevel(snapshot: Json): Level {
  const required = asObject(snapshot['requiredIdDocs']);
  const named = new Map(
    asList(required['docSets'])
      .flatMap(readStep)
      .map((step) => [step.name, step]),
  );
  return {
    name: asText(snapshot['levelName']) ?? '',
    steps: [...named.values()],
    includedCountries: asTexts(required['includedCountries']),
    excludedCountries: asTexts(required['excludedCountries']),
  };
}

function readImages(step: Json): readonly SentImage[] {
  const details = asObject(step['imageDetails']);
  const results = asObject(step['imageReviewResults']);
  const standing = asList(step['imageIds']).flatMap((id) => asId(id) ?? []);
  const fallen = Object.keys(details).filter((id) => asObject(details[id])['active'] === false);
  const ids = [...new Set([...standing, ...fallen])].filter((id) => id !== '__proto__');
  return ids.flatMap((imageId) => {
    const detail = asObject(Object.hasOwn(details, imageId) ? details[imageId] : undefined);
    const result = readReviewResult(Object.hasOwn(results, imageId) ? results[imageId] : undefined);
    const side = sideOf(detail['idDocSubType']);
    return [
      {
        imageId,
        ...(side && { side }),
        isPdf: detail['contentType'] === 'application/pdf',
        active: detail['active'] !== false,
        errors: asTexts(detail['errors']),
        ...(result && { result }),
      },
    ];
  });
}

function readFieldResults(value: unknown): StepStatus['fieldResults'] {
  const read = entriesOf(value).map(([name, result]) => [name, readReviewResult(result)] as const);
  return recordOf(read.flatMap(([name, result]) => (result ? [[name, result] as const] : [])));
}

function readStepStatus(value: unknown): StepStatus {
  const step = asObject(value);
  const result = readReviewResult(step['reviewResult']);
  const country = asText(step['country']);
  const documentType = asText(step['idDocType']);
  return {
    ...(country !== undefined && { country }),
    ...(documentType !== undefined && { documentType }),
    images: readImages(step),
    fieldResults: readFieldResults(step['fieldResults']),
    ...(result && { result }),
  };
}

function readTryFailure(value: unknown): TryFailure {
  const { source, reasons, moderationComment } = asObject(value);
  const comment = asText(moderationComment);
  return {
    source: source === 'review' ? 'review' : 'upload',
    reasons: asTexts(reasons),
    ...(comment !== undefined && { comment }),
  };
}

function readAttempts(value: unknown): Attempts {
  const { used, limit, failures } = asObject(value);
  return {
    used: asCount(used, 0),
    limit: asCount(limit, usualAttemptLimit),
    failures: asList(failures).slice(0, mostFailuresTold).map(readTryFailure),
  };
}

function readSession(value: unknown): Snapshot['session'] {
  const session = asObject(value);
  const reference = asText(session['reference']);
  const round = asId(session['round']);
  return {
    state: sessionStates.find((state) => state === session['state']) ?? 'active',
    ...(reference !== undefined && { reference }),
    ...(round !== undefined && { round }),
    attempts: recordOf(
      entriesOf(session['attempts']).map(([step, count]) => [step, readAttempts(count)] as const),
    ),
  };
}

function readSupport(value: unknown): Snapshot['support'] {
  const { email, url } = asObject(value);
  const address = asText(email);
  const page = asText(url);
  return {
    ...(address !== undefined && /^[^\s@?&]+@[^\s@?&]+$/.test(address) && { email: address }),
    ...(page !== undefined && /^https?:\/\//i.test(page) && { url: page }),
  };
}

/** The values the wire knows of the applicant: texts as they are, numbers and booleans written out. */
function readFixedInfo(value: unknown): Readonly<Record<string, string>> {
  const written = entriesOf(value).filter(([, item]) =>
    ['string', 'number', 'boolean'].includes(typeof item),
  );
  return recordOf(written.map(([name, item]) => [name, String(item)] as const));
}

/**
 * Reads a snapshot of the wire defensively: what is absent means its default, what is unknown is left out, and what is
 * not for the applicant (`clientComment`) does not exist afterwards. Nothing at all comes back when it is no snapshot.
 */
export function readSnapshot(value: unknown): Snapshot | undefined {
  const snapshot = asObject(value);
  const applicantId = asText(snapshot['applicantId']);
  if (applicantId === undefined) return undefined;
  const review = asObject(snapshot['review']);
  const result = readReviewResult(review['reviewResult']);
  const steps = entriesOf(snapshot['steps']).filter(([, step]) => step !== null && step !== undefined);
  return {
    revision: asCount(snapshot['revision'], 0),
    applicantId,
    level: readLevel(snapshot),
    deleted: snapshot['deleted'] === true,
    fixedInfo: readFixedInfo(snapshot['fixedInfo']),
    review: {
      status: statuses.find((status) => status === (review['reviewStatus'] ?? 'init')) ?? 'unknown',
      ...(result && { result }),
      checksAnswered: asCount(review['attemptCnt'], 0),
    },
    steps: recordOf(steps.map(([name, step]) => [name, readStepStatus(step)] as const)),
    session: readSession(snapshot['session']),
    support: readSupport(snapshot['support']),
  };
}
