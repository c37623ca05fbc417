import { expect } from '@open-wc/testing';
import { FailureError } from '../../src/domain/failure.js';
import type { FailureCode } from '../../src/domain/failure.js';
import { Visit } from '../../src/flow/visit.js';
import { handPorts, settle } from '../support/fakes.js';
import type { HandPorts } from '../support/fakes.js';
import { atFront, back, card, closeAll, closeLater, front, open, useOne } from '../support/store-bench.js';
import type { Bench } from '../support/store-bench.js';
import { allSent, sentStep, wireSnapshot } from '../support/wire.js';

afterEach(closeAll);

const locked = { state: 'locked', reference: 'VX-7F3K' };
const uncounted = { session: { state: 'active', reference: 'VX-7F3K' } };

/** A visit that opens while the first look fails. */
async function openCutOff(code: FailureCode, hand: HandPorts): Promise<Visit> {
  const visit = new Visit(
    hand.ports,
    () => undefined,
    () => undefined,
  );
  closeLater(visit);
  visit.open();
  await settle();
  await hand.api.readSession.take().fail(new FailureError({ code }));
  return visit;
}

describe('a verification that is locked', () => {
  it('keeps its screen without a network, and opens again by itself once the server says so', async () => {
    const first = await open({ session: locked });
    expect(first.visit.screen).to.deep.include({ name: 'closed', reason: 'locked' });

    const hand = handPorts();
    hand.memory.lock = JSON.parse(JSON.stringify(first.memory.lock));
    const visit = await openCutOff('offline', hand);
    expect(visit.screen).to.deep.nested.include({ reason: 'locked', 'contact.reference': 'VX-7F3K' });
    const [, pause] = hand.surroundings.waits.calls;
    await pause?.answer();
    await hand.surroundings.network.take().answer();
    await hand.api.readSession.take().answer(wireSnapshot({ revision: 40 }));
    expect(visit.screen.name).to.equal('start');
    expect(hand.memory.lock).to.equal(undefined);
  });

  it('is forgotten as soon as the server says otherwise, or of another applicant', async () => {
    const bench = await open({ session: locked });
    expect(bench.memory.lock).not.to.equal(undefined);
    await bench.tell({ applicantId: 'applicant-2' });
    expect(bench.memory.lock).to.equal(undefined);
  });

  for (const code of ['server-error', 'refused', 'bad-answer', 'token-refused'] as const) {
    it(`is not shown from memory where the server answered (${code})`, async () => {
      const hand = handPorts();
      hand.memory.lock = { applicantId: 'a', session: locked };
      expect((await openCutOff(code, hand)).screen.name).to.equal('failed');
    });
  }

  it('is shown though the host can fetch no token, as long as there is no network', async () => {
    for (const online of [false, true]) {
      const hand = handPorts();
      hand.memory.lock = { applicantId: 'a', session: locked };
      hand.surroundings.online = online;
      const visit = await openCutOff('no-token', hand);
      expect(visit.screen.name, String(online)).to.equal(online ? 'failed' : 'closed');
    }
  });

  it('is not shown from a memory that holds something else', async () => {
    for (const lock of [undefined, 'locked', {}, { applicantId: 'a' }, { session: locked }, [locked]]) {
      const hand = handPorts();
      hand.memory.lock = lock;
      expect((await openCutOff('unreachable', hand)).screen.name, JSON.stringify(lock)).to.equal('failed');
    }
  });

  it('is what the server says, without any memory', async () => {
    const hand = handPorts();
    const ports = { ...hand.ports, memory: () => Promise.reject(new Error('no storage')) };
    const visit = await openCutOff('offline', { ...hand, ports });
    expect(visit.screen.name).to.equal('failed');
    visit.retry();
    await settle();
    await hand.api.readSession.take().answer(wireSnapshot());
    expect(visit.screen.name).to.equal('start');
  });
});

