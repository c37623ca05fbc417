import type { Failure } from '../../domain/failure.js';
import type {
  OutboxPhoto,
  OutboxPorts,
  Ports,
  Receipt,
  ResumeNote,
  TabEvent,
  TabNews,
  VaultPort,
} from '../ports.js';
import { CallOffs, isOfCalledOff } from './call-offs.js';
import { Lanes } from './lanes.js';
import { linked } from './linked.js';
import { outgoing } from './parcel.js';
import type { Answer, Escort, Offers, Parcel } from './parcel.js';
import type { PersistEnd } from './persist.js';
import { Quiet } from './quiet.js';
import { sendRound } from './send-photo.js';
import type { TravelListener } from './send-photo.js';
import { inTurn } from './tab-turn.js';

/** More at once would only make each slower, and the last to arrive is what the applicant waits for. */
const photosAtOnce = 3;

/**
 * The photos that wait for the server's answer: kept on the device where it allows that, sent in the background, a few at
 * once, and each by one tab only. Nothing that goes wrong with keeping them holds up sending them.
 */
export class Outbox {
  readonly #ports: Pick<Ports, 'api' | 'surroundings' | 'outbox'>;
  readonly #lanes = new Lanes(photosAtOnce);
  readonly #listeners = new Set<(news: TabNews) => void>();
  readonly #keeping = new Map<string, Promise<unknown>>();
  readonly #life = new AbortController();
  readonly #open = new Set<string>();
  /** Where uploads in pieces go on, by photo. */
  readonly #uploads = new Map<string, string | undefined>();
  /** Photos that may have left this device. */
  readonly #departed = new Set<string>();
  readonly #quiet: Quiet;
  readonly #callOffs: CallOffs;
  readonly #offers: () => Offers | undefined;
  #opened: Promise<OutboxPorts | undefined> | undefined;

  constructor(ports: Pick<Ports, 'api' | 'surroundings' | 'outbox'>, offers: () => Offers | undefined) {
    this.#ports = ports;
    this.#quiet = new Quiet(ports.surroundings, this.#life.signal);
    this.#callOffs = new CallOffs({ ...ports, quiet: this.#quiet });
    this.#offers = offers;
  }

