import { expect } from '@open-wc/testing';
import { WorkerClient } from '../../src/services/worker-client.js';
import { inspectPhoto } from '../../src/worker/inspect-photo.js';
import { cardFile } from '../worker/photo-files.js';

const photo = new Blob([await cardFile()], { type: 'image/jpeg' });
const request = { shot: 'identity/front', quarterTurns: 1 } as const;
const never = new AbortController().signal;

interface Bench {
  readonly client: WorkerClient;
  /** How often the second worker was asked. */
  readonly asked: () => number;
}

const clients: WorkerClient[] = [];
const cores = Object.getOwnPropertyDescriptor(Navigator.prototype, 'hardwareConcurrency')!;

function withCores(count: number): void {
  Object.defineProperty(navigator, 'hardwareConcurrency', { configurable: true, value: count });
}

/** A real worker, and a second one that helps in this way. */
async function helped(mode: string): Promise<Bench> {
  const workers: Worker[] = [];
  let asked = 0;
  const spawn = (): Worker => {
    const isSecond = workers.length === 1;
    if (isSecond && mode === 'cannot start') throw new Error('refused');
    const url = isSecond
      ? new URL(`./helping-worker.ts?mode=${encodeURIComponent(mode)}`, import.meta.url)
      : new URL('../../src/worker/photo-worker.ts', import.meta.url);
    const worker = new Worker(url, { type: 'module' });
    worker.addEventListener('message', ({ data }) => {
      if (data === 'at work') asked += 1;
    });
    workers.push(worker);
    return worker;
  };
  const client = new WorkerClient({ spawn });
  clients.push(client);
  await client.prepare();
  return { client, asked: () => asked };
}

beforeEach(() => withCores(2));
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
  Object.defineProperty(navigator, 'hardwareConcurrency', cores);
});

describe('a second worker', () => {
  for (const mode of ['helps', 'throws', 'draws black', 'crashes', 'is silent', 'cannot start'] as const) {
    it(`that ${mode} changes nothing of what comes out`, async () => {
      const alone = await inspectPhoto(photo, request);
      const { client, asked } = await helped(mode);
      for (let time = 0; time < 2; time += 1) {
        const { judgement, prepared } = await client.inspect(photo, request, never);
        expect(judgement).to.deep.equal(alone.judgement);
        expect(prepared?.sha256).to.equal(alone.prepared!.sha256);
        expect(prepared?.leftBehind).to.deep.equal(alone.prepared!.leftBehind);
      }
      const wasLost = mode === 'crashes' || mode === 'is silent';
      expect(asked()).to.equal(mode === 'cannot start' ? 0 : wasLost ? 1 : 2);
    }).timeout(30_000);
  }

  it('is not asked for where there is no core for it', async () => {
    withCores(1);
    const { client, asked } = await helped('helps');
    expect((await client.inspect(photo, request, never)).prepared).to.not.equal(undefined);
    expect(asked()).to.equal(0);
  });
});
