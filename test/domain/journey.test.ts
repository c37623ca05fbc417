import { expect } from '@open-wc/testing';
import {
  firstMissing,
  openJourney,
  photoFor,
  placeBefore,
  placeOf,
  placesOf,
  shotsIn,
} from '../../src/domain/journey.js';
import type { Journey } from '../../src/domain/journey.js';
import type { Photo } from '../../src/domain/photo.js';
import { readSnapshot } from '../../src/domain/read-snapshot.js';
import { screenOf } from '../../src/domain/screen-of.js';
import { takeSnapshot } from '../../src/domain/take-snapshot.js';
import { allSent, sentStep, wireSnapshot } from '../support/wire.js';

function journeyOf(changes: Record<string, unknown> = {}, more: Partial<Journey> = {}): Journey {
  const snapshot = readSnapshot(wireSnapshot(changes));
  if (!snapshot) throw new Error('no snapshot');
  return { ...openJourney(snapshot), ...more };
}

const face = { isPdf: false, fileName: 'a.jpg', bytes: 1, quarterTurns: 0 } as const;
const sending: Photo = { stage: 'sending', face, fraction: 0.5 };
const idCard = new Map([['IDENTITY', { country: 'DEU', documentType: 'ID_CARD' }]]);
const docSets = (...sets: unknown[]): Record<string, unknown> => ({ requiredIdDocs: { docSets: sets } });

describe('where the applicant is', () => {
  const cases: readonly (readonly [string, Journey, Record<string, unknown>])[] = [
    ['at the start when nothing is there', journeyOf(), { at: 'start' }],
    ['at the pick after beginning', journeyOf({}, { begun: true }), { at: 'pick', step: 'IDENTITY' }],
    [
      'at the front after picking a card',
      journeyOf({}, { begun: true, choices: idCard }),
      { at: 'shot', step: 'IDENTITY', key: 'IDENTITY/FRONT_SIDE' },
    ],
    [
      'at the back when the server has the front, on whatever device',
      journeyOf({ steps: { IDENTITY: sentStep('ID_CARD', ['FRONT_SIDE']) } }),
      { at: 'shot', step: 'IDENTITY', key: 'IDENTITY/BACK_SIDE' },
    ],
    [
      'at the front when the server has only the back',
      journeyOf({ steps: { IDENTITY: sentStep('ID_CARD', ['BACK_SIDE']) } }),
      { at: 'shot', step: 'IDENTITY', key: 'IDENTITY/FRONT_SIDE' },
    ],
    [
      'at the selfie once the passport is sent',
      journeyOf({ steps: { IDENTITY: sentStep('PASSPORT', [undefined]) } }),
      { at: 'shot', step: 'SELFIE', key: 'SELFIE' },
    ],
    ['at the summary when all is sent', journeyOf({ steps: allSent() }), { at: 'summary' }],
    [
      'past a photo that is still on its way',
      journeyOf({}, { begun: true, choices: idCard, photos: new Map([['IDENTITY/FRONT_SIDE', sending]]) }),
      { at: 'shot', step: 'IDENTITY', key: 'IDENTITY/BACK_SIDE' },
    ],
    [
      'back at a photo that the server refused',
      journeyOf(
        {},
        {
          begun: true,
          choices: idCard,
          photos: new Map([['IDENTITY/FRONT_SIDE', { stage: 'refused', face, reasons: ['sameSides'] }]]),
        },
      ),
      { at: 'shot', step: 'IDENTITY', key: 'IDENTITY/FRONT_SIDE' },
    ],
    [
      'at the shot at once where one document and one country are possible',
      journeyOf(
        {
          requiredIdDocs: {
            docSets: [{ idDocSetType: 'IDENTITY', types: ['PASSPORT'] }],
            includedCountries: ['FRA'],
          },
        },
        { begun: true },
      ),
      { at: 'shot', step: 'IDENTITY', key: 'IDENTITY' },
    ],
    [
      'with support for a required step nobody here knows',
      journeyOf(docSets({ idDocSetType: 'QUESTIONNAIRE' }), { begun: true }),
      { at: 'support', step: 'QUESTIONNAIRE' },
    ],
    [
      'past an optional step nobody here knows',
      journeyOf(docSets({ idDocSetType: 'QUESTIONNAIRE', optional: true }), { begun: true }),
      { at: 'summary' },
    ],
    [
      'at the form while a required field is empty',
      journeyOf(
        {
          ...docSets({ idDocSetType: 'APPLICANT_DATA', fields: [{ name: 'lastName', required: true }] }),
          fixedInfo: { lastName: '' },
        },
        { begun: true },
      ),
      { at: 'data', step: 'APPLICANT_DATA' },
    ],
  ];
  for (const [name, journey, place] of cases) {
    it(`is ${name}`, () => expect(placeOf(journey)).to.deep.equal(place));
  }

  it('stays where they went while that place exists', () => {
    const place = { at: 'shot', step: 'IDENTITY', key: 'IDENTITY/BACK_SIDE' } as const;
    expect(placeOf(journeyOf({ steps: allSent() }, { place }))).to.deep.equal(place);
    expect(
      placeOf(journeyOf({ steps: { ...allSent(), IDENTITY: sentStep('PASSPORT', [undefined]) } }, { place })),
    ).to.deep.equal({
      at: 'summary',
    });
  });

  it('can go back from every place to the one before, down to the start', () => {
    let journey = journeyOf({ steps: allSent() }, { place: { at: 'summary' } });
    const seen: string[] = [];
    for (let before = placeBefore(journey); before; before = placeBefore(journey)) {
      seen.push(before.at);
      journey = { ...journey, place: before };
    }
    expect(seen).to.deep.equal(['shot', 'shot', 'shot', 'shot', 'pick', 'start']);
  });
});

