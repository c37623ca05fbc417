import type { CoreWords } from './words.js';

/** Alternatives as the language writes them: "Passport, ID card or Driving licence". */
export function listText({ lang }: CoreWords, names: readonly string[]): string {
  return new Intl.ListFormat(lang, { type: 'disjunction' }).format(names);
}
