import { expect } from '@open-wc/testing';
import { seeded } from '../../support/harness-random.js';
import { birthFrom, expiryFrom } from '../../../src/inspection/reading/calendar.js';
import { readMrz } from '../../../src/inspection/reading/readers.js';
import type { Mrz } from '../../../src/inspection/reading/readers.js';
import { digitOf, encode, formats, holderFor, worth } from './mrz-encoder.js';
import type { Encoded, Format, Holder } from './mrz-encoder.js';

const today = { year: 2026, month: 8, day: 15 };
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<';

/** What readers take for a digit, and for a letter. */
const mistaken: Readonly<Record<'9' | 'A', Readonly<Record<string, string>>>> = {
  9: { 0: 'OQD', 1: 'IL', 2: 'Z', 5: 'S', 6: 'G', 8: 'B' },
  A: { O: '0', I: '1', Z: '2', S: '5', G: '6', B: '8' },
};

function withoutFillers(text: string): string {
  return text.replace(/^<+|<+$/g, '');
}

/** What a holder's zone must be understood as. */
function expected(format: Format, holder: Holder): readonly unknown[] {
  const isFrench = format === 'FR-ID';
  return [
    format,
    isFrench ? 'ID' : withoutFillers(holder.code),
    holder.issuer,
    isFrench ? '' : holder.nationality,
    holder.number,
    holder.surname,
    holder.givenNames.replaceAll('<', ' '),
    birthFrom(holder.birth, today),
    holder.sex === '<' ? 'X' : holder.sex,
    isFrench ? undefined : expiryFrom(holder.expiry, today),
    format === 'TD1' ? [holder.optional, holder.optional2] : [holder.optional],
  ];
}

function understood(mrz: Mrz | undefined): readonly unknown[] {
  if (!mrz) return ['no zone'];
  const { documentCode, issuer, nationality, documentNumber, surname, givenNames, birth, sex, expiry } = mrz;
  const fields = [documentCode, issuer, nationality, documentNumber, surname, givenNames, birth, sex, expiry];
  return [mrz.format, ...fields.map((field) => field.value), mrz.optional.map((field) => field.value)];
}

/** The zone with about a third of the mistakable characters mistaken, wherever their place gives them away. */
function mistakenZone({ lines, classes }: Encoded, random: () => number): readonly string[] {
  return lines.map((line, row) =>
    Array.from(line, (character, i) => {
      const sign = classes[row]![i] as '9' | 'A' | '*';
      const others = sign === '*' ? '' : (mistaken[sign][character] ?? '');
      return others === '' || random() > 0.35 ? character : others[Math.floor(random() * others.length)];
    }).join(''),
  );
}

describe('zones written by the book', () => {
  for (const format of formats) {
    it(`of ${format} are understood in every field, a thousand of them`, () => {
      const random = seeded(format.length * 31 + format.charCodeAt(2));
      for (let i = 0; i < 1000; i += 1) {
        const holder = holderFor(format, random);
        const { lines } = encode(format, holder);
        const mrz = readMrz(lines.join('\n'), today);
        expect(understood(mrz), lines.join('\n')).to.deep.equal(expected(format, holder));
        expect(mrz?.isValid, lines.join('\n')).to.equal(true);
      }
    });

    it(`of ${format} are understood from the bottom up, unless anything is wrong`, () => {
      const random = seeded(format.length * 13 + format.charCodeAt(2));
      for (let i = 0; i < 200; i += 1) {
        const holder = holderFor(format, random);
        const { lines } = encode(format, holder);
        const mrz = readMrz(['UTOPIA', ...lines.toReversed(), 'IDENTITY'].join('\n'), today);
        expect(understood(mrz), lines.join('\n')).to.deep.equal(expected(format, holder));
        expect(mrz?.isValid).to.equal(true);
        const torn = lines.map((line) =>
          line.replace(holder.birth + digitOf(holder.birth), `${holder.birth}X`),
        );
        expect(readMrz(torn.toReversed().join('\n'), today)?.isValid ?? false).to.equal(false);
      }
    });

    it(`of ${format} are understood in spite of mistaken characters, a thousand of them`, () => {
      const random = seeded(format.length * 17 + format.charCodeAt(2));
      let repaired = 0;
      for (let i = 0; i < 1000; i += 1) {
        const holder = holderFor(format, random);
        const zone = encode(format, holder);
        const lines = mistakenZone(zone, random);
        const mrz = readMrz(lines.join('\n'), today);
        expect(understood(mrz), lines.join('\n')).to.deep.equal(expected(format, holder));
        expect(mrz?.isValid).to.equal(true);
        if (mrz?.birth.isRepaired || mrz?.expiry.isRepaired || mrz?.surname.isRepaired) repaired += 1;
      }
      expect(repaired).to.be.greaterThan(500);
    });
  }
});

/** The places of a zone that a check digit covers, check digits included. */
function checkedPlaces(format: Format, { lines, classes }: Encoded): readonly (readonly [number, number])[] {
  return lines.flatMap((line, row) =>
    Array.from(line).flatMap((_, i): (readonly [number, number])[] => {
      const isNames = classes[row]!.slice(-15) === 'A'.repeat(15) || (format === 'FR-ID' && row === 0);
      const isCode = row === 0 && i < 5;
      const isState = classes[row]![i] === 'A';
      const isSex =
        /[MF<]/.test(line.charAt(i)) && classes[row]![i - 1] === '9' && classes[row]![i + 1] === '9';
      const isOpen = format.startsWith('MRV') && i >= 28;
      return isNames || isCode || isState || isSex || isOpen ? [] : [[row, i]];
    }),
  );
}

