import { expect } from '@open-wc/testing';
import { readSnapshot } from '../../src/domain/read-snapshot.js';
import { screenOf } from '../../src/domain/screen-of.js';
import { openJourney } from '../../src/domain/journey.js';
import { allSent, sentStep, wireSnapshot } from '../support/wire.js';

const canary = 'canary-for-the-operator-only';

/** Every object inside a value gets the canary as its clientComment. */
function withCanaries(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withCanaries);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, withCanaries(inner)] as const);
  return { ...Object.fromEntries(entries), clientComment: canary };
}

const oddValues: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  -1,
  Number.NaN,
  1e308,
  '',
  ' ',
  'text',
  '<img src=x onerror=alert(1)>',
  '__proto__',
  [],
  [null, 1, 'a', [], {}],
  {},
  { constructor: 1, __proto__: null, toString: 'x' },
  [[[[]]]],
];

const places: readonly (readonly string[])[] = [
  ['revision'],
  ['levelName'],
  ['deleted'],
  ['requiredIdDocs'],
  ['requiredIdDocs', 'docSets'],
  ['requiredIdDocs', 'docSets', '0'],
  ['requiredIdDocs', 'docSets', '0', 'idDocSetType'],
  ['requiredIdDocs', 'docSets', '0', 'types'],
  ['requiredIdDocs', 'docSets', '0', 'subTypes'],
  ['requiredIdDocs', 'docSets', '0', 'fields'],
  ['requiredIdDocs', 'includedCountries'],
  ['fixedInfo'],
  ['review'],
  ['review', 'reviewStatus'],
  ['review', 'reviewResult'],
  ['steps'],
  ['steps', 'IDENTITY'],
  ['steps', 'IDENTITY', 'imageIds'],
  ['steps', 'IDENTITY', 'imageReviewResults'],
  ['steps', 'IDENTITY', 'imageDetails'],
  ['steps', 'IDENTITY', 'reviewResult'],
  ['session'],
  ['session', 'state'],
  ['session', 'attempts'],
  ['session', 'attempts', 'IDENTITY'],
  ['support'],
];

function changedAt(path: readonly string[], value: unknown): unknown {
  const snapshot = wireSnapshot({ steps: allSent() });
  let target: Record<string, unknown> = snapshot;
  for (const key of path.slice(0, -1)) target = target[key] as Record<string, unknown>;
  target[path.at(-1) ?? ''] = value;
  return snapshot;
}

describe('readSnapshot', () => {
  it('reads the level, what is sent and where the session stands', () => {
    const snapshot = readSnapshot(wireSnapshot({ steps: allSent() }));
    expect(snapshot?.level.steps.map((step) => step.family)).to.deep.equal(['identity', 'selfie', 'address']);
    expect(snapshot?.level.steps[1]?.withDocument).to.be.true;
    expect(snapshot?.steps['IDENTITY']?.images.map((image) => image.side)).to.deep.equal([
      'FRONT_SIDE',
      'BACK_SIDE',
    ]);
    expect(snapshot?.session).to.deep.include({ state: 'active', reference: 'VX-7F3K' });
  });

  it('joins image ids, which are numbers, with results, whose keys are texts', () => {
    const results = { '101': { reviewAnswer: 'RED', rejectLabels: ['BLACK_AND_WHITE'] } };
    const steps = { IDENTITY: sentStep('ID_CARD', ['FRONT_SIDE', 'BACK_SIDE'], results) };
    const images = readSnapshot(wireSnapshot({ steps }))?.steps['IDENTITY']?.images;
    expect(images?.map((image) => image.result?.answer)).to.deep.equal([undefined, 'RED']);
  });

  it('drops clientComment wherever a server puts it', () => {
    const results = { '100': { reviewAnswer: 'RED', moderationComment: 'Blurred' } };
    const wire = wireSnapshot({
      steps: { IDENTITY: sentStep('PASSPORT', [undefined], results) },
      review: { reviewStatus: 'completed', reviewResult: { reviewAnswer: 'RED', reviewRejectType: 'RETRY' } },
    });
    const snapshot = readSnapshot(withCanaries(wire));
    expect(JSON.stringify(withCanaries(wire))).to.contain(canary);
    const { fixedInfo: _own, ...rest } = snapshot ?? { fixedInfo: {} };
    expect(JSON.stringify(rest)).not.to.contain(canary);
    expect(JSON.stringify(rest)).to.contain('Blurred');
  });

  it('shows some screen for every odd value in every place, and never throws', () => {
    let tried = 0;
    for (const path of places) {
      for (const value of oddValues) {
        const snapshot = readSnapshot(changedAt(path, value));
        expect(snapshot, path.join('.')).not.to.equal(undefined);
        if (snapshot) expect(screenOf(openJourney(snapshot)).name).to.be.a('string');
        tried += 1;
      }
    }
    expect(tried).to.be.greaterThan(400);
  });

  it('takes nothing for a snapshot that names no applicant', () => {
    for (const value of oddValues) expect(readSnapshot(value)).to.equal(undefined);
  });

  it('finds nothing in step names that objects have by themselves', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      const requiredIdDocs = { docSets: [{ idDocSetType: name, types: ['X'] }] };
      const snapshot = readSnapshot(wireSnapshot({ requiredIdDocs }));
      expect(snapshot?.level.steps[0]?.family).to.equal('unknown');
      expect(snapshot?.steps[name]).to.equal(undefined);
      expect(snapshot?.session.attempts[name]).to.equal(undefined);
    }
  });

  it('offers only contacts that are an address and a web page', () => {
    const support = { email: 'a@b.c?bcc=x@y.z', url: 'javascript:alert(1)' };
    expect(readSnapshot(wireSnapshot({ support }))?.support).to.deep.equal({});
  });
});
