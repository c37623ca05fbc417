import { expect } from '@open-wc/testing';
import type { CheckCode, FileType, ShotKind } from '../../../src/domain/judgement.js';
import { nothingKnown } from '../../../src/inspection/file/picture-facts.js';
import type { PictureFacts } from '../../../src/inspection/file/picture-facts.js';
import { isRefused, runChecks, withAnswer } from '../../../src/inspection/judge/check.js';
import {
  fileChecks,
  forbidsDecoding,
  pictureFileChecks,
  undecodable,
} from '../../../src/inspection/judge/file-checks.js';
import { pdfChecks } from '../../../src/inspection/judge/pdf-checks.js';
import { rulesOf } from '../../../src/inspection/judge/rules.js';
import type { PdfFacts } from '../../../src/inspection/pdf/read-pdf.js';

const shots: readonly ShotKind[] = ['identity/front', 'identity/back', 'selfie', 'address'];
const MiB = 2 ** 20;

function refusedBy(type: FileType, bytes: number, shot: ShotKind): readonly CheckCode[] {
  const results = runChecks(fileChecks, { type, bytes }, rulesOf[shot]);
  return results.filter(({ outcome }) => outcome === 'refuse').map(({ code }) => code);
}

describe('the checks of a file', () => {
  const types: readonly (readonly [FileType, 'taken' | 'refused' | 'for addresses'])[] = [
    ['jpeg', 'taken'],
    ['png', 'taken'],
    ['webp', 'taken'],
    ['avif', 'taken'],
    ['gif', 'taken'],
    ['heic', 'taken'],
    ['pdf', 'for addresses'],
    ...(['bmp', 'tiff', 'ico', 'psd', 'svg', 'html', 'xml', 'zip', 'office', 'video'] as const).map(
      (type) => [type, 'refused'] as const,
    ),
    ...(['audio', 'text', 'unknown'] as const).map((type) => [type, 'refused'] as const),
  ];
  for (const [type, fate] of types) {
    it(`have ${type} ${fate}`, () => {
      for (const shot of shots) {
        const isTaken = fate === 'taken' || (fate === 'for addresses' && shot === 'address');
        expect(refusedBy(type, 50_000, shot), shot).to.deep.equal(isTaken ? [] : ['unsupported-type']);
      }
    });
  }

  it('name an empty file that, and nothing else', () => {
    for (const shot of shots) expect(refusedBy('empty', 0, shot)).to.deep.equal(['empty-file']);
  });

  it('refuse too many bytes, of a PDF sooner', () => {
    expect(refusedBy('jpeg', 60 * MiB, 'address')).to.deep.equal([]);
    expect(refusedBy('jpeg', 65 * MiB, 'address')).to.deep.equal(['file-too-big']);
    expect(refusedBy('pdf', 60 * MiB, 'address')).to.deep.equal(['file-too-big']);
  });
});

