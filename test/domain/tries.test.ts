import { expect } from '@open-wc/testing';
import { lockNote, refusalsIn, withOwnCount } from '../../src/domain/own-count.js';
import type { SeenRefusal } from '../../src/domain/own-count.js';
import { readSnapshot } from '../../src/domain/read-snapshot.js';
import { tryKey } from '../../src/domain/review.js';
import { screenOf } from '../../src/domain/screen-of.js';
import { situationOf } from '../../src/domain/situation.js';
import type { Snapshot } from '../../src/domain/snapshot.js';
import { face, journeyOf, sending } from '../support/journeys.js';
import { allSent, sentStep, wireSnapshot } from '../support/wire.js';

type Json = Record<string, unknown>;

function snapshotOf(changes: Json = {}): Snapshot {
  const snapshot = readSnapshot(wireSnapshot(changes));
  if (!snapshot) throw new Error('no snapshot');
  return snapshot;
}

const uncounted = { session: { state: 'active', reference: 'VX-1' } };
const refusals = (step: string, count: number): readonly SeenRefusal[] =>
  Array.from({ length: count }, (_, index) => ({
    step,
    key: `upload ${index}`,
    failure: { source: 'upload', reasons: ['dataNotReadable'] },
  }));

describe('the last try of a step', () => {
  const session = (used: number, limit = 5): Json => ({
    state: 'active',
    attempts: {
      IDENTITY: { used, limit, failures: [{ source: 'upload', reasons: ['sameSides'] }, { source: 'odd' }] },
    },
  });
  const choices = new Map([['IDENTITY', { country: 'DEU', documentType: 'ID_CARD' }]]);
  const front = 'IDENTITY/FRONT_SIDE';

  for (const [used, limit] of [
    [4, 5],
    [1, 2],
    [0, 1],
  ] as const) {
    const isTold = used > 0;
    it(`is ${isTold ? 'announced' : 'not announced'} with ${used} of ${limit} used`, () => {
      const screen = screenOf(journeyOf({ session: session(used, limit) }, { begun: true, choices }));
      expect(screen.name).to.equal(isTold ? 'last-try' : 'shot');
    });
  }

  it('says what went wrong so far, also what it does not know', () => {
    const screen = screenOf(journeyOf({ session: session(4) }, { begun: true, choices }));
    expect(screen.name === 'last-try' && screen.failures).to.deep.equal([
      { source: 'upload', reasons: ['sameSides'] },
      { source: 'upload', reasons: [] },
    ]);
  });

  it('is taken on once, and the step goes on', () => {
    const snapshot = snapshotOf({ session: session(4) });
    const readied = new Set([tryKey(snapshot, 'IDENTITY')]);
    expect(screenOf(journeyOf({ session: session(4) }, { begun: true, choices, readied })).name).to.equal(
      'shot',
    );
  });

  it('waits until the applicant has read why the last photo was refused', () => {
    const photos = new Map([[front, { stage: 'refused', face, reasons: ['sameSides'] } as const]]);
    const place = { at: 'shot', step: 'IDENTITY', key: front } as const;
    const screen = screenOf(journeyOf({ session: session(4) }, { begun: true, choices, photos, place }));
    expect(screen).to.deep.include({ name: 'shot', triesLeft: 1, isLastTryNews: true });
  });

  it('is not told once more after a refusal that used no try', () => {
    const photos = new Map([[front, { stage: 'refused', face, reasons: ['corrupted-file'] } as const]]);
    const place = { at: 'shot', step: 'IDENTITY', key: front } as const;
    const readied = new Set([tryKey(snapshotOf({ session: session(4) }), 'IDENTITY')]);
    const here = { begun: true, choices, photos, place, readied };
    const screen = screenOf(journeyOf({ session: session(4) }, here));
    expect(screen).to.deep.include({ name: 'shot', triesLeft: 1 }).and.not.to.have.property('isLastTryNews');
  });

  it('does not interrupt a photo on its way', () => {
    const place = { at: 'shot', step: 'IDENTITY', key: front } as const;
    const photos = new Map([[front, sending]]);
    expect(
      screenOf(journeyOf({ session: session(4) }, { begun: true, choices, photos, place })).name,
    ).to.equal('shot');
  });

  it('is not announced for a step that is complete', () => {
    const place = { at: 'shot', step: 'IDENTITY', key: front } as const;
    expect(screenOf(journeyOf({ session: session(4), steps: allSent() }, { place })).name).to.equal('shot');
  });
});

