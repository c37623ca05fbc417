import type { CalendarDate, PartialDate } from '../calendar.js';
import type { MrzFormat } from './layouts.js';

/** One field as it was understood. */
export interface ReadField<Value> {
  readonly value: Value;
  /** Everything that can be known of it is right: its characters, its check digit, a day that exists. */
  readonly isValid: boolean;
  /** The value differs from the characters that were read. */
  readonly isRepaired: boolean;
}

/**
 * What the document code really says. Cards are told apart by their issuers only, each in their own way: an identity
 * card and a residence permit may have the same code.
 */
export type MrzKind = 'passport' | 'visa' | 'crew-certificate' | 'card' | 'unknown';

/** The sex in the zone; `X` is what a filler there stands for. */
export type Sex = 'F' | 'M' | 'X';

/**
 * A machine-readable zone. A text is empty where the zone says nothing. A document number that is repaired and not
 * valid is a suggestion: its check digit was used up in finding it and confirms it no more.
 */
export interface Mrz {
  readonly format: MrzFormat;
  readonly kind: MrzKind;
  readonly documentCode: ReadField<string>;
  /** Three letters, or `D`; not looked up in any list of states. */
  readonly issuer: ReadField<string>;
  readonly nationality: ReadField<string>;
  readonly documentNumber: ReadField<string>;
  /** The personal number of a passport, two fields of a small card, else one. */
  readonly optional: readonly ReadField<string>[];
  readonly surname: ReadField<string>;
  readonly givenNames: ReadField<string>;
  /** The names fill their field to the last place, so that some may be missing. */
  readonly mayBeCutOff: boolean;
  /** Valid and without a value when the zone leaves it out. */
  readonly birth: ReadField<PartialDate | undefined>;
  readonly sex: ReadField<Sex | undefined>;
  /** Valid and without a value when the zone states no end. */
  readonly expiry: ReadField<CalendarDate | undefined>;
  /** Whether the check digit over the whole is right; nothing where the format has none. */
  readonly isCompositeRight: boolean | undefined;
  /** All check digits are right, and the dates exist. */
  readonly isValid: boolean;
}
