import { expect } from '@open-wc/testing';
import { screenOf } from '../../src/domain/screen-of.js';
import type { Screen } from '../../src/domain/screen.js';
import { takeSnapshot } from '../../src/domain/take-snapshot.js';
import { readSnapshot } from '../../src/domain/read-snapshot.js';
import type { Snapshot } from '../../src/domain/snapshot.js';
import { face, journeyOf } from '../support/journeys.js';
import { allSent, sentStep, wireSnapshot } from '../support/wire.js';

type Json = Record<string, unknown>;

const retry = (more: Json = {}, attemptCnt = 1): Json => ({
  attemptCnt,
  reviewStatus: 'completed',
  reviewResult: { reviewAnswer: 'RED', reviewRejectType: 'RETRY', ...more },
});
const red = (more: Json = {}): Json => ({ reviewAnswer: 'RED', ...more });

function snapshotOf(changes: Json): Snapshot {
  const snapshot = readSnapshot(wireSnapshot(changes));
  if (!snapshot) throw new Error('no snapshot');
  return snapshot;
}

function fixOf(changes: Json): Extract<Screen, { name: 'fix' }> {
  const screen = screenOf(journeyOf(changes));
  if (screen.name !== 'fix') throw new Error(`not the fix list but ${screen.name}`);
  return screen;
}

describe('the words for an item to fix', () => {
  const cases: readonly (readonly [string, Json, Json, Json])[] = [
    [
      'the picture’s own before all others',
      red({ moderationComment: 'own' }),
      red({ moderationComment: 'step' }),
      { moderationComment: 'top' },
    ],
    [
      'the step’s where the picture has none',
      red(),
      red({ moderationComment: 'step' }),
      { moderationComment: 'top' },
    ],
    ['the general ones where neither has any', red(), red(), { moderationComment: 'top' }],
    ['none where nobody wrote any', red({ rejectLabels: ['BAD_SELFIE'] }), red(), {}],
    [
      'none where they are empty or blank',
      red({ moderationComment: ' ' }),
      red({ moderationComment: '' }),
      {},
    ],
  ];
  const expected = ['own', 'step', 'top', undefined, undefined];
  for (const [index, [name, image, step, top]] of cases.entries()) {
    it(`are ${name}`, () => {
      const selfie = { ...sentStep('SELFIE', [undefined], { '200': image }, 200), reviewResult: step };
      const { items } = fixOf({ steps: { ...allSent(), SELFIE: selfie }, review: retry(top) });
      expect(items.map((item) => [item.shot?.key, item.comment])).to.deep.equal([
        ['SELFIE', expected[index]],
      ]);
    });
  }

  it('fall back to the labels of the picture, else of the step', () => {
    const own = sentStep('SELFIE', [undefined], { '200': red({ rejectLabels: ['BAD_SELFIE'] }) }, 200);
    const step = {
      ...sentStep('UTILITY_BILL', [undefined], {}, 300),
      reviewResult: red({ rejectLabels: ['X'] }),
    };
    const { items } = fixOf({
      steps: { ...allSent(), SELFIE: own, PROOF_OF_RESIDENCE: step },
      review: retry(),
    });
    expect(items.map(({ labels }) => labels)).to.deep.equal([['BAD_SELFIE'], ['X']]);
  });
});

describe('a RETRY that names no single item', () => {
  const general = { moderationComment: 'top', rejectLabels: ['SCREENSHOTS'] };

  it('says why on the summary', () => {
    const screen = screenOf(journeyOf({ steps: allSent(), review: retry(general) }));
    expect(screen).to.deep.include({ name: 'summary', comment: 'top', labels: ['SCREENSHOTS'] });
  });

  it('has no way back from the summary that would lead to it again, and one from everywhere else', () => {
    const journey = journeyOf({ steps: allSent(), review: retry(general) });
    expect(screenOf(journey)).to.have.nested.property('trail.canGoBack', false);
    const away = { ...journey, place: { at: 'shot', step: 'SELFIE', key: 'SELFIE' } } as const;
    expect(screenOf(away)).to.have.nested.property('trail.canGoBack', true);
  });

  it('is not one that names a picture, nor any other state', () => {
    const fixed = journeyOf({ steps: allSent(), review: { ...retry(general), reviewStatus: 'init' } });
    expect(screenOf(fixed)).not.to.have.any.keys('comment', 'labels');
    const image = { ...sentStep('SELFIE', [undefined], { '200': red() }, 200) };
    const named = journeyOf({ steps: { ...allSent(), SELFIE: image }, review: retry(general) });
    const summary = screenOf({ ...named, place: { at: 'summary' }, sentImages: new Set(['200']) });
    expect(summary).not.to.have.property('labels');
  });
});

