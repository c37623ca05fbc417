import { isAboutToken, isPassing, toFailure } from '../../domain/failure.js';
import type { Failure } from '../../domain/failure.js';
import type { OutboxPhoto, Ports } from '../ports.js';
import { persist } from './persist.js';
import type { PersistPorts } from './persist.js';

/** Whether a server refuses a photo because it was called off before it came. */
export function isOfCalledOff({ errorName }: Failure): boolean {
  return errorName === 'upload-called-off';
}

/** After many tries in vain it is left alone for so long, in milliseconds. */
const restMs = 60_000;

/**
 * Photos that were given up on their way. A network may deliver one even after that which took its place, so the server is
 * told, and nothing else comes before it knows.
 */
export class CallOffs {
  readonly #ports: Pick<Ports, 'api'> & PersistPorts;
  readonly #owed = new Map<string, OutboxPhoto>();

  constructor(ports: Pick<Ports, 'api'> & PersistPorts) {
    this.#ports = ports;
  }

  /** Notes that the server is to be told of a photo. */
  owe(photo: OutboxPhoto): void {
    this.#owed.set(photo.id, photo);
  }

  /** Tells the server of a photo, however long that takes; false where it cannot be told. */
  async insist(id: string, signal: AbortSignal): Promise<boolean> {
    const tell = async (): Promise<boolean> => {
      await this.#ports.quiet.over(signal);
      return this.#tell(id, signal);
    };
    for (;;) {
      const end = await persist(this.#ports, tell, () => undefined, signal);
      if ('result' in end) return end.result;
      await this.#ports.surroundings.wait(restMs, signal);
    }
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

  /** Whether the server knows by now, or need not know; false where it never will. */
  async #tell(id: string, signal: AbortSignal): Promise<boolean> {
    const photo = this.#owed.get(id);
    if (!photo) return true;
    const { applicantId, uploadUrl } = photo;
    const unwanted = { applicantId, idempotencyKey: id, ...(uploadUrl !== undefined && { uploadUrl }) };
    try {
      await this.#ports.api.callPhotoOff?.(unwanted, signal);
    } catch (caught) {
      signal.throwIfAborted();
      const failure = toFailure(caught);
      if (isPassing(failure) || isAboutToken(failure)) throw caught;
      this.#owed.delete(id);
      // A server that refuses to hear of it will not take it either, or holds it for good.
      return failure.code === 'refused';
    }
    this.#owed.delete(id);
    return true;
  }
}