describe('a first look that fails', () => {
  const pausesOf = ({ surroundings }: HandPorts): number[] =>
    surroundings.waits.calls.map(({ args }) => args[0]);

  it('is repeated with growing pauses, or those the server asks for, and the journey opens by itself', async () => {
    const hand = handPorts();
    const visit = await openCutOff('server-error', hand);
    const answers: readonly (readonly [number, FailureError | undefined])[] = [
      [8000, new FailureError({ code: 'server-busy', retryAfterMs: 30_000 })],
      [30_000, new FailureError({ code: 'timeout' })],
      [32_000, undefined],
    ];
    for (const [pauseMs, failure] of answers) {
      expect(visit.screen.name).to.equal('failed');
      expect(pausesOf(hand).at(-1)).to.equal(pauseMs);
      await hand.surroundings.waits.calls.at(-1)?.answer();
      await hand.surroundings.network.take().answer();
      const look = hand.api.readSession.take();
      await (failure ? look.fail(failure) : look.answer(wireSnapshot()));
    }
    expect(hand.api.readSession.calls).to.have.length(4);
    expect(visit.screen.name).to.equal('start');
  });

  it('is not repeated where it can never work, nor behind the back of whoever tries again', async () => {
    const refused = handPorts();
    await openCutOff('refused', refused);
    const before = pausesOf(refused).length;
    await settle();
    expect(pausesOf(refused)).to.have.length(before);

    const hand = handPorts();
    const visit = await openCutOff('timeout', hand);
    const [pause] = hand.surroundings.waits.calls.slice(-1);
    visit.retry();
    await settle();
    expect(pause?.args[1].aborted).to.equal(true);
  });
});

describe('an answer that the verification is not open', () => {
  const answers: readonly (readonly [string, number, number])[] = [
    ['locked', 423, 1100],
    ['cancelled', 410, 1101],
    ['expired', 410, 1102],
    ['inactive', 409, 1008],
    ['final', 409, 1009],
    ['being checked', 409, 1006],
  ];
  const asks: Readonly<Record<string, (bench: Bench, failure: FailureError) => Promise<void>>> = {
    'to a photo': async (bench, failure) => {
      await useOne(bench, front);
      await bench.api.sendPhoto.take().fail(failure);
    },
    'to saved fields': async (bench, failure) => {
      void bench.store.saveFields('APPLICANT_DATA', {});
      await bench.api.saveFields.take().fail(failure);
    },
  };
  for (const [ask, act] of Object.entries(asks)) {
    for (const [name, status, errorCode] of answers) {
      it(`${ask} (${name}) has the session read at once`, async () => {
        const bench = await atFront();
        await act(bench, new FailureError({ code: 'refused', status, errorCode }));
        await bench.api.readSession.take().answer(wireSnapshot({ revision: 999, session: locked }));
        expect(bench.visit.screen).to.deep.include({ name: 'closed', reason: 'locked' });
      });
    }
  }

  it('does not leave a photo behind that the server does not want', async () => {
    const bench = await atFront();
    await useOne(bench, front);
    await bench.api.sendPhoto
      .take()
      .fail(new FailureError({ code: 'refused', status: 409, errorCode: 1006 }));
    const steps = { IDENTITY: sentStep('ID_CARD', ['FRONT_SIDE'], { '100': { reviewAnswer: 'GREEN' } }) };
    await bench.api.readSession.take().answer(wireSnapshot({ revision: 999, steps }));
    expect(bench.store.trouble).to.equal(undefined);
    expect(bench.visit.screen).to.deep.nested.include({ 'shot.key': back });
  });

  it('is told by itself where the session says that all is open', async () => {
    const bench = await atFront();
    await useOne(bench, front);
    const failure = { code: 'refused', status: 409, errorCode: 1006, errorName: 'no-upload-yet' } as const;
    await bench.api.sendPhoto.take().fail(new FailureError(failure));
    await bench.api.readSession.take().answer(wireSnapshot({ revision: 999 }));
    expect(bench.store.trouble?.photo).to.deep.include({ stage: 'refused', reasons: ['no-upload-yet'] });
  });
});

