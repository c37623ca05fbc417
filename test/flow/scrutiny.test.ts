import { expect } from '@open-wc/testing';
import type { CheckCode, Inspection, InspectionRequest } from '../../src/domain/judgement.js';
import type { Receipt } from '../../src/flow/ports.js';
import { HandMemory, inspected, settle } from '../support/fakes.js';
import { atFront, back, choose, closeAll, file, front, open } from '../support/store-bench.js';
import type { Bench } from '../support/store-bench.js';
import { allSent, sentStep, wireSnapshot } from '../support/wire.js';

afterEach(closeAll);

const hex = (digit: string): string => digit.repeat(64);
const accepted = (imageId: string): Receipt => ({ outcome: 'accepted', imageId, warnings: [] });
const refused = (...reasons: readonly string[]): Receipt => ({ outcome: 'refused', reasons, usesTry: true });

/** What the worker says of a picture with this hash, refused by these checks. */
function answer(digit: string, refuses: readonly CheckCode[] = []): Inspection<Blob> {
  const base = inspected(refuses.length > 0 ? 'refused' : 'ok');
  const checks = refuses.map((code) => ({ code, outcome: 'refuse', score: 1, threshold: 2 }) as const);
  return {
    ...base,
    judgement: { ...base.judgement, checks },
    fingerprint: { sha256: hex(digit), look: '' },
  };
}

/** Chooses a picture, and has it judged as this. */
async function give(bench: Bench, key: string, said: Inspection<Blob>): Promise<InspectionRequest> {
  await choose(bench, key);
  const asked = bench.inspector.inspections.take();
  await asked.answer(said);
  return asked.args[1];
}

async function send(bench: Bench, key: string, said: Inspection<Blob>, receipt: Receipt): Promise<void> {
  await give(bench, key, said);
  bench.store.actOnPhoto(key, 'use');
  await settle();
  await bench.api.sendPhoto.take().answer(receipt);
}

const known = ({ known = [] }: InspectionRequest): readonly string[] =>
  known.map(({ role, fingerprint }) => `${role} ${fingerprint.sha256[0] ?? ''}`);

const red = (label: string) => ({ reviewAnswer: 'RED', rejectLabels: [label] });
const review = {
  attemptCnt: 1,
  reviewStatus: 'completed',
  reviewResult: { reviewAnswer: 'RED', reviewRejectType: 'RETRY' },
};
const retryOfBack = {
  ...allSent(),
  IDENTITY: sentStep('ID_CARD', ['FRONT_SIDE', 'BACK_SIDE'], { '101': red('BLACK_AND_WHITE') }),
};
const retryOf = (label: string): Record<string, unknown> => ({
  review,
  steps: {
    ...allSent(),
    IDENTITY: sentStep('ID_CARD', ['FRONT_SIDE', 'BACK_SIDE'], { '100': red(label) }),
  },
});

describe('what the worker is asked', () => {
  it('is nothing but the shot, its document and the turn where nothing is known', async () => {
    const bench = await atFront();
    expect(await give(bench, front, answer('1'))).to.deep.equal({
      shot: 'identity/front',
      quarterTurns: 0,
      documentType: 'ID_CARD',
    });
  });

  it('holds the lines that the level draws, as far as they are any', async () => {
    const checks = { blurry: { warn: 0.4, refuse: 'x' }, corrupted: { warn: 1 } };
    const docSets = [{ idDocSetType: 'SELFIE', withDocument: true, checks }];
    const bench = await open({ requiredIdDocs: { docSets } });
    expect(await give(bench, 'SELFIE', answer('1'))).to.deep.include({
      bounds: { blurry: { warn: 0.4 } },
      withDocument: true,
    });
  });

  it('tells what the widget’s own camera took, and only that', async () => {
    const bench = await atFront();
    expect(await give(bench, front, answer('1'))).not.to.have.property('isLive');
    bench.store.addPhoto(front, file(), true);
    await settle();
    expect(bench.inspector.inspections.take().args[1].isLive).to.be.true;
  });
});

