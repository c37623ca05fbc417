import { expect } from '@open-wc/testing';
import { readMrz } from '../../../src/inspection/reading/readers.js';
import type { Mrz } from '../../../src/inspection/reading/readers.js';
import { seeded } from '../../support/harness-random.js';
import { encode, holderFor } from './mrz-encoder.js';

const today = { year: 2026, month: 8, day: 15 };
const td3 = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
] as const;
const td1 = [
  'I<UTOD231458907<<<<<<<<<<<<<<<',
  '7408122F1204159UTO<<<<<<<<<<<6',
  'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
] as const;
const td2 = ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6'] as const;

/** The values of a zone, without what was repaired on the way to them. */
function values(mrz: Mrz | undefined): unknown {
  return mrz && JSON.stringify(mrz).replace(/"isRepaired":(?:true|false)/g, '');
}

function without(text: string, part: string): string {
  expect(text).to.contain(part);
  return text.replace(part, '');
}

const [upper, lower] = td3;
const [first, second, third] = td1;

/** What readers make of the three specimens. */
const readings: readonly (readonly [string, readonly string[], string])[] = [
  ['Windows line ends and empty lines', td3, `\r\n${upper}\r\n\r\n\r\n${lower}\r\n`],
  ['spaces inside the lines', td3, td3.map((line) => line.replace(/(.{5})/g, '$1 ')).join('\n')],
  ['lower case', td3, td3.join('\n').toLowerCase()],
  ['guillemets for two fillers', td3, td3.join('\n').replaceAll('<<', '«')],
  ['a single guillemet for each filler', td1, td1.join('\n').replaceAll('<', '‹')],
  ['wide characters for fillers', td1, td1.join('\n').replaceAll('<', '＜')],
  [
    'text before and after',
    td3,
    `PASSPORT\nUTOPIA Code\nERIKSSON\n12 AUG 74\n${td3.join('\n')}\n© Office 123\n`,
  ],
  [
    'text of a similar length before and after',
    td1,
    `${'NAME AND ADDRESS OF THE HOLDER'}\n${td1.join('\n')}\nTHIS CARD IS NOT A PROOF OF ABODE`,
  ],
  ['dirt at both ends of the lines', td3, td3.map((line) => `|. ${line} ~·`).join('\n')],
  ['a short line between', td3, `${upper}\n. -\n${lower}`],
  ['two lines joined', td3, td3.join('')],
  ['two lines of a large card joined', td2, td2.join(' ')],
  ['three lines joined', td1, td1.join('')],
  ['the first two of three joined', td1, `${first}${second}\n${third}`],
  ['the last two of three joined', td1, `${first}\n${second}${third}`],
  ['a filler lost where two lines join', td3, upper.slice(0, -1) + lower],
  ['a filler lost at the very end of three lines joined', td1, td1.join('').slice(0, -1)],
  ['a filler too many where two lines join', td3, `${upper}<${lower}`],
  ['a filler lost in the names', td3, `${upper.slice(0, -1)}\n${lower}`],
  ['three fillers too many in the names', td3, `${upper}<<<\n${lower}`],
  ['all fillers behind the names lost', td3, `${upper.replace(/<+$/, '')}\n${lower}`],
  ['a filler lost in the optional data', td3, `${upper}\n${without(lower, '<')}`],
  ['a filler too many in the optional data', td3, `${upper}\n${lower.replace('<', '<<')}`],
  ['a filler too many at the end', td3, `${upper}\n${lower}<`],
  ['three fillers lost in the first line', td1, `${first.slice(0, -3)}\n${second}\n${third}`],
  ['a filler lost before the last digit', td1, `${first}\n${without(second, '<')}\n${third}`],
  ['a filler too many before the last digit', td2, `${td2[0]}\n${td2[1].replace('<', '<<')}`],
  ['letters for fillers behind the names', td3, `${upper.slice(0, 30)}K<<CLSE<<<<<KK\n${lower}`],
  [
    'one letter for all fillers behind the names',
    td3,
    `${upper.replace(/<+$/, (run) => 'K'.repeat(run.length))}\n${lower}`,
  ],
  [
    'letters for fillers behind the names of a card',
    td1,
    `${first}\n${second}\nERIKSSON<<ANNA<MARIA<<<<<E<<SC`,
  ],
  ['letters for fillers in the optional data', td1, `${first.slice(0, 20)}KC<<<<<<L<\n${second}\n${third}`],
  ['letters for fillers in empty optional data', td2, `${td2[0]}\nD231458907UTO7408122F1204159<<C<E<L6`],
  [
    'letters for digits in the dates',
    td3,
    `${upper}\n${lower.replace('7408122', '74OBIZZ').replace('1204159', 'IZD4IS9')}`,
  ],
  [
    'digits for letters in names and states',
    td1,
    td1.join('\n').replace('I<UTO', '1<UT0').replace('9UTO', '9UT0').replace('ERIKSSON', 'ER1K55ON'),
  ],
  ['an L for the I of the code', td1, td1.join('\n').replace('I<UTO', 'L<UTO')],
  ['a letter for a check digit', td3, `${upper}\n${lower.slice(0, -1)}O`],
];

