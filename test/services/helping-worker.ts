import { expose } from 'comlink';
import type { PhotoWorker } from '../../src/worker/contract.js';
import type { RenderOrder, Rendering } from '../../src/worker/render.js';
import { render } from '../../src/worker/render.js';

/** A worker that only lends a hand, in the way its address says (`?mode=…`). */
const mode = new URL(self.location.href).searchParams.get('mode');

function blackened({ prepared, samplings }: Rendering): Rendering {
  return {
    prepared,
    samplings: samplings.map((each) => ({ ...each, data: each.data.fill(0) })),
  };
}

const hand = {
  async render(order: RenderOrder): Promise<Rendering> {
    // Outside the contract, and so ignored by everyone but the test: it has been asked.
    self.postMessage('at work');
    if (mode === 'throws') throw new Error('a fault of its own');
    if (mode === 'crashes') queueMicrotask(() => self.reportError(new Error('out of memory')));
    if (mode === 'crashes' || mode === 'is silent') return new Promise<never>(() => undefined);
    const rendering = await render(order);
    return mode === 'draws black' ? blackened(rendering) : rendering;
  },
};

const nobodyAsks = (): never => {
  throw new Error('nobody asks this one');
};

const worker: PhotoWorker = {
  ping: () => 'ready',
  warmUp: nobodyAsks,
  inspect: nobodyAsks,
  combine: nobodyAsks,
  lendHand: (port) => expose(hand, port),
  takeHand: nobodyAsks,
  loseHand: nobodyAsks,
};

expose(worker);