describe('a single wrong character in what check digits cover', () => {
  for (const format of formats) {
    it(`of ${format} is noticed, or repaired to what it was`, () => {
      const random = seeded(format.charCodeAt(2) + 7);
      const seen = { wrong: 0, repaired: 0 };
      for (let zones = 0; zones < 4; zones += 1) {
        const holder = holderFor(format, random);
        const zone = encode(format, holder);
        const original = expected(format, holder);
        for (const [row, i] of checkedPlaces(format, zone)) {
          const [right, isFree] = [zone.lines[row]!.charAt(i), zone.classes[row]![i] === '*'];
          for (const wrong of alphabet) {
            // What no check digit sees: values that differ by ten where any character may stand, and a 0 for a filler.
            const isUnseen = isFree
              ? (worth(wrong) - worth(right)) % 10 === 0
              : right === '<' && '0OQD'.includes(wrong);
            if (wrong === right || isUnseen) continue;
            const lines = zone.lines.map((line, at) =>
              at === row ? line.slice(0, i) + wrong + line.slice(i + 1) : line,
            );
            const mrz = readMrz(lines.join('\n'), today);
            if (mrz?.isValid) {
              expect(understood(mrz), `${wrong} for ${right} in\n${lines.join('\n')}`).to.deep.equal(
                original,
              );
              seen.repaired += 1;
            } else seen.wrong += 1;
          }
        }
      }
      expect(seen.wrong).to.be.greaterThan(1000);
      expect(seen.repaired).to.be.greaterThan(20);
    });
  }

  it('of a document number is corrected only to the number it was, when it is a usual mix-up', () => {
    const random = seeded(99);
    const seen = { suggested: 0, left: 0 };
    const twins: Readonly<Record<string, string>> = {
      0: 'O',
      O: '0',
      1: 'I',
      I: '1',
      2: 'Z',
      Z: '2',
      5: 'S',
      S: '5',
      8: 'B',
      B: '8',
    };
    for (let zones = 0; zones < 300; zones += 1) {
      const holder = holderFor('TD3', random);
      const { lines } = encode('TD3', holder);
      Array.from(holder.number).forEach((character, i) => {
        const twin = twins[character];
        if (twin === undefined) return;
        const data = lines[1]!.slice(0, i) + twin + lines[1]!.slice(i + 1);
        const mrz = readMrz(`${lines[0]}\n${data}`, today)!;
        expect(mrz.documentNumber.isValid).to.equal(false);
        if (mrz.documentNumber.isRepaired) {
          expect(mrz.documentNumber.value).to.equal(holder.number);
          seen.suggested += 1;
        } else seen.left += 1;
      });
    }
    expect(seen.suggested).to.be.greaterThan(2 * seen.left);
  });
});

describe('any text', () => {
  const pools = [
    alphabet,
    '<<<<<<K',
    `${alphabet}abcxyz «‹?.\n\r\t`,
    '\u0000\uffffßİ🙂\ud800<P\n',
    '0123456789\n<',
  ];

  it('is answered: five thousand random strings', () => {
    const random = seeded(2024);
    let found = 0;
    for (let i = 0; i < 5000; i += 1) {
      const pool = Array.from(pools[i % pools.length]!);
      const width = [30, 36, 44, 90, 200][Math.floor(random() * 5)]!;
      const rows = 1 + Math.floor(random() * 4);
      const line = (): string =>
        Array.from({ length: width }, () => pool[Math.floor(random() * pool.length)]).join('');
      if (readMrz(Array.from({ length: rows }, line).join('\n'), today)) found += 1;
    }
    expect(found).to.equal(0);
  });

  it('is answered: five thousand zones with parts lost, doubled, moved and replaced', () => {
    const random = seeded(2025);
    const below = (bound: number): number => Math.floor(random() * bound);
    let found = 0;
    for (let i = 0; i < 5000; i += 1) {
      const format = formats[i % formats.length]!;
      let text = encode(format, holderFor(format, random)).lines.join('\n');
      for (let change = 0; change <= i % 5; change += 1) {
        const [at, length] = [below(text.length), 1 + below(4)];
        const part = text.slice(at, at + length);
        const put = ['', part + part, alphabet[below(37)]!.repeat(length), '\n', part.toLowerCase()][
          below(5)
        ]!;
        text = text.slice(0, at) + put + text.slice(at + length);
      }
      const mrz = readMrz(text, today);
      if (!mrz) continue;
      found += 1;
      expect(mrz.birth.isValid || mrz.expiry.isValid, text).to.equal(true);
      if (!mrz.expiry.isValid) expect(mrz.expiry.value).to.equal(undefined);
    }
    expect(found).to.be.within(1500, 4500);
  });

  it('is answered quickly, however long', () => {
    const started = performance.now();
    for (const piece of ['<', '?', 'A', ' ', '<A', '7408122<', '\n', 'K<<', `${alphabet}\n`])
      expect(readMrz(piece.repeat(200_000 / piece.length), today)).to.equal(undefined);
    expect(performance.now() - started).to.be.below(3000);
  });
});
