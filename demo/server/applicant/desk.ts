import type { Applicant } from './applicant.js';

/** The applicant with one more note of an operator's. */
export function withNote(applicant: Applicant, text: string, nowMs: number): Applicant {
  const { desk } = applicant;
  return { ...applicant, desk: { ...desk, notes: [...desk.notes, { atMs: nowMs, text }] } };
}

/** The applicant with it noted that an operator has seen how the verification stands. */
export function acknowledged(applicant: Applicant, nowMs: number): Applicant {
  if (applicant.desk.acknowledgedAtMs !== undefined) return applicant;
  return { ...applicant, desk: { ...applicant.desk, acknowledgedAtMs: nowMs } };
}

/** The applicant with no marks on the desk. */
export function withoutMarks(applicant: Applicant): Applicant {
  return { ...applicant, desk: { ...applicant.desk, marks: [] } };
}

/** Whether two states of an applicant differ in nothing but what operators keep for themselves. */
export function isShownAlike(one: Applicant, other: Applicant): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof Applicant>;
  keys.delete('desk');
  return [...keys].every((key) => one[key] === other[key]);
}
