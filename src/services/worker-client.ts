import type { Inspection, InspectionRequest, Prepared } from '../domain/judgement.js';
import { within } from './time-limit.js';
import { pageEngine, startWorkerEngine } from './worker-engine.js';
import type { Engine } from './worker-engine.js';

/** How the photo worker is started and how long it is waited for. */
export interface WorkerClientOptions {
  /** Where the worker's file is served, for pages whose content policy forbids inline workers. */
  readonly workerUrl?: string;
  /** Where the decoder for HEIC is served; asked with each picture. */
  readonly heicUrl?: () => string | undefined;
  /** How long a new worker may take to answer. */
  readonly startMs?: number;
  /** How long one picture may take. */
  readonly stallMs?: number;
  /** Starts the worker in another way; for tests. */
  readonly spawn?: () => Worker | Promise<Worker>;
}

const defaultStartMs = 8_000;
/** A 48 MP photo takes some seconds on an old phone; longer than this nobody waits. */
const defaultStallMs = 45_000;

async function spawnInline(): Promise<Worker> {
  const { spawnInlineWorker } = await import('./inline-worker.js');
  return spawnInlineWorker();
}

function spawnFrom(url: string): () => Promise<Worker> {
  return async () => {
    const { spawnWorkerFrom } = await import('./worker-url.js');
    return spawnWorkerFrom(url);
  };
}

/** The promise's outcome, or the signal's reason as soon as it is aborted. */
function unlessAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** The answer for a picture over which an engine stumbled; made on the page, without decoding anything. */
async function salvaged(file: Blob, request: InspectionRequest): Promise<Inspection<Blob>> {
  const { salvagePhoto } = await import('../worker/inspect-photo.js');
  return salvagePhoto(file, request);
}

/**
 * Inspects pictures one after another in a worker that is started with the first. Where no worker can start, the same
 * code runs on the page. A worker that breaks down or stalls is replaced for the next picture, and the one it stumbled
 * over gets an answer all the same: it was not the applicant's fault. The very same file is then not tried again, so that
 * nobody who turns it waits through another stall; the file chosen anew is another one.
 */
export class WorkerClient {
  readonly #spawns: readonly (() => Worker | Promise<Worker>)[];
  readonly #heicUrl: () => string | undefined;
  readonly #startMs: number;
  readonly #stallMs: number;
  readonly #stumbledOver = new WeakSet<Blob>();
  #engine: Promise<Engine> | undefined;
  #lastTurn: Promise<unknown> = Promise.resolve();

  constructor(options: WorkerClientOptions = {}) {
    const { workerUrl, heicUrl = () => undefined, spawn } = options;
    const { startMs = defaultStartMs, stallMs = defaultStallMs } = options;
    this.#spawns = spawn ? [spawn] : workerUrl ? [spawnFrom(workerUrl), spawnInline] : [spawnInline];
    this.#heicUrl = heicUrl;
    this.#startMs = startMs;
    this.#stallMs = stallMs;
  }

  /** Starts the worker ahead of the first picture, with everything that has to be fetched for it. */
  async prepare(): Promise<void> {
    const engine = await this.#start();
    engine.warmUp();
    await engine.getHelp();
  }

  /** Judges and prepares one file, after those given before it. Rejects with the signal's reason when that is aborted. */
  inspect(file: Blob, request: InspectionRequest, signal: AbortSignal): Promise<Inspection<Blob>> {
    const heicUrl = this.#heicUrl();
    const whole = heicUrl ? { ...request, heicUrl } : request;
    const turn = this.#lastTurn.then(() => this.#inspectNow(file, whole, signal));
    this.#lastTurn = turn.catch(() => undefined);
    return unlessAborted(turn, signal);
  }

  /** Binds prepared photos to one PDF. Rejects with the signal's reason when that is aborted. */
  async combine(pages: readonly Prepared<Blob>[], signal: AbortSignal): Promise<Prepared<Blob>> {
    try {
      const engine = await this.#living();
      return await within(this.#stallMs, Promise.race([engine.combine(pages), engine.end]), signal);
    } catch {
      signal.throwIfAborted();
      const { bindPages } = await import('../worker/inspect-photo.js');
      return bindPages(pages);
    }
  }

  /** Ends the worker; a later picture starts another. */
  close(): void {
    const engine = this.#engine;
    this.#engine = undefined;
    engine?.then(
      (started) => started.close(),
      () => undefined,
    );
  }

  async #inspectNow(file: Blob, request: InspectionRequest, signal: AbortSignal): Promise<Inspection<Blob>> {
    signal.throwIfAborted();
    if (this.#stumbledOver.has(file)) return salvaged(file, request);
    const engine = await this.#living();
    signal.throwIfAborted();
    try {
      return await within(this.#stallMs, Promise.race([engine.inspect(file, request), engine.end]), signal);
    } catch {
      // Whatever it was, the engine may still be at work on this picture; the next one gets another.
      this.close();
      signal.throwIfAborted();
      this.#stumbledOver.add(file);
      return salvaged(file, request);
    }
  }

  /** An engine that has not ended while nobody asked it for anything. */
  async #living(): Promise<Engine> {
    const engine = await this.#start();
    if (!engine.isOver) return engine;
    this.close();
    return this.#start();
  }

  #start(): Promise<Engine> {
    this.#engine ??= this.#startFirstPossible().catch((caught: unknown) => {
      // A part could not be fetched, as without a network; another time it can.
      this.#engine = undefined;
      throw caught;
    });
    return this.#engine;
  }

  async #startFirstPossible(): Promise<Engine> {
    for (const spawn of this.#spawns) {
      try {
        return await startWorkerEngine(spawn, this.#startMs);
      } catch {
        // Not possible on this page; the next way may be.
      }
    }
    const { inspectPhoto, bindPages } = await import('../worker/inspect-photo.js');
    return pageEngine({ inspect: inspectPhoto, combine: bindPages });
  }
}
