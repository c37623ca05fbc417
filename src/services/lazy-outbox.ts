import type { OutboxPort, OutboxPorts } from '../flow/ports.js';
import { fetchPart } from './parts.js';

/** The outbox of this browser for one back end, its code loaded with the first photo or where photos still wait. */
export class LazyOutbox implements OutboxPort {
  readonly #baseUrl: string;
  #opened: Promise<OutboxPorts> | undefined;

  constructor(baseUrl: string) {
    this.#baseUrl = baseUrl;
  }

  /** By a mark beside the photos; where that cannot be read it is better to look. */
  mayHold(): boolean {
    try {
      return localStorage.getItem(this.#mark) !== null;
    } catch {
      return true;
    }
  }

  open(): Promise<OutboxPorts> {
    this.#opened ??= this.#load().catch((caught: unknown) => {
      this.#opened = undefined;
      throw caught;
    });
    return this.#opened;
  }

  /** Wipes the photos of everybody; never rejects. */
  async wipe(): Promise<void> {
    if (!this.mayHold() && !this.#opened) return;
    const opened = await this.open().catch(() => undefined);
    const owners = (await opened?.vault.owners()) ?? [];
    await Promise.all(owners.map((owner) => opened?.vault.clear(owner)));
  }

  get #mark(): string {
    return `verification-widget-outbox ${this.#baseUrl}`;
  }

  async #load(): Promise<OutboxPorts> {
    const [{ PhotoVault }, { BrowserTabs }] = await fetchPart(() =>
      Promise.all([import('./outbox/photo-vault.js'), import('./outbox/browser-tabs.js')]),
    );
    const vault = new PhotoVault(this.#baseUrl, (isEmpty) => this.#setMark(!isEmpty));
    return { vault, tabs: new BrowserTabs(this.#baseUrl) };
  }

  #setMark(isWaiting: boolean): void {
    try {
      if (isWaiting) localStorage.setItem(this.#mark, '1');
      else localStorage.removeItem(this.#mark);
    } catch {
      // Where nothing can be read either, every visit looks.
    }
    // Where it is full, none would: the photo would lie here for nothing, and longer than it may.
    if (isWaiting && !this.mayHold()) throw new Error('no room for the mark');
  }
}
