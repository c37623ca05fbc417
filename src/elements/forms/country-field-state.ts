import { countryNamed, matchCountries } from './countries-search.js';
import type { Country } from './countries-search.js';
import { alpha3Of } from './countries.js';

/** All that a country field remembers between two keys; replaced whole, never patched. */
export interface Combobox {
  readonly text: string;
  /** The country that the text names; empty while it names none. */
  readonly code: string;
  readonly isOpen: boolean;
  /** The list shows what answers the text, not every country. */
  readonly isFiltered: boolean;
  /** The option that Enter would take; -1 for none. */
  readonly active: number;
}

const closedList = { isOpen: false, active: -1 };

/** A field with a value from its owner: a code, or a name from elsewhere. A country that is not allowed is left out. */
export function holding(countries: readonly Country[], value: string): Combobox {
  const country = countryNamed(countries, value);
  const text = country?.name ?? (alpha3Of(value) === undefined ? value : '');
  return { ...closedList, text, code: country?.code ?? '', isFiltered: false };
}

/** After picking a country: its name in the field, the list closed. */
export function holdingCountry({ code, name }: Country): Combobox {
  return { ...closedList, text: name, code, isFiltered: false };
}

/** After typing: the list of what answers, its first option ready for Enter. */
export function typed(countries: readonly Country[], text: string): Combobox {
  const isFiltered = text.trim() !== '';
  const code = countryNamed(countries, text)?.code ?? '';
  return { text, code, isOpen: true, isFiltered, active: isFiltered ? 0 : -1 };
}

/** The same with its list closed. */
export function closed(combobox: Combobox): Combobox {
  return { ...combobox, ...closedList };
}

/** The options of the list: what answers the text, or every country with the suggested one first. */
export function optionsOf(
  countries: readonly Country[],
  { isFiltered, text }: Combobox,
  suggested: string | undefined,
): readonly Country[] {
  if (isFiltered) return matchCountries(countries, text);
  const first = countries.find(({ code }) => code === suggested);
  return first ? [first, ...countries.filter((country) => country !== first)] : countries;
}

const pageOptions = 10;

/**
 * The option that a key leads to from the active one (-1 for none) among `count`; nothing where the key belongs
 * to the text. The arrows go round; Home and End move in the list only once an option is active.
 */
export function optionAfter(key: string, active: number, count: number): number | undefined {
  const last = count - 1;
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return active >= last ? 0 : active + 1;
  if (key === 'ArrowUp') return active <= 0 ? last : active - 1;
  if (active < 0) return undefined;
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if (key === 'PageDown') return Math.min(last, active + pageOptions);
  return key === 'PageUp' ? Math.max(0, active - pageOptions) : undefined;
}
