import { asObject, asText, asTexts } from '../domain/reading.js';
import type { SeenRefusal } from '../domain/own-count.js';
import type { MemoryPort } from '../flow/ports.js';

/** What a browser's storage is used for; any of it may throw. */
type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '') as unknown;
  } catch {
    return undefined;
  }
}

/**
 * Remembers in this browser's storage, shared between its tabs: how many refusals were seen, by what tags and labels, and
 * that the last applicant was locked. Nothing of a picture, of personal data or of a reviewer's words is in it. Each
 * refusal has a place of its own, so that tabs cannot overwrite each other's. Where storage is refused, nothing is kept.
 */
export class BrowserMemory implements MemoryPort {
  readonly #prefix: string;
  readonly #shelf: () => Shelf;

  constructor(baseUrl: string, shelf: () => Shelf = () => localStorage) {
    this.#prefix = `verification-widget ${baseUrl} `;
    this.#shelf = shelf;
  }

  readRefusals(whose: string): readonly SeenRefusal[] {
    const prefix = this.#refusalPrefix(whose);
    return this.#keys(prefix).map((name) => {
      const { step, source, reasons } = asObject(parsed(this.#read(name)));
      const failure = {
        source: source === 'review' ? 'review' : 'upload',
        reasons: asTexts(reasons),
      } as const;
      return { step: asText(step) ?? '', key: name.slice(prefix.length), failure };
    });
  }

  addRefusal(whose: string, { step, key, failure }: SeenRefusal): void {
    const { source, reasons } = failure;
    const name = `${this.#refusalPrefix(whose)}${step} ${key}`;
    if (this.#read(name) === null) this.#write(name, JSON.stringify({ step, source, reasons }));
  }

  readLock(): unknown {
    const last = this.#read(this.#lastName);
    return last === null ? undefined : parsed(this.#read(this.#lockName(last)));
  }

  keepLock(applicantId: string, lock: unknown): void {
    this.#put(this.#lastName, applicantId);
    this.#put(this.#lockName(applicantId), lock === undefined ? null : JSON.stringify(lock));
  }

  /** Browsers tell of a change in every tab but the one that made it. */
  onChange(listener: () => void, signal: AbortSignal): void {
    const onStorage = ({ key }: StorageEvent): void => {
      // Who was seen last is no news: two applicants side by side would call each other without end.
      if (key === null || (key.startsWith(this.#prefix) && key !== this.#lastName)) listener();
    };
    window.addEventListener('storage', onStorage, { signal });
  }

  get #lastName(): string {
    return `${this.#prefix}last`;
  }

  #lockName(applicantId: string): string {
    return `${this.#prefix}lock ${applicantId}`;
  }

  #refusalPrefix(whose: string): string {
    return `${this.#prefix}try ${whose} `;
  }

  #keys(prefix: string): readonly string[] {
    try {
      const shelf = this.#shelf();
      const names = Array.from({ length: shelf.length }, (_, index) => shelf.key(index) ?? '');
      return names.filter((name) => name.startsWith(prefix)).sort();
    } catch {
      return [];
    }
  }

  #read(name: string): string | null {
    try {
      return this.#shelf().getItem(name);
    } catch {
      return null;
    }
  }

  /** Writes what is not there already, as every write is heard in other tabs. */
  #put(name: string, text: string | null): void {
    if (this.#read(name) !== text) this.#write(name, text);
  }

  #write(name: string, text: string | null): void {
    try {
      if (text === null) this.#shelf().removeItem(name);
      else this.#shelf().setItem(name, text);
    } catch {
      // Without storage the server's word is all there is, as on any other device.
    }
  }
}
