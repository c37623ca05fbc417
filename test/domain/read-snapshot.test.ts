import { expect } from '@open-wc/testing';
import { readSnapshot } from '../../src/domain/read-snapshot.js';
import { screenOf } from '../../src/domain/screen-of.js';
import { openJourney } from '../../src/domain/journey.js';
import { bases } from '../hostile/wires/bases.js';
import { places } from '../hostile/wires/places.js';
import { containersIn, leafPaths, randomJson, shaken } from '../hostile/wires/random-json.js';
import { changedAt, oddValues } from '../hostile/wires/values.js';
import { seeded } from '../support/harness-random.js';
import { allSent, sentStep, wireSnapshot } from '../support/wire.js';

const canary = 'canary-for-the-operator-only';

/** Every object inside a value gets the canary as its clientComment. */
function withCanaries(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withCanaries);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, withCanaries(inner)] as const);
  return { ...Object.fromEntries(entries), clientComment: canary };
}

/** The places of which what is said there may be known afterwards; `*` is any name. */
const forApplicants = [
  'applicantId',
  'levelName',
  'requiredIdDocs.docSets.*.idDocSetType',
  'requiredIdDocs.docSets.*.types.*',
  'requiredIdDocs.docSets.*.fields.*.name',
  'requiredIdDocs.docSets.*.fields.*.prefill',
  'requiredIdDocs.includedCountries.*',
  'requiredIdDocs.excludedCountries.*',
  'fixedInfo.*',
  'review.reviewResult.moderationComment',
  'review.reviewResult.rejectLabels.*',
  'steps.*.country',
  'steps.*.idDocType',
  'steps.*.imageIds.*',
  'steps.*.imageReviewResults.*.moderationComment',
  'steps.*.imageReviewResults.*.rejectLabels.*',
  'steps.*.imageDetails.*.errors.*',
  'steps.*.fieldResults.*.moderationComment',
  'steps.*.fieldResults.*.rejectLabels.*',
  'steps.*.reviewResult.moderationComment',
  'steps.*.reviewResult.rejectLabels.*',
  'session.reference',
  'session.round',
  'session.attempts.*.failures.*.reasons.*',
  'session.attempts.*.failures.*.moderationComment',
].map((place) => new RegExp(`^${place.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}$`));

const isForApplicants = (path: string): boolean => forApplicants.some((place) => place.test(path));

/** Reads it and gives the first screen it leads to; both must work for anything at all. */
function screenFor(wire: unknown): string | undefined {
  const snapshot = readSnapshot(wire);
  return snapshot && screenOf(openJourney(snapshot)).name;
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
    expect(JSON.stringify(snapshot)).not.to.contain(canary);
    expect(JSON.stringify(snapshot)).to.contain('Blurred');
  });

  it('shows some screen for every odd value in every place, and never throws', () => {
    let tried = 0;
    for (const [base, , path] of places) {
      for (const [name, value] of Object.entries(oddValues)) {
        const screen = screenFor(changedAt(bases[base](), path, value));
        if (path !== 'applicantId') expect(screen, `${name} as ${path}`).to.be.a('string');
        tried += 1;
      }
    }
    expect(tried).to.be.greaterThan(2000);
  });

  it('takes anything that JSON can be, four thousand times, and changes nothing of it', () => {
    const random = seeded(42);
    const wholes = Object.values(bases);
    let read = 0;
    for (let time = 0; time < 4000; time += 1) {
      const base = wholes[time % wholes.length]?.();
      const wire = time % 2 === 0 ? randomJson(random) : shaken(random, base);
      const before = JSON.stringify(wire);
      const screen = screenFor(wire);
      if (screen !== undefined) read += 1;
      expect(JSON.stringify(readSnapshot(wire))).to.equal(JSON.stringify(readSnapshot(wire)));
      expect(JSON.stringify(wire)).to.equal(before);
    }
    expect(read).to.be.greaterThan(1000);
  });

  it('keeps nothing of clientComment or of a name nobody knows, wherever they are', () => {
    const random = seeded(43);
    const wholes = Object.values(bases);
    for (let time = 0; time < 2000; time += 1) {
      const base = wholes[time % wholes.length]?.();
      const wire = time % 4 === 0 ? base : shaken(random, base, 3);
      for (const place of containersIn(wire)) {
        if (Array.isArray(place)) continue;
        const said = [canary, [canary], { moderationComment: canary, reviewAnswer: 'RED', active: false }];
        const name = `unknown${Math.floor(random() * 1000)}`;
        place['clientComment'] = said[Math.floor(random() * 2)];
        place[name] = said[Math.floor(random() * said.length)];
      }
      expect(JSON.stringify(readSnapshot(wire) ?? '')).not.to.contain(canary);
    }
  });

  it('keeps what is said where applicants may be spoken to, and nothing from anywhere else', () => {
    const paths = new Set(Object.values(bases).flatMap((base) => leafPaths(base())));
    let kept = 0;
    for (const base of Object.values(bases)) {
      for (const path of leafPaths(base())) {
        const isKept = JSON.stringify(readSnapshot(changedAt(base(), path, canary))).includes(canary);
        if (isKept) kept += 1;
        if (isKept) expect(isForApplicants(path), path).to.be.true;
      }
    }
    expect(paths.size).to.be.greaterThan(100);
    expect(kept).to.be.greaterThan(100);
    for (const place of forApplicants) {
      const path = [...paths].find((each) => place.test(each));
      if (path === undefined) continue;
      const isKept = JSON.stringify(readSnapshot(changedAt(bases.retry(), path, canary))).includes(canary);
      expect(isKept, path).to.be.true;
    }
  });

  it('takes nothing for a snapshot that names no applicant', () => {
    for (const value of Object.values(oddValues)) expect(readSnapshot(value)).to.equal(undefined);
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

  it('takes ways of sending to be offered only where that is said plainly', () => {
    for (const name of ['resumableUploads', 'cancellableUploads'] as const) {
      const offered = (said: unknown) => {
        const { session } = wireSnapshot();
        return readSnapshot(wireSnapshot({ session: { ...session, [name]: said } }))?.session[name];
      };
      expect(offered(true)).to.equal(true);
      for (const said of [undefined, null, false, 'true', 1, {}, []]) expect(offered(said)).to.equal(false);
      expect(readSnapshot(wireSnapshot({ session: null }))?.session[name]).to.equal(false);
    }
  });
});
