import { expect } from '@open-wc/testing';
import type { Step } from '../../src/domain/level.js';
import { checksAnswering, mustPassFor } from '../../src/domain/must-pass.js';
import { shotsIn } from '../../src/domain/choices.js';
import type { Journey } from '../../src/domain/journey.js';
import { face, journeyOf } from '../support/journeys.js';
import { allSent, sentStep } from '../support/wire.js';

const legible = ['blurry', 'too-dark', 'too-bright', 'low-contrast', 'glare'];
const whole = ['no-document', 'document-cut-off'];

describe('what answers a label or a tag', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['BLACK_AND_WHITE', ['black-and-white']],
    ['SCREENSHOTS', ['screenshot', 'screen-recapture']],
    ['UNSATISFACTORY_PHOTOS', legible],
    ['INCOMPLETE_DOCUMENT', whole],
    ['DOCUMENT_PAGE_MISSING', whole],
    ['EXPIRATION_DATE', ['expired']],
    ['grayscale', ['black-and-white']],
    ['screenshot', ['screenshot']],
    ['screenRecapture', ['screen-recapture']],
    ['dataNotReadable', legible],
    ['selfieFaceBadQuality', ['blurry', 'too-dark', 'too-bright', 'low-contrast']],
    ['documentWayTooMuchOutside', whole],
    ['expiredDoc', ['expired']],
    ['mrzNotReadable', ['mrz-unreadable']],
    ['differentDocTypeOrCountry', ['document-mismatch']],
    ['BAD_SELFIE', []],
    ['FORGERY', []],
    ['otherSideRefused', []],
    ['toString', []],
    ['', []],
  ];
  for (const [reason, codes] of table) {
    it(`is ${codes.join(', ') || 'nothing'} for ${reason || 'an empty one'}`, () => {
      expect(checksAnswering([reason])).to.deep.equal(codes);
    });
  }

  it('is each check once, whatever is said twice', () => {
    expect(checksAnswering(['INCOMPLETE_DOCUMENT', 'DOCUMENT_PAGE_MISSING', 'grayscale'])).to.deep.equal([
      ...whole,
      'black-and-white',
    ]);
  });
});

const retry = {
  attemptCnt: 1,
  reviewStatus: 'completed',
  reviewResult: { reviewAnswer: 'RED', reviewRejectType: 'RETRY', rejectLabels: ['SCREENSHOTS'] },
};
const red = (label: string) => ({ reviewAnswer: 'RED', rejectLabels: [label] });

function demandedOf(journey: Journey, index = 0, name = 'IDENTITY'): readonly string[] {
  const step = journey.snapshot.level.steps.find((each) => each.name === name) as Step;
  return mustPassFor(journey, step, shotsIn(journey, step)[index]!);
}

describe('what the next picture of a shot must get right', () => {
  it('is nothing where nothing was refused', () => {
    expect(demandedOf(journeyOf({ steps: allSent() }))).to.deep.equal([]);
  });

  it('is what the reviewer said of this picture, not of its other side nor of the whole', () => {
    const IDENTITY = sentStep('ID_CARD', ['FRONT_SIDE', 'BACK_SIDE'], { '100': red('BLACK_AND_WHITE') });
    const journey = journeyOf({ steps: { ...allSent(), IDENTITY }, review: retry });
    expect(demandedOf(journey, 0)).to.deep.equal(['black-and-white']);
    expect(demandedOf(journey, 1)).to.deep.equal([]);
  });

  it('is what was said of the step where no picture is named', () => {
    const IDENTITY = {
      ...sentStep('ID_CARD', ['FRONT_SIDE', 'BACK_SIDE']),
      reviewResult: red('INCOMPLETE_DOCUMENT'),
    };
    const journey = journeyOf({ steps: { ...allSent(), IDENTITY }, review: retry });
    expect([demandedOf(journey, 0), demandedOf(journey, 1)]).to.deep.equal([whole, whole]);
    const sent = { ...journey, sentImages: new Set(['100']) };
    expect(demandedOf(sent, 0)).to.deep.equal([]);
  });

  it('is what the server refused at once, on this page or before', () => {
    const photo = { stage: 'refused', face, reasons: ['grayscale'] } as const;
    const choices = new Map([['IDENTITY', { country: 'DEU', documentType: 'ID_CARD' }]]);
    const here = journeyOf({}, { choices, photos: new Map([['IDENTITY/FRONT_SIDE', photo]]) });
    expect(demandedOf(here)).to.deep.equal(['black-and-white']);
    const detail = { idDocType: 'ID_CARD', idDocSubType: 'FRONT_SIDE', active: false, errors: ['grayscale'] };
    const IDENTITY = { country: 'DEU', idDocType: 'ID_CARD', imageIds: [], imageDetails: { '100': detail } };
    expect(demandedOf(journeyOf({ steps: { ...allSent(), IDENTITY } }))).to.deep.equal(['black-and-white']);
  });
});
