import { expect } from '@open-wc/testing';
import type { Failure, FailureCode } from '../../src/domain/failure.js';
import { failureAdvice, fileFailureAdvice, hintAdvice, refusalAdvice } from '../../src/text/answers.js';
import { words as english } from '../../src/text/en/words.js';
import { languages, loadWords } from '../../src/text/load-words.js';

/** Every tag of the contract, and ours for a side that fell with the other. */
const tags = [
  ...[
    'forbiddenDocument',
    'differentDocTypeOrCountry',
    'missingImportantInfo',
    'dataNotReadable',
    'expiredDoc',
  ],
  ...[
    'documentWayTooMuchOutside',
    'noIdDocFacePhoto',
    'selfieFaceBadQuality',
    'screenRecapture',
    'screenshot',
  ],
  ...[
    'sameSides',
    'shouldBeMrzDocument',
    'shouldBeDoubleSided',
    'shouldBeDoublePaged',
    'documentDeclinedBefore',
  ],
  ...[
    'grayscale',
    'mrzNotReadable',
    'docExpiresSoon',
    'badSelfie',
    'dataReadability',
    'inconsistentDocument',
  ],
  ...['maybeExpiredDoc', 'documentTooMuchOutside', 'otherSideRefused'],
];

const errorCodes: Readonly<Record<number, keyof typeof english.errors>> = {
  1000: 'duplicate-document',
  1001: 'too-many-documents',
  1002: 'file-too-big',
  1003: 'empty-file',
  1004: 'corrupted-file',
  1005: 'unsupported-file-format',
  1006: 'no-upload-verification-in-progress',
  1007: 'incorrect-file-size',
  1008: 'applicant-marked-as-deleted',
  1009: 'applicant-with-final-reject',
  1010: 'doc-type-not-in-req-docs',
  1011: 'encrypted-file',
  1100: 'verification-locked',
  1101: 'verification-cancelled',
  1102: 'verification-expired',
};

for (const language of languages) {
  describe(`the server’s answers in ${language}`, () => {
    it('have a text of their own for every tag of the contract, as a refusal and as a hint', async () => {
      const words = await loadWords(language);
      const said = new Set<string>();
      for (const tag of tags) {
        const [refusal, ...others] = refusalAdvice(words, [tag]);
        expect(others, tag).to.be.empty;
        expect(refusal, tag).not.to.deep.equal(words.general);
        expect(hintAdvice(words, [tag]), tag).to.deep.equal([refusal]);
        said.add(refusal?.said ?? '');
      }
      expect(said.size).to.equal(tags.length);
    });

    it('have a text of their own for every error code, as a number and by its name', async () => {
      const words = await loadWords(language);
      const said = Object.entries(errorCodes).map(([code, name]) => {
        expect(refusalAdvice(words, [code]), code).to.deep.equal([words.errors[name]]);
        expect(refusalAdvice(words, [name]), name).to.deep.equal([words.errors[name]]);
        return words.errors[name].said;
      });
      expect(new Set(said).size).to.equal(15);
    });
  });
}

describe('the server’s answers', () => {
  it('have no text for a tag that the contract does not know', () => {
    expect(Object.keys(english.tags)).to.have.members(tags);
    expect(Object.keys(english.errors)).to.have.members(Object.values(errorCodes));
  });

  it('never send a selfie back for corners or for the real document', () => {
    for (const tag of ['screenRecapture', 'screenshot', 'grayscale', 'documentDeclinedBefore', 'badSelfie']) {
      const [advice] = refusalAdvice(english, [tag], 'selfie');
      expect(advice?.remedy, tag).not.to.match(/document|corner|page/);
    }
  });

  for (const odd of ['newTag', '', 'constructor', '__proto__', 'toString', '<b>', '9999', 'hasOwnProperty']) {
    it(`stay general about "${odd}"`, () => {
      expect(refusalAdvice(english, [odd])).to.deep.equal([english.general]);
      expect(hintAdvice(english, [odd])).to.deep.equal([english.generalHint]);
    });
  }

  it('say the same thing once', () => {
    expect(refusalAdvice(english, ['sameSides', 'sameSides', 'odd'])).to.deep.equal([english.tags.sameSides]);
    expect(hintAdvice(english, ['odd', 'odder'])).to.deep.equal([english.generalHint]);
    expect(hintAdvice(english, [])).to.deep.equal([]);
  });
});

describe('failures', () => {
  for (const [failure, expected] of [
    [{ status: 409, errorCode: 1006 }, english.errors['no-upload-verification-in-progress']],
    [
      { status: 409, errorName: 'applicant-with-final-reject' },
      english.errors['applicant-with-final-reject'],
    ],
    [{ status: 423 }, english.errors['verification-locked']],
    [{ status: 423, errorCode: 1100 }, english.errors['verification-locked']],
    [{ status: 410, errorCode: 1101 }, english.errors['verification-cancelled']],
    [{ status: 413 }, english.failures.refused],
    [{ status: 404, errorCode: 4711, errorName: 'constructor' }, english.failures.refused],
    [{}, english.failures.refused],
  ] as const) {
    it(`are told as exactly as the server said them: ${JSON.stringify(failure)}`, () => {
      expect(failureAdvice(english, { code: 'refused', ...failure })).to.deep.equal(expected);
    });
  }

  for (const [failure, expected] of [
    [{ status: 413 }, english.errors['file-too-big']],
    [{ status: 413, errorName: 'odd' }, english.errors['file-too-big']],
    [{ status: 415 }, english.errors['unsupported-file-format']],
    [{ status: 423 }, english.errors['verification-locked']],
  ] as const) {
    it(`to send a file are told by their status: ${JSON.stringify(failure)}`, () => {
      expect(fileFailureAdvice(english, { code: 'refused', ...failure })).to.deep.equal(expected);
    });
  }

  it('without a code have a text for every status', () => {
    const codes = Object.keys(english.failures) as FailureCode[];
    for (let status = 400; status < 600; status += 1) {
      for (const code of codes) {
        const failure: Failure = { code, status };
        const { said, remedy } = failureAdvice(english, failure);
        expect(`${said} ${remedy}`, `${code} ${status}`).to.match(/\w+\. .*\w+\.$/);
      }
    }
  });
});