describe('a picture that was asked again', () => {
  it('must get right what the reviewer’s label says', async () => {
    const bench = await open(retryOf('BLACK_AND_WHITE'));
    expect(await give(bench, front, answer('1', ['black-and-white']))).to.deep.include({
      mustPass: ['black-and-white'],
    });
    expect(await give(bench, back, answer('2'))).not.to.have.property('mustPass');
  });

  it('must get right what the server said at once, also when another picture was chosen since', async () => {
    const bench = await atFront();
    await send(bench, front, answer('1'), refused('grayscale'));
    for (const digit of ['2', '3'])
      expect((await give(bench, front, answer(digit, ['blank']))).mustPass).to.deep.equal([
        'black-and-white',
      ]);
  });

  it('is no dead end: after three pictures that only this refused, the reviewer decides', async () => {
    const bench = await open(retryOf('BLACK_AND_WHITE'));
    const ask = async (digit: string, ...codes: CheckCode[]) =>
      (await give(bench, front, answer(digit, codes))).mustPass?.length ?? 0;
    expect(await ask('1', 'black-and-white')).to.equal(1);
    expect(await ask('2', 'black-and-white')).to.equal(1);
    expect(await ask('3', 'black-and-white', 'blurry'), 'another reason breaks the row').to.equal(1);
    expect(await ask('4', 'black-and-white')).to.equal(1);
    expect(await ask('4', 'black-and-white'), 'the same picture').to.equal(1);
    expect(await ask('5', 'black-and-white')).to.equal(1);
    expect(await ask('6', 'black-and-white')).to.equal(1);
    expect(await ask('7', 'black-and-white')).to.equal(0);
    expect(await ask('8')).to.equal(0);
    await bench.tell({ ...retryOf('BLACK_AND_WHITE'), review: { ...review, attemptCnt: 2 } });
    expect(await ask('9'), 'the next review').to.equal(1);
  });
});

describe('a picture that looks like a refused one', () => {
  it('is no dead end either: after three of them only the very same file is refused', async () => {
    const bench = await atFront();
    const look = 'a'.repeat(64);
    const like = (digit: string, score = 0.02): Inspection<Blob> => {
      const said = answer(digit, ['same-picture']);
      const checks = said.judgement.checks.map((check) => ({ ...check, score }));
      return {
        ...said,
        judgement: { ...said.judgement, checks },
        fingerprint: { sha256: hex(digit), look },
      };
    };
    await send(
      bench,
      front,
      { ...answer('1'), fingerprint: { sha256: hex('1'), look } },
      refused('grayscale'),
    );
    const looks = async (digit: string, score?: number): Promise<string | undefined> =>
      (await give(bench, front, like(digit, score))).known?.[0]?.fingerprint.look;
    expect(await looks('2')).to.equal(look);
    expect(await looks('1', 0), 'the very same breaks the row').to.equal(look);
    for (const digit of ['3', '4', '5']) expect(await looks(digit)).to.equal(look);
    expect(await looks('6')).to.equal('');
  });

  it('is still compared with the other shots, which only ever warns', async () => {
    const bench = await atFront();
    const look = 'b'.repeat(64);
    await send(bench, front, { ...answer('1'), fingerprint: { sha256: hex('1'), look } }, accepted('100'));
    await bench.tell({ ...retryOf('BLACK_AND_WHITE'), steps: retryOfBack });
    for (const digit of ['2', '3', '4']) await give(bench, back, answer(digit, ['black-and-white']));
    const { mustPass, known: pictures } = await give(bench, back, answer('5'));
    expect(mustPass, 'given up').to.equal(undefined);
    expect(pictures).to.deep.equal([{ role: 'other-shot', fingerprint: { sha256: hex('1'), look } }]);
  });
});