describe('personal data that a reviewer flagged', () => {
  const requiredIdDocs = {
    docSets: [
      {
        idDocSetType: 'APPLICANT_DATA',
        fields: [
          { name: 'firstName', required: true },
          { name: 'dob', required: true, immutableIfPresent: true },
          { name: 'phone', required: false },
        ],
      },
    ],
  };
  const fixedInfo = { firstName: 'A', dob: '1990-01-01', phone: '1' };
  const place = { at: 'data', step: 'APPLICANT_DATA' } as const;
  const flagged = {
    fieldResults: { dob: red({ moderationComment: 'Other day' }), phone: { reviewAnswer: 'GREEN' } },
  };
  const changes = { requiredIdDocs, fixedInfo, steps: { APPLICANT_DATA: flagged }, review: retry() };

  it('is one item that names the fields', () => {
    const [item] = fixOf(changes).items;
    expect(item?.fields).to.deep.equal([{ name: 'dob', comment: 'Other day', labels: [] }]);
    expect(item?.done).to.be.false;
  });

  it('opens the form on just those fields, and lets them be changed', () => {
    const screen = screenOf(journeyOf(changes, { place }));
    if (screen.name !== 'data') throw new Error(screen.name);
    expect(screen.fields).to.deep.equal([{ name: 'dob', required: true, immutableIfPresent: false }]);
    expect(screen.flagged?.map(({ name }) => name)).to.deep.equal(['dob']);
  });

  it('asks for a required field that is empty along with them', () => {
    const screen = screenOf(journeyOf({ ...changes, fixedInfo: { dob: '1990-01-01' } }, { place }));
    expect(screen.name === 'data' && screen.fields.map(({ name }) => name)).to.deep.equal([
      'firstName',
      'dob',
    ]);
  });

  it('is the whole form where only the review says that the details are wrong', () => {
    const blamed = { ...changes, steps: {}, review: retry({ rejectLabels: ['PROBLEMATIC_APPLICANT_DATA'] }) };
    expect(fixOf(blamed).items.map(({ step, done }) => [step, done])).to.deep.equal([
      ['APPLICANT_DATA', false],
    ]);
    const screen = screenOf(journeyOf(blamed, { place }));
    expect(screen.name === 'data' && screen.fields).to.have.length(3);
  });

  it('is asked again by the next check though it was saved after the last one', () => {
    const journey = journeyOf(changes, { savedSteps: new Set(['APPLICANT_DATA']) });
    expect(screenOf(journey).name).to.equal('summary');
    const next = takeSnapshot(journey, snapshotOf({ ...changes, revision: 9, review: retry({}, 2) }));
    expect(screenOf(next).name).to.equal('fix');
  });

  it('is asked again where the same check is answered anew, and only then', () => {
    const journey = journeyOf(changes, { savedSteps: new Set(['APPLICANT_DATA']) });
    const anew = (dob: Json): Snapshot =>
      snapshotOf({ ...changes, revision: 9, steps: { APPLICANT_DATA: { fieldResults: { dob } } } });
    const steps: readonly (readonly [string, Json])[] = [
      ['summary', red({ moderationComment: 'Other day' })],
      ['summary', { reviewAnswer: 'GREEN' }],
      ['fix', red({ moderationComment: 'Still another day' })],
    ];
    for (const [name, dob] of steps)
      expect(screenOf(takeSnapshot(journey, anew(dob))).name, JSON.stringify(dob)).to.equal(name);
  });

  it('is not called fixed while a field is missing that nobody flagged', () => {
    const steps = { APPLICANT_DATA: null };
    const [item] = fixOf({ ...changes, steps, fixedInfo: {} }).items;
    expect(item).to.deep.include({ step: 'APPLICANT_DATA', done: false });
  });

  it('ignores flags on fields that the level does not have', () => {
    const odd = { APPLICANT_DATA: { fieldResults: { shoeSize: red() } } };
    expect(screenOf(journeyOf({ ...changes, steps: odd })).name).to.equal('summary');
  });
});

