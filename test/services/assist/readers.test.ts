import { expect } from '@open-wc/testing';
import type { InspectionRequest } from '../../../src/domain/judgement.js';
import type { Adapters } from '../../../src/services/assist/adapters.js';
import { ask, never, passport, side } from './asked.js';

const td3 = (expiry: string, digit: string, composite: string): string =>
  `P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F${expiry}${digit}ZE184226B<<<<<1${composite}`;
/** The specimen of ICAO 9303 part 4, which ended in 2012. */
const expiredPassport = td3('120415', '9', '0');

/** A digit as ICAO 9303 part 3 counts it: weights 7, 3, 1. */
function checkDigit(text: string): string {
  const value = (char: string): number =>
    char === '<' ? 0 : /\d/.test(char) ? Number(char) : char.charCodeAt(0) - 55;
  return String([...text].reduce((sum, char, i) => sum + value(char) * ([7, 3, 1][i % 3] ?? 0), 0) % 10);
}
function validPassport(): string {
  const year = String((new Date().getFullYear() + 3) % 100).padStart(2, '0');
  const expiry = `${year}0415`;
  const all = `L898902C36${'7408122'}${expiry}${checkDigit(expiry)}ZE184226B<<<<<1`;
  return td3(expiry, checkDigit(expiry), checkDigit(all));
}
/** The lines as a reader gives them that begins at the bottom. */
const upsideDown = (text: string): string => text.split('\n').toReversed().join('\n');
const licence = (expiry: string): string =>
  `@\n\u001e\rANSI 636000090002DL00410278ZV03190008DLDAQT64235789\nDCSSAMPLE\nDACMICHAEL\nDBB06061986\nDBA${expiry}\nDCGUSA\nDAJVA\n`;
const cardZone =
  'I<UTOD231458907<<<<<<<<<<<<<<<\n74O8122F12O4159UTO<<<<<<<<<<<X\nERIKSSON<<ANNA<MARIA<<<<<<<<<<';

const reads = (text: string): Adapters => ({ textReader: () => Promise.resolve(text) });
const scans = (...texts: readonly string[]): Adapters => ({ barcodeReader: () => Promise.resolve(texts) });

