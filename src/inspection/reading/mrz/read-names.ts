import { withFillersAfterNames } from './confusions.js';
import type { Layout } from './layouts.js';
import type { ReadField } from './mrz.js';

/** The holder's names. */
export interface Names {
  readonly surname: ReadField<string>;
  readonly givenNames: ReadField<string>;
  readonly mayBeCutOff: boolean;
}

function asWords(part: string): string {
  return part.replace(/<+/g, ' ').trim();
}

/** Splits the field of names at `<<`; without one, all of it is the surname. No check digit covers the names. */
export function readNames(read: string, zone: string, { names, givenNames }: Layout): Names {
  const field = withFillersAfterNames(zone.slice(...names));
  const given = givenNames && zone.slice(...givenNames);
  const isRepaired = field !== read.slice(...names);
  const [surname = '', ...others] = field.replace(/<+$/, '').split('<<');
  const word = (part: string): ReadField<string> => ({
    value: asWords(part),
    isValid: /^[A-Z<]*$/.test(part) && others.length < 2 && /[A-Z]/.test(field),
    isRepaired,
  });
  return {
    surname: word(surname),
    givenNames: word(given ?? others.join('<')),
    mayBeCutOff: !field.endsWith('<') || (given !== undefined && !given.endsWith('<')),
  };
}
