import { expect } from '@open-wc/testing';
import type { Inspection } from '../../src/domain/judgement.js';
import { WorkerClient } from '../../src/services/worker-client.js';
import type { WorkerClientOptions } from '../../src/services/worker-client.js';
import { inspectPhoto } from '../../src/worker/inspect-photo.js';
import { cardFile } from '../worker/photo-files.js';

const photo = new Blob([await cardFile()], { type: 'image/jpeg' });
/** Another file of the same picture. */
const other = photo.slice(0, photo.size, photo.type);
const request = { shot: 'identity/front', quarterTurns: 0 } as const;
const never = new AbortController().signal;
const clients: WorkerClient[] = [];
/** A second one lends a hand where there is a core for it. */
const startedAhead = navigator.hardwareConcurrency > 1 ? 2 : 1;

type Mode = 'crash' | 'stall' | 'throw' | 'silent' | 'count' | 'real';

function workerOf(mode: Mode): Worker {
  const url =
    mode === 'real'
      ? new URL('../../src/worker/photo-worker.ts', import.meta.url)
      : new URL(`./faulty-worker.ts?mode=${mode}`, import.meta.url);
  return new Worker(url, { type: 'module' });
}

function clientWith(options: WorkerClientOptions = {}): WorkerClient {
  const client = new WorkerClient(options);
  clients.push(client);
  return client;
}

interface Staged {
  readonly client: WorkerClient;
  /** The modes of the workers started so far. */
  readonly started: Mode[];
  /** Resolves when a worker has a picture in hand. */
  readonly atWork: Promise<void>;
}

/** Starts one worker after the other in these modes, the last one for ever. */
function clientOf(modes: readonly Mode[], options: WorkerClientOptions = {}): Staged {
  const started: Mode[] = [];
  let arrived: () => void;
  const atWork = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const spawn = (): Worker => {
    const mode = modes[started.length] ?? modes.at(-1)!;
    started.push(mode);
    const worker = workerOf(mode);
    worker.addEventListener('message', ({ data }) => {
      if (data === 'at work') arrived();
    });
    return worker;
  };
  return { client: clientWith({ spawn, ...options }), started, atWork };
}

/** A client of real workers, and all of those it started. */
function clientOfReal(): { readonly client: WorkerClient; readonly workers: Worker[] } {
  const workers: Worker[] = [];
  const spawn = (): Worker => {
    const worker = workerOf('real');
    workers.push(worker);
    return worker;
  };
  return { client: clientWith({ spawn }), workers };
}

async function reasonOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => {
      throw new Error('it should have been rejected');
    },
    (reason: unknown) => reason,
  );
}

function isSalvaged({ judgement, prepared }: Inspection<Blob>): boolean {
  return judgement.checks.at(-1)?.code === 'inspection-failed' && prepared !== undefined;
}

afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});

describe('the photo worker', () => {
  it('is replaced where it broke down while nobody asked it for anything, and no photo suffers for it', async () => {
    const { client, workers } = clientOfReal();
    await client.prepare();
    workers[0]!.dispatchEvent(new ErrorEvent('error', { cancelable: true }));
    const inspection = await client.inspect(photo, request, never);
    expect(isSalvaged(inspection)).to.equal(false);
    expect(inspection.judgement.verdict).to.equal('ok');
    expect(workers).to.have.length(startedAhead + 1);
  });

  it('gives the very answer that the same code gives on the page', async () => {
    const here = await inspectPhoto(photo, request);
    const there = await clientWith().inspect(photo, request, never);
    expect(there.judgement).to.deep.equal(here.judgement);
    expect(there.prepared!.sha256).to.equal(here.prepared!.sha256);
    expect(there.prepared!.picture.size).to.equal(here.prepared!.picture.size);
  });

  it('can be started from an address of the integrator’s', async () => {
    const client = clientWith({ workerUrl: '/src/worker/photo-worker.ts' });
    expect((await client.inspect(photo, request, never)).judgement.verdict).to.equal('ok');
  });

  it('serves two widgets on one page', async () => {
    const both = await Promise.all(
      [clientWith(), clientWith()].map((client) => client.inspect(photo, request, never)),
    );
    expect(both.map(({ judgement }) => judgement.verdict)).to.deep.equal(['ok', 'ok']);
  });

  it('is started once for all pictures, and not before the first', async () => {
    const { client, started } = clientOf(['real']);
    expect(started).to.deep.equal([]);
    await client.inspect(photo, request, never);
    await client.inspect(photo, request, never);
    expect(started).to.deep.equal(['real']);
  });

  it('can be started ahead of the first picture', async () => {
    const { client, started } = clientOf(['real']);
    await client.prepare();
    expect(started).to.have.length(startedAhead);
    await client.inspect(photo, request, never);
    expect(started).to.have.length(startedAhead);
  });

  it('outlives a call that was given up while it started', async () => {
    const { client, started } = clientOf(['real']);
    const abort = new AbortController();
    const given = client.inspect(photo, request, abort.signal);
    abort.abort(new Error('another photo'));
    expect(await reasonOf(given)).to.equal(abort.signal.reason);
    await client.inspect(photo, request, never);
    expect(started).to.deep.equal(['real']);
  });

  it('has one picture at a time, however many are asked for', async () => {
    const { client } = clientOf(['count']);
    const answers = await Promise.all(Array.from({ length: 6 }, () => client.inspect(photo, request, never)));
    expect(answers.map(({ judgement }) => judgement.width)).to.deep.equal([1, 1, 1, 1, 1, 1]);
  });
});

