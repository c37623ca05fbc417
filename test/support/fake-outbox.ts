import type { OutboxPhoto, TabNews, TabsPort, VaultPort } from '../../src/flow/ports.js';
import { settle } from './settle.js';

/** A browser that keeps photos for as long as the test, or refuses to. */
export class HandVault implements VaultPort {
  readonly photos = new Map<string, OutboxPhoto>();
  isRefused = false;

  keep(photo: OutboxPhoto): Promise<boolean> {
    if (!this.isRefused) this.photos.set(photo.id, photo);
    return Promise.resolve(!this.isRefused);
  }

  note(id: string, uploadUrl: string | undefined): Promise<void> {
    const photo = this.photos.get(id);
    const { uploadUrl: _before, ...rest } = photo ?? {};
    if (photo)
      this.photos.set(id, { ...(rest as OutboxPhoto), ...(uploadUrl !== undefined && { uploadUrl }) });
    return Promise.resolve();
  }

  kept(applicantId: string): Promise<readonly OutboxPhoto[]> {
    return Promise.resolve([...this.photos.values()].filter((photo) => photo.applicantId === applicantId));
  }

  has(id: string): Promise<boolean> {
    const photo = this.photos.get(id);
    return Promise.resolve(photo !== undefined && !photo.isCalledOff);
  }

  remove(id: string): Promise<void> {
    this.photos.delete(id);
    return Promise.resolve();
  }

  owners(): Promise<readonly string[]> {
    return Promise.resolve([...new Set([...this.photos.values()].map(({ applicantId }) => applicantId))]);
  }

  async clear(applicantId: string): Promise<void> {
    for (const { id } of await this.kept(applicantId)) this.photos.delete(id);
  }
}

/** Other tabs that the test speaks for: `hold` is theirs while they send, `news` what was told here. */
export class HandTabs implements TabsPort {
  readonly news: TabNews[] = [];
  readonly held = new Map<string, () => void>();
  readonly open = new Set<string>();
  #listener: (news: TabNews) => void = () => undefined;

  /** Another tab sends the photo of this name; `release` lets this one have its turn. */
  hold(name: string): void {
    this.held.set(name, () => undefined);
  }

  async release(name: string): Promise<void> {
    const next = this.held.get(name);
    this.held.delete(name);
    next?.();
    await settle();
  }

  alone<Result>(name: string, work: () => Promise<Result>, signal: AbortSignal): Promise<Result> {
    if (!this.held.has(name)) return work();
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      this.held.set(name, () => void work().then(resolve, reject));
    });
  }

  async unlessOpen(applicantId: string, work: () => Promise<void>): Promise<void> {
    if (!this.open.has(applicantId)) await work();
  }

  stayOpen(applicantId: string): void {
    this.open.add(applicantId);
  }

  tell(news: TabNews): void {
    this.news.push(news);
  }

  hear(listener: (news: TabNews) => void): void {
    this.#listener = listener;
  }

  /** Another tab tells something. */
  async say(news: TabNews): Promise<void> {
    this.#listener(news);
    await settle();
  }
}
