import { expect } from '@open-wc/testing';
import { toFailure } from '../../src/domain/failure.js';
import { Http } from '../../src/services/http.js';
import { SessionService } from '../../src/services/session-service.js';
import type { Watchfulness } from '../../src/services/watchfulness.js';
import { Asking, HandSurroundings, settle } from '../support/fakes.js';
import { CountingTokens, script } from '../support/scripted.js';
import type { Scripted, ScriptedAnswer } from '../support/scripted.js';

class HandWatch extends HandSurroundings implements Watchfulness {
  readonly pauses = new Asking<[number, AbortSignal], void>();
  readonly pause = this.pauses.ask;
}

const session = (answer: Omit<ScriptedAnswer, 'on'>): ScriptedAnswer => ({
  on: 'GET /resources/sdk/session',
  ...answer,
});
const events = (answer: Omit<ScriptedAnswer, 'on'>): ScriptedAnswer => ({
  on: 'GET /resources/sdk/events',
  ...answer,
});
const revision = (number: number): ScriptedAnswer =>
  session({ body: { revision: number }, headers: { ETag: `"${number}"` } });

interface Following {
  readonly service: SessionService;
  readonly watch: HandWatch;
  readonly server: Scripted;
  readonly seen: unknown[];
  readonly end: Promise<unknown>;
  readonly stop: () => void;
  /** Resolves when the listener has heard this many snapshots. */
  heard(count: number): Promise<void>;
  /** Resolves with the milliseconds of the next pause that is asked for. */
  nextPause(): Promise<{ readonly ms: number; go(): Promise<void> }>;
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await settle();
}

async function follow(answers: readonly ScriptedAnswer[]): Promise<Following> {
  const server = await script(answers);
  const watch = new HandWatch();
  const service = new SessionService(new Http(server.baseUrl, new CountingTokens()), watch);
  const life = new AbortController();
  const seen: unknown[] = [];
  const end = service
    .followSession((snapshot) => seen.push(snapshot), life.signal)
    .catch((caught: unknown) => caught);
  return {
    service,
    watch,
    server,
    seen,
    end,
    stop: () => life.abort(new Error('stopped')),
    heard: (count) => until(() => seen.length >= count),
    nextPause: async () => {
      await until(() => watch.pauses.waiting > 0);
      const pause = watch.pauses.take();
      return { ms: pause.args[0], go: () => pause.answer() };
    },
  };
}

describe('following the session', () => {
  it('hears every event of the stream, and resumes a broken one with its last id', async () => {
    const first = ['id: 1\nevent: snapshot\ndata: {}\n\n', 'id: 2\nevent: snap', 'shot\ndata: {}\n\n', null];
    const it = await follow([
      events({ chunks: first }),
      revision(1),
      revision(2),
      session({ status: 304 }),
      events({ chunks: ['id: 3\ndata: {}\n\n'] }),
      revision(3),
      session({ status: 304 }),
    ]);
    const { ms, go } = await it.nextPause();
    expect(ms).to.equal(2000);
    await go();
    await it.heard(3);
    it.stop();
    await it.end;
    const streams = (await it.server.log()).filter(({ path }) => path.endsWith('/events'));
    expect(streams.map(({ headers }) => headers['last-event-id'])).to.deep.equal([undefined, '2']);
  });

  it('asks only for what is new, by ETag', async () => {
    const it = await follow([events({ status: 404 }), revision(1), session({ status: 304 }), revision(2)]);
    for (let round = 0; round < 3; round += 1) await (await it.nextPause()).go();
    await it.heard(2);
    it.stop();
    await it.end;
    const looks = (await it.server.log()).filter(({ path }) => path.endsWith('/session'));
    expect(looks.slice(0, 3).map(({ headers }) => headers['if-none-match'])).to.deep.equal([
      undefined,
      '"1"',
      '"1"',
    ]);
  });

  it('polls with growing pauses up to 30 s where there is no stream, and faster again after news', async () => {
    const quiet = Array.from({ length: 9 }, () => session({ status: 304 }));
    const it = await follow([events({ status: 404 }), ...quiet, revision(1), session({ status: 304 })]);
    const pauses: number[] = [];
    for (let round = 0; round < 10; round += 1) {
      const { ms, go } = await it.nextPause();
      pauses.push(ms);
      await go();
    }
    expect(pauses.slice(0, 3)).to.deep.equal([3000, 4500, 6750]);
    expect(Math.max(...pauses)).to.equal(30_000);
    expect(pauses.at(-1)).to.equal(2000);
    it.stop();
    await it.end;
  });

  it('leaves a busy server alone for as long as it asks, and for ten minutes at most', async () => {
    const busy = (seconds: string): ScriptedAnswer =>
      session({ status: 429, headers: { 'Retry-After': seconds } });
    const it = await follow([events({ status: 404 }), busy('40'), busy('86400'), busy('1'), revision(1)]);
    const waits: number[] = [];
    for (let round = 0; round < 2; round += 1) {
      await until(() => it.watch.waits.waiting > 0);
      const wait = it.watch.waits.take();
      waits.push(wait.args[0]);
      await wait.answer();
    }
    expect(waits).to.deep.equal([40_000, 600_000]);
    const { ms, go } = await it.nextPause();
    expect(ms).to.be.greaterThan(1000);
    await go();
    await it.heard(1);
    it.stop();
    await it.end;
  });

  it('goes on through faults of every kind, and stops only for a token refused twice', async () => {
    const it = await follow([
      events({ drop: true }),
      session({ status: 500 }),
      events({ status: 503 }),
      session({ drop: true }),
      events({ body: 'no stream' }),
      session({ body: 'no json' }),
      revision(1),
      session({ status: 401 }),
      session({ status: 401 }),
    ]);
    for (let round = 0; round < 4; round += 1) await (await it.nextPause()).go();
    expect(toFailure(await it.end).code).to.equal('token-refused');
    expect(it.seen).to.deep.equal([{ revision: 1 }]);
  });
});
