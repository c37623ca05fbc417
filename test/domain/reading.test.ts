import { expect } from '@open-wc/testing';
import { asCount, asId, asList, asObject, asText, asTexts } from '../../src/domain/reading.js';

type Row = readonly [unknown, unknown];

const tables: Readonly<Record<string, readonly [(value: unknown) => unknown, readonly Row[]]>> = {
  asText: [
    asText,
    [
      ['as it is', 'as it is'],
      [' spaces stay ', ' spaces stay '],
      ['zero\0byte', 'zero\0byte'],
      ['half \ud800 a pair', 'half \ufffd a pair'],
      ['a whole one 😀', 'a whole one 😀'],
      ['', undefined],
      [' \n\t\u00a0', undefined],
      ['\u200b\u202e\0\ufeff', undefined],
      ['\ud800', undefined],
      [7, undefined],
      [['text'], undefined],
      [null, undefined],
    ],
  ],
  asTexts: [
    asTexts,
    [
      [
        ['a', '', 'b', 'a', 7, null, ['c']],
        ['a', 'b'],
      ],
      ['a', []],
      [{ 0: 'a' }, []],
    ],
  ],
  asCount: [
    (value) => asCount(value, 5),
    [
      [0, 0],
      [7, 7],
      [2.9, 2],
      ['17', 17],
      ['0', 0],
      [-1, 5],
      [1e308, 5],
      [Number.NaN, 5],
      ['', 5],
      ['-1', 5],
      ['1e3', 5],
      ['NaN', 5],
      [' 7', 5],
      ['9'.repeat(16), 5],
      [true, 5],
      [[3], 5],
    ],
  ],
  asId: [
    asId,
    [
      [100000001, '100000001'],
      ['abc', 'abc'],
      [0, '0'],
      ['', undefined],
      ['.', undefined],
      ['..', undefined],
      [Number.NaN, undefined],
      [{}, undefined],
    ],
  ],
  asList: [
    asList,
    [
      [[1], [1]],
      [{ length: 1 }, []],
      ['text', []],
      [undefined, []],
    ],
  ],
  asObject: [
    asObject,
    [
      [{ a: 1 }, { a: 1 }],
      [[1], {}],
      ['text', {}],
      [null, {}],
    ],
  ],
};

for (const [name, [read, rows]] of Object.entries(tables)) {
  describe(name, () => {
    for (const [value, expected] of rows) {
      it(`makes ${JSON.stringify(expected) ?? 'nothing'} of ${JSON.stringify(value)}`, () =>
        expect(read(value)).to.deep.equal(expected));
    }
  });
}