describe('a host’s readers', () => {
  const table: readonly (readonly [string, Adapters, InspectionRequest, Record<string, string>])[] = [
    [
      'a valid passport',
      reads(`UTOPIA\nPASSPORT\n${validPassport()}`),
      passport,
      { expired: 'ok', 'document-mismatch': 'ok', 'mrz-unreadable': 'ok' },
    ],
    [
      'an expired passport',
      reads(expiredPassport),
      passport,
      { expired: 'warn', 'document-mismatch': 'ok', 'mrz-unreadable': 'ok' },
    ],
    [
      'a passport where an ID card was chosen',
      reads(validPassport()),
      side('ID_CARD', 'identity/front'),
      { expired: 'ok', 'document-mismatch': 'warn', 'mrz-unreadable': 'ok' },
    ],
    [
      'a passport page without its lines',
      reads('UTOPIA PASSPORT'),
      passport,
      { expired: 'skipped', 'document-mismatch': 'skipped', 'mrz-unreadable': 'warn' },
    ],
    [
      'a driving licence, which has no such lines',
      reads('DRIVING LICENCE\n1. SAMPLE'),
      side('DRIVERS'),
      { expired: 'skipped', 'document-mismatch': 'skipped', 'mrz-unreadable': 'skipped' },
    ],
    [
      'a card without such lines',
      reads('IDENTITY CARD\nSAMPLE'),
      side('ID_CARD'),
      { expired: 'skipped', 'document-mismatch': 'skipped', 'mrz-unreadable': 'skipped' },
    ],
    [
      'a card on which they are seen and cannot be read',
      reads(cardZone.replace(/\d/g, 'W')),
      side('RESIDENCE_PERMIT'),
      { expired: 'skipped', 'document-mismatch': 'skipped', 'mrz-unreadable': 'warn' },
    ],
    [
      'an expired licence',
      scans('https://example.com', licence('06062012')),
      side('DRIVERS'),
      { expired: 'warn', 'document-mismatch': 'ok' },
    ],
    [
      'a licence where a passport was chosen',
      scans(licence(`0606${new Date().getFullYear() + 2}`)),
      passport,
      { expired: 'ok', 'document-mismatch': 'warn' },
    ],
    ['no barcode', scans(), side('DRIVERS'), { expired: 'skipped', 'document-mismatch': 'skipped' }],
  ];
  for (const [name, adapters, request, expected] of table) {
    it(`find ${name}`, async () => {
      const { outcomes, failures } = await ask(adapters, request);
      expect(outcomes).to.deep.equal(expected);
      expect(failures).to.deep.equal([]);
    });
  }

  it('say whether, never what: no date, number or name is in the judgement', async () => {
    const { inspection: answer } = await ask(
      { ...reads(expiredPassport), ...scans(licence('06062012')) },
      passport,
    );
    const added = answer.judgement.checks.slice(1);
    expect(added.map(({ score, threshold }) => [score, threshold])).to.deep.equal(
      added.map(() => [null, null]),
    );
    expect(JSON.stringify(answer.judgement)).not.to.match(/2012|120415|ERIKSSON|L898902|T64235789/i);
  });

  it('are asked at once, and one that fails takes nothing from the other', async () => {
    const both = { textReader: never, ...scans(licence('06062012')) };
    const { outcomes, failures } = await ask(both, side('DRIVERS'), { limitMs: 500 });
    expect(outcomes).to.deep.equal({
      expired: 'warn',
      'document-mismatch': 'ok',
      'mrz-unreadable': 'skipped',
    });
    expect(failures).to.deep.equal([{ code: 'adapter-failed', adapter: 'textReader', reason: 'timeout' }]);
  });

  it('are left out when they answer nonsense', async () => {
    const odd = {
      textReader: () => Promise.resolve(7),
      barcodeReader: () => Promise.resolve([7]),
    } as unknown as Adapters;
    const { outcomes, failures } = await ask(odd, passport);
    expect(new Set(Object.values(outcomes))).to.deep.equal(new Set(['skipped']));
    expect(failures.map(({ adapter, reason }) => `${adapter} ${reason}`)).to.have.members([
      'textReader bad-answer',
      'barcodeReader bad-answer',
    ]);
  });

  it('are not asked about selfies and proofs of address', async () => {
    for (const shot of ['selfie', 'address'] as const)
      expect(
        (await ask({ textReader: never, barcodeReader: never }, { ...passport, shot })).outcomes,
      ).to.deep.equal({});
  });

  const wanted: readonly (readonly [string, Adapters, InspectionRequest, string])[] = [
    ['an expired passport', reads(expiredPassport), passport, 'refuse'],
    ['one whose lines come from the bottom up', reads(upsideDown(expiredPassport)), passport, 'refuse'],
    ['one whose zone is wrong as a whole', reads(td3('120415', '9', '1')), passport, 'warn'],
    ['one whose number is wrong', reads(expiredPassport.replace('L898902C', 'L898903C')), passport, 'warn'],
    ['one whose date is wrong', reads(td3('120415', '8', '0')), passport, 'ok'],
    ['an expired licence', scans(licence('06062012')), side('DRIVERS'), 'refuse'],
    [
      'a zone that is wrong beside a barcode that is right',
      { ...reads(td3('120415', '9', '1')), ...scans(licence('06062012')) },
      passport,
      'refuse',
    ],
    [
      'a zone that is wrong beside a barcode that has not expired',
      { ...reads(td3('120415', '9', '1')), ...scans(licence('06062095')) },
      passport,
      'warn',
    ],
    ['a valid passport', reads(validPassport()), passport, 'ok'],
  ];
  for (const [name, adapters, request, outcome] of wanted) {
    it(`say ${outcome} of ${name} where a reviewer wants another`, async () => {
      const { outcomes } = await ask(adapters, { ...request, mustPass: ['expired'] });
      expect(outcomes['expired']).to.equal(outcome);
    });
  }

  it('refuse what a reviewer wants right this time', async () => {
    const { verdict } = await ask(reads(expiredPassport), { ...passport, mustPass: ['expired'] });
    expect(verdict).to.equal('refused');
    const none = { ...passport, mustPass: ['mrz-unreadable', 'document-mismatch'] as const };
    expect((await ask(reads('UTOPIA PASSPORT'), none)).outcomes['mrz-unreadable']).to.equal('refuse');
  });
});
