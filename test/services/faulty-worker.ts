import { expose } from 'comlink';
import type { Inspection } from '../../src/domain/judgement.js';
import type { PhotoWorker } from '../../src/worker/contract.js';

/** A photo worker that fails in the way its address says (`?mode=…`), with the real one's contract. */
const mode = new URL(self.location.href).searchParams.get('mode');

let active = 0;
let most = 0;

/** An answer whose width tells how many pictures were being inspected at once, at most. */
function answer(): Inspection<Blob> {
  const judgement = { verdict: 'ok', type: 'jpeg', width: most, height: 0, checks: [] } as const;
  return { judgement, ms: { decode: 0, inspect: 0, prepare: 0, total: 0 } };
}

const worker: PhotoWorker = {
  ping: () => 'ready',
  warmUp: () => undefined,
  lendHand: () => undefined,
  takeHand: () => undefined,
  loseHand: () => undefined,
  combine: () => Promise.reject(new Error('nobody asks this one')),
  async inspect(file) {
    active += 1;
    most = Math.max(most, active);
    // Reading the file hands the turn to whatever else may have been asked meanwhile.
    await file.arrayBuffer();
    // Outside the contract, and so ignored by everyone but the test: the picture has arrived.
    self.postMessage('at work');
    if (mode === 'crash') queueMicrotask(() => self.reportError(new Error('out of memory')));
    if (mode === 'crash' || mode === 'stall') return new Promise<never>(() => undefined);
    if (mode === 'throw') throw new Error('a fault of its own');
    active -= 1;
    return answer();
  },
};

if (mode !== 'silent') expose(worker);
