import type { Inspection, InspectionRequest, Prepared } from '../../src/domain/judgement.js';
import type { UsedPicture } from '../../src/domain/known-pictures.js';
import type { SeenRefusal } from '../../src/domain/own-count.js';
import type {
  CameraPort,
  CameraTrouble,
  Facing,
  FirstPage,
  InspectorPort,
  LiveCamera,
  MemoryPort,
  PdfPort,
  Ports,
  SurroundingsPort,
  VerificationApi,
} from '../../src/flow/ports.js';
import { HandTabs, HandVault } from './fake-outbox.js';
import { settle } from './settle.js';

export { settle };

/** One call that waits for the test's answer. */
export interface Asked<Args extends readonly unknown[], Answer> {
  readonly args: Args;
  answer(value: Answer): Promise<void>;
  fail(reason: unknown): Promise<void>;
}

type Pending<Args extends readonly unknown[], Answer> = Asked<Args, Answer>;

/** A function whose every call is handed to the test to answer, and rejects when its signal ends it. */
export class Asking<Args extends readonly unknown[], Answer> {
  readonly calls: Pending<Args, Answer>[] = [];
  #next = 0;

  readonly ask = (...args: Args): Promise<Answer> => {
    const signal = args.find((arg): arg is AbortSignal => arg instanceof AbortSignal);
    return new Promise<Answer>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
      this.calls.push({
        args,
        answer: async (value) => {
          resolve(value);
          await settle();
        },
        fail: async (reason) => {
          reject(reason);
          await settle();
        },
      });
    });
  };

  /** The oldest call that the test has not looked at yet. */
  take(): Pending<Args, Answer> {
    const call = this.calls[this.#next];
    if (!call) throw new Error('nothing was asked');
    this.#next += 1;
    return call;
  }

  get waiting(): number {
    return this.calls.length - this.#next;
  }
}

type Calls = Required<VerificationApi>;
type ArgsOf<Name extends keyof Calls> = Parameters<Calls[Name]>;
type AnswerOf<Name extends keyof Calls> = Awaited<ReturnType<Calls[Name]>>;

/** A back end of which the test answers every call by hand. */
export class HandApi {
  readonly readSession = new Asking<ArgsOf<'readSession'>, AnswerOf<'readSession'>>();
  readonly followSession = new Asking<ArgsOf<'followSession'>, AnswerOf<'followSession'>>();
  readonly sendPhoto = new Asking<ArgsOf<'sendPhoto'>, AnswerOf<'sendPhoto'>>();
  readonly takePhotoBack = new Asking<ArgsOf<'takePhotoBack'>, AnswerOf<'takePhotoBack'>>();
  readonly callPhotoOff = new Asking<ArgsOf<'callPhotoOff'>, AnswerOf<'callPhotoOff'>>();
  readonly readPhoto = new Asking<ArgsOf<'readPhoto'>, AnswerOf<'readPhoto'>>();
  readonly saveFields = new Asking<ArgsOf<'saveFields'>, AnswerOf<'saveFields'>>();
  readonly requestCheck = new Asking<ArgsOf<'requestCheck'>, AnswerOf<'requestCheck'>>();

  get port(): VerificationApi {
    return {
      readSession: this.readSession.ask,
      followSession: this.followSession.ask,
      sendPhoto: this.sendPhoto.ask,
      takePhotoBack: this.takePhotoBack.ask,
      callPhotoOff: this.callPhotoOff.ask,
      readPhoto: this.readPhoto.ask,
      saveFields: this.saveFields.ask,
      requestCheck: this.requestCheck.ask,
    };
  }
}

/** A clock that stands still until the test moves it, and a network the test switches. */
export class HandSurroundings implements SurroundingsPort {
  readonly waits = new Asking<[number, AbortSignal], void>();
  readonly network = new Asking<[AbortSignal], void>();
  online = true;

  isOnline(): boolean {
    return this.online;
  }

  wait(ms: number, signal: AbortSignal): Promise<void> {
    return this.waits.ask(ms, signal);
  }

  untilOnline(signal: AbortSignal): Promise<void> {
    return this.network.ask(signal);
  }
}

/** An inspector whose verdicts the test gives. */
export class HandInspector implements InspectorPort {
  readonly inspections = new Asking<[Blob, InspectionRequest, AbortSignal], Inspection<Blob>>();
  readonly inspect = this.inspections.ask;
  readonly bindings = new Asking<[readonly Prepared<Blob>[], AbortSignal], Prepared<Blob>>();
  readonly combine = this.bindings.ask;
  preparations = 0;

  prepare(): Promise<void> {
    this.preparations += 1;
    return Promise.resolve();
  }
}

/** A camera that is on until somebody closes it; the test answers every photo. */
export class HandLiveCamera implements LiveCamera {
  readonly stream = {};
  readonly photos = new Asking<[], File | CameraTrouble>();
  readonly take = this.photos.ask;
  readonly ended: Promise<void>;
  isClosed = false;
  #pullOut: () => void = () => undefined;

