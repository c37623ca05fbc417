/** A letter box for one reader: letters wait for the reader, or the reader for a letter. */
export class Mailbox<Letter> {
  #letters: Letter[] = [];
  #deliver: ((letter: Letter) => void) | undefined;

  post(letter: Letter): void {
    if (this.#deliver) this.#deliver(letter);
    else this.#letters.push(letter);
  }

  /** Forgets what nobody has read yet. */
  empty(): void {
    this.#letters = [];
  }

  /** The next letter; rejects with the signal's reason when nobody waits any longer. */
  next(signal: AbortSignal): Promise<Letter> {
    signal.throwIfAborted();
    const waiting = this.#letters.shift();
    if (waiting !== undefined) return Promise.resolve(waiting);
    return new Promise((resolve, reject) => {
      const onAbort = (): void => {
        this.#deliver = undefined;
        reject(signal.reason);
      };
      signal.addEventListener('abort', onAbort, { once: true });
      this.#deliver = (letter): void => {
        this.#deliver = undefined;
        signal.removeEventListener('abort', onAbort);
        resolve(letter);
      };
    });
  }
}