describe('what readers make of a zone', () => {
  for (const [name, lines, text] of readings) {
    it(`is understood in spite of ${name}`, () => {
      const mrz = readMrz(text, today);
      expect(values(mrz)).to.equal(values(readMrz(lines.join('\n'), today)));
      expect(mrz?.isValid).to.equal(true);
    });
  }

  it('is repaired visibly, field by field', () => {
    const mrz = readMrz(td3.join('\n').replace('2F1204159', 'ZF12O4159').replace('ERIK', 'ER1K'), today)!;
    expect(mrz.expiry).to.deep.equal({
      value: { year: 2012, month: 4, day: 15 },
      isValid: true,
      isRepaired: true,
    });
    expect(mrz.surname).to.deep.equal({ value: 'ERIKSSON', isValid: true, isRepaired: true });
    expect(mrz.documentNumber.isRepaired).to.equal(false);
    expect(mrz.sex).to.deep.equal({ value: 'F', isValid: true, isRepaired: false });
  });

  it('takes an O alone for the D of Germany, and an X for the filler of an open sex', () => {
    const text = 'P<O<<MUSTERMANN<<ERIKA\nC01X0006H10<<6408125X1710319<<<<<<<<<<<<<<<0';
    const mrz = readMrz(text, today)!;
    expect(mrz.issuer).to.deep.equal({ value: 'D', isValid: true, isRepaired: true });
    expect(mrz.nationality).to.deep.equal({ value: 'D', isValid: true, isRepaired: true });
    expect(mrz.sex).to.deep.equal({ value: 'X', isValid: true, isRepaired: true });
  });
});

describe('a text with several zones', () => {
  const zone = (seed: number): readonly string[] => encode('TD1', holderFor('TD1', seeded(seed))).lines;
  const [one, other] = [zone(21), zone(22)];
  const number = readMrz(one.join('\n'), today)?.documentNumber.value;
  const faulty = (row: string, at: number): string => row.slice(0, at) + '?' + row.slice(at + 1);

  it('gives the one whose check digits are right', () => {
    const wrong = [other[0]!, faulty(other[1]!, 0), other[2]!];
    for (const lines of [
      [...wrong, ...one],
      [...one, ...wrong],
    ])
      expect(readMrz(lines.join('\n'), today)?.documentNumber.value).to.equal(number);
  });

  it('gives the one with fewer wrong check digits', () => {
    const less = [one[0]!, faulty(one[1]!, 20), one[2]!];
    const more = [other[0]!, faulty(other[1]!, 0), other[2]!];
    for (const lines of [
      [...less, ...more],
      [...more, ...less],
    ])
      expect(readMrz(lines.join('\n'), today)?.documentNumber.value).to.equal(number);
  });

  it('gives the one with fewer repairs', () => {
    const repaired = [
      other[0]!,
      other[1]!.replace(/[0158]/, (digit) => ({ 0: 'O', 1: 'I', 5: 'S', 8: 'B' })[digit]!),
      other[2]!,
    ];
    expect(repaired[1]).not.to.equal(other[1]);
    for (const lines of [
      [...one, ...repaired],
      [...repaired, ...one],
    ])
      expect(readMrz(lines.join('\n'), today)?.documentNumber.value).to.equal(number);
  });
});

describe('names in a zone', () => {
  const names: readonly (readonly [string, string, string, boolean])[] = [
    ['ERIKSSON<<ANNA<MARIA', 'ERIKSSON', 'ANNA MARIA', false],
    ['ARKFREITH', 'ARKFREITH', '', false],
    ['<<ANNA<MARIA', '', 'ANNA MARIA', false],
    ['VAN<DER<MUELLEN<<MARIANNE<LOUISE', 'VAN DER MUELLEN', 'MARIANNE LOUISE', false],
    ['SMITH<JONES<<SUSIE<MARGARET', 'SMITH JONES', 'SUSIE MARGARET', false],
    ['LI<<ELSE', 'LI', 'ELSE', false],
    ['KESSLER<<LES<SELKE', 'KESSLER', 'LES SELKE', false],
    ['NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K', 'NILAVADHANANANDA', 'CHAYAPA DEJTHAMRONG K', true],
    ['BENNELONG<WOOLOOMOOLOO<WARRANDYTE<W<<DIN', 'BENNELONG WOOLOOMOOLOO WARRANDYTE W', 'DI', true],
    ['BENNELONG<WOOLOOMOOLOO<WARRANDYTE<<ELSE', 'BENNELONG WOOLOOMOOLOO WARRANDYTE', 'ELSE', true],
    ['PAPANDROPOULOUS<<JONATHON<WARREN<<ELSE', 'PAPANDROPOULOUS', 'JONATHON WARREN', false],
  ];
  for (const [field, surname, givenNames, mayBeCutOff] of names) {
    it(`“${field}” are ${surname || 'no surname'} and ${givenNames || 'nothing'}`, () => {
      const mrz = readMrz(`P<UTO${field.padEnd(39, '<').slice(0, 39)}\n${lower}`, today)!;
      expect([mrz.surname.value, mrz.givenNames.value, mrz.mayBeCutOff]).to.deep.equal([
        surname,
        givenNames,
        mayBeCutOff,
      ]);
      expect(mrz.surname.isValid).to.equal(true);
    });
  }

  it('are not valid with a second break between them', () => {
    const mrz = readMrz(`P<UTO${'ERIKSSON<<ANNA<<MARIA'.padEnd(39, '<')}\n${lower}`, today)!;
    expect(mrz.givenNames).to.deep.equal({ value: 'ANNA MARIA', isValid: false, isRepaired: false });
  });

  it('are not valid with anything in them that no letter resembles, while the zone stays valid', () => {
    const mrz = readMrz(`${upper.replace('ANNA', 'AN*A')}\n${lower}`, today)!;
    expect(mrz.givenNames).to.deep.include({ value: 'AN?A MARIA', isValid: false });
    expect(mrz.isValid).to.equal(true);
  });
});