describe('tries that the back end does not count', () => {
  it('are what was seen here, and the fifth locks', () => {
    for (let count = 0; count <= 6; count += 1) {
      const counted = withOwnCount(snapshotOf(uncounted), refusals('IDENTITY', count));
      const expected = count === 0 ? undefined : { used: Math.min(count, 5), limit: 5 };
      const { IDENTITY: attempts } = counted.session.attempts;
      expect(attempts && { used: attempts.used, limit: attempts.limit }, String(count)).to.deep.equal(
        expected,
      );
      expect(counted.session.state, String(count)).to.equal(count < 5 ? 'active' : 'locked');
    }
  });

  it('are counted a step by itself, and only for steps that scan a photo ID or a face', () => {
    const mixed = [
      ...refusals('IDENTITY', 3),
      ...refusals('SELFIE', 3),
      ...refusals('PROOF_OF_RESIDENCE', 9),
    ];
    const { session } = withOwnCount(snapshotOf(uncounted), mixed);
    expect(session.state).to.equal('active');
    expect(Object.keys(session.attempts)).to.deep.equal(['IDENTITY', 'SELFIE']);
  });

  it('are left alone where the back end counts', () => {
    const counted = {
      session: {
        state: 'active',
        attempts: { IDENTITY: { used: 1, limit: 5 }, SELFIE: { used: 0, limit: 5 } },
      },
    };
    const snapshot = snapshotOf(counted);
    expect(withOwnCount(snapshot, refusals('IDENTITY', 9))).to.equal(snapshot);
  });

  it('never hide that the verification is being checked, approved or ended', () => {
    const reviews: readonly (readonly [Json, string])[] = [
      [{ reviewStatus: 'pending' }, 'review'],
      [{ reviewStatus: 'completed', reviewResult: { reviewAnswer: 'GREEN' } }, 'approved'],
      [
        { reviewStatus: 'completed', reviewResult: { reviewAnswer: 'RED', reviewRejectType: 'FINAL' } },
        'final',
      ],
    ];
    for (const [review, situation] of reviews) {
      const counted = withOwnCount(snapshotOf({ ...uncounted, review }), refusals('IDENTITY', 5));
      expect(situationOf(counted)).to.equal(situation);
    }
  });

  it('count one for a review, however many sides and tabs, and one more for the next', () => {
    const review = (attemptCnt?: number): Json => ({
      reviewStatus: 'completed',
      reviewResult: { reviewAnswer: 'RED', reviewRejectType: 'RETRY' },
      ...(attemptCnt !== undefined && { attemptCnt }),
    });
    const bad = (label: string): Json => ({
      reviewAnswer: 'RED',
      moderationComment: 'secret',
      rejectLabels: [label],
    });
    const identity = sentStep('ID_CARD', ['FRONT_SIDE', 'BACK_SIDE'], { '100': bad('A'), '101': bad('B') });
    const seen = (attemptCnt?: number): readonly SeenRefusal[] =>
      refusalsIn(
        snapshotOf({ ...uncounted, steps: { ...allSent(), IDENTITY: identity }, review: review(attemptCnt) }),
      );
    expect(seen(1)).to.deep.equal([
      { step: 'IDENTITY', key: 'review 1', failure: { source: 'review', reasons: ['A', 'B'] } },
    ]);
    expect(seen(2)[0]?.key).to.equal('review 2');
    expect(seen()[0]?.key).to.equal('review 100 101');
    expect(JSON.stringify(seen(1))).not.to.contain('secret');
  });
});

describe('what is kept of a lock', () => {
  it('is enough to show it again, and nothing of the applicant', () => {
    const locked = snapshotOf({
      session: { state: 'locked', reference: 'VX-7F3K' },
      fixedInfo: { lastName: 'Mustermann' },
      externalUserId: 'erika@example.com',
    });
    const note = JSON.stringify(lockNote(locked));
    expect(note).not.to.match(/Mustermann|erika/);
    const again = readSnapshot(JSON.parse(note));
    expect(again && situationOf(again)).to.equal('locked');
    expect(again?.session.reference).to.equal('VX-7F3K');
    expect(again?.support.email).to.equal('help@example.com');
  });

  it('is nothing while there is no lock', () => {
    for (const state of ['active', 'cancelled', 'expired']) {
      expect(lockNote(snapshotOf({ session: { state } }))).to.equal(undefined);
    }
  });
});
