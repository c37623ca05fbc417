import type { AdapterFailure } from '../domain/failure.js';
import type { Ports, VerificationApi } from '../flow/ports.js';
import type { Adapters } from './assist/adapters.js';
import { besideUrl } from './beside.js';
import { LazyCamera } from './lazy-camera.js';
import { LazyInspector } from './lazy-inspector.js';
import { openMemory } from './lazy-memory.js';
import { LazyOutbox } from './lazy-outbox.js';
import { LazyPdf } from './pdf/lazy-pdf.js';
import { PageSurroundings } from './surroundings.js';
import type { TokenSource } from './token-source.js';
import { HttpApi } from './verification-api.js';

/** How the host has set the widget up, as far as its outside things go; adapters are asked for with each picture. */
export interface Setup extends Adapters {
  readonly baseUrl: string;
  readonly workerUrl: string;
  readonly heicUrl?: string | undefined;
  readonly pdfUrl?: string | undefined;
  readonly api?: VerificationApi | undefined;
}

/** The outside things of one widget: its back end, the device's judgement, the camera, and what the browser keeps. */
export class Plugs {
  readonly #setup: Setup;
  readonly #tokens: TokenSource;
  readonly #tell: (failure: AdapterFailure) => void;
  readonly #camera = new LazyCamera();
  readonly #pdf = new LazyPdf(() => besideUrl('pdf', this.#setup.pdfUrl));
  #inspector: LazyInspector | undefined;
  #http: HttpApi | undefined;
  #outbox: LazyOutbox | undefined;

  constructor(setup: Setup, tokens: TokenSource, tell: (failure: AdapterFailure) => void) {
    this.#setup = setup;
    this.#tokens = tokens;
    this.#tell = tell;
  }

  /** Plugs everything in anew, as the host has set it up by now. */
  plug(): Ports {
    const { api, baseUrl, workerUrl } = this.#setup;
    this.close();
    this.#inspector = new LazyInspector(workerUrl || undefined, this.#setup, this.#tell, () =>
      besideUrl('heic', this.#setup.heicUrl),
    );
    const surroundings = new PageSurroundings();
    this.#http = new HttpApi(baseUrl, this.#tokens, surroundings);
    this.#outbox = new LazyOutbox(baseUrl);
    return {
      api: api ?? this.#http,
      inspector: this.#inspector,
      surroundings,
      camera: this.#camera,
      pdf: this.#pdf,
      memory: () => openMemory(baseUrl),
      outbox: this.#outbox,
    };
  }

  /** Fetches what the calls need, ahead of them. */
  async prepare(): Promise<void> {
    await this.#http?.prepare();
  }

  /** Wipes the photos that wait in this browser; never rejects. */
  async wipe(): Promise<void> {
    await this.#outbox?.wipe();
  }

  /** Ends the worker; a later picture starts another. */
  close(): void {
    this.#inspector?.close();
  }
}