  /** Photos of an applicant that an earlier visit, or another tab, has left here; those of anybody else who is gone go. */
  async recall(applicantId: string): Promise<readonly OutboxPhoto[]> {
    if (!this.#ports.outbox.mayHold()) return [];
    const opened = await this.#load();
    if (!opened) return [];
    const { vault, tabs } = opened;
    this.#stayOpen(opened, applicantId);
    const others = (await vault.owners()).filter((owner) => owner !== applicantId);
    for (const owner of others) void tabs.unlessOpen(owner, () => vault.clear(owner));
    const kept = await vault.kept(applicantId);
    for (const { id } of kept) this.#departed.add(id);
    return kept;
  }

  /** Keeps a photo as long as the server has not answered, and tells the other tabs of it. */
  async keep(photo: OutboxPhoto): Promise<Parcel> {
    const keeping = this.#keep(photo);
    this.#keeping.set(photo.id, keeping);
    try {
      return { photo, isKept: await keeping };
    } finally {
      this.#keeping.delete(photo.id);
    }
  }

  /** Sends a parcel until it is answered for, here or by another tab; nothing comes back where another tab dropped it. */
  async send(parcel: Parcel, escort: Escort, signal: AbortSignal): Promise<Answer | undefined> {
    const road = linked(signal);
    try {
      return await new Promise<Answer | undefined>((resolve, reject) => {
        const listener = this.#listen(parcel, escort, resolve, road.signal);
        this.#sendHere(parcel, { ...escort, ...listener }, road.signal).then(resolve, reject);
      });
    } finally {
      road.abort();
    }
  }

  /**
   * Lets go of a photo that is not wanted any more, wherever it is by now: the server hears that nothing is to be made of
   * it. Tells whether the server knows; one that cannot be told may still come to hold the photo.
   */
  async callOff(photo: OutboxPhoto): Promise<boolean> {
    const isTold = this.#offers()?.cancellableUploads === true && this.#ports.api.callPhotoOff !== undefined;
    if (!isTold || !this.#departed.has(photo.id)) {
      await this.drop(photo);
      return false;
    }
    const uploadUrl = this.#uploads.get(photo.id) ?? photo.uploadUrl;
    this.#callOffs.owe({ ...photo, ...(uploadUrl !== undefined && { uploadUrl }) });
    await this.#keeping.get(photo.id);
    // Kept without the picture, so that the next visit goes on telling.
    const vault = (await this.#opened)?.vault;
    await vault?.keep({ ...photo, content: new Blob(), isCalledOff: true });
    await vault?.note(photo.id, uploadUrl);
    this.#tell(photo, { kind: 'called off' });
    const telling = this.#callOffs.insist(photo.id, this.#life.signal);
    // Where the page goes first, the next visit goes on.
    return telling.then((isKnown) => this.#forget(photo).then(() => isKnown)).catch(() => false);
  }

  /** Has the server know of everything that was called off; throws a `FailureError` where that may yet succeed. */
  settle(signal: AbortSignal): Promise<void> {
    return this.#callOffs.settle(signal);
  }

  /** Lets go of a photo that is at the server, or that nobody waits for any more. */
  async drop(photo: OutboxPhoto): Promise<void> {
    await this.#keeping.get(photo.id);
    await this.#forget(photo);
    this.#tell(photo, { kind: 'gone' });
  }

  /** Lets go of everything of an applicant. */
  async clear(applicantId: string): Promise<void> {
    this.#callOffs.clear(applicantId);
    if (!this.#opened && !this.#ports.outbox.mayHold()) return;
    await Promise.all(this.#keeping.values());
    await (await this.#load())?.vault.clear(applicantId);
  }

  /** Hears of photos that another tab has begun to send. */
  onKeptElsewhere(listener: (applicantId: string) => void): void {
    this.#listeners.add((news) => {
      if (news.kind === 'kept') listener(news.applicantId);
    });
  }

  /** Fetches what keeps photos, ahead of the first. */
  async prepare(): Promise<void> {
    await this.#load();
  }

  /** Ends listening; what is kept stays. */
  close(): void {
    this.#life.abort();
  }

  #load(): Promise<OutboxPorts | undefined> {
    this.#opened ??= this.#ports.outbox.open().then(
      (opened) => {
        opened.tabs.hear((news) => {
          for (const listener of this.#listeners) listener(news);
        }, this.#life.signal);
        return opened;
      },
      () => {
        // A part could not be fetched, as without a network; another time it can.
        this.#opened = undefined;
        return undefined;
      },
    );
    return this.#opened;
  }

  async #keep(photo: OutboxPhoto): Promise<boolean> {
    const opened = await this.#load();
    if (!opened) return false;
    this.#stayOpen(opened, photo.applicantId);
    const isKept = await opened.vault.keep(photo);
    if (isKept) this.#tell(photo, { kind: 'kept' });
    return isKept;
  }

  #stayOpen({ tabs }: OutboxPorts, applicantId: string): void {
    if (this.#open.has(applicantId)) return;
    this.#open.add(applicantId);
    tabs.stayOpen(applicantId, this.#life.signal);
  }

  /** What other tabs tell of a photo is shown as if it happened here. */
  #listen(
    { photo }: Parcel,
    escort: Escort,
    resolve: (answer: Answer | undefined) => void,
    signal: AbortSignal,
  ): { readonly heard: () => number; readonly onStuck: Escort['onStuck'] } {
    let heard = 0;
    let stuck: Failure | undefined;
    const listener = (news: TabNews): void => {
      // A tab that sends others first, a few at once, lives as well.
      heard += 1;
      if (news.id !== photo.id) return;
      if (news.kind === 'answered') resolve({ receipt: news.receipt, isOwn: false });
      else if (news.kind === 'called off') {
        // What takes its place may be used here.
        this.#callOffs.owe(photo);
        resolve(undefined);
      } else if (news.kind === 'gone') resolve(undefined);
      else if (news.kind === 'sending') escort.onProgress(news.fraction);
      else if (news.kind === 'waiting') escort.onWaiting(news.reason);
      else if (news.kind === 'stuck' && stuck) escort.onStuck(stuck);
    };
    this.#listeners.add(listener);
    signal.addEventListener('abort', () => this.#listeners.delete(listener), { once: true });
    return {
      heard: () => heard,
      onStuck: (failure) => {
        stuck = failure;
        escort.onStuck(failure);
      },
    };
  }

  async #sendHere(
    parcel: Parcel,
    escort: Escort & { readonly heard: () => number },
    signal: AbortSignal,
  ): Promise<Answer | undefined> {
    const { photo } = parcel;
    const { decisions, heard } = escort;
    for (;;) {
      const opened = await this.#load();
      const round = (): Promise<PersistEnd<Receipt> | undefined> =>
        this.#round(parcel, escort, opened?.vault, signal);
      const end = opened
        ? await inTurn({ ...this.#ports, ...opened }, { name: photo.id, heard }, round, signal)
        : await round();
      if (!end) return undefined;
      if ('result' in end) return { receipt: end.result, isOwn: true };
      if (isOfCalledOff(end.failure)) {
        await this.drop(photo);
        return undefined;
      }
      decisions.empty();
      escort.onStuck(end.failure);
      this.#tell(photo, { kind: 'stuck' });
      while ((await decisions.next(signal)) !== 'resend');
    }
  }

  /** One round, in which no other tab sends the photo; nothing comes back where that has happened meanwhile. */
  async #round(
    parcel: Parcel,
    escort: Escort,
    vault: VaultPort | undefined,
    signal: AbortSignal,
  ): Promise<PersistEnd<Receipt> | undefined> {
    const { photo, isKept } = parcel;
    if (isKept && vault && !(await vault.has(photo.id))) return undefined;
    signal.throwIfAborted();
    const listener: TravelListener = {
      onProgress: (fraction) => {
        escort.onProgress(fraction);
        this.#tell(photo, { kind: 'sending', fraction });
      },
      onWaiting: (reason) => {
        escort.onWaiting(reason);
        this.#tell(photo, { kind: 'waiting', reason });
      },
    };
    const ahead = async (): Promise<void> => {
      // A picture of another document takes the place of all sides, and is of the same step.
      await this.#callOffs.settle(signal, photo.step);
      this.#departed.add(photo.id);
    };
    const ports = { ...this.#ports, lanes: this.#lanes, quiet: this.#quiet, ahead };
    const end = await sendRound(ports, outgoing(parcel, this.#resumeNote(photo)), listener, signal);
    if ('result' in end) {
      await this.#forget(photo);
      this.#tell(photo, { kind: 'answered', receipt: end.result });
    }
    return end;
  }

  /** Where the server takes large files in pieces: remembers where one goes on, on later visits too. */
  #resumeNote({ id, uploadUrl }: OutboxPhoto): ResumeNote | undefined {
    if (this.#offers()?.resumableUploads !== true) return undefined;
    if (!this.#uploads.has(id)) this.#uploads.set(id, uploadUrl);
    return {
      read: () => this.#uploads.get(id),
      keep: (address) => {
        this.#uploads.set(id, address);
        void this.#opened?.then((opened) => opened?.vault.note(id, address));
      },
    };
  }

  async #forget({ id }: OutboxPhoto): Promise<void> {
    this.#uploads.delete(id);
    await (await this.#opened)?.vault.remove(id);
  }

  #tell({ applicantId, id }: OutboxPhoto, event: TabEvent): void {
    void this.#opened?.then((opened) => opened?.tabs.tell({ applicantId, id, ...event }));
  }
}
