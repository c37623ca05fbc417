import { birthFrom, expiryFrom } from '../calendar.js';
import type { CalendarDate } from '../calendar.js';
import { checkDigit, isEmpty, isRight } from './check-digit.js';
import { codeSpan, issuerSpan } from './layouts.js';
import type { Layout, Span } from './layouts.js';
import type { Mrz, MrzKind, ReadField, Sex } from './mrz.js';
import { readNames } from './read-names.js';
import { readNumber } from './read-number.js';

/** A zone of a layout: as it was read, and with the repairs that its places force. */
export interface Zone {
  readonly layout: Layout;
  readonly read: string;
  readonly settled: string;
}

const kinds: Readonly<Record<string, MrzKind>> = { V: 'visa', A: 'card', C: 'card', I: 'card' };

function kindOf(code: string, { width }: Layout): MrzKind {
  if (width === 44 && code.startsWith('P')) return 'passport';
  if (code === 'AC') return 'crew-certificate';
  const kind = kinds[code.charAt(0)] ?? 'unknown';
  return kind === 'card' && width === 44 ? 'unknown' : kind;
}

function withoutFillers(text: string): string {
  return text.replace(/^<+|<+$/g, '');
}

function readCode({ read, settled }: Zone): ReadField<string> {
  const code = settled.slice(...codeSpan);
  return {
    value: withoutFillers(code),
    isValid: /^[A-Z][A-Z0-9<]$/.test(code),
    isRepaired: code !== read.slice(...codeSpan),
  };
}

function readState({ read, settled }: Zone, span: Span | undefined): ReadField<string> {
  if (!span) return { value: '', isValid: true, isRepaired: false };
  // Germany's code is the only one of a single letter.
  const state = settled.slice(...span).replace(/^O<<$/, 'D<<');
  return {
    value: withoutFillers(state),
    isValid: /^(?:[A-Z]{3}|D<<)$/.test(state),
    isRepaired: state !== read.slice(...span),
  };
}

function readDate<Day>(
  { read, settled }: Zone,
  span: Span | undefined,
  dayIn: (text: string) => Day | undefined,
): ReadField<Day | undefined> {
  if (!span) return { value: undefined, isValid: true, isRepaired: false };
  const text = settled.slice(...span);
  const value = isRight(text, settled.charAt(span[1])) ? dayIn(text) : undefined;
  const isLeftOut = isEmpty(text) && isRight(text, settled.charAt(span[1]));
  return {
    value: isLeftOut ? undefined : value,
    isValid: isLeftOut || value !== undefined,
    isRepaired: text !== read.slice(...span),
  };
}

function readSex(character: string): ReadField<Sex | undefined> {
  if (character === 'M' || character === 'F') return { value: character, isValid: true, isRepaired: false };
  // An X is printed on the card, but in the zone it is a filler.
  const isOpen = character === '<' || character === 'X';
  return { value: isOpen ? 'X' : undefined, isValid: isOpen, isRepaired: character === 'X' };
}

function isWholeRight(text: string, { composite }: Layout): boolean | undefined {
  const last = composite.at(-1);
  return last && checkDigit(composite.map((span) => text.slice(...span)).join('')) === text.charAt(last[1]);
}

/** Everything a zone says, field by field. */
export function readZone(zone: Zone, today: CalendarDate): Mrz {
  const { layout, read, settled } = zone;
  const documentCode = readCode(zone);
  const { number, overflow, zone: whole, ...documentNumber } = readNumber(settled, layout);
  const isCompositeRight = isWholeRight(whole, layout);
  const birth = readDate(zone, layout.birth, (text) => birthFrom(text, today));
  const expiry = readDate(zone, layout.expiry, (text) => expiryFrom(text, today));
  const optional = layout.optional.map(([from, to], i): ReadField<string> => {
    const text = settled.slice(i === 0 ? from + overflow : from, to);
    const isChecked = layout.isOptionalChecked
      ? isRight(text, settled.charAt(to))
      : isCompositeRight !== false;
    return {
      value: withoutFillers(text),
      isValid: isChecked && !text.includes('?'),
      isRepaired: settled.slice(from, to) !== read.slice(from, to),
    };
  });
  return {
    format: layout.format,
    kind: kindOf(documentCode.value, layout),
    documentCode,
    issuer: readState(zone, issuerSpan),
    nationality: readState(zone, layout.nationality),
    documentNumber: { value: number, ...documentNumber },
    optional,
    ...readNames(read, settled, layout),
    birth,
    sex: readSex(settled.charAt(layout.sex)),
    expiry,
    isCompositeRight,
    isValid:
      [documentNumber, birth, expiry, ...optional].every((field) => field.isValid) &&
      isCompositeRight !== false,
  };
}
