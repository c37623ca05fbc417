import type { Journey } from '../domain/journey.js';
import {
  blamesPicture,
  isWorthKnowing,
  merged,
  mostPictures,
  refusedSince,
  withPicture,
} from '../domain/known-pictures.js';
import type { UsedPicture } from '../domain/known-pictures.js';
import type { Snapshot } from '../domain/snapshot.js';
import type { MemoryPort, Ports, Receipt } from './ports.js';

function holdsPictures({ steps }: Snapshot): boolean {
  return Object.values(steps).some(({ images }) => images.length > 0);
}

/**
 * The pictures the applicant used, on this visit and, as far as the browser keeps anything, on earlier ones. Forgotten as
 * soon as nothing more can be asked for, and with another applicant.
 */
export class PictureMemory {
  readonly #open: Ports['memory'];
  #memory: Promise<MemoryPort | undefined> | undefined;
  #applicantId = '';
  #own: readonly UsedPicture[] = [];
  #seen: Snapshot | undefined;

  constructor(open: Ports['memory']) {
    this.#open = open;
  }

  /** All that are known, the latest last. */
  async all(): Promise<readonly UsedPicture[]> {
    const memory = await this.#load();
    return merged(memory?.readPictures(this.#applicantId) ?? [], this.#own);
  }

  /** Remembers a picture, or something new about one. */
  keep(picture: UsedPicture): void {
    this.#own = withPicture(this.#own, picture);
    this.#tell((memory, applicantId) => {
      memory.keepPicture(applicantId, picture);
      const oldest = memory.readPictures(applicantId).slice(0, -mostPictures);
      for (const each of oldest) memory.forgetPicture(applicantId, each);
    });
  }

  /** The server's word for a picture that it was sent. */
  async answered(shot: string, sha256: string, receipt: Receipt): Promise<void> {
    const known = await this.all();
    const picture = known.find((each) => each.shot === shot && each.fingerprint.sha256 === sha256);
    if (!picture) return;
    if (receipt.outcome === 'accepted') this.keep({ ...picture, imageId: receipt.imageId });
    else if (receipt.usesTry && blamesPicture(receipt.reasons)) this.keep({ ...picture, refused: true });
    else this.#drop(picture);
  }

  /** Sees every new state: whose it is, what is not wanted any more, and whether anything can still be asked for. */
  async follow(journey: Journey): Promise<void> {
    const { snapshot } = journey;
    const before = this.#seen;
    if (snapshot === before) return;
    this.#seen = snapshot;
    if (snapshot.applicantId !== this.#applicantId) {
      this.forget();
      this.#applicantId = snapshot.applicantId;
    } else if (before && holdsPictures(before) && !holdsPictures(snapshot)) {
      // An operator's reset: all begins anew, and what was refused before may be right now.
      this.forget();
    }
    if (!isWorthKnowing(snapshot)) {
      this.forget();
      return;
    }
    const known = await this.all();
    if (this.#seen === snapshot) for (const picture of refusedSince(journey, known)) this.keep(picture);
  }

  /** A picture that was not taken for a reason of its own may be right in another place. */
  #drop(picture: UsedPicture): void {
    this.#own = this.#own.filter(
      ({ shot, fingerprint }) => shot !== picture.shot || fingerprint.sha256 !== picture.fingerprint.sha256,
    );
    this.#tell((memory, applicantId) => memory.forgetPicture(applicantId, picture));
  }

  /** Forgets all, here and in this browser. */
  forget(): void {
    this.#own = [];
    if (this.#applicantId) this.#tell((memory, applicantId) => memory.forgetPictures(applicantId));
  }

  #tell(hear: (memory: MemoryPort, applicantId: string) => void): void {
    const applicantId = this.#applicantId;
    void this.#load().then((memory) => memory && hear(memory, applicantId));
  }

  #load(): Promise<MemoryPort | undefined> {
    this.#memory ??= this.#open().catch(() => {
      this.#memory = undefined;
      return undefined;
    });
    return this.#memory;
  }
}
