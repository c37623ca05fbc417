import { expect } from '@open-wc/testing';
import type { ShownCheck } from '../../src/domain/findings.js';
import type { FileType } from '../../src/domain/judgement.js';
import { adviceText, findingAdvice } from '../../src/text/advice.js';
import type { PhotoAdvice } from '../../src/text/en/checks.js';
import { words } from '../../src/text/en/words.js';
import { languages, loadWords } from '../../src/text/load-words.js';
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

  it('names every edge that cuts the document, where two meet as well', async () => {
    const strips = [
      { x: 0, y: 0, width: 0.7, height: 0.06 },
      { x: 0, y: 0, width: 0.06, height: 0.6 },
    ];
    const cut = finding('document-cut-off', 'warn', strips);
    for (const [language, text] of [
      ['en', 'Part of the document is cut off at the top and on the left.'],
      ['de', 'Ein Teil des Dokuments ist abgeschnitten: oben und links.'],
      ['es', 'Una parte del documento está cortada arriba y a la izquierda.'],
      ['fr', 'Une partie du document est coupée en haut et à gauche.'],
      ['ar', 'جزء من الوثيقة مقصوص في الأعلى وعلى اليسار.'],
    ] as const) {
      const { said } = findingAdvice(await loadWords(language), cut, 'identity/front', 'jpeg');
      expect(said).to.equal(text);
    }
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
    for (const code of Object.keys(words.checks) as ShownCheck[]) {
      if (
        code.startsWith('document-') ||
        ['no-document', 'glare', 'expired', 'mrz-unreadable'].includes(code)
      )
        continue;
      const { said, remedy } = findingAdvice(words, finding(code, 'warn'), 'selfie', 'jpeg');
      expect(`${said} ${remedy}`, code).not.to.match(/card|words|lines|paper|read\b|turn the document/);
    }
  });

  for (const [code, kind, text] of [
    ['low-contrast', 'selfie', 'Your face is hard to see. Wipe the lens and turn your face to a light.'],
    ['low-contrast', 'address', 'The words are hard to tell from the paper. Use more even light.'],
    [
      'dimensions-too-small',
      'selfie',
      'This picture is too small. Use the original photo, not a small copy.',
    ],
    [
      'dimensions-too-small',
      'identity/front',
      'This picture is too small to read. Use the original photo, not a small copy.',
    ],
    [
      'same-picture',
      'address',
      'You have already used this picture. Take a new photo, or choose another file.',
    ],
    ['no-face', 'selfie', 'We cannot see a face. Look straight at the camera.'],
    [
      'inspection-failed',
      'address',
      'We could not check this file on your device. Try it once more, or take a photo of the page.',
    ],
  ] as const) {
    it(`fits ${kind} in both of its sentences: ${code}`, () => {
      expect(adviceText(findingAdvice(words, finding(code, 'warn'), kind, 'jpeg'))).to.equal(text);
    });
  }

  for (const language of languages) {
    it(`in ${language} says of a selfie and of a page what is said of no card`, async () => {
      const { checks } = await loadWords(language);
      const lowContrast: PhotoAdvice = checks['low-contrast'];
      expect(lowContrast.selfie?.said).to.match(/\S/).and.not.to.equal(lowContrast.said);
      expect(lowContrast.selfie?.remedy).to.match(/\S/).and.not.to.equal(lowContrast.remedy);
      const tooSmall: PhotoAdvice = checks['dimensions-too-small'];
      expect(tooSmall.selfie?.said).to.match(/\S/).and.not.to.equal(tooSmall.said);
      const same: PhotoAdvice = checks['same-picture'];
      expect(same.address?.remedy).to.match(/\S/).and.not.to.equal(same.remedy);
    });
  }

  it('of a picture that this browser cannot open says so, and not what is wanted and was given', () => {
    const finds = (type: FileType): string =>
      adviceText(findingAdvice(words, finding('unsupported-type', 'refuse'), 'identity/front', type));
    expect(finds('jpeg')).to.equal(
      'This is a JPEG picture that this browser cannot open. Take a new photo, or choose another file.',
    );
    expect(finds('tiff')).to.equal('This is a TIFF picture. Use a photo (JPEG or PNG).');
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
