import type { components } from '../../../../src/services/generated/wire.js';
import { Refusal } from '../../refusal.js';
import { withStep, stepRecord } from '../applicant.js';
import type { Applicant } from '../applicant.js';
import { isCountry } from '../countries.js';
import type { DocSet, Level } from '../level.js';
import { refuseUnlessOpen } from '../openness.js';
import { isRefusedWhole, redFields, withStepSettled } from './red-items.js';

type FieldProblem = components['schemas']['FieldProblem'];

interface Kind {
  readonly maxLength: number;
  readonly isValid: (value: string, nowMs: number) => boolean;
}

function isPastDate(value: string, nowMs: number): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return isReal && Number(year) >= 1900 && date.getTime() <= nowMs;
}

function isPhone(value: string): boolean {
  const digits = value.replace(/\D/g, '').length;
  return /^\+?[\d\s().-]+$/.test(value) && digits >= 6 && digits <= 15;
}

const text = { maxLength: 100, isValid: () => true } satisfies Kind;
const kinds: Readonly<Record<string, Kind>> = {
  dob: { maxLength: 10, isValid: isPastDate },
  country: { maxLength: 3, isValid: isCountry },
  nationality: { maxLength: 3, isValid: isCountry },
  phone: { maxLength: 30, isValid: isPhone },
  email: { maxLength: 254, isValid: (value) => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(value) },
  street: { ...text, maxLength: 200 },
  postCode: { ...text, maxLength: 20 },
};

const controls = /[\u0000-\u001f\u007f]/;

type Rule = NonNullable<DocSet['fields']>[number];

/** Whether a reviewer asked for a field again; a step refused as a whole asks for all of its fields. */
function isAskedAgain(applicant: Applicant, { step, rule }: Asked): boolean {
  return redFields(applicant, step).includes(rule.name) || isRefusedWhole(applicant, step);
}

function problemOf(
  applicant: Applicant,
  asked: Asked,
  value: string,
  nowMs: number,
): FieldProblem['problem'] | undefined {
  const { rule } = asked;
  const present = applicant.fixedInfo[rule.name];
  const isFixed = rule.immutableIfPresent && present !== undefined && !isAskedAgain(applicant, asked);
  if (isFixed && present !== value) return 'immutable';
  if (value === '') return rule.required ? 'required' : undefined;
  const kind = kinds[rule.name] ?? text;
  if (value.length > kind.maxLength) return 'too-long';
  return controls.test(value) || !kind.isValid(value, nowMs) ? 'invalid' : undefined;
}

interface Asked {
  readonly step: string;
  readonly rule: Rule;
}

function ruleOf(level: Level, name: string): Asked | undefined {
  for (const docSet of level.docSets) {
    const rule = docSet.fields?.find((field) => field.name === name);
    if (rule) return { step: docSet.idDocSetType, rule };
  }
  return undefined;
}

/** The applicant with some fields set, or a refusal that names every field that is wrong and why. */
export function withFields(
  applicant: Applicant,
  level: Level,
  values: Readonly<Record<string, unknown>>,
  nowMs: number,
): Applicant {
  refuseUnlessOpen(applicant);
  const fixedInfo = new Map(Object.entries(applicant.fixedInfo));
  const steps = new Set<string>();
  const problems: FieldProblem[] = [];
  for (const [name, given] of Object.entries(values)) {
    const asked = ruleOf(level, name);
    const value = typeof given === 'string' ? given.trim() : undefined;
    const problem = !asked
      ? 'unknown'
      : value === undefined
        ? 'invalid'
        : problemOf(applicant, asked, value, nowMs);
    if (asked) steps.add(asked.step);
    if (problem) problems.push({ name, problem });
    else if (value) fixedInfo.set(name, value);
    else fixedInfo.delete(name);
  }
  if (problems.length > 0) throw new Refusal('invalid-fields', undefined, { fields: problems });
  for (const step of steps) refuseUnlessOpen(applicant, step);
  const isSet = (name: string) => Object.hasOwn(values, name);
  const marks = applicant.desk.marks.filter(({ field }) => field === undefined || !isSet(field));
  const given: Applicant = {
    ...applicant,
    fixedInfo: Object.fromEntries(fixedInfo),
    desk: { ...applicant.desk, marks },
  };
  return [...steps].reduce((current, step) => withAnswersGiven(applicant, current, step, isSet), given);
}

/** Fields that were set again are no longer judged; one set to its accepted value stays accepted. */
function withAnswersGiven(
  before: Applicant,
  applicant: Applicant,
  step: string,
  isSet: (name: string) => boolean,
): Applicant {
  const record = stepRecord(applicant, step);
  const judged = Object.entries(record.fieldResults).filter(([name, { reviewAnswer }]) => {
    const isSame = applicant.fixedInfo[name] === before.fixedInfo[name];
    return !isSet(name) || (reviewAnswer === 'GREEN' && isSame);
  });
  return withStepSettled(
    withStep(applicant, step, { ...record, fieldResults: Object.fromEntries(judged) }),
    step,
  );
}
