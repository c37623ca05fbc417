import { expect } from '@open-wc/testing';
import { seeded } from '../../support/harness-random.js';
import { readLicence } from '../../../src/inspection/reading/readers.js';

/** The sample card of the standard's later versions. */
function sample(version: string, part = 'DL', changed: Readonly<Record<string, string>> = {}): string {
  const elements = {
    DAQ: 'T64235789',
    DCS: 'SAMPLE',
    DDE: 'N',
    DAC: 'MICHAEL',
    DAD: 'JOHN',
    DBD: '06062019',
    DBB: '06061986',
    DBA: '12102024',
    DAJ: 'VA',
    DCG: 'USA',
    ...changed,
  };
  const body = Object.entries(elements).map(([name, value]) => name + value);
  return `@\n\x1e\rANSI 636000${version}02${part}00410278ZV03190008${part}${body.join('\n')}\rZVZVA01\r`;
}

const first =
  '@\n\x1e\rANSI 6360000102DL00390187ZV02260032DLDAQ0123456789ABC\nDAAPUBLIC,JOHN,Q\nDAG123 MAIN STREET\n' +
  'DAIANYTOWN\nDAJVA\nDAK123459999  \nDARDM  \nDAS          \nDAT     \nDAU509\nDAW175\nDAYBL \nDAZBR \n' +
  'DBA20011201\nDBB19761123\nDBCM\nDBD19961201\rZVZVAJURISDICTIONDEFINEDELEMENT\r';
const maryland =
  '@\n\x1e\rAAMVA6360030101DL00290192DLDAQK-134-123-145-103\nDAAJOHNSON,JACK,,3RD\nDAJMD\nDBA20170209\nDBB19910209\nDBC1\nDBHN\r';
const connecticut =
  '@\n\x1e\rAAMVA6360060101DL00290175DAADOE,JOHN,CHESTER\nDAJCT\nDAQ123456789\nDBA20210701\nDBB20100428\nDBHN\r';
const texas =
  '@\n\x1e\rANSI 636015030002DL00410217ZT02020022DLDCAB\nDBA04052018\nDCSJONES\nDCTJAMES ROBERT R\nDBB10111978\nDAJTX\n' +
  'DAQ22334455\nDCGUSA\nDCU\rZTZTA220\nZTBW\n';
const alberta =
  '@ANSI604432090102DL00410453ZA04940095DLDCA5DCBNONEDCDNONEDBA20270701DCSBARNSTEADDACRobertDBB19960701DBC1DCGCANDDEN';

const day = (year: number, month: number, date: number): object => ({ year, month, day: date });