  constructor() {
    this.ended = new Promise((resolve) => {
      this.#pullOut = resolve;
    });
  }

  close(): void {
    this.isClosed = true;
  }

  /** The device is gone. */
  async pullOut(): Promise<void> {
    this.#pullOut();
    await settle();
  }
}

/** A camera whose openings the test answers, also after their signal: a browser cannot be made to forget a question. */
export class HandCamera implements CameraPort {
  readonly openings = new Asking<[Facing], LiveCamera | CameraTrouble>();
  readonly signals: AbortSignal[] = [];
  isHere = true;
  preparations = 0;

  prepare(): Promise<void> {
    this.preparations += 1;
    return Promise.resolve();
  }

  isThere(): boolean {
    return this.isHere;
  }

  open(facing: Facing, signal: AbortSignal): Promise<LiveCamera | CameraTrouble> {
    this.signals.push(signal);
    return this.openings.ask(facing);
  }
}

/** Draws the PDFs that the test has pictures for. */
export class HandPdf implements PdfPort {
  readonly pages = new Asking<[Blob, AbortSignal], FirstPage | undefined>();
  readonly firstPage = this.pages.ask;
}

/** A memory as long as the test; `tellOthers` is what happens when another tab changed it. */
export class HandMemory implements MemoryPort {
  readonly refusals = new Map<string, SeenRefusal[]>();
  readonly pictures = new Map<string, readonly UsedPicture[]>();
  lock: unknown;
  tellOthers: () => void = () => undefined;

  readRefusals(whose: string): readonly SeenRefusal[] {
    return this.refusals.get(whose) ?? [];
  }

  addRefusal(whose: string, refusal: SeenRefusal): void {
    const known = this.readRefusals(whose);
    const isKnown = known.some(({ step, key }) => step === refusal.step && key === refusal.key);
    if (!isKnown) this.refusals.set(whose, [...known, refusal]);
  }

  readLock(): unknown {
    return this.lock;
  }

  keepLock(_applicantId: string, lock: unknown): void {
    this.lock = lock;
  }

  readPictures(applicantId: string): readonly UsedPicture[] {
    return this.pictures.get(applicantId) ?? [];
  }

  keepPicture(applicantId: string, picture: UsedPicture): void {
    this.forgetPicture(applicantId, picture);
    this.pictures.set(applicantId, [...this.readPictures(applicantId), picture]);
  }

  forgetPicture(applicantId: string, { shot, fingerprint }: UsedPicture): void {
    const others = this.readPictures(applicantId).filter(
      (each) => each.shot !== shot || each.fingerprint.sha256 !== fingerprint.sha256,
    );
    this.pictures.set(applicantId, others);
  }

  forgetPictures(applicantId: string): void {
    this.pictures.delete(applicantId);
  }

  onChange(listener: () => void): void {
    this.tellOthers = listener;
  }
}

/** All ports by hand. */
export interface HandPorts {
  readonly api: HandApi;
  readonly inspector: HandInspector;
  readonly surroundings: HandSurroundings;
  readonly camera: HandCamera;
  readonly pdf: HandPdf;
  readonly memory: HandMemory;
  readonly vault: HandVault;
  readonly tabs: HandTabs;
  readonly ports: Ports;
}

/** A fresh set of hand-answered ports; what was kept before can be handed in. */
export function handPorts(vault = new HandVault()): HandPorts {
  const api = new HandApi();
  const inspector = new HandInspector();
  const surroundings = new HandSurroundings();
  const camera = new HandCamera();
  const pdf = new HandPdf();
  const memory = new HandMemory();
  const tabs = new HandTabs();
  const ports: Ports = {
    api: api.port,
    inspector,
    surroundings,
    camera,
    pdf,
    memory: () => Promise.resolve(memory),
    outbox: { mayHold: () => vault.photos.size > 0, open: () => Promise.resolve({ vault, tabs }) },
  };
  return { api, inspector, surroundings, camera, pdf, memory, vault, tabs, ports };
}

/** An inspection with this verdict and a small prepared picture. */
export function inspected(verdict: 'ok' | 'doubtful' | 'refused' = 'ok'): Inspection<Blob> {
  const outcome = { ok: 'ok', doubtful: 'warn', refused: 'refuse' } as const;
  return {
    judgement: {
      verdict,
      type: 'jpeg',
      width: 1600,
      height: 1200,
      checks: [{ code: 'blurry', outcome: outcome[verdict], score: 1, threshold: 2 }],
    },
    prepared: {
      picture: new Blob(['picture'], { type: 'image/jpeg' }),
      width: 1600,
      height: 1200,
      sha256: 'ab'.repeat(32),
    },
    ms: { decode: 1, inspect: 1, prepare: 1, total: 3 },
  };
}