describe('pictures that the server refused at once', () => {
  const detail = (side: string, active: boolean, errors?: string[]): Json => ({
    idDocType: 'ID_CARD',
    idDocSubType: side,
    active,
    contentType: 'image/jpeg',
    ...(errors && { errors }),
  });
  const fallen = {
    country: 'DEU',
    idDocType: 'ID_CARD',
    imageIds: [],
    imageReviewResults: {},
    imageDetails: {
      '100': detail('FRONT_SIDE', false, ['otherSideRefused']),
      '101': detail('BACK_SIDE', false, ['dataNotReadable']),
    },
  };
  const changes = { steps: { ...allSent(), IDENTITY: fallen } };

  it('are both asked again, each with its reason, on whatever device', () => {
    const sides = ['FRONT_SIDE', 'BACK_SIDE'].map((side) => {
      const place = { at: 'shot', step: 'IDENTITY', key: `IDENTITY/${side}` } as const;
      const screen = screenOf(journeyOf(changes, { place }));
      return screen.name === 'shot' && [screen.photo, screen.before];
    });
    expect(sides).to.deep.equal([
      [undefined, ['otherSideRefused']],
      [undefined, ['dataNotReadable']],
    ]);
  });

  it('are not believed to be there when their other side falls before they are listed', () => {
    const photo = { stage: 'accepted', face, imageId: '100', warnings: [] } as const;
    const journey = journeyOf(
      {},
      {
        begun: true,
        choices: new Map([['IDENTITY', { country: 'DEU', documentType: 'ID_CARD' }]]),
        photos: new Map([['IDENTITY/FRONT_SIDE', photo]]),
      },
    );
    const next = takeSnapshot(journey, snapshotOf({ ...changes, revision: 5 }));
    expect(screenOf(next)).to.deep.nested.include({ 'shot.key': 'IDENTITY/FRONT_SIDE' });
  });
});

describe('more that is asked outside a RETRY', () => {
  for (const reviewStatus of ['init', 'awaitingUser']) {
    it(`is only the step that is asked again, with its words, under ${reviewStatus}`, () => {
      const selfie = {
        ...sentStep('SELFIE', [undefined], {}, 200),
        reviewResult: red({ moderationComment: 'Darker' }),
      };
      const screen = screenOf(
        journeyOf({ steps: { ...allSent(), SELFIE: selfie }, review: { reviewStatus } }),
      );
      expect(screen).to.deep.nested.include({ name: 'shot', 'shot.key': 'SELFIE', comment: 'Darker' });
    });
  }

  it('is no longer asked once a picture was sent, though the step keeps its mark until the next check', () => {
    const marked = (firstId: number): Json => ({
      steps: {
        ...allSent(),
        SELFIE: { ...sentStep('SELFIE', [undefined], {}, firstId), reviewResult: red() },
      },
      review: { reviewStatus: 'awaitingUser' },
    });
    const photo = { stage: 'accepted', face, imageId: '201', warnings: [] } as const;
    const journey = journeyOf(marked(200), { photos: new Map([['SELFIE', photo]]) });
    const next = takeSnapshot(journey, snapshotOf({ ...marked(201), revision: 7 }));
    expect(screenOf(next)).to.include({ name: 'summary', readiness: 'ready' });
  });

  it('shows no reviewer’s words on a picture that was accepted', () => {
    const place = { at: 'shot', step: 'SELFIE', key: 'SELFIE' } as const;
    const steps = {
      ...allSent(),
      IDENTITY: sentStep('ID_CARD', ['FRONT_SIDE', 'BACK_SIDE'], { '100': red() }),
      SELFIE: sentStep(
        'SELFIE',
        [undefined],
        { '200': { reviewAnswer: 'GREEN', moderationComment: 'Fine' } },
        200,
      ),
    };
    expect(
      screenOf(journeyOf({ steps, review: retry({ moderationComment: 'Top' }) }, { place })),
    ).not.to.have.property('comment');
  });
});