describe('where no worker can start, the page does its work', () => {
  const hindrances: readonly (readonly [string, WorkerClientOptions])[] = [
    [
      'the browser refuses at once',
      {
        spawn: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      },
    ],
    ['its script is not there', { spawn: () => new Worker('/no-such-worker.js', { type: 'module' }) }],
    [
      'its script is broken',
      { spawn: () => new Worker(URL.createObjectURL(new Blob(['this is no script']))) },
    ],
    ['it never answers', { spawn: () => workerOf('silent'), startMs: 30 }],
  ];
  for (const [name, options] of hindrances) {
    it(`because ${name}`, async () => {
      const { judgement, prepared } = await clientWith(options).inspect(photo, request, never);
      expect(judgement.verdict).to.equal('ok');
      expect(prepared).to.include({ width: 1200, height: 900 });
    });
  }

  it('and an address of another origin falls back to the inline worker', async () => {
    const client = clientWith({ workerUrl: 'http://127.0.0.1:9/worker.js' });
    expect((await client.inspect(photo, request, never)).judgement.verdict).to.equal('ok');
  });
});

describe('a worker that fails over a picture', () => {
  const failures: readonly (readonly [Mode, WorkerClientOptions])[] = [
    ['crash', {}],
    ['throw', {}],
    ['stall', { stallMs: 200 }],
  ];
  for (const [mode, options] of failures) {
    it(`by ${mode} costs nobody the picture`, async () => {
      const { client } = clientOf([mode], options);
      const inspection = await client.inspect(photo, request, never);
      expect(inspection.judgement.verdict).to.equal('doubtful');
      expect(isSalvaged(inspection)).to.equal(true);
    });
  }

  for (const [mode, options] of failures) {
    it(`by ${mode} is replaced for the picture after it`, async () => {
      const { client, started } = clientOf([mode, 'count'], options);
      const [first, second] = await Promise.all([
        client.inspect(photo, request, never),
        client.inspect(other, request, never),
      ]);
      expect(isSalvaged(first)).to.equal(true);
      expect(first.judgement.verdict).to.equal('doubtful');
      expect(second.judgement).to.deep.include({ verdict: 'ok', checks: [] });
      expect(started).to.deep.equal([mode, 'count']);
    });
  }

  it('is replaced by one that does the real work', async () => {
    const { client, started } = clientOf(['crash', 'real']);
    const [first, second] = await Promise.all([
      client.inspect(photo, request, never),
      client.inspect(other, request, never),
    ]);
    expect(isSalvaged(first)).to.equal(true);
    expect(second.judgement.verdict).to.equal('ok');
    expect(second.judgement.checks.map(({ code }) => code)).not.to.include('inspection-failed');
    expect(started).to.deep.equal(['crash', 'real']);
  });

  for (const [mode, options] of failures) {
    it(`by ${mode} is not asked again when the applicant turns it, and it turns all the same`, async () => {
      const { client, started } = clientOf([mode, 'count'], options);
      await client.inspect(photo, request, never);
      for (const quarterTurns of [1, 2, 3, 0] as const) {
        const turned = await client.inspect(photo, { ...request, quarterTurns }, never);
        expect(isSalvaged(turned)).to.equal(true);
        const size = quarterTurns % 2 === 1 ? { width: 900, height: 1200 } : { width: 1200, height: 900 };
        expect(turned.judgement).to.include({ verdict: 'doubtful', ...size });
        expect(turned.prepared).to.include(size);
      }
      expect(started).to.deep.equal([mode]);
      expect((await client.inspect(other, request, never)).judgement.verdict).to.equal('ok');
      expect(started).to.deep.equal([mode, 'count']);
    });
  }
});

describe('a call that is not wanted any more', () => {
  it('is refused at once with the reason it was given', async () => {
    const { client, started } = clientOf(['real']);
    const reason = new Error('left the page');
    expect(await reasonOf(client.inspect(photo, request, AbortSignal.abort(reason)))).to.equal(reason);
    expect(started).to.deep.equal([]);
  });

  it('ends while it waits for its turn, and the one before it does not notice', async () => {
    const { client } = clientOf(['count']);
    const abort = new AbortController();
    const first = client.inspect(photo, request, never);
    const waiting = client.inspect(photo, request, abort.signal);
    abort.abort(new Error('changed my mind'));
    expect(await reasonOf(waiting)).to.equal(abort.signal.reason);
    expect((await first).judgement.verdict).to.equal('ok');
  });

  it('ends in the middle, and its worker with it, so that the next need not wait', async () => {
    const { client, started, atWork } = clientOf(['stall', 'real']);
    const abort = new AbortController();
    const running = client.inspect(photo, request, abort.signal);
    const next = client.inspect(photo, request, never);
    await atWork;
    abort.abort(new Error('another photo'));
    expect(await reasonOf(running)).to.equal(abort.signal.reason);
    expect((await next).judgement.verdict).to.equal('ok');
    expect(started.at(-1)).to.equal('real');
  });

  it('leaves nothing behind once it has ended', async () => {
    const { client, started } = clientOf(['real']);
    const abort = new AbortController();
    await client.inspect(photo, request, abort.signal);
    abort.abort();
    expect((await client.inspect(photo, request, never)).judgement.verdict).to.equal('ok');
    expect(started).to.deep.equal(['real']);
  });
});

describe('a closed client', () => {
  it('answers the picture it had under way', async () => {
    const { client, atWork } = clientOf(['stall']);
    const running = client.inspect(photo, request, never);
    await atWork;
    client.close();
    expect(isSalvaged(await running)).to.equal(true);
  });

  it('starts again when it is asked again', async () => {
    const { client, started } = clientOf(['real']);
    await client.inspect(photo, request, never);
    client.close();
    expect((await client.inspect(photo, request, never)).judgement.verdict).to.equal('ok');
    expect(started).to.have.length(2);
  });
});
