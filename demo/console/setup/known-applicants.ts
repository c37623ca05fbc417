import type { KnownApplicant } from './setup.js';

const key = 'qa-applicants';
const mostKept = 8;

function isKnown(value: unknown): value is KnownApplicant {
  if (typeof value !== 'object' || value === null) return false;
  const { applicant, level } = value as Readonly<Record<string, unknown>>;
  return typeof applicant === 'string' && typeof level === 'string';
}

/** The applicants used last in this browser, the latest first; none where storage is refused or holds something else. */
export function knownApplicants(): readonly KnownApplicant[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isKnown).slice(0, mostKept) : [];
  } catch {
    return [];
  }
}

/** Puts an applicant first in the list and gives the list. */
export function rememberApplicant({ applicant, level }: KnownApplicant): readonly KnownApplicant[] {
  const others = knownApplicants().filter((one) => one.applicant !== applicant);
  const known = [{ applicant, level }, ...others].slice(0, mostKept);
  try {
    localStorage.setItem(key, JSON.stringify(known));
  } catch {
    // Without storage the list lasts as long as the page.
  }
  return known;
}
