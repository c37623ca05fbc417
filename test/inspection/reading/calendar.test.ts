import { expect } from '@open-wc/testing';
import { birthFrom, compareDates, expiryFrom, isRealDate } from '../../../src/inspection/reading/calendar.js';

const todays = [
  { year: 1999, month: 12, day: 31 },
  { year: 2000, month: 1, day: 1 },
  { year: 2026, month: 8, day: 15 },
  { year: 2080, month: 6, day: 30 },
  { year: 2099, month: 12, day: 31 },
];
const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** All years from `from` to `to` that end in these two digits. */
function yearsEndingIn(yy: number, from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((year) => year % 100 === yy);
}

describe('the century of an expiry', () => {
  for (const today of todays) {
    it(`puts each of the hundred years between 20 years back and 79 ahead of ${today.year}`, () => {
      for (let yy = 0; yy < 100; yy += 1) {
        const years = yearsEndingIn(yy, today.year - 20, today.year + 79);
        expect(years).to.have.lengthOf(1);
        expect(expiryFrom(`${twoDigits(yy)}0615`, today)?.year, `'${twoDigits(yy)}`).to.equal(years[0]);
      }
    });
  }

  it('takes the 99 of cards without an end for 2099, and a card of the last years for expired', () => {
    const today = { year: 2026, month: 8, day: 15 };
    expect(expiryFrom('990101', today)).to.deep.equal({ year: 2099, month: 1, day: 1 });
    expect(expiryFrom('260814', today)).to.deep.equal({ year: 2026, month: 8, day: 14 });
    expect(expiryFrom('060101', today)?.year).to.equal(2006);
    expect(expiryFrom('051231', today)?.year).to.equal(2105);
  });
});

describe('the century of a birth', () => {
  for (const today of todays) {
    it(`is the latest that is not in the future, seen from ${today.year}`, () => {
      for (let yy = 0; yy < 100; yy += 1) {
        for (const [month, day] of [
          [1, 1],
          [6, 30],
          [8, 15],
          [8, 16],
          [12, 31],
        ] as const) {
          const latest = yearsEndingIn(yy, today.year - 120, today.year + 1)
            .filter((year) => compareDates({ year, month, day }, today) <= 0)
            .at(-1);
          const text = twoDigits(yy) + twoDigits(month) + twoDigits(day);
          expect(birthFrom(text, today), text).to.deep.equal({ year: latest, month, day });
        }
      }
    });
  }

  it('asks only the parts that are known', () => {
    const today = { year: 2026, month: 8, day: 15 };
    expect(birthFrom('26<<<<', today)).to.deep.equal({ year: 2026, month: undefined, day: undefined });
    expect(birthFrom('2608<<', today)).to.deep.equal({ year: 2026, month: 8, day: undefined });
    expect(birthFrom('2609<<', today)).to.deep.equal({ year: 1926, month: 9, day: undefined });
    expect(birthFrom('26<<16', today)).to.deep.equal({ year: 2026, month: undefined, day: 16 });
    expect(birthFrom('<<0229', today)).to.deep.equal({ year: undefined, month: 2, day: 29 });
    expect(birthFrom('<<<<31', today)).to.deep.equal({ year: undefined, month: undefined, day: 31 });
  });
});

describe('days that do not exist', () => {
  const today = { year: 2026, month: 8, day: 15 };
  const impossible = [
    '001301',
    '000001',
    '000100',
    '000132',
    '000431',
    '000230',
    '250229',
    '2502',
    '',
    '25O228',
    '2502281',
  ];
  for (const text of impossible) {
    it(`“${text}” is no day`, () => {
      expect(expiryFrom(text, today)).to.equal(undefined);
      expect(birthFrom(text, today)).to.equal(undefined);
    });
  }

  it('an unknown part is unknown as a whole, and never of an expiry', () => {
    for (const text of ['7<0812', '74081<', '74<812', '<<<<32', '<<13<<', '<<0230'])
      expect(birthFrom(text, today), text).to.equal(undefined);
    for (const text of ['<<0812', '3008<<', '30<<12', '<<<<<<'])
      expect(expiryFrom(text, today), text).to.equal(undefined);
  });

  it('29 February is a day in leap years only', () => {
    for (let year = 1896; year <= 2104; year += 1) {
      const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
      expect(isRealDate({ year, month: 2, day: 29 }), String(year)).to.equal(isLeap);
    }
    expect(birthFrom('000229', today)).to.deep.equal({ year: 2000, month: 2, day: 29 });
    expect(expiryFrom('280229', today)).to.deep.equal({ year: 2028, month: 2, day: 29 });
    // That would be 2100.
    expect(expiryFrom('000229', today)).to.equal(undefined);
  });
});
