import { keptFace } from '../domain/kept-photo.js';
import type { Failure } from '../domain/failure.js';
import { notInspected } from '../domain/judgement.js';
import { firstFace } from '../domain/photo.js';
import type { PhotoAction } from '../domain/photo.js';
import { Mailbox } from './mailbox.js';
import type { OutboxPhoto, Ports } from './ports.js';
import type { Previews } from './previews.js';
import type { Outbox } from './sending/outbox.js';
import type * as walkPart from './walk-photo.js';
import type { Homecoming, Letter, Travel, Walk, WalkEnd } from './walk.js';

interface RunningWalk {
  readonly controller: AbortController;
  readonly decisions: Mailbox<Letter>;
  /** So many pages of a document are ready: a further file is the next one. */
  pagesReady: number;
  /** What is on its way to the server, once the applicant has used it. */
  photo?: OutboxPhoto;
}

/** What a walk is given here and not by those who start it. */
type Given = 'decisions' | 'previews' | 'outbox' | 'onUsed' | 'onPages';

/** Fetches everything that the first photo needs, ahead of it. */
export async function fetchAhead(
  { camera, inspector }: Pick<Ports, 'camera' | 'inspector'>,
  outbox: Outbox,
): Promise<void> {
  await Promise.all([
    import('./walk-photo.js'),
    import('./shot-camera.js'),
    inspector.prepare(),
    camera.prepare(),
    outbox.prepare(),
  ]);
}

/** The photos under way, one for each shot: a new one ends the older, and nothing of an ended walk is heard again. */
export class PhotoWalks {
  readonly #previews: Previews;
  readonly #outbox: Outbox;
  readonly #running = new Map<string, RunningWalk>();

  constructor(previews: Previews, outbox: Outbox) {
    this.#previews = previews;
    this.#outbox = outbox;
  }

  /** Walks a photo from its file to its receipt; `settled` comes at the end of the road, never for a walk that was ended. */
  async start(walk: Omit<Walk, Given>): Promise<WalkEnd | 'ended'> {
    const running = this.#begin(walk.shot.key);
    const { signal } = running.controller;
    walk.show({ stage: 'inspecting', face: firstFace(walk.file) });
    const onUsed = (photo: OutboxPhoto): void => void (running.photo = photo);
    const onPages = (count: number): void => void (running.pagesReady = count);
    return this.#run(walk.shot.key, running, async () => {
      try {
        const { walkPhoto } = await import('./walk-photo.js');
        signal.throwIfAborted();
        return await walkPhoto({ ...walk, ...this.#given(walk, running), onUsed, onPages }, signal);
      } catch (caught) {
        if (!signal.aborted) {
          walk.show({ stage: 'judged', face: firstFace(walk.file), judgement: notInspected });
        }
        throw caught;
      }
    });
  }

  /** Hands a further file to the document whose pages are being gathered; false where there is none. */
  addPage(key: string, file: File): boolean {
    const running = this.#running.get(key);
    if (!running || running.pagesReady === 0 || running.photo) return false;
    running.decisions.post(file);
    return true;
  }

  /** Walks the rest of the road of a photo that is in the outbox already. */
  async resume(travel: Omit<Homecoming, Given>, photo: OutboxPhoto): Promise<WalkEnd | 'ended'> {
    const running = this.#begin(travel.shot.key);
    running.photo = photo;
    const { signal } = running.controller;
    // Shown before its part is fetched: nobody is asked meanwhile for a photo that is here.
    travel.show({ stage: 'waiting', face: keptFace(photo), isKept: true, reason: 'queued' });
    return this.#run(travel.shot.key, running, async () => {
      const part = await this.#insistOnPart(running, (failure) => {
        if (!signal.aborted) travel.show({ stage: 'stuck', face: keptFace(photo), isKept: true, failure });
      });
      return part.resumePhoto({ ...travel, ...this.#given(travel, running) }, photo, signal);
    });
  }

  /** What is under way for a shot: its photo, once that is on its way to the server. */
  at(key: string): { readonly photo?: OutboxPhoto } | undefined {
    return this.#running.get(key);
  }

  /** Hands the applicant's decision to the photo that waits for it. */
  decide(key: string, action: PhotoAction): void {
    this.#running.get(key)?.decisions.post(action);
  }

  /** Ends a walk whose photo the server does not take, or not any more. */
  end(key: string): void {
    const running = this.#leave(key);
    if (running?.photo) void this.#outbox.drop(running.photo);
  }

  /** Ends a walk whose photo is not wanted any more; tells whether the server knows of that. */
  async callOff(key: string): Promise<boolean> {
    const running = this.#leave(key);
    return running?.photo !== undefined && (await this.#outbox.callOff(running.photo));
  }

  endAll(): void {
    for (const key of [...this.#running.keys()]) this.end(key);
  }

  /** Ends all walks on this page; what is kept of them goes on with the next visit. */
  leaveAll(): void {
    for (const key of [...this.#running.keys()]) this.#leave(key);
  }

  /** Sends everything again that waits for the applicant's word. */
  resendAll(): void {
    for (const { decisions } of this.#running.values()) decisions.post('resend');
  }

  #begin(key: string): RunningWalk {
    void this.callOff(key);
    const running: RunningWalk = {
      controller: new AbortController(),
      decisions: new Mailbox(),
      pagesReady: 0,
    };
    this.#running.set(key, running);
    return running;
  }

  #given({ show, tell }: Pick<Travel, 'show' | 'tell'>, { controller, decisions }: RunningWalk) {
    const { signal } = controller;
    return {
      decisions,
      previews: this.#previews,
      outbox: this.#outbox,
      show: (photo) => {
        if (!signal.aborted) show(photo);
      },
      tell: (notice) => {
        if (!signal.aborted) tell(notice);
      },
    } satisfies Partial<Travel>;
  }

  async #run(key: string, running: RunningWalk, walk: () => Promise<WalkEnd>): Promise<WalkEnd | 'ended'> {
    const { signal } = running.controller;
    try {
      const end = await walk();
      return signal.aborted ? 'ended' : end;
    } catch (caught) {
      if (signal.aborted) return 'ended';
      throw caught;
    } finally {
      if (this.#running.get(key) === running) this.#running.delete(key);
    }
  }

  /** The part that walks photos; where it cannot be fetched, the applicant is asked and the photo stays kept. */
  async #insistOnPart(
    { controller, decisions }: RunningWalk,
    onStuck: (failure: Failure) => void,
  ): Promise<typeof walkPart> {
    const { signal } = controller;
    for (;;) {
      const part = await import('./walk-photo.js').catch(() => undefined);
      signal.throwIfAborted();
      if (part) return part;
      onStuck({ code: 'unreachable' });
      while ((await decisions.next(signal)) !== 'resend');
    }
  }

  #leave(key: string): RunningWalk | undefined {
    const running = this.#running.get(key);
    this.#running.delete(key);
    running?.controller.abort();
    return running;
  }
}
