import { expect } from '@open-wc/testing';
import { photoFor } from '../../src/domain/again.js';
import { shotsIn } from '../../src/domain/choices.js';
import type { Journey } from '../../src/domain/journey.js';
import type { Photo } from '../../src/domain/photo.js';
import type { Choice } from '../../src/domain/level.js';
import { placeBefore, placeOf } from '../../src/domain/places.js';
import { screenOf } from '../../src/domain/screen-of.js';
import { takeSnapshot } from '../../src/domain/take-snapshot.js';
import { face, journeyOf, sending } from '../support/journeys.js';
import { allSent, sentStep } from '../support/wire.js';

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

  it('waits at the pick where the shot they went to is of a document that is not picked yet', () => {
    const steps = { ...allSent(), IDENTITY: null, PROOF_OF_RESIDENCE: null };
    const place = { at: 'shot', step: 'PROOF_OF_RESIDENCE', key: 'PROOF_OF_RESIDENCE' } as const;
    const bills = { idDocSetType: 'PROOF_OF_RESIDENCE', types: ['UTILITY_BILL', 'TAX_BILL'] };
    const cards = { idDocSetType: 'IDENTITY', types: ['PASSPORT', 'ID_CARD'] };
    expect(placeOf(journeyOf({ ...docSets(cards, bills), steps }, { place }))).to.deep.equal({
      at: 'pick',
      step: 'PROOF_OF_RESIDENCE',
    });
  });

  it('has no place in a step that is accepted, however they went there', () => {
    const accepted = { ...sentStep('PASSPORT', [undefined]), reviewResult: { reviewAnswer: 'GREEN' } };
    const journey = journeyOf({ steps: { ...allSent(), IDENTITY: accepted } }, { place: { at: 'summary' } });
    const place = { at: 'shot', step: 'IDENTITY', key: 'IDENTITY' } as const;
    expect(placeOf({ ...journey, place })).to.deep.equal({ at: 'summary' });
    expect(placeOf({ ...journey, place, choices: idCard })).to.deep.equal({ at: 'summary' });
    const screen = screenOf(journey);
    const items = screen.name === 'summary' ? screen.items : [];
    expect(items.map(({ isAccepted }) => isAccepted)).to.deep.equal([true, undefined, undefined]);
  });

  it('is back at the list of a resubmission once the place they went to is accepted', () => {
    const result = (reviewAnswer: string): Record<string, unknown> => ({ reviewResult: { reviewAnswer } });
    const steps = {
      ...allSent(),
      IDENTITY: { ...sentStep('PASSPORT', [undefined]), ...result('RED') },
      SELFIE: { ...sentStep('SELFIE', [undefined], {}, 200), ...result('GREEN') },
    };
    const reviewResult = { reviewAnswer: 'RED', reviewRejectType: 'RETRY' };
    const review = { attemptCnt: 1, reviewStatus: 'completed', reviewResult };
    const place = { at: 'shot', step: 'SELFIE', key: 'SELFIE' } as const;
    expect(screenOf(journeyOf({ steps, review }, { place })).name).to.equal('fix');
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

describe('another document than the one that was sent', () => {
  const identity = sentStep('ID_CARD', ['FRONT_SIDE', 'BACK_SIDE']);
  const cases: readonly (readonly [string, Record<string, unknown>, string, Choice, string])[] = [
    [
      'another type',
      { IDENTITY: identity },
      'IDENTITY',
      { country: 'DEU', documentType: 'DRIVERS' },
      'IDENTITY/FRONT_SIDE',
    ],
    [
      'another country',
      { IDENTITY: identity },
      'IDENTITY',
      { country: 'FRA', documentType: 'ID_CARD' },
      'IDENTITY/FRONT_SIDE',
    ],
    ['another bill', allSent(), 'PROOF_OF_RESIDENCE', { documentType: 'TAX_BILL' }, 'PROOF_OF_RESIDENCE'],
  ];
  for (const [name, steps, step, choice, key] of cases) {
    it(`asks for its pictures at once: ${name}`, () => {
      const journey = journeyOf({ steps }, { begun: true, choices: new Map([[step, choice]]) });
      expect(placeOf(journey)).to.deep.equal({ at: 'shot', step, key });
    });

    it(`no longer counts once yet another one came from elsewhere: ${name}`, () => {
      const journey = journeyOf({}, { begun: true, choices: new Map([[step, choice]]) });
      const next = takeSnapshot(journey, journeyOf({ steps, revision: 2 }).snapshot);
      expect(next.choices.has(step)).to.equal(false);
    });
  }

  it('still counts while a photo of it is on its way from here', () => {
    const photos = new Map([['IDENTITY/FRONT_SIDE', sending]]);
    const journey = journeyOf({}, { begun: true, choices: idCard, photos });
    const next = takeSnapshot(
      journey,
      journeyOf({ steps: { IDENTITY: sentStep('PASSPORT', [undefined]) } }).snapshot,
    );
    expect(next.choices).to.equal(idCard);
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

  it('lets go of a refused photo once another device has sent a better one, and only then', () => {
    const refused: Photo = { stage: 'refused', face, reasons: ['screenshot'] };
    const keys = ['IDENTITY/FRONT_SIDE', 'IDENTITY/BACK_SIDE', 'SELFIE'];
    const front = { IDENTITY: sentStep('ID_CARD', ['FRONT_SIDE']) };
    const journey = journeyOf({ steps: front }, { photos: new Map(keys.map((key) => [key, refused])) });
    const next = takeSnapshot(journey, journeyOf({ steps: allSent(), revision: 2 }).snapshot);
    expect([...next.photos.keys()]).to.deep.equal(['IDENTITY/FRONT_SIDE']);
  });

  it('lets the document go that was picked for a refused photo, once another device has sent a better one of another', () => {
    const refused: Photo = { stage: 'refused', face, reasons: ['expiredDoc'] };
    const photos = new Map([['IDENTITY/FRONT_SIDE', refused]]);
    const journey = journeyOf({}, { choices: idCard, photos });
    for (const side of ['FRONT_SIDE', 'BACK_SIDE']) {
      const steps = { IDENTITY: sentStep('DRIVERS', [side]) };
      const next = takeSnapshot(journey, journeyOf({ steps, revision: 2 }).snapshot);
      expect([next.photos.size, next.choices.size], side).to.deep.equal([0, 0]);
    }
    const same = { IDENTITY: sentStep('ID_CARD', ['BACK_SIDE']) };
    const next = takeSnapshot(journey, journeyOf({ steps: same, revision: 2 }).snapshot);
    expect([next.photos.size, next.choices.size], 'the same document').to.deep.equal([1, 1]);
  });

  it('brings nobody back to a place that was gone in between', () => {
    const place = { at: 'shot', step: 'SELFIE', key: 'SELFIE' } as const;
    const { SELFIE, ...rest } = allSent() as Record<string, Record<string, unknown>>;
    const accepted = { ...rest, SELFIE: { ...SELFIE, reviewResult: { reviewAnswer: 'GREEN' } } };
    const there = journeyOf({ steps: { ...rest, SELFIE } }, { place });
    const gone = takeSnapshot(there, journeyOf({ steps: accepted, revision: 2 }).snapshot);
    expect(screenOf(gone).name).to.equal('summary');
    const again = takeSnapshot(gone, journeyOf({ steps: { ...rest, SELFIE }, revision: 3 }).snapshot);
    expect(screenOf(again).name).to.equal('summary');
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

  it('knows at a shot whether another photo would be lost with the page', () => {
    const at = (isKept: boolean): unknown => {
      const photos = new Map<string, Photo>([
        ['IDENTITY/FRONT_SIDE', { stage: 'waiting', face, reason: 'offline', isKept: true }],
        ['SELFIE', { stage: 'waiting', face, reason: 'offline', isKept }],
      ]);
      const place = { at: 'shot', step: 'IDENTITY', key: 'IDENTITY/FRONT_SIDE' } as const;
      return screenOf(journeyOf({}, { begun: true, choices: idCard, photos, place }));
    };
    expect(at(true)).not.to.have.property('losesOthers');
    expect(at(false)).to.deep.include({ name: 'shot', losesOthers: true });
  });
});
