import { ERRORS } from '@tus/server';
import type { Lock, Locker } from '@tus/server';

interface Turn {
  readonly over: Promise<void>;
  readonly askToEnd: () => void;
}

/**
 * One request at a time for each upload, in the order in which they come; who waits asks those before to come to an end.
 * The library's own way of waiting keeps a processor busy for as long as it lasts.
 */
export class Turns implements Locker {
  readonly #last = new Map<string, Turn>();

  newLock(id: string): Lock {
    let end = (): void => undefined;
    return {
      lock: async (signal, askToEnd) => {
        const before = this.#last.get(id);
        const turn: Turn = {
          over: new Promise((resolve) => (end = resolve)),
          askToEnd: () => void askToEnd(),
        };
        this.#last.set(id, turn);
        const leave = end;
        end = () => {
          leave();
          if (this.#last.get(id) === turn) this.#last.delete(id);
        };
        before?.askToEnd();
        await before?.over;
        if (!signal.aborted) return;
        end();
        throw ERRORS.ABORTED;
      },
      unlock: async () => end(),
    };
  }
}