describe('a document number that its check digit denies', () => {
  /** The zone of one number in which another was read, all check digits being those of the first. */
  const readAs = (number: string, read: string): Mrz => {
    const holder = { ...holderFor('TD3', seeded(4)), number };
    const text = encode('TD3', holder).lines.join('\n');
    return readMrz(text.replace(`\n${number.padEnd(9, '<')}`, `\n${read.padEnd(9, '<')}`), today)!;
  };

  const mixUps: readonly (readonly [string, string])[] = [
    ['L898902C3', 'L8989O2C3'],
    ['I12NX7743', '112NX7743'],
    ['300200100', '3OO2OO1OO'],
    ['900123004', '9OO123OO4'],
    ['XK0040777', 'XKOO40777'],
  ];
  for (const [number, read] of mixUps) {
    it(`is suggested as ${number} for ${read}, but is not called valid`, () => {
      const mrz = readAs(number, read);
      expect(mrz.documentNumber).to.deep.equal({ value: number, isValid: false, isRepaired: true });
      expect([mrz.isValid, mrz.isCompositeRight, mrz.expiry.isValid]).to.deep.equal([false, true, true]);
    });
  }

  const unclear: readonly (readonly [string, string, string])[] = [
    ['S1234567', '51234567', 'the first or the second character may be the wrong one'],
    ['PS9910656', 'P59910656', 'two of the digits may be letters'],
    ['NX7743', 'NX7744', 'nothing in it is ever mixed up'],
    ['YA77394', 'YA77934', 'two digits changed places'],
  ];
  for (const [number, read, reason] of unclear) {
    it(`stays ${read} where ${reason}`, () => {
      const mrz = readAs(number, read);
      expect(mrz.documentNumber).to.deep.equal({ value: read, isValid: false, isRepaired: false });
      expect([mrz.isValid, mrz.expiry.isValid]).to.deep.equal([false, true]);
    });
  }

  it('is not valid with its check digit one place late', () => {
    const mrz = readMrz(td1.join('\n').replace('D231458907<', 'D23145890<7'), today);
    expect(mrz?.documentNumber).to.deep.equal({ value: 'D23145890', isValid: false, isRepaired: false });
  });

  it('is never empty', () => {
    const text = encode('TD3', { ...holderFor('TD3', seeded(4)), number: '' }).lines.join('\n');
    expect(readMrz(text, today)).to.deep.include({ isValid: false, isCompositeRight: true });
  });
});

describe('text that is no zone', () => {
  const texts: readonly (readonly [string, string])[] = [
    ['nothing', ''],
    [
      'prose',
      'This is to certify that the holder of this card is a member of the club,\nand is entitled to vote.'.repeat(
        9,
      ),
    ],
    ['fillers alone', `${'<'.repeat(44)}\n${'<'.repeat(44)}`],
    ['one line of the two', lower],
    [
      'the lines from the bottom up with a wrong digit',
      `${lower.replace('L898902C3', 'L898902C4')}\n${upper}`,
    ],
    [
      'dates that do not agree with their digits',
      `${upper}\n${lower.replace('7408122', '7408121').replace('1204159', '1204158')}`,
    ],
    ['digits in place of a code', `4${upper.slice(1)}\n${lower}`],
    [
      'field names in place of values',
      'P<COUNTRYSURNAME<<GIVEN<NAMES<<<<<<<<<<<<<<<\nDOCNUMBERXCOUYYMMDDXSYYMMDDXPERSONALNUMBERXX',
    ],
  ];
  for (const [name, text] of texts) {
    it(`is ${name}`, () => {
      expect(readMrz(text, today)).to.equal(undefined);
    });
  }
});
