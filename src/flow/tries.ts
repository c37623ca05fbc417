import { countsHere, lockNote, refusalsIn, withOwnCount } from '../domain/own-count.js';
import { stepNamed } from '../domain/level.js';
import type { Snapshot } from '../domain/snapshot.js';
import type { MemoryPort } from './ports.js';

/** Counts the tries that the back end does not count, and keeps the last lock, in this browser's memory. */
export class Tries {
  readonly #memory: MemoryPort;

  constructor(memory: MemoryPort) {
    this.#memory = memory;
  }

  /** What the server says, with the tries counted here; a lock is kept, and the end of one too. */
  counted(said: Snapshot): Snapshot {
    const whose = this.#whose(said);
    for (const refusal of refusalsIn(said)) this.#memory.addRefusal(whose, refusal);
    const counted = withOwnCount(said, this.#memory.readRefusals(whose));
    this.#memory.keepLock(said.applicantId, lockNote(counted));
    return counted;
  }

  /** Counts a picture that the server refused at once, where the server does not. */
  refused(said: Snapshot, stepName: string, reasons: readonly string[]): void {
    const step = stepNamed(said.level, stepName);
    if (!step || !countsHere(said, step)) return;
    const key = `upload ${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
    this.#memory.addRefusal(this.#whose(said), {
      step: stepName,
      key,
      failure: { source: 'upload', reasons },
    });
  }

  /** The lock of the applicant seen last, unread. */
  lastLock(): unknown {
    return this.#memory.readLock();
  }

  #whose({ applicantId, session }: Snapshot): string {
    return `${applicantId} ${session.round ?? ''}`;
  }
}
