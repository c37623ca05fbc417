import type { Inspection, InspectionRequest, Prepared } from '../domain/judgement.js';
import type { AdapterFailure } from '../domain/failure.js';
import type { InspectorPort } from '../flow/ports.js';
import type { Adapters } from './assist/adapters.js';
import type * as assistPart from './assist/assist.js';
import type { WorkerClient } from './worker-client.js';

/**
 * The device's judgement, loaded with the first picture: pages that only show an outcome never fetch it. What the host's
 * adapters have to say is asked after it, and what asks them is fetched only where there is one.
 */
export class LazyInspector implements InspectorPort {
  readonly #workerUrl: string | undefined;
  readonly #adapters: Adapters;
  readonly #tell: (failure: AdapterFailure) => void;
  readonly #heicUrl: () => string | undefined;
  #client: Promise<WorkerClient> | undefined;

  constructor(
    workerUrl: string | undefined,
    adapters: Adapters = {},
    tell: (failure: AdapterFailure) => void = () => undefined,
    heicUrl: () => string | undefined = () => undefined,
  ) {
    this.#workerUrl = workerUrl;
    this.#adapters = adapters;
    this.#tell = tell;
    this.#heicUrl = heicUrl;
  }

  /** Fetches the part and starts the worker ahead of the first picture. */
  async prepare(): Promise<void> {
    const client = await this.#load();
    await client.prepare();
    await (await this.#assist())?.prepareAssist(this.#adapters);
  }

  async inspect(file: Blob, request: InspectionRequest, signal: AbortSignal): Promise<Inspection<Blob>> {
    const client = await this.#load();
    signal.throwIfAborted();
    const inspection = await client.inspect(file, request, signal);
    const part = await this.#assist();
    signal.throwIfAborted();
    return part?.assist(inspection, request, this.#adapters, this.#tell, signal) ?? inspection;
  }

  async combine(pages: readonly Prepared<Blob>[], signal: AbortSignal): Promise<Prepared<Blob>> {
    return (await this.#load()).combine(pages, signal);
  }

  /** Ends the worker; a later picture starts another. */
  close(): void {
    const client = this.#client;
    this.#client = undefined;
    void client?.then(
      (started) => started.close(),
      () => undefined,
    );
  }

  /** What asks the adapters; nothing where there are none, or where it cannot be fetched: they are never waited for. */
  async #assist(): Promise<typeof assistPart | undefined> {
    const { faceDetector, textReader, barcodeReader } = this.#adapters;
    if (!(faceDetector ?? textReader ?? barcodeReader)) return undefined;
    return import('./assist/assist.js').catch(() => undefined);
  }

  #load(): Promise<WorkerClient> {
    this.#client ??= this.#start().catch((caught: unknown) => {
      this.#client = undefined;
      throw caught;
    });
    return this.#client;
  }

  async #start(): Promise<WorkerClient> {
    const { WorkerClient } = await import('./worker-client.js');
    const heicUrl = this.#heicUrl;
    return new WorkerClient({ heicUrl, ...(this.#workerUrl && { workerUrl: this.#workerUrl }) });
  }
}
