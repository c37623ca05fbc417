import { expect } from '@open-wc/testing';
import type { FinalLabel, TemporaryLabel } from '../../src/domain/labels.js';
import type { TryFailure } from '../../src/domain/snapshot.js';
import { words } from '../../src/text/en/words.js';
import { languages, loadWords } from '../../src/text/load-words.js';
import { failureList, fieldReason, firstComment, labelTexts, reasonFor } from '../../src/text/reasons.js';

/** The labels of the contract; a missing or misspelt one does not compile. */
const temporary: Readonly<Record<TemporaryLabel, true>> = {
  APPLICANT_INTERRUPTED_INTERVIEW: true,
  BAD_FACE_MATCHING: true,
  BAD_PROOF_OF_ADDRESS: true,
  BAD_PROOF_OF_IDENTITY: true,
  BAD_PROOF_OF_PAYMENT: true,
  BAD_SELFIE: true,
  BAD_VIDEO_SELFIE: true,
  BLACK_AND_WHITE: true,
  COMPANY_NOT_DEFINED_BENEFICIARIES: true,
  COMPANY_NOT_DEFINED_REPRESENTATIVES: true,
  COMPANY_NOT_DEFINED_STRUCTURE: true,
  COMPANY_NOT_VALIDATED_BENEFICIARIES: true,
  COMPANY_NOT_VALIDATED_REPRESENTATIVES: true,
  CONNECTION_INTERRUPTED: true,
  DOCUMENT_DAMAGED: true,
  DOCUMENT_MISSING: true,
  DOCUMENT_PAGE_MISSING: true,
  EXPIRATION_DATE: true,
  GRAPHIC_EDITOR: true,
  ID_INVALID: true,
  INCOMPATIBLE_LANGUAGE: true,
  INCOMPLETE_DOCUMENT: true,
  INCORRECT_SOCIAL_NUMBER: true,
  PROBLEMATIC_APPLICANT_DATA: true,
  SCREENSHOTS: true,
  UNSATISFACTORY_PHOTOS: true,
  UNSUITABLE_ENV: true,
  WRONG_ADDRESS: true,
};
const final: Readonly<Record<FinalLabel, true>> = {
  ADVERSE_MEDIA: true,
  AGE_REQUIREMENT_MISMATCH: true,
  BLACKLIST: true,
  BLOCKLIST: true,
  CHECK_UNAVAILABLE: true,
  COMPROMISED_PERSONS: true,
  CRIMINAL: true,
  DUPLICATE: true,
  FORGERY: true,
  FRAUDULENT_LIVENESS: true,
  FRAUDULENT_PATTERNS: true,
  INCONSISTENT_PROFILE: true,
  PEP: true,
  REGULATIONS_VIOLATIONS: true,
  SANCTIONS: true,
  SELFIE_MISMATCH: true,
  SPAM: true,
  NOT_DOCUMENT: true,
  THIRD_PARTY_INVOLVED: true,
  UNSUPPORTED_LANGUAGE: true,
  WRONG_USER_REGION: true,
};
const finalLabels = Object.keys(final);

/** Every key of a table and of the tables in it. */
function keysOf(table: object): string[] {
  return Object.entries(table).flatMap(([key, value]) =>
    value !== null && typeof value === 'object' ? [key, ...keysOf(value as object)] : [key],
  );
}

describe('texts for reviewers’ labels', () => {
  for (const language of languages) {
    it(`exist in ${language} for all 28 temporary ones, each its own, in whole sentences`, async () => {
      const table = await loadWords(language);
      const labels = Object.keys(temporary);
      expect(Object.keys(table.labels)).to.have.members(labels);
      const texts = labels.map((label) => labelTexts(table, [label])).flat();
      expect(new Set(texts).size).to.equal(28);
      for (const text of texts)
        expect(text)
          .to.match(/\S[.؟]$/)
          .and.not.match(/_|RED|RETRY/);
    });

    it(`exist in ${language} for none of the 21 final ones, in no table at all`, async () => {
      expect(finalLabels).to.have.length(21);
      expect(keysOf(await loadWords(language)).filter((key) => finalLabels.includes(key))).to.deep.equal([]);
    });
  }

  it('are left out where a final label stands beside others', () => {
    for (const label of finalLabels) expect(labelTexts(words, [label])).to.deep.equal([words.generalLabel]);
    expect(labelTexts(words, ['FORGERY', 'BLACK_AND_WHITE'])).to.deep.equal([words.labels.BLACK_AND_WHITE]);
  });

  for (const odd of ['NEW_LABEL', '', 'constructor', '__proto__', 'toString', 'black_and_white']) {
    it(`stay general about "${odd}"`, () => {
      expect(labelTexts(words, [odd])).to.deep.equal([words.generalLabel]);
    });
  }
});

