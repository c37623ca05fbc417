import { expect } from '@open-wc/testing';
import { firstMissing, placesOf } from '../../src/domain/places.js';
import { screenOf } from '../../src/domain/screen-of.js';
import { face, journeyOf, sending } from '../support/journeys.js';
import { allSent, sentStep, wireSnapshot } from '../support/wire.js';

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

  it('knows where nothing but personal data is being checked', () => {
    const review = { reviewStatus: 'pending' };
    const level = (...docSets: readonly Record<string, unknown>[]): Record<string, unknown> => ({
      requiredIdDocs: { docSets },
      steps: {},
      review,
    });
    const data = { idDocSetType: 'APPLICANT_DATA', fields: [{ name: 'firstName' }] };
    const selfie = { idDocSetType: 'SELFIE', types: ['SELFIE'] };
    expect(screenOf(journeyOf(level(data)))).to.deep.equal({ name: 'review', isDataAlone: true });
    expect(screenOf(journeyOf(level(data, selfie)))).to.deep.equal({ name: 'review' });
  });

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
    const [refused] = screen.items;
    expect(refused?.done).to.be.false;
    expect(refused?.photo?.stage === 'accepted' && refused.photo.imageId).to.equal('101');
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
    const refused = { stage: 'refused', face, reasons: [] } as const;
    const stopped = journeyOf(
      { steps: { ...allSent(), SELFIE: null } },
      { place, photos: new Map([['SELFIE', refused]]) },
    );
    expect(screenOf(stopped)).to.deep.include({ name: 'summary', readiness: 'incomplete' });
  });

  it('is no list of things to fix once all of them are fixed, whatever else is missing', () => {
    const review = { attemptCnt: 1, ...red('RETRY') };
    const sets = wireSnapshot()['requiredIdDocs'] as { docSets: Record<string, unknown>[] };
    const docSets = sets.docSets.map((set) => ({ ...set, optional: set['idDocSetType'] === 'SELFIE' }));
    const { SELFIE: _, ...steps } = allSent();
    const journey = journeyOf({ review, steps, requiredIdDocs: { docSets } });
    expect(screenOf(journey)).to.deep.nested.include({
      name: 'shot',
      'shot.key': 'SELFIE',
      'trail.canSkip': true,
    });
  });

  it('is never a summary that lacks something it cannot mark', () => {
    const place = { at: 'summary' } as const;
    const lacking = journeyOf({ steps: { ...allSent(), SELFIE: null } }, { place });
    expect(screenOf(lacking)).to.deep.nested.include({ name: 'shot', 'shot.key': 'SELFIE' });
  });

  it('has every place of the journey among its places, whatever is missing', () => {
    for (const missing of ['IDENTITY', 'SELFIE', 'PROOF_OF_RESIDENCE']) {
      const journey = journeyOf({ steps: { ...allSent(), [missing]: null } }, { begun: true });
      const place = firstMissing(journey);
      expect(placesOf(journey)).to.deep.include(place);
    }
  });
});
