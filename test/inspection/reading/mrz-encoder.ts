/** What a zone is made from, as text: dates as `YYMMDD`, names with `<` between their parts. */
export interface Holder {
  readonly code: string;
  readonly issuer: string;
  readonly nationality: string;
  readonly number: string;
  readonly birth: string;
  readonly sex: string;
  readonly expiry: string;
  readonly surname: string;
  readonly givenNames: string;
  readonly optional: string;
  readonly optional2: string;
}

/** A stretch of a line, and what may stand in it: `9` digits, `A` letters, `*` anything. */
type Part = readonly ['9' | 'A' | '*', string];

/** A zone, and line for line what may stand in each of its places. */
export interface Encoded {
  readonly lines: readonly string[];
  readonly classes: readonly string[];
}

/** The formats of ICAO 9303, and the French card. */
export const formats = ['TD1', 'TD2', 'TD3', 'MRV-A', 'MRV-B', 'FR-ID'] as const;
export type Format = (typeof formats)[number];

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** What a character counts in a check digit. */
export function worth(character: string): number {
  return Math.max(0, alphabet.indexOf(character));
}

/** The check digit by the book: each character times 7, 3, 1, 7 …, and the sum's last digit. */
export function digitOf(text: string): string {
  let sum = 0;
  for (let i = 0; i < text.length; i += 1) sum += worth(text[i]!) * [7, 3, 1][i % 3]!;
  return String(sum % 10);
}

function fill(text: string, width: number): string {
  return text.padEnd(width, '<').slice(0, width);
}

function namesOf({ surname, givenNames }: Holder): string {
  return givenNames === '' ? surname : `${surname}<<${givenNames}`;
}

/** The number's field, its check digit and what of it goes into the optional data. */
function splitNumber(number: string): readonly [string, string, string] {
  if (number.length <= 9) return [fill(number, 9), digitOf(fill(number, 9)), ''];
  return [number.slice(0, 9), '<', number.slice(9) + digitOf(number)];
}

function encoded(...lines: readonly (readonly Part[])[]): Encoded {
  return {
    lines: lines.map((parts) => parts.map(([, text]) => text).join('')),
    classes: lines.map((parts) => parts.map(([sign, text]) => sign.repeat(text.length)).join('')),
  };
}

function dated(date: string): Part {
  return ['9', date + digitOf(date)];
}

function code(holder: Holder): readonly Part[] {
  return [
    ['A', holder.code.slice(0, 1)],
    ['*', fill(holder.code.slice(1), 1)],
    ['A', fill(holder.issuer, 3)],
  ];
}

function encodeTd1(holder: Holder): Encoded {
  const [number, digit, more] = splitNumber(holder.number);
  const optional = fill(more === '' ? holder.optional : `${more}<${holder.optional}`, 15);
  const [birth, expiry] = [dated(holder.birth), dated(holder.expiry)];
  const optional2 = fill(holder.optional2, 11);
  const whole = digitOf(number + digit + optional + birth[1] + expiry[1] + optional2);
  return encoded(
    [...code(holder), ['*', number], ['9', digit], ['*', optional]],
    [birth, ['*', holder.sex], expiry, ['A', fill(holder.nationality, 3)], ['*', optional2], ['9', whole]],
    [['A', fill(namesOf(holder), 30)]],
  );
}

function encodeTwoLines(format: 'TD2' | 'TD3' | 'MRV-A' | 'MRV-B', holder: Holder): Encoded {
  const width = format === 'TD3' || format === 'MRV-A' ? 44 : 36;
  const [number, digit, more] = splitNumber(holder.number);
  const [birth, expiry] = [dated(holder.birth), dated(holder.expiry)];
  const isVisa = format.startsWith('MRV');
  const room = format === 'TD3' ? 14 : isVisa ? width - 28 : 7;
  const optional = fill(more === '' ? holder.optional : `${more}<${holder.optional}`, room);
  const own = format === 'TD3' ? digitOf(optional) : '';
  const whole = isVisa ? '' : digitOf(number + digit + birth[1] + expiry[1] + optional + own);
  return encoded(
    [...code(holder), ['A', fill(namesOf(holder), width - 5)]],
    [
      ['*', number],
      ['9', digit],
      ['A', fill(holder.nationality, 3)],
      birth,
      ['*', holder.sex],
      expiry,
      ['*', optional],
      ['9', own + whole],
    ],
  );
}

function encodeFrench(holder: Holder): Encoded {
  const number = fill(holder.number, 12);
  const first = `IDFRA${fill(holder.surname, 25)}${fill(holder.optional, 6)}`;
  const given = fill(holder.givenNames, 14);
  const birth = dated(holder.birth);
  const whole = digitOf(first + number + digitOf(number) + given + birth[1] + holder.sex);
  return encoded(
    [
      ['A', 'I'],
      ['*', 'D'],
      ['A', first.slice(2, 30)],
      ['*', first.slice(30)],
    ],
    [['*', number], ['9', digitOf(number)], ['A', given], birth, ['*', holder.sex], ['9', whole]],
  );
}

/** The zone of a holder in a format, written from the standard and not from the code under test. */
export function encode(format: Format, holder: Holder): Encoded {
  if (format === 'TD1') return encodeTd1(holder);
  return format === 'FR-ID' ? encodeFrench(holder) : encodeTwoLines(format, holder);
}

/** A made-up holder whose zone in the format is a right one; another one for each number drawn. */
export function holderFor(format: Format, random: () => number): Holder {
  const below = (bound: number): number => Math.floor(random() * bound);
  const text = (from: string, min: number, max: number): string =>
    Array.from({ length: min + below(max - min + 1) }, () => from[below(from.length)]).join('');
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = (): string => two(below(100)) + two(1 + below(12)) + two(1 + below(28));
  const letters = alphabet.slice(10);
  // No letter follows itself: a letter repeated again and again is taken for fillers.
  const name = (max: number): string => text(letters, 1, max).replace(/(.)\1+/g, '$1');
  const isVisa = format.startsWith('MRV');
  const isLong = (format === 'TD1' || format === 'TD2') && random() < 0.25;
  const room = { TD1: 8, TD2: 2, TD3: 14, 'MRV-A': 16, 'MRV-B': 8, 'FR-ID': 6 }[format];
  return {
    code: isVisa
      ? text('V', 1, 1)
      : format === 'TD3'
        ? 'P'
        : format === 'FR-ID'
          ? 'ID'
          : text('ACI', 1, 1) + text('DR<', 1, 1),
    issuer: format === 'FR-ID' ? 'FRA' : random() < 0.2 ? 'D' : text(letters, 3, 3),
    nationality: random() < 0.2 ? 'D' : text(letters, 3, 3),
    number: format === 'FR-ID' ? text(alphabet, 12, 12) : text(alphabet, isLong ? 10 : 1, isLong ? 13 : 9),
    birth: day(),
    sex: text('MF<', 1, 1),
    expiry: day(),
    surname: name(9),
    givenNames: random() < 0.1 ? '' : name(6) + (random() < 0.5 ? `<${name(6)}` : ''),
    optional: random() < 0.4 || isLong ? '' : text(alphabet, 1, room),
    optional2: random() < 0.5 ? '' : text(alphabet, 1, 11),
  };
}