describe('sides of a document', () => {
  const cases: readonly (readonly [string, unknown, number])[] = [
    ['PASSPORT', undefined, 1],
    ['ID_CARD', undefined, 2],
    ['DRIVERS', undefined, 2],
    ['RESIDENCE_PERMIT', undefined, 2],
    ['SOMETHING_NEW', undefined, 2],
    ['ID_CARD', ['FRONT_SIDE'], 1],
    ['ID_CARD', ['NO_SUCH_SIDE'], 2],
  ];
  for (const [type, subTypes, count] of cases) {
    it(`are ${count} for ${type} when the level says ${JSON.stringify(subTypes)}`, () => {
      const journey = journeyOf(docSets({ idDocSetType: 'IDENTITY', types: [type], subTypes }));
      const [step] = journey.snapshot.level.steps;
      expect(step && shotsIn(journey, step)).to.have.length(count);
    });
  }
});

describe('a newer snapshot', () => {
  const accepted: Photo = {
    stage: 'accepted',
    face: { ...face, previewUrl: 'blob:x' },
    imageId: '200',
    warnings: ['badSelfie'],
  };

  it('takes accepted photos over from this page, and keeps how they look', () => {
    const journey = journeyOf({}, { photos: new Map([['SELFIE', accepted]]) });
    const next = takeSnapshot(journey, journeyOf({ steps: allSent(), revision: 2 }).snapshot);
    const [, selfie] = next.snapshot.level.steps;
    expect(next.photos.size).to.equal(0);
    const shot = selfie && shotsIn(next, selfie)[0];
    expect(selfie && shot && photoFor(next, selfie, shot)).to.deep.include({
      stage: 'accepted',
      warnings: ['badSelfie'],
    });
  });

  it('keeps photos that are still on their way', () => {
    const journey = journeyOf({}, { photos: new Map([['SELFIE', sending]]) });
    const next = takeSnapshot(journey, journeyOf({ revision: 2 }).snapshot);
    expect(next.photos.get('SELFIE')).to.equal(sending);
  });

  it('lets nothing of this visit stand once the server takes nothing any more', () => {
    const journey = journeyOf({}, { photos: new Map([['SELFIE', sending]]), place: { at: 'summary' } });
    for (const state of ['locked', 'cancelled', 'expired']) {
      const next = takeSnapshot(journey, journeyOf({ session: { state } }).snapshot);
      expect(next.photos.size).to.equal(0);
      expect(screenOf(next)).to.deep.include({ name: 'closed', reason: state });
    }
  });
});