describe('the text of a licence’s barcode', () => {
  it('is read as the standard’s first version wrote it', () => {
    expect(readLicence(first)).to.deep.equal({
      kind: 'driving-licence',
      issuerNumber: '636000',
      region: 'VA',
      country: undefined,
      version: 1,
      number: '0123456789ABC',
      surname: 'PUBLIC',
      givenNames: 'JOHN Q',
      birth: day(1976, 11, 23),
      expiry: day(2001, 12, 1),
    });
  });

  for (const version of ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11']) {
    it(`is read in version ${version}, of a licence and of an identity card`, () => {
      // The first version had no version of the issuer's own.
      const written = version === '01' ? version : `${version}00`;
      for (const [part, kind] of [
        ['DL', 'driving-licence'],
        ['ID', 'id-card'],
        ['EN', undefined],
      ] as const) {
        expect(readLicence(sample(written, part))).to.deep.equal({
          kind,
          issuerNumber: '636000',
          region: 'VA',
          country: 'USA',
          version: Number(version),
          number: 'T64235789',
          surname: 'SAMPLE',
          givenNames: 'MICHAEL',
          birth: day(1986, 6, 6),
          expiry: day(2024, 12, 10),
        });
      }
    });
  }

  const others: readonly (readonly [string, string, object])[] = [
    [
      'with the older name of the header',
      maryland,
      { issuerNumber: '636003', expiry: day(2017, 2, 9), surname: 'JOHNSON' },
    ],
    [
      'with the first element right behind the header',
      connecticut,
      { kind: 'driving-licence', expiry: day(2021, 7, 1), surname: 'DOE', givenNames: 'JOHN CHESTER' },
    ],
    [
      'with all given names in one',
      texas,
      { version: 3, expiry: day(2018, 4, 5), surname: 'JONES', givenNames: 'JAMES ROBERT R' },
    ],
    [
      'from Canada, its line breaks swallowed',
      alberta,
      {
        kind: 'driving-licence',
        issuerNumber: '604432',
        country: 'CAN',
        version: 9,
        expiry: day(2027, 7, 1),
        birth: day(1996, 7, 1),
      },
    ],
    [
      'from Canada',
      sample('0900', 'DL', { DCG: 'CAN', DBA: '20300102', DBB: '19850203' }),
      { country: 'CAN', expiry: day(2030, 1, 2), birth: day(1985, 2, 3) },
    ],
    [
      'with the date the other way round than its country’s',
      sample('0800', 'DL', { DCG: 'CAN', DBA: '01022030' }),
      { expiry: day(2030, 1, 2) },
    ],
    ['behind what a scanner puts in front', `]L0${sample('0800')}`, { expiry: day(2024, 12, 10) }],
    [
      'with carriage returns for line feeds',
      sample('0800').replaceAll('\n', '\r'),
      { expiry: day(2024, 12, 10), number: 'T64235789' },
    ],
    [
      'with placeholders',
      sample('0800', 'DL', { DAC: 'NONE', DCS: '' }),
      { givenNames: undefined, surname: undefined },
    ],
    [
      'with nothing behind its header',
      '@\n\x1e\rANSI 636000080002DL',
      { kind: 'driving-licence', expiry: undefined, number: undefined },
    ],
  ];
  for (const [name, text, facts] of others) {
    it(`is read ${name}`, () => {
      expect(readLicence(text)).to.deep.include(facts);
    });
  }

  for (const written of [
    '99999999',
    '00000000',
    '02302030',
    '13012030',
    '20301301',
    '12319999',
    '1210202',
    'NONE',
    '',
  ]) {
    it(`has no expiry in “${written}”`, () => {
      const licence = readLicence(sample('0800', 'DL', { DBA: written }));
      expect(licence).to.deep.include({ expiry: undefined, birth: day(1986, 6, 6) });
    });
  }

  it('tells the two ways to write a date apart on every day of a century and a half', () => {
    const two = (value: number): string => String(value).padStart(2, '0');
    for (let time = Date.UTC(1950, 0, 1); time < Date.UTC(2100, 0, 1); time += 86_400_000 * 3) {
      const date = new Date(time);
      const [year, month, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
      const expiry = day(year, month, dayOfMonth);
      for (const text of [`${two(month)}${two(dayOfMonth)}${year}`, `${year}${two(month)}${two(dayOfMonth)}`])
        expect(readLicence(`ANSI 636000080002DL\nDBA${text}`), text).to.deep.include({ expiry });
    }
  });

  it('is not to be had from other texts', () => {
    for (const text of [
      '',
      'ANSI',
      'ANSI 63600',
      'https://example.org/?q=DBA12102024',
      '%TXAUSTIN^DOE$JOHN^1 MAIN ST^?',
      'P<UTO',
    ])
      expect(readLicence(text), text).to.equal(undefined);
  });

  it('never fails, whatever is in it', () => {
    const random = seeded(31);
    const sources = [first, maryland, connecticut, texas, alberta, sample('1000')];
    let kept = 0;
    for (let i = 0; i < 3000; i += 1) {
      let text = sources[i % sources.length]!;
      for (let change = 0; change <= i % 7; change += 1) {
        const at = Math.floor(random() * text.length);
        const put = ['', '\n', 'DBA', '\u0000', '99999999', '\ud800', 'ANSI 636'][Math.floor(random() * 7)]!;
        text = text.slice(0, at) + put + text.slice(at + Math.floor(random() * 9));
      }
      const licence = readLicence(text);
      if (licence?.expiry) kept += 1;
      expect(licence === undefined || /^\d{6}$/.test(licence.issuerNumber)).to.equal(true);
    }
    expect(kept).to.be.within(1000, 2999);
  });
});
