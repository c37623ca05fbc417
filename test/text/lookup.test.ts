import { expect } from '@open-wc/testing';
import { words as german } from '../../src/text/de/words.js';
import { words } from '../../src/text/en/words.js';
import { documentName, entryOf, fieldName, humanise } from '../../src/text/lookup.js';
import { percentText, sizeText } from '../../src/text/numbers.js';
import { shotHeading, shotHint, shotName } from '../../src/text/shot-words.js';
import { address, back, front, passport, selfie, selfieWithDocument } from '../support/gallery-shots.js';

describe('names from the wire', () => {
  for (const [wire, name] of [
    ['WATER_BILL', 'Water bill'],
    ['taxResidenceCountry', 'Tax residence country'],
    ['custom-field', 'Custom field'],
    ['tin', 'Tin'],
    ['', ''],
    ['__PROTO__', 'Proto'],
  ] as const) {
    it(`"${wire}" is read as "${name}"`, () => {
      expect(humanise(wire)).to.equal(name);
    });
  }

  it('are the table’s where it has them', () => {
    expect(documentName(words, 'DRIVERS')).to.equal('Driving licence');
    expect(documentName(words, 'WATER_BILL')).to.equal('Water bill');
    expect(fieldName(words, 'dob')).to.equal('Date of birth');
    expect(fieldName(words, 'shoeSize')).to.equal('Shoe size');
  });

  it('never find what every object inherits', () => {
    for (const key of ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf']) {
      expect(entryOf({ mine: 1 }, key), key).to.equal(undefined);
      expect(documentName(words, key), key).to.be.a('string');
    }
  });
});

describe('words for a shot', () => {
  for (const [shot, heading, name] of [
    [front, 'Front of your ID card', 'ID card, front'],
    [back, 'Back of your ID card', 'ID card, back'],
    [{ ...front, documentType: 'DRIVERS' }, 'Front of your driving licence', 'Driving licence, front'],
    [passport, 'Photo page of your passport', 'Passport'],
    [selfie, 'A photo of your face', 'Selfie'],
    [selfieWithDocument, 'You with your document', 'Selfie with document'],
    [address, 'Your utility bill', 'Utility bill'],
    [{ ...address, documentType: 'WATER_BILL' }, 'Your water bill', 'Water bill'],
  ] as const) {
    it(`call it "${heading}" above the picture and "${name}" in a list`, () => {
      expect(shotHeading(words, shot)).to.equal(heading);
      expect(shotName(words, shot)).to.equal(name);
      expect(shotHint(words, shot)).to.match(/\.$/);
    });
  }

  it('do without a document type', () => {
    const { documentType: _unknown, ...bare } = address;
    expect(shotHeading(words, bare)).to.equal('Proof of your address');
    expect(shotName(words, { ...front, documentType: undefined as never })).to.equal(
      'Identity document, front',
    );
  });

  it('follow the language', () => {
    expect(shotHeading(german, front)).to.equal('Personalausweis: Vorderseite');
  });
});

describe('numbers', () => {
  it('are written as the language writes them, in the digits of the sentences', () => {
    expect(percentText('en', 0.634)).to.equal('63%');
    expect(percentText('de', 0.634).replace(/\s/, ' ')).to.equal('63 %');
    expect(percentText('ar', 1)).to.match(/100/);
    expect(sizeText('en', 1_260_000)).to.equal('1.3\u00a0MB');
    expect(sizeText('de', 1_260_000).replace(/\s/, ' ')).to.equal('1,3 MB');
    expect(sizeText('en', 12)).to.equal('1\u00a0kB');
    for (const lang of ['en', 'de', 'fr', 'es', 'ar'])
      expect(sizeText(lang, 245_000), 'kept on one line').not.to.contain(' ');
  });
});
