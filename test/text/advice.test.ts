import { expect } from '@open-wc/testing';
import { finalLabels } from '../../demo/console/review/labels.js';
import type { CheckCode, FileType } from '../../src/domain/judgement.js';
import { findingAdvice } from '../../src/text/advice.js';
import { hintAdvice, refusalAdvice } from '../../src/text/answers.js';
import { labelTexts } from '../../src/text/reasons.js';
import { words } from '../../src/text/en/words.js';
import { finding } from '../support/gallery-shots.js';

const errorCodes: Readonly<Record<number, keyof typeof words.errors>> = {
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

describe('advice about a finding', () => {
  it('names the place where the device found it', () => {
    const where = [{ x: 0.7, y: 0.7, width: 0.2, height: 0.2 }];
    const { said } = findingAdvice(words, finding('glare', 'warn', where), 'identity/front', 'jpeg');
    expect(said).to.equal('There is a reflection at the bottom right.');
  });

  it('leaves the place out where there is none', () => {
    const { said } = findingAdvice(words, finding('glare', 'warn'), 'identity/front', 'jpeg');
    expect(said).to.equal('There is a reflection.');
  });

  for (const [kind, remedy] of [
    ['identity/front', 'Go near a window or turn on a light.'],
    ['identity/back', 'Go near a window or turn on a light.'],
    ['address', 'Go near a window or turn on a light.'],
    ['selfie', 'Turn your face to a window or a light.'],
  ] as const) {
    it(`gives the remedy that fits ${kind}`, () => {
      expect(findingAdvice(words, finding('too-dark', 'warn'), kind, 'jpeg').remedy).to.equal(remedy);
    });
  }

  it('never tells a selfie to handle a card, nor an address to show corners of one', () => {
    for (const code of Object.keys(words.checks) as CheckCode[]) {
      if (code.startsWith('document-') || ['no-document', 'glare', 'expired', 'low-contrast'].includes(code))
        continue;
      expect(findingAdvice(words, finding(code, 'warn'), 'selfie', 'jpeg').remedy, code).not.to.match(
        /card|words|lines/,
      );
    }
  });

  it('says what kind of file it is, for every kind that is not a usable picture', () => {
    for (const type of Object.keys(words.files) as FileType[]) {
      const { said } = findingAdvice(words, finding('unsupported-type', 'refuse'), 'identity/front', type);
      expect(said).to.equal(
        type === 'unknown' ? 'We cannot use this kind of file.' : `${words.files[type]}.`,
      );
    }
  });

  it('offers a PDF only where one is taken, and a way out of HEIC', () => {
    const remedy = (kind: 'address' | 'identity/front', type: FileType): string =>
      findingAdvice(words, finding('unsupported-type', 'refuse'), kind, type).remedy;
    expect(remedy('address', 'office')).to.contain('PDF');
    expect(remedy('identity/front', 'pdf')).not.to.contain('PDF');
    expect(remedy('identity/front', 'heic')).to.contain('JPEG');
  });
});

describe('advice about the server’s answers', () => {
  it('knows every error code, as a number and by its name', () => {
    for (const [code, name] of Object.entries(errorCodes)) {
      expect(refusalAdvice(words, [code]), code).to.deep.equal([words.errors[name]]);
      expect(refusalAdvice(words, [name]), name).to.deep.equal([words.errors[name]]);
    }
  });

  it('knows every tag', () => {
    for (const [tag, advice] of Object.entries(words.tags)) {
      expect(refusalAdvice(words, [tag]), tag).to.deep.equal([advice]);
      expect(hintAdvice(words, [tag]), tag).to.deep.equal([advice]);
    }
  });

  for (const odd of ['newTag', '', 'constructor', '__proto__', 'toString', '<b>', '9999', 'hasOwnProperty']) {
    it(`stays general about "${odd}"`, () => {
      expect(refusalAdvice(words, [odd])).to.deep.equal([words.general]);
      expect(hintAdvice(words, [odd])).to.deep.equal([words.generalHint]);
      expect(labelTexts(words, [odd])).to.deep.equal([words.generalLabel]);
    });
  }

  it('says the same thing once', () => {
    expect(refusalAdvice(words, ['sameSides', 'sameSides', 'odd'])).to.deep.equal([words.tags.sameSides]);
    expect(hintAdvice(words, ['odd', 'odder'])).to.deep.equal([words.generalHint]);
    expect(hintAdvice(words, [])).to.deep.equal([]);
  });
});

describe('texts for reviewers’ labels', () => {
  it('exist for all 28 temporary ones', () => {
    const labels = Object.keys(words.labels);
    expect(labels).to.have.length(28);
    for (const label of labels) expect(labelTexts(words, [label])).to.have.length(1);
    expect(labelTexts(words, labels)).to.have.length(28);
  });

  it('never exist for final ones', () => {
    for (const label of finalLabels) expect(labelTexts(words, [label])).to.deep.equal([words.generalLabel]);
    expect(labelTexts(words, ['FORGERY', 'BLACK_AND_WHITE'])).to.deep.equal([words.labels.BLACK_AND_WHITE]);
  });
});
