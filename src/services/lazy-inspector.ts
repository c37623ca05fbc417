import type { Inspection, InspectionRequest } from '../domain/judgement.js';
import type { InspectorPort } from '../flow/ports.js';
import type { WorkerClient } from './worker-client.js';

/** The device's judgement, loaded with the first picture: pages that only show an outcome never fetch it. */
export class LazyInspector implements InspectorPort {
  readonly #workerUrl: string | undefined;
  #client: Promise<WorkerClient> | undefined;

  constructor(workerUrl: string | undefined) {
    this.#workerUrl = workerUrl;
  }

  /** Fetches the part and starts the worker ahead of the first picture. */
  async prepare(): Promise<void> {
    const client = await this.#load();
    await client.prepare();
  }

  async inspect(file: Blob, request: InspectionRequest, signal: AbortSignal): Promise<Inspection<Blob>> {
    const client = await this.#load();
    signal.throwIfAborted();
    return client.inspect(file, request, signal);
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

  #load(): Promise<WorkerClient> {
    this.#client ??= this.#start().catch((caught: unknown) => {
      this.#client = undefined;
      throw caught;
    });
    return this.#client;
  }

  async #start(): Promise<WorkerClient> {
    const { WorkerClient } = await import('./worker-client.js');
    return new WorkerClient(this.#workerUrl ? { workerUrl: this.#workerUrl } : {});
  }
}
