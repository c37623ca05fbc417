import { familyOf, stepNamed, usualAttemptLimit } from './level.js';
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
const sessionStates = ['active', 'locked', 'cancelled', 'expired'] as const;
const mostFailuresTold = 20;

type Names = Iterable<string>;

/**
 * What an object of the wire says under these names, each read, and nothing that it says under others. Without a
 * prototype, so that no name (`constructor`, `__proto__`) finds more than was said.
 */
function recordOf<Value>(
  value: unknown,
  names: Names,
  read: (item: unknown, name: string) => Value | undefined,
): Readonly<Record<string, Value>> {
  const said = asObject(value);
  const record = Object.create(null) as Record<string, Value>;
  for (const name of names) {
    const item = Object.hasOwn(said, name) ? read(said[name], name) : undefined;
    if (item !== undefined) record[name] = item;
  }
  return record;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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
    rejectLabels: rejectType === 'FINAL' ? [] : asTexts(rejectLabels),
  };
}

/** The name of a field of the applicant's own; what is not for them is none. */
function asFieldName(value: unknown): string | undefined {
  const name = asText(value);
  return name === 'clientComment' ? undefined : name;
}

function readField(value: unknown): FieldRule[] {
  const { name, required, prefill, immutableIfPresent } = asObject(value);
  const fieldName = asFieldName(name);
  if (fieldName === undefined) return [];
  const prefilled = asFieldName(prefill);
  return [
    {
      name: fieldName,
      required: required === true,
      ...(prefilled !== undefined && { prefill: prefilled }),
      immutableIfPresent: immutableIfPresent === true,
    },
  ];
}

/** What one PDF of a proof of address may have at most; a reviewer reads no book. */
const mostPages = 20;

function readStep(value: unknown): Step[] {
  const docSet = asObject(value);
  const name = asText(docSet['idDocSetType']);
  if (name === undefined) return [];
  const sides = new Set(asList(docSet['subTypes']).map(sideOf));
  const fields = asList(docSet['fields']).flatMap(readField);
  const maxPages = Math.min(mostPages, Math.floor(asCount(docSet['maxPages'], 1)));
  return [
    {
      name,
      family: familyOf(name),
      required: docSet['optional'] !== true,
      documentTypes: asTexts(docSet['types']),
      sides: [...sides].filter((side) => side !== undefined),
      fields: [...new Map(fields.map((field) => [field.name, field])).values()],
      withDocument: docSet['withDocument'] === true,
      liveOnly: docSet['videoRequired'] === 'docapture',
      ...(familyOf(name) === 'address' && maxPages > 1 && { maxPages }),
      checks: docSet['checks'],
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

function readStepStatus(value: unknown, rule: Step | undefined): StepStatus | undefined {
  if (!isObject(value) || !rule) return undefined;
  const step = asObject(value);
  const result = readReviewResult(step['reviewResult']);
  const country = asText(step['country']);
  const documentType = asText(step['idDocType']);
  return {
    ...(country !== undefined && { country }),
    ...(documentType !== undefined && { documentType }),
    images: readImages(step),
    fieldResults: recordOf(
      step['fieldResults'],
      rule.fields.map(({ name }) => name),
      readReviewResult,
    ),
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

function readAttempts(value: unknown): Attempts | undefined {
  if (!isObject(value)) return undefined;
  const { used, limit, failures } = asObject(value);
  return {
    used: asCount(used, 0),
    limit: asCount(limit, usualAttemptLimit) || usualAttemptLimit,
    failures: asList(failures).slice(0, mostFailuresTold).map(readTryFailure),
  };
}

function readSession(value: unknown, steps: Names): Snapshot['session'] {
  const session = asObject(value);
  const state = asText(session['state']) ?? 'active';
  const reference = asId(session['reference']);
  const round = asId(session['round']);
  return {
    state: sessionStates.find((known) => known === state) ?? 'unknown',
    ...(reference !== undefined && { reference }),
    ...(round !== undefined && { round }),
    attempts: recordOf(session['attempts'], steps, readAttempts),
    resumableUploads: session['resumableUploads'] === true,
    cancellableUploads: session['cancellableUploads'] === true,
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

/** A value the wire knows of the applicant: a text as it is, a number or a boolean written out. */
function readValue(value: unknown): string | undefined {
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;
}

/**
 * Reads a snapshot of the wire defensively: what is absent means its default, what is unknown is left out, and what is
 * not for the applicant (`clientComment`) does not exist afterwards. Nothing at all comes back when it is no snapshot.
 */
export function readSnapshot(value: unknown): Snapshot | undefined {
  const snapshot = asObject(value);
  const applicantId = asId(snapshot['applicantId']);
  if (applicantId === undefined) return undefined;
  const review = asObject(snapshot['review']);
  const result = readReviewResult(review['reviewResult']);
  const level = readLevel(snapshot);
  const names = level.steps.map(({ name }) => name);
  const fields = level.steps.flatMap((step) => step.fields);
  return {
    revision: asCount(snapshot['revision'], 0),
    applicantId,
    level,
    deleted: snapshot['deleted'] === true,
    fixedInfo: recordOf(
      snapshot['fixedInfo'],
      fields.flatMap(({ name, prefill }) => (prefill === undefined ? [name] : [name, prefill])),
      readValue,
    ),
    review: {
      status: statuses.find((status) => status === (review['reviewStatus'] ?? 'init')) ?? 'unknown',
      ...(result && { result }),
      checksAnswered: asCount(review['attemptCnt'], 0),
    },
    steps: recordOf(snapshot['steps'], names, (step, name) => readStepStatus(step, stepNamed(level, name))),
    session: readSession(snapshot['session'], names),
    support: readSupport(snapshot['support']),
  };
}
