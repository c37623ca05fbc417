import type {
  ApplicantPort,
  CheckAnswer,
  PhotoPort,
  Receipt,
  SaveAnswer,
  SnapshotListener,
  VerificationApi,
} from '../../../src/flow/ports.js';

/** A back end that says at once what the test wrote down, and notes whatever would change something. */
export class ReadyApi implements VerificationApi {
  /** The names of the calls that would have changed something. */
  readonly changes: string[] = [];
  readonly #listeners = new Set<SnapshotListener>();
  #said: unknown;

  constructor(said: unknown) {
    this.#said = said;
  }

  /** Says something else when it is asked again. */
  holds(said: unknown): void {
    this.#said = said;
  }

  /** Says something else from now on, to those who listen at once. */
  say(said: unknown): void {
    this.holds(said);
    for (const listener of this.#listeners) listener(said);
  }

  readSession(): Promise<unknown> {
    return Promise.resolve(this.#said);
  }

  followSession(listener: SnapshotListener, signal: AbortSignal): Promise<void> {
    this.#listeners.add(listener);
    return new Promise((_, reject) => {
      signal.addEventListener('abort', () => {
        this.#listeners.delete(listener);
        reject(signal.reason);
      });
    });
  }

  sendPhoto(..._: Parameters<PhotoPort['sendPhoto']>): Promise<Receipt> {
    this.changes.push('sendPhoto');
    return Promise.resolve({ outcome: 'refused', reasons: [], usesTry: false });
  }

  takePhotoBack(): Promise<void> {
    this.changes.push('takePhotoBack');
    return Promise.resolve();
  }

  readPhoto(): Promise<Blob> {
    return Promise.resolve(new Blob(['no picture'], { type: 'image/jpeg' }));
  }

  saveFields(..._: Parameters<ApplicantPort['saveFields']>): Promise<SaveAnswer> {
    this.changes.push('saveFields');
    return Promise.resolve({ outcome: 'saved' });
  }

  requestCheck(..._: Parameters<ApplicantPort['requestCheck']>): Promise<CheckAnswer> {
    this.changes.push('requestCheck');
    return Promise.resolve({ outcome: 'requested' });
  }
}
