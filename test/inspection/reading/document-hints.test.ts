import { expect } from '@open-wc/testing';
import {
  contradicts,
  isExpired,
  isSurelyExpired,
  readLicence,
  readMrz,
} from '../../../src/inspection/reading/readers.js';
import type { Reading } from '../../../src/inspection/reading/readers.js';
import { encode, holderFor } from './mrz-encoder.js';
import type { Format } from './mrz-encoder.js';
import { seeded } from '../../support/harness-random.js';

const today = { year: 2026, month: 8, day: 15 };
const types = ['ID_CARD', 'PASSPORT', 'DRIVERS', 'RESIDENCE_PERMIT'] as const;

function zone(format: Format, code: string, expiry = '300101'): Reading {
  const holder = { ...holderFor(format, seeded(5)), code, expiry };
  return readMrz(encode(format, holder).lines.join('\n'), today)!;
}

function licence(part: string, expiry = '01012030'): Reading {
  return readLicence(`@\n\x1e\rANSI 636000080002${part}00410278${part}DBA${expiry}\nDCGUSA\r`)!;
}

describe('what a document cannot be', () => {
  const cases: readonly (readonly [string, Reading, readonly string[]])[] = [
    ['a passport', zone('TD3', 'P'), ['ID_CARD', 'DRIVERS', 'RESIDENCE_PERMIT']],
    ['a passport with the newer code', zone('TD3', 'PP'), ['ID_CARD', 'DRIVERS', 'RESIDENCE_PERMIT']],
    ['a passport of a kind its issuer defines', zone('TD3', 'PN'), ['DRIVERS']],
    ['a large visa', zone('MRV-A', 'V'), ['ID_CARD', 'PASSPORT', 'DRIVERS']],
    ['a small visa', zone('MRV-B', 'VD'), ['ID_CARD', 'PASSPORT', 'DRIVERS']],
    ['a small card', zone('TD1', 'I'), ['PASSPORT']],
    ['a small card called ID', zone('TD1', 'ID'), ['PASSPORT']],
    ['a small card called IR, often a residence permit', zone('TD1', 'IR'), ['PASSPORT']],
    ['a small card called AR', zone('TD1', 'AR'), ['PASSPORT']],
    ['an American residence card', zone('TD1', 'C1'), ['PASSPORT']],
    ['a passport card', zone('TD1', 'IP'), []],
    ['a crew member’s certificate', zone('TD1', 'AC'), ['PASSPORT', 'DRIVERS', 'RESIDENCE_PERMIT']],
    ['a large card', zone('TD2', 'I'), ['PASSPORT']],
    ['a French card', zone('FR-ID', 'ID'), ['PASSPORT']],
    ['a card with a code of no standard', zone('TD1', 'DL'), []],
    ['a booklet with the code of a card', zone('TD3', 'I'), []],
    ['a small card with the code of a passport', zone('TD1', 'P'), []],
    ['an American driving licence', licence('DL'), ['ID_CARD', 'PASSPORT', 'RESIDENCE_PERMIT']],
    ['an American identity card', licence('ID'), ['PASSPORT', 'DRIVERS', 'RESIDENCE_PERMIT']],
    ['an American card of another kind', licence('EN'), ['PASSPORT', 'RESIDENCE_PERMIT']],
  ];
  for (const [name, reading, excluded] of cases) {
    it(`${name} is ${excluded.length > 0 ? `no ${excluded.join(', no ')}` : 'whatever was chosen'}`, () => {
      expect([...types].filter((type) => contradicts(reading, type))).to.deep.equal(
        types.filter((type) => excluded.includes(type)),
      );
    });
  }

  it('is not said of types that are not known', () => {
    for (const [, reading] of cases) {
      for (const type of ['', 'OTHER', 'UTILITY_BILL', 'passport', 'toString'])
        expect(contradicts(reading, type)).to.equal(false);
    }
  });

  it('is not said by a zone with a wrong check digit', () => {
    const { lines } = encode('TD3', holderFor('TD3', seeded(8)));
    const [last] = lines[1]!.slice(-1);
    const wrong = `${lines[0]}\n${lines[1]!.slice(0, -1)}${(Number(last) + 1) % 10}`;
    const reading = readMrz(wrong, today)!;
    expect(reading.kind).to.equal('passport');
    expect(contradicts(reading, 'DRIVERS')).to.equal(false);
    expect(contradicts(readMrz(lines.join('\n'), today)!, 'DRIVERS')).to.equal(true);
  });
});

describe('whether a document is expired', () => {
  const days: readonly (readonly [string, string, boolean])[] = [
    ['260814', '08142026', true],
    ['260815', '08152026', false],
    ['260816', '08162026', false],
    ['250815', '08152025', true],
    ['270101', '01012027', false],
    ['260731', '07312026', true],
    ['260901', '09012026', false],
  ];
  for (const [inZone, onLicence, expected] of days) {
    it(`with the last day ${inZone}, seen from 15 August 2026: ${expected}`, () => {
      expect(isExpired(zone('TD1', 'ID', inZone), today)).to.equal(expected);
      expect(isExpired(zone('MRV-B', 'V', inZone), today)).to.equal(expected);
      expect(isExpired(licence('DL', onLicence), today)).to.equal(expected);
    });
  }

  it('is never said where the end is not stated, or was read wrong', () => {
    expect(isExpired(zone('FR-ID', 'ID'), today)).to.equal(false);
    expect(isExpired(licence('DL', '99999999'), today)).to.equal(false);
    const { lines } = encode('TD1', { ...holderFor('TD1', seeded(3)), expiry: '200101' });
    const at = (text: string): Reading => readMrz(text, today)!;
    expect(isExpired(at(lines.join('\n')), today)).to.equal(true);
    expect(isExpired(at(lines.join('\n').replace('200101', '100101')), today)).to.equal(false);
  });

  for (const format of ['TD1', 'TD2', 'TD3'] as const) {
    it(`is certain of ${format} only where the zone is right as a whole`, () => {
      const { lines } = encode(format, { ...holderFor(format, seeded(3)), expiry: '200101' });
      const at = format === 'TD1' ? 1 : lines.length - 1;
      const data = lines[at]!;
      const last = data.slice(0, -1) + String((Number(data.slice(-1)) + 1) % 10);
      const read = (all: readonly string[]): Reading => readMrz(all.join('\n'), today)!;
      const [right, wrong] = [read(lines), read(lines.with(at, last))];
      expect([isExpired(right, today), isSurelyExpired(right, today)]).to.deep.equal([true, true]);
      expect([isExpired(wrong, today), isSurelyExpired(wrong, today)]).to.deep.equal([true, false]);
    });
  }

  it('is certain of a barcode and of a visa’s zone, which have nothing for the whole', () => {
    expect(isSurelyExpired(licence('DL', '01012020'), today)).to.equal(true);
    expect(isSurelyExpired(zone('MRV-B', 'V', '200101'), today)).to.equal(true);
    expect(isSurelyExpired(licence('DL'), today)).to.equal(false);
  });

  it('is said of a leap day’s document from 1 March on', () => {
    const leap = zone('TD3', 'P', '280229');
    expect(isExpired(leap, { year: 2028, month: 2, day: 29 })).to.equal(false);
    expect(isExpired(leap, { year: 2028, month: 3, day: 1 })).to.equal(true);
  });
});
