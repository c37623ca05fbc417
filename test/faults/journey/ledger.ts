/** How far the applicant has come with a shot. */
type Stand = 'open' | 'chosen' | 'given up' | 'used' | 'kept';

interface Entry {
  stand: Stand;
  /** The tab in which it was chosen. */
  tab: number;
  /** The photo that was used last, by its hash: it must be at the server in the end, and no other. */
  photos: readonly string[];
  /** What this said before, until the last photo is kept: it may still be lost with its page. */
  before: readonly string[];
}

/** What the applicant did with each shot, and so what may still be asked of them. */
export class Ledger {
  readonly #shots = new Map<string, Entry>();
  readonly #used: string[] = [];
  readonly #accepted = new Set<string>();
  #lastUsed: string | undefined;
  #kept = 0;

  /** How many photos were used, and how many of them were heard to be kept. */
  get counts(): { readonly used: number; readonly kept: number } {
    return { used: this.#used.length, kept: this.#kept };
  }

  /** Every photo that was used, by its hash. */
  get used(): readonly string[] {
    return this.#used;
  }

  /** Those that the server acknowledged to a page. */
  get accepted(): ReadonlySet<string> {
    return this.#accepted;
  }

  /** For each shot the photo that was used last; where that was lost before it was kept, or the one before it. */
  get last(): ReadonlyMap<string, readonly string[]> {
    return new Map([...this.#shots].map(([key, { photos }]) => [key, photos]));
  }

  /** The shot whose photo was used last of all. */
  get lastUsed(): string | undefined {
    return this.#lastUsed;
  }

  /** Whether the applicant may be asked for a photo of this shot. */
  mayAsk(key: string): boolean {
    const stand = this.#shots.get(key)?.stand ?? 'open';
    return stand !== 'used' && stand !== 'kept';
  }

  /** A picture is chosen; one that was used for the shot before is not wanted any more. */
  choose(key: string, tab: number): void {
    const { photos = [] } = this.#shots.get(key) ?? {};
    this.#shots.set(key, { stand: 'chosen', tab, photos, before: [] });
  }

  /** What was chosen is called off. */
  cancel(key: string): void {
    const entry = this.#shots.get(key);
    if (entry) entry.stand = 'open';
  }

  /** What was used is not to be sent after all. */
  giveUp(key: string, tab: number): void {
    const { photos: before = [] } = this.#shots.get(key) ?? {};
    this.#shots.set(key, { stand: 'given up', tab, photos: [], before });
  }

  use(key: string, tab: number, sha256: string): void {
    const { photos: before = [] } = this.#shots.get(key) ?? {};
    this.#shots.set(key, { stand: 'used', tab, photos: [sha256], before });
    this.#used.push(sha256);
    this.#lastUsed = key;
  }

  /** The tab has written the photo it used last into the storage. */
  keep(tab: number): void {
    const entry = [...this.#shots.values()].find((each) => each.tab === tab && each.stand === 'used');
    if (!entry) return;
    entry.stand = 'kept';
    this.#kept += 1;
  }

  /** The tab has written into the storage that a photo was given up. */
  callOff(tab: number): void {
    const entry = [...this.#shots.values()].find((each) => each.tab === tab && each.stand === 'given up');
    if (entry) Object.assign(entry, { stand: 'open', before: [] });
  }

  accept(sha256: string): void {
    this.#accepted.add(sha256);
  }

  /** A tab is gone: what was not yet used there, or not yet kept, may be asked for again. */
  lose(tab: number): void {
    for (const entry of this.#shots.values()) {
      if (entry.tab !== tab || entry.stand === 'kept') continue;
      if (entry.stand === 'used' || entry.stand === 'given up')
        entry.photos = [...entry.photos, ...entry.before];
      entry.stand = 'open';
    }
  }
}