describe('a back end that does not count tries', () => {
  async function refusedOnce(bench: Bench): Promise<void> {
    bench.store.goTo({ at: 'shot', step: 'IDENTITY', key: front });
    await useOne(bench, front);
    await bench.api.sendPhoto
      .take()
      .answer({ outcome: 'refused', reasons: ['dataNotReadable'], usesTry: true });
    bench.store.actOnPhoto(front, 'discard');
  }

  it('is counted for: tries left, the last one announced, and the lock', async () => {
    const bench = await open(uncounted);
    bench.store.choose('IDENTITY', card);
    const shown: unknown[] = [];
    for (let count = 0; count < 5; count += 1) {
      await refusedOnce(bench);
      const { screen } = bench.visit;
      shown.push(screen.name === 'shot' ? screen.triesLeft : screen.name);
    }
    expect(shown).to.deep.equal([4, 3, 2, 'last-try', 'closed']);
    expect(bench.visit.screen).to.include({ reason: 'locked' });
    await bench.tell(uncounted);
    expect(bench.visit.screen).to.include({ reason: 'locked' });
  });

  it('locks in another tab as soon as the fifth was refused in this one', async () => {
    const bench = await open(uncounted);
    for (let count = 0; count < 5; count += 1) {
      bench.memory.addRefusal('applicant-1 ', {
        step: 'SELFIE',
        key: `upload ${count}`,
        failure: { source: 'upload', reasons: [] },
      });
    }
    expect(bench.visit.screen.name).to.equal('start');
    bench.memory.tellOthers();
    expect(bench.visit.screen).to.include({ reason: 'locked' });
  });

  it('has every tab look at once when one of them saw something', async () => {
    const bench = await open();
    bench.memory.tellOthers();
    await bench.api.readSession.take().answer(wireSnapshot({ revision: 999, session: locked }));
    expect(bench.visit.screen).to.include({ reason: 'locked' });
  });

  it('opens it again with another round', async () => {
    const bench = await open(uncounted);
    bench.store.begin();
    bench.store.choose('IDENTITY', card);
    for (let count = 0; count < 5; count += 1) await refusedOnce(bench);
    expect(bench.visit.screen).to.include({ reason: 'locked' });
    await bench.tell({ session: { ...uncounted.session, round: '2' } });
    expect(bench.visit.screen.name).to.equal('shot');
  });

  it('is not charged for a file that was refused before anybody judged it', async () => {
    const bench = await open(uncounted);
    bench.store.choose('IDENTITY', card);
    await useOne(bench, front);
    await bench.api.sendPhoto
      .take()
      .answer({ outcome: 'refused', reasons: ['corrupted-file'], usesTry: false });
    expect(bench.memory.refusals.size).to.equal(0);
  });
});

describe('what the server does not hold after all', () => {
  it('is asked again when it says that something is missing', async () => {
    const bench = await open({ steps: allSent() });
    bench.store.goTo({ at: 'shot', step: 'SELFIE', key: 'SELFIE' });
    await useOne(bench, 'SELFIE');
    await bench.api.sendPhoto.take().answer({ outcome: 'accepted', imageId: '999', warnings: [] });
    // The look after it fails, so the page still believes in its photo when the server has been reset.
    await bench.api.readSession.take().fail(new FailureError({ code: 'unreachable' }));
    const without = { IDENTITY: allSent()['IDENTITY'], PROOF_OF_RESIDENCE: allSent()['PROOF_OF_RESIDENCE'] };
    await bench.tell({ steps: without });
    expect(bench.visit.screen).to.include({ name: 'summary', readiness: 'ready' });
    void bench.store.submit();
    await settle();
    await bench.api.requestCheck.take().answer({ outcome: 'missing' });
    await bench.api.readSession.take().answer(wireSnapshot({ revision: 999, steps: without }));
    expect(bench.visit.screen).to.deep.nested.include({ 'shot.key': 'SELFIE' });
  });

  it('is asked again when the answer to a check comes at once', async () => {
    const fields = [{ name: 'lastName', required: true }];
    const changes = {
      requiredIdDocs: { docSets: [{ idDocSetType: 'APPLICANT_DATA', fields }] },
      fixedInfo: { lastName: 'A' },
      steps: { APPLICANT_DATA: { reviewResult: { reviewAnswer: 'RED' } } },
      review: {
        attemptCnt: 1,
        reviewStatus: 'completed',
        reviewResult: { reviewAnswer: 'RED', reviewRejectType: 'RETRY' },
      },
    };
    const bench = await open(changes);
    void bench.store.saveFields('APPLICANT_DATA', { lastName: 'B' });
    await bench.api.saveFields.take().answer({ outcome: 'saved' });
    await bench.api.readSession.take().answer(wireSnapshot({ revision: 998, ...changes }));
    expect(bench.visit.screen.name).to.equal('summary');
    void bench.store.submit();
    await settle();
    await bench.api.requestCheck.take().answer({ outcome: 'requested' });
    await bench.api.readSession.take().answer(wireSnapshot({ revision: 999, ...changes }));
    expect(bench.visit.screen.name).to.equal('fix');
  });
});
