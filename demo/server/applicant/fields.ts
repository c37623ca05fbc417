import type { components } from '../../../src/services/generated/wire.js';
import { Refusal } from '../refusal.js';
import { withStep, stepRecord } from './applicant.js';
import type { Applicant } from './applicant.js';
import { isCountry } from './countries.js';
import type { DocSet, Level } from './level.js';
import { refuseUnlessOpen } from './openness.js';

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

function problemOf(
  rule: Rule,
  value: string,
  present: string | undefined,
  nowMs: number,
): FieldProblem['problem'] | undefined {
  if (rule.immutableIfPresent && present !== undefined && present !== value) return 'immutable';
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
        : problemOf(asked.rule, value, fixedInfo.get(name), nowMs);
    if (asked) steps.add(asked.step);
    if (problem) problems.push({ name, problem });
    else if (value) fixedInfo.set(name, value);
    else fixedInfo.delete(name);
  }
  if (problems.length > 0) throw new Refusal('invalid-fields', undefined, { fields: problems });
  for (const step of steps) refuseUnlessOpen(applicant, step);
  return [...steps].reduce(withAnswerGiven, { ...applicant, fixedInfo: Object.fromEntries(fixedInfo) });
}

/** A step of fields that was sent back counts as answered once any of its fields is set again. */
function withAnswerGiven(applicant: Applicant, step: string): Applicant {
  const { reviewResult, ...rest } = stepRecord(applicant, step);
  return reviewResult?.reviewAnswer === 'RED' ? withStep(applicant, step, rest) : applicant;
}