describe('the screen for where a verification stands', () => {
  const red = (reviewRejectType?: string): Record<string, unknown> => ({
    reviewStatus: 'completed',
    reviewResult: {
      reviewAnswer: 'RED',
      reviewRejectType,
      moderationComment: 'See below',
      rejectLabels: ['FORGERY'],
    },
  });
  const cases: readonly (readonly [string, Record<string, unknown>, Record<string, unknown>])[] = [
    ['pending', { review: { reviewStatus: 'pending' } }, { name: 'review' }],
    ['queued', { review: { reviewStatus: 'queued' } }, { name: 'review' }],
    ['prechecked', { review: { reviewStatus: 'prechecked' } }, { name: 'review' }],
    ['onHold', { review: { reviewStatus: 'onHold' } }, { name: 'review' }],
    ['awaitingService', { review: { reviewStatus: 'awaitingService' } }, { name: 'review' }],
    ['a status nobody knows', { review: { reviewStatus: 'somethingNew' } }, { name: 'review' }],
    ['awaitingUser', { review: { reviewStatus: 'awaitingUser' }, steps: allSent() }, { name: 'summary' }],
    [
      'approved',
      { review: { reviewStatus: 'completed', reviewResult: { reviewAnswer: 'GREEN' } } },
      { name: 'approved' },
    ],
    [
      'rejected for good',
      { review: red('FINAL') },
      { name: 'closed', reason: 'final', comment: 'See below' },
    ],
    ['red without a type', { review: red() }, { name: 'closed', reason: 'final' }],
    ['inactive', { deleted: true }, { name: 'closed', reason: 'inactive' }],
    [
      'locked even when approved',
      {
        session: { state: 'locked' },
        review: { reviewStatus: 'completed', reviewResult: { reviewAnswer: 'GREEN' } },
      },
      { name: 'closed', reason: 'locked' },
    ],
  ];
  for (const [name, changes, screen] of cases) {
    it(`${name} → ${String(screen['name'])}`, () => {
      expect(screenOf(journeyOf({ steps: allSent(), ...changes }))).to.deep.include(screen);
    });
  }

  it('never carries labels of a final refusal', () => {
    expect(JSON.stringify(screenOf(journeyOf({ review: red('FINAL') })))).not.to.contain('FORGERY');
  });

  it('lists only the refused items after a RETRY, each with its own words', () => {
    const steps = {
      ...allSent(),
      IDENTITY: sentStep('ID_CARD', ['FRONT_SIDE', 'BACK_SIDE'], {
        '100': { reviewAnswer: 'GREEN' },
        '101': {
          reviewAnswer: 'RED',
          moderationComment: 'The text is not readable',
          rejectLabels: ['UNSATISFACTORY_PHOTOS'],
        },
      }),
    };
    const screen = screenOf(journeyOf({ steps, review: red('RETRY') }));
    expect(screen.name).to.equal('fix');
    if (screen.name !== 'fix') return;
    expect(screen.items.map((item) => [item.shot?.key, item.comment])).to.deep.equal([
      ['IDENTITY/BACK_SIDE', 'The text is not readable'],
    ]);
    expect(screen.accepted.map((item) => (item.kind === 'photo' ? item.shot.key : ''))).to.deep.equal([
      'IDENTITY/FRONT_SIDE',
      'SELFIE',
      'PROOF_OF_RESIDENCE',
    ]);
  });

  it('asks for every picture of a step that was refused as a whole', () => {
    const identity = {
      ...sentStep('ID_CARD', ['FRONT_SIDE', 'BACK_SIDE']),
      reviewResult: { reviewAnswer: 'RED' },
    };
    const screen = screenOf(journeyOf({ steps: { ...allSent(), IDENTITY: identity }, review: red('RETRY') }));
    expect(screen.name === 'fix' && screen.items.map((item) => item.comment)).to.deep.equal([
      'See below',
      'See below',
    ]);
  });

  it('asks for personal data again when the step was refused, until it is saved', () => {
    const requiredIdDocs = {
      docSets: [{ idDocSetType: 'APPLICANT_DATA', fields: [{ name: 'lastName', required: true }] }],
    };
    const refused = { reviewResult: { reviewAnswer: 'RED', moderationComment: 'The name is incomplete' } };
    const changes = {
      requiredIdDocs,
      fixedInfo: { lastName: 'A' },
      steps: { APPLICANT_DATA: refused },
      review: red('RETRY'),
    };
    const screen = screenOf(journeyOf(changes));
    expect(
      screen.name === 'fix' && screen.items.map(({ step, comment, done }) => [step, comment, done]),
    ).to.deep.equal([['APPLICANT_DATA', 'The name is incomplete', false]]);
    expect(screenOf(journeyOf(changes, { savedSteps: new Set(['APPLICANT_DATA']) })).name).to.equal(
      'summary',
    );
  });

  it('is ready to submit only when every picture is acknowledged', () => {
    const ready = screenOf(journeyOf({ steps: allSent() }));
    expect(ready).to.deep.include({ name: 'summary', readiness: 'ready' });
    const place = { at: 'summary' } as const;
    const half = journeyOf(
      { steps: { ...allSent(), SELFIE: null } },
      { place, photos: new Map([['SELFIE', sending]]) },
    );
    expect(screenOf(half)).to.deep.include({ name: 'summary', readiness: 'sending' });
    expect(screenOf(journeyOf({ steps: { ...allSent(), SELFIE: null } }, { place }))).to.deep.include({
      readiness: 'incomplete',
    });
  });

  it('has every place of the journey among its places, whatever is missing', () => {
    for (const missing of ['IDENTITY', 'SELFIE', 'PROOF_OF_RESIDENCE']) {
      const journey = journeyOf({ steps: { ...allSent(), [missing]: null } }, { begun: true });
      const place = firstMissing(journey);
      expect(placesOf(journey)).to.deep.include(place);
    }
  });
});
