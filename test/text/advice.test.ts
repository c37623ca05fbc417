import { expect } from '@open-wc/testing';
import type { CheckCode, FileType } from '../../src/domain/judgement.js';
import { findingAdvice } from '../../src/text/advice.js';
import { words } from '../../src/text/en/words.js';
import { finding } from '../support/gallery-shots.js';

describe('advice about a finding', () => {
  it('names the place where the device found it', () => {
    const where = [{ x: 0.7, y: 0.7, width: 0.2, height: 0.2 }];
    const { said } = findingAdvice(words, finding('glare', 'warn', where), 'identity/front', 'jpeg');
    expect(said).to.equal('There is a reflection at the bottom right.');
  });

  it('names no place for what is about the whole picture or about a size', () => {
    const where = [{ x: 0.7, y: 0.7, width: 0.2, height: 0.2 }];
    for (const code of ['face-too-small', 'document-too-far', 'same-picture'] as const) {
      const { said } = findingAdvice(words, finding(code, 'warn', where), 'selfie', 'jpeg');
      expect(said).to.equal(`${words.checks[code].said}.`);
    }
    const both = [...where, { x: 0, y: 0, width: 0.2, height: 0.2 }];
    const { said } = findingAdvice(words, finding('several-faces', 'warn', both), 'selfie', 'jpeg');
    expect(said).to.equal('There is another face at the bottom right.');
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
