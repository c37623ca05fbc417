import { expect } from '@open-wc/testing';
import {
  dateProblem,
  isoDay,
  isoOf,
  partsOf,
  partsOrder,
} from '../../../src/elements/forms/data-field-dates.js';
import { plainDigits } from '../../../src/elements/forms/data-field-digits.js';

const today = '2026-03-01';

function parts(typed: string): { day: string; month: string; year: string } {
  const [day = '', month = '', year = ''] = typed.split('/');
  return { day, month, year };
}

/** Day/month/year as typed, what is wrong, and the boxes to look at. */
const judged: readonly (readonly [string, string | undefined, string])[] = [
  ['27/3/1985', undefined, ''],
  ['27/03/1985', undefined, ''],
  [' 27 / 3 /1985 ', undefined, ''],
  ['٢٧/٣/١٩٨٥', undefined, ''],
  ['29/2/2024', undefined, ''],
  ['1/3/2026', undefined, ''],
  ['1/1/1900', undefined, ''],
  ['//', 'required', 'day month year'],
  [' / / ', 'required', 'day month year'],
  ['27//1985', 'incomplete', 'month'],
  ['//1985', 'incomplete', 'day month'],
  ['27/3/85', 'short-year', 'year'],
  ['32/3/1985', 'invalid', 'day'],
  ['0/3/1985', 'invalid', 'day'],
  ['27/13/1985', 'invalid', 'month'],
  ['40/20/1985', 'invalid', 'day month'],
  ['x/3/1985', 'invalid', 'day'],
  ['27/3/19x5', 'invalid', 'year'],
  ['30/2/1985', 'invalid', 'day month year'],
  ['29/2/2023', 'invalid', 'day month year'],
  ['31/4/1985', 'invalid', 'day month year'],
  ['2/3/2026', 'in-future', 'day month year'],
  ['1/1/2985', 'in-future', 'day month year'],
  ['31/12/1899', 'too-long-ago', 'day month year'],
  ['1/1/0085', 'too-long-ago', 'day month year'],
];

describe('A typed date of birth', () => {
  for (const [typed, code, boxes] of judged) {
    it(`“${typed}” is ${code ?? 'a date'}${boxes && `: look at ${boxes}`}`, () => {
      const problem = dateProblem(parts(typed), true, today);
      expect(problem?.code).to.equal(code);
      expect(problem?.parts.join(' ') ?? '').to.equal(boxes);
    });
  }

  it('may stay empty where it is optional, but not be half there', () => {
    expect(dateProblem(parts('//'), false, today)).to.equal(undefined);
    expect(dateProblem(parts('1//'), false, today)?.code).to.equal('incomplete');
  });

  it('goes to the wire and back unchanged, on every day of five years with a leap day among them', () => {
    const day = new Date(Date.UTC(1999, 0, 1));
    for (let count = 0; count < 1827; count += 1) {
      const iso = day.toISOString().slice(0, 10);
      expect(isoOf(partsOf(iso))).to.equal(iso);
      expect(dateProblem(partsOf(iso), true, today)).to.equal(undefined);
      day.setUTCDate(day.getUTCDate() + 1);
    }
  });

  it('is a date exactly where the calendar has that day', () => {
    for (const year of [1900, 1999, 2000, 2023, 2024]) {
      for (let month = 0; month <= 13; month += 1) {
        for (let day = 0; day <= 32; day += 1) {
          const real = new Date(Date.UTC(year, month - 1, day));
          const isReal = real.getUTCMonth() === month - 1 && real.getUTCDate() === day;
          expect(isoOf(parts(`${day}/${month}/${year}`)) !== undefined, `${day}/${month}/${year}`).to.equal(
            isReal && month >= 1 && day >= 1,
          );
        }
      }
    }
  });

  it('begins empty for anything that is no date of the wire', () => {
    for (const odd of ['', '27.3.1985', '1985-3-27', 'null', '1985-03-27T00:00:00Z'])
      expect(partsOf(odd), odd).to.eql({ day: '', month: '', year: '' });
  });

  it('is asked for in the order of the language', () => {
    const order = { en: 'day month year', de: 'day month year', ar: 'day month year', ja: 'year month day' };
    for (const [lang, expected] of Object.entries(order))
      expect(partsOrder(lang).join(' '), lang).to.equal(expected);
    expect(partsOrder('en-US').join(' ')).to.equal('month day year');
  });

  it('is compared with the day it is here, not in Greenwich', () => {
    expect(isoDay(new Date(2026, 0, 5, 0, 30))).to.equal('2026-01-05');
    expect(isoDay(new Date(2026, 11, 31, 23, 30))).to.equal('2026-12-31');
  });
});

describe('Digits', () => {
  it('of every script that keyboards type become 0 to 9, and nothing else changes', () => {
    for (const digits of [
      '٠١٢٣٤٥٦٧٨٩',
      '۰۱۲۳۴۵۶۷۸۹',
      '०१२३४५६७८९',
      '০১২৩৪৫৬৭৮৯',
      '０１２３４５６７８９',
      '0123456789',
    ])
      expect(plainDigits(`+${digits} a`)).to.equal('+0123456789 a');
    expect(plainDigits('Zoë ½ Ⅳ')).to.equal('Zoë ½ Ⅳ');
  });
});
