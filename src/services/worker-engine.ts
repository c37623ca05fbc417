import type { Inspection, InspectionRequest, Prepared } from '../domain/judgement.js';
import type { PhotoWorker } from '../worker/contract.js';
import { within } from './time-limit.js';

/** Something that inspects one picture at a time. */
export interface Engine {
  inspect(file: Blob, request: InspectionRequest): Promise<Inspection<Blob>>;
  combine(pages: readonly Prepared<Blob>[]): Promise<Prepared<Blob>>;
  /** Has it made quick ahead of the first picture, where that holds nothing up. */
  warmUp(): void;
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

/**
 * Starts a worker and waits until it has answered. Rejects where it cannot start: refused by the page's policy (at once
 * or by an error event later, as the browser pleases), missing, or silent.
 */
export async function startWorkerEngine(
  spawn: () => Worker | Promise<Worker>,
  startMs: number,
): Promise<Engine> {
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
  return {
    inspect: (file, request) => remote.inspect(file, request),
    combine: (pages) => remote.combine(pages),
    // Nobody waits for it; should it break, the next picture is only slower.
    warmUp: () => void remote.warmUp().catch(() => undefined),
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
    end: ending.promise,
    get isOver() {
      return ending.hasCome;
    },
    close: () => {
      ending.come();
    },
  };
}
