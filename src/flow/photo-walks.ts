import { notInspected } from '../domain/judgement.js';
import { firstFace } from '../domain/photo.js';
import type { PhotoAction } from '../domain/photo.js';
import { Mailbox } from './mailbox.js';
import type { Ports } from './ports.js';
import type { Previews } from './previews.js';
import type { Walk } from './walk-photo.js';

interface RunningWalk {
  readonly controller: AbortController;
  readonly decisions: Mailbox<PhotoAction>;
}

/** Fetches everything that the first photo needs, ahead of it. */
export async function fetchAhead({ camera, inspector }: Pick<Ports, 'camera' | 'inspector'>): Promise<void> {
  await Promise.all([
    import('./walk-photo.js'),
    import('./shot-camera.js'),
    inspector.prepare(),
    camera.prepare(),
  ]);
}

/** The photos under way, one for each shot: a new one ends the older, and nothing of an ended walk is heard again. */
export class PhotoWalks {
  readonly #previews: Previews;
  readonly #running = new Map<string, RunningWalk>();

  constructor(previews: Previews) {
    this.#previews = previews;
  }

  /** Walks a photo; `settled` is called at the end of the road, never for a walk that was ended. */
  async start(walk: Omit<Walk, 'decisions' | 'previews'>): Promise<'settled' | 'ended'> {
    const { key } = walk.shot;
    this.end(key);
    const controller = new AbortController();
    const running: RunningWalk = { controller, decisions: new Mailbox() };
    this.#running.set(key, running);
    const { signal } = controller;
    walk.show({ stage: 'inspecting', face: firstFace(walk.file) });
    try {
      const { walkPhoto } = await import('./walk-photo.js');
      signal.throwIfAborted();
      await walkPhoto(
        {
          ...walk,
          decisions: running.decisions,
          previews: this.#previews,
          show: (photo) => {
            if (!signal.aborted) walk.show(photo);
          },
          tell: (notice) => {
            if (!signal.aborted) walk.tell(notice);
          },
        },
        signal,
      );
      return signal.aborted ? 'ended' : 'settled';
    } catch (caught) {
      if (signal.aborted) return 'ended';
      walk.show({ stage: 'judged', face: firstFace(walk.file), judgement: notInspected });
      throw caught;
    } finally {
      if (this.#running.get(key) === running) this.#running.delete(key);
    }
  }

  /** Hands the applicant's decision to the photo that waits for it. */
  decide(key: string, action: PhotoAction): void {
    this.#running.get(key)?.decisions.post(action);
  }

  /** Ends a walk that is not yet at its end. */
  end(key: string): void {
    const running = this.#running.get(key);
    if (!running) return;
    this.#running.delete(key);
    running.controller.abort();
  }

  endAll(): void {
    for (const key of [...this.#running.keys()]) this.end(key);
  }

  /** Sends everything again that waits for the applicant's word. */
  resendAll(): void {
    for (const { decisions } of this.#running.values()) decisions.post('resend');
  }
}
