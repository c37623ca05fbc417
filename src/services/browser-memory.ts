import type { UsedPicture } from '../domain/known-pictures.js';
import { asCount, asId, asObject, asText, asTexts } from '../domain/reading.js';
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

interface StoredPicture extends UsedPicture {
  /** Grows with every picture that is kept. */
  readonly order: number;
}

/** Two hashes in hex and nothing else. */
const [aSha256, aLook] = [/^[0-9a-f]{64}$/, /^[0-9a-f]{0,64}$/];

function readPicture(value: unknown): StoredPicture[] {
  const { shot, sha256, look, imageId, refused, order } = asObject(value);
  if (typeof shot !== 'string' || typeof sha256 !== 'string' || typeof look !== 'string') return [];
  if (!aSha256.test(sha256) || !aLook.test(look)) return [];
  const id = asId(imageId);
  const rest = { refused: refused === true, order: asCount(order, 0) };
  return [{ shot, fingerprint: { sha256, look }, ...(id !== undefined && { imageId: id }), ...rest }];
}

/**
 * Remembers in this browser's storage, shared between its tabs: how many refusals were seen, by what tags and labels,
 * that the last applicant was locked, and hashes of the pictures that were used. No picture, no personal data and no
 * reviewer's words are in it. Each refusal and each picture has a place of its own, so that tabs cannot overwrite each
 * other's. Where storage is refused, nothing is kept.
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
    const last = this.#read(this.#lastName);
    // Whoever sits at this device now is not told what the one before did.
    if (last !== null && last !== applicantId) this.forgetPictures(last);
    this.#put(this.#lastName, applicantId);
    this.#put(this.#lockName(applicantId), lock === undefined ? null : JSON.stringify(lock));
  }

  readPictures(applicantId: string): readonly UsedPicture[] {
    return this.#pictures(applicantId).map(({ order: _order, ...picture }) => picture);
  }

  keepPicture(applicantId: string, picture: UsedPicture): void {
    const { shot, fingerprint, imageId, refused } = picture;
    const order = (this.#pictures(applicantId).at(-1)?.order ?? 0) + 1;
    const text = JSON.stringify({ shot, ...fingerprint, imageId, refused, order });
    this.#write(this.#pictureName(applicantId, picture), text);
  }

  forgetPicture(applicantId: string, picture: UsedPicture): void {
    this.#put(this.#pictureName(applicantId, picture), null);
  }

  forgetPictures(applicantId: string): void {
    for (const name of this.#keys(this.#picturePrefix(applicantId))) this.#put(name, null);
  }

  /** Browsers tell of a change in every tab but the one that made it. */
  onChange(listener: () => void, signal: AbortSignal): void {
    const onStorage = ({ key }: StorageEvent): void => {
      if (key === null || (key.startsWith(this.#prefix) && !this.#isQuiet(key))) listener();
    };
    window.addEventListener('storage', onStorage, { signal });
  }

  /**
   * Who was seen last is no news: two applicants side by side would call each other without end. Pictures are read when
   * the next one is judged.
   */
  #isQuiet(key: string): boolean {
    return key === this.#lastName || key.startsWith(this.#picturePrefix(''));
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

  #picturePrefix(applicantId: string): string {
    return `${this.#prefix}picture ${applicantId && `${encodeURIComponent(applicantId)} `}`;
  }

  #pictureName(applicantId: string, { shot, fingerprint }: UsedPicture): string {
    return `${this.#picturePrefix(applicantId)}${fingerprint.sha256} ${shot}`;
  }

  #pictures(applicantId: string): readonly StoredPicture[] {
    const names = this.#keys(this.#picturePrefix(applicantId));
    const pictures = names.flatMap((name) => readPicture(parsed(this.#read(name))));
    return pictures.sort((a, b) => a.order - b.order);
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
