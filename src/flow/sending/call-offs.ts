import { isAboutToken, isPassing, toFailure } from '../../domain/failure.js';
import type { OutboxPhoto, Ports } from '../ports.js';
import { persist } from './persist.js';

/**
 * Photos that were given up on their way. A network may deliver one even after that which took its place, so the server is
 * told, and nothing else comes before it knows.
 */
export class CallOffs {
  readonly #ports: Pick<Ports, 'api' | 'surroundings'>;
  readonly #owed = new Map<string, OutboxPhoto>();

  constructor(ports: Pick<Ports, 'api' | 'surroundings'>) {
    this.#ports = ports;
  }

  /** Notes that the server is to be told of a photo. */
  owe(photo: OutboxPhoto): void {
    this.#owed.set(photo.id, photo);
  }

  /** Tries for some time to tell the server of a photo; whether it knows in the end, or need not know. */
  async insist(id: string, signal: AbortSignal): Promise<boolean> {
    const tell = (): Promise<void> => this.#tell(id, signal);
    const end = await persist(this.#ports.surroundings, tell, () => undefined, signal);
    return 'result' in end;
  }

  /** Tells the server of all photos, or of those of one step, once; throws a `FailureError` where that may yet succeed. */
  async settle(signal: AbortSignal, step?: string): Promise<void> {
    for (const photo of this.#owed.values())
      if (step === undefined || photo.step === step) await this.#tell(photo.id, signal);
  }

  /** Lets go of what an applicant owes, of whom the server takes nothing more. */
  clear(applicantId: string): void {
    for (const photo of this.#owed.values())
      if (photo.applicantId === applicantId) this.#owed.delete(photo.id);
  }

  async #tell(id: string, signal: AbortSignal): Promise<void> {
    const photo = this.#owed.get(id);
    if (!photo) return;
    const { applicantId, uploadUrl } = photo;
    const unwanted = { applicantId, idempotencyKey: id, ...(uploadUrl !== undefined && { uploadUrl }) };
    try {
      await this.#ports.api.callPhotoOff?.(unwanted, signal);
    } catch (caught) {
      signal.throwIfAborted();
      const failure = toFailure(caught);
      // A server that refuses to hear of it will not take it either, or holds it for good.
      if (isPassing(failure) || isAboutToken(failure)) throw caught;
    }
    this.#owed.delete(id);
  }
}
