import type { Words } from '../../text/words.js';
import { entryOf } from '../../text/lookup.js';
import { alpha3Of, countryNames } from './countries.js';
import { isoOf, partsOf } from './data-field-dates.js';
import { kindOf } from './data-field-kinds.js';

function shownDate(isoDate: string, lang: string): string {
  if (isoOf(partsOf(isoDate)) === undefined) return isoDate;
  return new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${isoDate}T00:00:00Z`));
}

/** A field's value as a person reads it: dates and countries in the applicant's language, the rest as it is. */
export function shownValue(fieldName: string, value: string, words: Words): string {
  const { control } = kindOf(fieldName);
  if (control === 'date') return shownDate(value, words.lang);
  if (control === 'gender') return entryOf(words.data.genders, value) ?? value;
  if (control !== 'country') return value;
  return countryNames(words.lang)(alpha3Of(value) ?? value);
}