describe('the pictures that are known', () => {
  it('are those of the other shots, and those refused for this one', async () => {
    const bench = await atFront();
    await send(bench, front, answer('1'), accepted('100'));
    await bench.api.readSession
      .take()
      .answer(wireSnapshot({ revision: 99, steps: { IDENTITY: sentStep('ID_CARD', ['FRONT_SIDE']) } }));
    expect(known(await give(bench, back, answer('1', ['same-picture'])))).to.deep.equal(['other-shot 1']);
    await send(bench, back, answer('2'), refused('dataNotReadable'));
    expect(known(await give(bench, back, answer('3')))).to.deep.equal(['refused-before 2', 'other-shot 1']);
    expect(known(await give(bench, front, answer('1')))).to.deep.equal([]);
  });

  it('are not those that were only looked at, nor those refused for what they are not to blame for', async () => {
    const bench = await atFront();
    await give(bench, front, answer('1'));
    await send(bench, front, answer('2'), refused('differentDocTypeOrCountry'));
    expect(known(await give(bench, front, answer('3')))).to.deep.equal([]);
    expect(known(await give(bench, back, answer('4')))).to.deep.equal([]);
  });

  it('survive a reload, and a reviewer’s word counts for them', async () => {
    const first = await atFront();
    await send(first, front, answer('1'), accepted('100'));
    const memory = first.memory.pictures;
    const bench = await open();
    for (const [whose, pictures] of memory) bench.memory.pictures.set(whose, pictures);
    await bench.tell(retryOf('BLACK_AND_WHITE'));
    expect(known(await give(bench, back, answer('2')))).to.deep.equal([]);
    expect(known(await give(bench, front, answer('3')))).to.deep.equal(['refused-before 1']);
  });

  it('are kept as hashes and the server’s number, nothing else', async () => {
    const bench = await atFront();
    await send(bench, front, answer('1'), accepted('100'));
    expect(bench.memory.readPictures('applicant-1')).to.deep.equal([
      { shot: front, fingerprint: { sha256: hex('1'), look: '' }, refused: false, imageId: '100' },
    ]);
  });

  const ends: readonly (readonly [string, Record<string, unknown>])[] = [
    ['approved', { review: { reviewStatus: 'completed', reviewResult: { reviewAnswer: 'GREEN' } } }],
    [
      'rejected for good',
      {
        review: {
          reviewStatus: 'completed',
          reviewResult: { reviewAnswer: 'RED', reviewRejectType: 'FINAL' },
        },
      },
    ],
    ['locked', { session: { state: 'locked' } }],
    ['cancelled', { session: { state: 'cancelled' } }],
    ['expired', { session: { state: 'expired' } }],
    ['inactive', { deleted: true }],
  ];
  for (const [name, changes] of ends) {
    it(`are forgotten once the verification is ${name}`, async () => {
      const bench = await atFront();
      await send(bench, front, answer('1'), accepted('100'));
      expect(bench.memory.readPictures('applicant-1')).to.have.length(1);
      await bench.tell(changes);
      expect(bench.memory.readPictures('applicant-1')).to.deep.equal([]);
    });
  }

  it('are kept while it is in review, and forgotten with another applicant', async () => {
    const bench = await atFront();
    await send(bench, front, answer('1'), accepted('100'));
    await bench.tell({ review: { reviewStatus: 'pending' } });
    expect(bench.memory.readPictures('applicant-1')).to.have.length(1);
    await bench.tell({ applicantId: 'applicant-2' });
    expect(bench.memory.readPictures('applicant-1')).to.deep.equal([]);
  });

  it('are forgotten with a reset, that takes all pictures away', async () => {
    const bench = await atFront();
    await bench.tell({ steps: { IDENTITY: sentStep('ID_CARD', ['FRONT_SIDE']) } });
    await send(bench, back, answer('1'), refused('grayscale'));
    await bench.tell({});
    expect(bench.memory.readPictures('applicant-1')).to.deep.equal([]);
    bench.store.choose('IDENTITY', { country: 'DEU', documentType: 'ID_CARD' });
    expect(known(await give(bench, back, answer('1')))).to.deep.equal([]);
  });

  it('are known on this visit where the browser keeps nothing', async () => {
    const bench = await atFront();
    bench.memory.readPictures = new HandMemory().readPictures.bind(new HandMemory());
    await send(bench, front, answer('1'), refused('grayscale'));
    expect(known(await give(bench, front, answer('2')))).to.deep.equal(['refused-before 1']);
  });
});

describe('a picture that is used', () => {
  it('is told with what had warned and the hash of what is sent, and with nothing of it', async () => {
    const bench = await atFront();
    const doubtful = inspected('doubtful');
    await give(bench, front, doubtful);
    bench.store.actOnPhoto(front, 'use');
    await settle();
    const used = bench.notices.find((notice) => notice.kind === 'photo-used');
    expect(used).to.deep.include({
      verdict: 'doubtful',
      despite: ['blurry'],
      sha256: doubtful.prepared!.sha256,
    });
    expect(Object.keys(used!)).to.have.members(['kind', 'shot', 'verdict', 'despite', 'sha256']);
  });
});