describe('the checks before decoding', () => {
  const sound: PictureFacts = { ...nothingKnown, width: 1600, height: 1200, isWhole: true };
  const outcomes = (
    facts: Partial<PictureFacts>,
    bytes = 90_000,
    machineMaxPixels = Infinity,
  ): Record<string, string> => {
    const subject = { type: 'jpeg' as const, bytes, facts: { ...sound, ...facts }, machineMaxPixels };
    const results = runChecks(pictureFileChecks, subject, rulesOf['identity/front']);
    return Object.fromEntries(
      results.filter(({ outcome }) => outcome !== 'ok').map(({ code, outcome }) => [code, outcome]),
    );
  };

  it('let sound pictures through, those of the largest phone cameras too', () => {
    for (const [width, height] of [
      [1600, 1200],
      [4000, 3000],
      [8000, 6000],
      [12_000, 9000],
      [9000, 12_000],
    ] as const) {
      expect(outcomes({ width, height })).to.deep.equal({});
    }
  });

  it('refuse what no camera makes', () => {
    for (const [width, height] of [
      [20_000, 14_000],
      [16_384, 16_384],
      [20_000, 2000],
      [65_535, 600],
    ] as const) {
      expect(outcomes({ width, height })).to.deep.equal({ 'dimensions-too-big': 'refuse' });
    }
  });

  it('refuse what this machine cannot hold', () => {
    expect(outcomes({ width: 12_000, height: 9000 }, 9 * MiB, 60_000_000)).to.deep.equal({
      'dimensions-too-big': 'refuse',
    });
  });

  it('judge the shorter side, whichever it is', () => {
    expect(outcomes({ width: 319, height: 2000 })).to.deep.equal({ 'dimensions-too-small': 'refuse' });
    expect(outcomes({ width: 2000, height: 319 })).to.deep.equal({ 'dimensions-too-small': 'refuse' });
    expect(outcomes({ width: 350, height: 500 })).to.deep.equal({ 'dimensions-too-small': 'warn' });
    expect(outcomes({ width: 400, height: 640 })).to.deep.equal({});
  });

  it('call a file without end or size broken, and do not guess at its size', () => {
    expect(outcomes({ isWhole: false })).to.deep.equal({ corrupted: 'refuse' });
    expect(outcomes({ width: 0, height: 0 })).to.deep.equal({
      corrupted: 'refuse',
      'dimensions-too-small': 'skipped',
    });
  });

  it('tell a monstrous size before a missing end and few bytes', () => {
    const told = Object.keys(outcomes({ width: 20_000, height: 20_000, isWhole: false }, 60));
    expect(told).to.deep.equal(['dimensions-too-big', 'corrupted', 'file-too-small']);
  });

  it('forbid decoding for what is too big or broken only', () => {
    const forbidden = (facts: Partial<PictureFacts>, bytes?: number): boolean => {
      const subject = {
        type: 'jpeg' as const,
        bytes: bytes ?? 90_000,
        facts: { ...sound, ...facts },
        machineMaxPixels: Infinity,
      };
      return forbidsDecoding(runChecks(pictureFileChecks, subject, rulesOf.selfie));
    };
    expect(forbidden({ width: 30_000 })).to.equal(true);
    expect(forbidden({ isWhole: false })).to.equal(true);
    expect(forbidden({ width: 100, height: 100 })).to.equal(false);
    expect(forbidden({}, 90)).to.equal(false);
  });

  it('say what a failing decoder means', () => {
    const meaning = (type: FileType, facts: Partial<PictureFacts> = {}): CheckCode =>
      undecodable({ type, bytes: 90_000, facts: { ...sound, ...facts }, machineMaxPixels: Infinity }).code;
    expect(meaning('jpeg')).to.equal('corrupted');
    expect(meaning('png')).to.equal('corrupted');
    expect(meaning('heic')).to.equal('unsupported-type');
    expect(meaning('avif')).to.equal('unsupported-type');
    expect(meaning('jpeg', { isRareCodec: true })).to.equal('unsupported-type');
    expect(meaning('jpeg', { width: 12_000, height: 9000 })).to.equal('dimensions-too-big');
  });
});

describe('the checks of a PDF', () => {
  const sound: PdfFacts = { isWhole: true, lock: 'opens', pageCount: 2, activity: 'none' };
  const cases: readonly (readonly [string, Partial<PdfFacts>, Record<string, string>])[] = [
    ['a sound one', {}, {}],
    ['a broken one', { isWhole: false }, { corrupted: 'refuse' }],
    ['one without pages', { pageCount: 0 }, { corrupted: 'refuse' }],
    ['a locked one', { lock: 'locked' }, { 'encrypted-pdf': 'refuse' }],
    ['one that may be locked', { lock: 'unknown' }, { 'encrypted-pdf': 'warn' }],
    ['a book', { pageCount: 51 }, { 'pdf-too-many-pages': 'refuse' }],
    ['one whose pages are not known', { pageCount: undefined }, { 'pdf-too-many-pages': 'skipped' }],
    ['one with a script', { activity: 'program' }, { 'pdf-active-content': 'refuse' }],
    ['an electronic invoice', { activity: 'attachment' }, { 'pdf-active-content': 'warn' }],
  ];
  for (const [name, facts, expected] of cases) {
    it(`say of ${name}: ${JSON.stringify(expected)}`, () => {
      const results = runChecks(pdfChecks, { ...sound, ...facts }, rulesOf.address);
      const found = results
        .filter(({ outcome }) => outcome !== 'ok')
        .map(({ code, outcome }) => [code, outcome]);
      expect(Object.fromEntries(found)).to.deep.equal(expected);
    });
  }
});

describe('an answer found out later', () => {
  it('takes the place of the one given before, or the last place', () => {
    const before = runChecks(fileChecks, { type: 'jpeg', bytes: 5000 }, rulesOf.selfie);
    const later = { code: 'unsupported-type', outcome: 'refuse', score: null, threshold: null } as const;
    const after = withAnswer(before, later);
    expect(after.map(({ code }) => code)).to.deep.equal(before.map(({ code }) => code));
    expect(isRefused(before)).to.equal(false);
    expect(isRefused(after)).to.equal(true);
    expect(withAnswer(before, { ...later, code: 'blank' }).at(-1)?.code).to.equal('blank');
  });
});
