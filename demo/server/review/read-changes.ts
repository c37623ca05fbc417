import type { components } from '../../../src/services/generated/wire.js';
import type { Mark } from '../applicant/applicant.js';
import { invalid, objectOf, readItem, readRemarks } from './remarks.js';
import type { Json } from './remarks.js';

type Schemas = components['schemas'];

/** The status an operator gives a step's document, with what goes with a refusal. */
export type StepStatusChange = Readonly<Schemas['StepStatusChange']>;

/** A status the reviewing service can move a check to. */
export type ServiceStatus = Schemas['ReviewStatusChange']['reviewStatus'];

function readMarkName(value: unknown, name: string): Schemas['MarkName'] {
  if (value === 'approved' || value === 'pending' || value === 'rejected') return value;
  throw invalid(`${name} must be approved, pending or rejected.`);
}

function readMark(value: unknown): Mark {
  const json = objectOf(value, 'marks');
  const item = readItem(json, 'marks');
  if (item.imageId === undefined && item.field === undefined) {
    throw invalid('Each of marks must name a picture or a field.');
  }
  return { ...item, mark: readMarkName(json['mark'], 'mark'), ...readRemarks(json) };
}

/** Reads a reviewer's marks by naming what may be in them. */
export function readMarks({ marks }: Json): readonly Mark[] {
  if (!Array.isArray(marks) || marks.length === 0 || marks.length > 100) {
    throw invalid('marks must be a list of 1 to 100 marks.');
  }
  return marks.map(readMark);
}

/** Reads the status for a step. */
export function readStepStatus(json: Json): StepStatusChange {
  return { status: readMarkName(json['status'], 'status'), ...readRemarks(json) };
}

const serviceStatuses: readonly ServiceStatus[] = [
  'pending',
  'prechecked',
  'queued',
  'onHold',
  'awaitingService',
  'awaitingUser',
];

/** Reads the status the reviewing service is to move a check to. */
export function readServiceStatus({ reviewStatus }: Json): ServiceStatus {
  const status = serviceStatuses.find((known) => known === reviewStatus);
  if (!status) throw invalid(`reviewStatus must be one of ${serviceStatuses.join(', ')}.`);
  return status;
}
