import type { Remote } from 'comlink';
import type { Inspection, InspectionRequest, Prepared } from '../domain/judgement.js';
import type { PhotoWorker } from '../worker/contract.js';
import { within } from './time-limit.js';

/** Something that inspects one picture at a time. */
export interface Engine {
  inspect(file: Blob, request: InspectionRequest): Promise<Inspection<Blob>>;
  combine(pages: readonly Prepared<Blob>[]): Promise<Prepared<Blob>>;
  /** Has it made quick ahead of the first picture, where that holds nothing up. */
  warmUp(): void;
  /** Has a second worker lend this one a hand from now on; without one, everything only takes longer. */
  getHelp(): Promise<void>;
  /** Rejects once the engine has broken down or was closed; never resolves. */
  readonly end: Promise<never>;
  /** Whether it has. */
  readonly isOver: boolean;
  close(): void;
}

/** A promise that can only be rejected, and for which nobody need be waiting when it is. */
class Ending {
  readonly promise: Promise<never>;
  hasCome = false;
  #reject: (reason: Error) => void = () => undefined;

  constructor() {
    this.promise = new Promise((_, reject) => {
      this.#reject = reject;
    });
    this.promise.catch(() => undefined);
  }

  come(): void {
    this.hasCome = true;
    this.#reject(new Error('the photo worker has ended'));
  }
}

/** A worker that has answered. */
interface Started {
  readonly remote: Remote<PhotoWorker>;
  readonly ending: Ending;
  readonly close: () => void;
}

/**
 * Starts a worker and waits until it has answered. Rejects where it cannot start: refused by the page's policy (at once
 * or by an error event later, as the browser pleases), missing, or silent.
 */
async function startWorker(spawn: () => Worker | Promise<Worker>, startMs: number): Promise<Started> {
  const { wrap } = await import('comlink');
  const worker = await spawn();
  const ending = new Ending();
  const close = (): void => {
    worker.terminate();
    ending.come();
  };
  const fail = (event: Event): void => {
    // The browser would write the error to the console of the integrator's page.
    event.preventDefault();
    close();
  };
  worker.addEventListener('error', fail);
  worker.addEventListener('messageerror', fail);
  const remote = wrap<PhotoWorker>(worker);
  try {
    await within(startMs, Promise.race([remote.ping(), ending.promise]));
  } catch (caught) {
    close();
    throw caught;
  }
  return { remote, ending, close };
}

/** Connects two workers for as long as both live. */
async function connect(engine: Started, helper: Started): Promise<void> {
  const { transfer } = await import('comlink');
  engine.ending.promise.catch(helper.close);
  helper.ending.promise.catch(() => void engine.remote.loseHand().catch(() => undefined));
  const { port1, port2 } = new MessageChannel();
  await helper.remote.lendHand(transfer(port1, [port1]));
  await engine.remote.takeHand(transfer(port2, [port2]));
}

/** An engine of one worker; the second is started only where a machine has a core for it. */
export async function startWorkerEngine(
  spawn: () => Worker | Promise<Worker>,
  startMs: number,
): Promise<Engine> {
  const started = await startWorker(spawn, startMs);
  const { remote, ending, close } = started;
  let isHelped = false;
  const getHelp = async (): Promise<void> => {
    if (isHelped || ending.hasCome || !(navigator.hardwareConcurrency > 1)) return;
    isHelped = true;
    await connect(started, await startWorker(spawn, startMs));
  };
  return {
    inspect: (file, request) => remote.inspect(file, request),
    combine: (pages) => remote.combine(pages),
    // Nobody waits for it; should it break, the next picture is only slower.
    warmUp: () => void remote.warmUp().catch(() => undefined),
    getHelp: () => getHelp().catch(() => undefined),
    end: ending.promise,
    get isOver() {
      return ending.hasCome;
    },
    close,
  };
}

/** The same code on the page itself, for where no worker can start. */
export function pageEngine({ inspect, combine }: Pick<Engine, 'inspect' | 'combine'>): Engine {
  const ending = new Ending();
  return {
    inspect,
    combine,
    // On the page it would be felt.
    warmUp: () => undefined,
    getHelp: () => Promise.resolve(),
    end: ending.promise,
    get isOver() {
      return ending.hasCome;
    },
    close: () => {
      ending.come();
    },
  };
}