/** Comments in which there is nothing to read. */
const blanks = [
  undefined,
  '',
  ' ',
  '\n\t\u00a0',
  '\u200b\u200d\ufeff',
  '\u202e\u2066\u2069',
  '\u2800',
  '\u3164',
];

describe('the reason that is shown', () => {
  for (const blank of blanks) {
    it(`passes over a comment without anything to read: ${JSON.stringify(blank)}`, () => {
      expect(reasonFor(words, [blank, 'General.'], ['BLACK_AND_WHITE'])).to.deep.equal({ quote: 'General.' });
      expect(reasonFor(words, [blank, blank], ['BLACK_AND_WHITE'])).to.deep.equal({
        lines: [words.labels.BLACK_AND_WHITE],
      });
      expect(reasonFor(words, [blank], [])).to.deep.equal({ lines: [words.generalLabel] });
    });
  }

  it('is the item’s own comment before any other', () => {
    expect(reasonFor(words, ['Own.', 'General.'], ['BLACK_AND_WHITE'])).to.deep.equal({ quote: 'Own.' });
  });

  for (const said of ['0', '.', '😀', '👩‍💻', 'שלום', '<script>', '\u202Eabc']) {
    it(`takes "${said}" for words`, () => expect(firstComment(said)).to.equal(said));
  }

  it('is shown whole, but for gaps that would push everything else away', () => {
    expect(firstComment('one\n\ntwo')).to.equal('one\n\ntwo');
    for (const gap of ['\n', '\n ', '\n\u200b', '\r\n']) {
      const lines = firstComment(`one${gap.repeat(500)}\ntwo`)?.split('\n');
      expect(lines?.map((line) => line.trim().replace('\u200b', ''))).to.deep.equal(['one', '', 'two']);
    }
    expect(firstComment('x'.repeat(2000))).to.have.length(2000);
  });

  it('of a field is its own, none where words for all stand above, else its labels’', () => {
    const field = { name: 'dob', labels: ['PROBLEMATIC_APPLICANT_DATA', 'FORGERY'] };
    const { PROBLEMATIC_APPLICANT_DATA: text } = words.labels;
    expect(fieldReason(words, { ...field, comment: 'Own.' }, true)).to.deep.equal({ quote: 'Own.' });
    expect(fieldReason(words, { ...field, comment: '\u200b' }, true)).to.equal(undefined);
    expect(fieldReason(words, field, false)).to.deep.equal({ lines: [text] });
    expect(fieldReason(words, { name: 'dob', labels: ['FORGERY'] }, false)).to.equal(undefined);
  });
});

describe('what went wrong so far', () => {
  const upload = (...reasons: string[]): TryFailure => ({ source: 'upload', reasons });
  const review = (reasons: string[], comment?: string): TryFailure => ({
    source: 'review',
    reasons,
    ...(comment !== undefined && { comment }),
  });
  const textsOf = (failures: readonly TryFailure[]): string[] =>
    failureList(words, failures).map((each) => ('quote' in each ? `“${each.quote}”` : each.lines.join(' ')));

  it('is told latest first, each thing once, in texts for tags and labels and in the reviewer’s words', () => {
    const failures = [
      upload('sameSides'),
      review(['BLACK_AND_WHITE']),
      review(['SCREENSHOTS'], 'Too dark.'),
      upload('dataNotReadable', 'sameSides'),
    ];
    expect(textsOf(failures)).to.deep.equal([
      'The words cannot be read. Take it again: sharp, bright, no reflections.',
      'Both photos show the same side. Turn the document over.',
      '“Too dark.”',
      words.labels.BLACK_AND_WHITE,
    ]);
  });

  it('never tells a final label, nor takes a label for a tag or a tag for a label', () => {
    for (const label of finalLabels) {
      expect(textsOf([review([label]), upload(label)]), label).to.deep.equal([words.general.said]);
    }
    expect(textsOf([upload('BLACK_AND_WHITE'), review(['sameSides'])])).to.deep.equal([words.general.said]);
  });

  it('is one general sentence where nothing is known of it, and nothing where nothing happened', () => {
    expect(textsOf([upload('odd'), upload(), review(['ODD'], ' \u200b')])).to.deep.equal([
      words.general.said,
    ]);
    expect(textsOf([upload('odd'), upload('grayscale')])).to.have.length(1);
    expect(textsOf([])).to.deep.equal([]);
  });

  it('leaves out that a side fell with the other: that was no cause', () => {
    expect(textsOf([upload('dataNotReadable', 'otherSideRefused')])).to.have.length(1);
  });
});
