import { aliasesOf } from './countries-aliases.js';
import { allCountries, alpha2Of, countryNames } from './countries.js';

/** A country as the applicant reads it, with everything it may be looked for by. */
export interface Country {
  /** ISO 3166-1 alpha-3; the wire's own code where Intl does not know it. */
  readonly code: string;
  readonly name: string;
  /** Folded names: the shown one first, then English and other common ones. */
  readonly terms: readonly string[];
  readonly codes: readonly string[];
}

const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ة: 'ه',
  ى: 'ي',
  ـ: '',
  '&': ' and ',
};

/** Text as it is compared: no case, accents, dots or apostrophes; every other sign is a space. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’ʻʼ.]/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþıةىـ&]/g, (letter) => letters[letter] ?? letter)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** The spellings of one name: as written, with `ä` typed as `ae`, and with `St.` in full. */
function spellings(name: string): readonly string[] {
  const typed = name.replace(/[äöü]/gi, (vowel) => `${fold(vowel)}e`);
  return [name, typed, name.replace(/\bSt\. /g, 'Saint ')];
}

const named = new Map<string, readonly Country[]>();

/** All countries under the names that the browser has for them in a language, in its alphabetical order. */
export function countriesIn(lang: string): readonly Country[] {
  const known = named.get(lang);
  if (known) return known;
  const ownName = countryNames(lang);
  const englishName = countryNames('en');
  const { compare } = new Intl.Collator(lang);
  const countries = allCountries
    .map((code) => {
      const name = ownName(code);
      const others = [englishName(code), ...aliasesOf(code)];
      const terms = [name, ...others].flatMap(spellings).map(fold);
      return { code, name, terms: [...new Set(terms)], codes: [fold(code), fold(alpha2Of(code) ?? code)] };
    })
    .sort((one, other) => compare(one.name, other.name));
  named.set(lang, countries);
  return countries;
}

/** The countries that a level's lists leave, in order; an included code that nobody can name stands for itself. */
export function countriesAllowed(
  lang: string,
  included: readonly string[],
  excluded: readonly string[],
): readonly Country[] {
  const all = countriesIn(lang);
  const isNamed = new Set(allCountries);
  const unnamed = included
    .filter((code) => !isNamed.has(code))
    .map((code) => ({ code, name: code, terms: [fold(code)], codes: [fold(code)] }));
  const allowed = included.length === 0 ? all : all.filter(({ code }) => included.includes(code));
  return [...allowed, ...unnamed].filter(({ code }) => !excluded.includes(code));
}

const noMatch = 9;

/** How well a country answers what was typed; 0 is exact, 9 not at all. Beginnings come before insides, the shown name first. */
function rankOf({ terms, codes }: Country, typed: string): number {
  const begins = (term: string): boolean => ` ${term}`.includes(` ${typed}`);
  const words = typed.split(' ');
  const beginsAll = (term: string): boolean => words.every((word) => ` ${term}`.includes(` ${word}`));
  const [name = '', ...others] = terms;
  if (codes.includes(typed) || terms.includes(typed)) return 0;
  if (name.startsWith(typed)) return 1;
  if (begins(name)) return 2;
  if (others.some(begins)) return 3;
  if (terms.some(beginsAll)) return 4;
  if (name.includes(typed)) return 5;
  return others.some((term) => term.includes(typed)) ? 6 : noMatch;
}

/** The name a country gives itself: the name in the language most spoken there. */
function endonymOf(code: string): string {
  const { language } = new Intl.Locale(`und-${alpha2Of(code) ?? 'ZZ'}`).maximize();
  return fold(countryNames(language)(code));
}

/** The countries that answer what was typed, best first; all of them while nothing is typed. */
export function matchCountries(countries: readonly Country[], text: string): readonly Country[] {
  const typed = fold(text);
  if (typed === '') return text.trim() === '' ? countries : [];
  const ranked = countries
    .map((country) => ({ country, rank: rankOf(country, typed) }))
    .filter(({ rank }) => rank < noMatch)
    .sort((one, other) => one.rank - other.rank)
    .map(({ country }) => country);
  // Names in ninety other languages are slow to ask for, so only when nothing else was found.
  return ranked.length > 0 ? ranked : countries.filter(({ code }) => endonymOf(code).startsWith(typed));
}

/** The one country that a text names in full, by any of its names or codes. */
export function countryNamed(countries: readonly Country[], text: string): Country | undefined {
  const typed = fold(text);
  const meant = countries.filter(({ terms, codes }) => codes.includes(typed) || terms.includes(typed));
  return meant.length === 1 ? meant[0] : undefined;
}
