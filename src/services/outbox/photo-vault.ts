import type { IDBPDatabase } from 'idb';
import { longestKeptMs } from '../../domain/kept-photo.js';
import type { OutboxPhoto, VaultPort } from '../../flow/ports.js';
import { within } from '../time-limit.js';
import { packPhoto, unpackPhoto } from './packed-photo.js';
import { makeKey, seal, unseal } from './seal.js';
import { openVaultDatabase, theKey } from './vault-database.js';
import type { VaultEntry, VaultKey, VaultSchema } from './vault-database.js';

/** Some browsers' storage never answers at all; nothing waits for it longer than this. */
const patienceMs = 3000;
const name = 'verification-widget';

function purposeOf({ id, owner, keptAtMs }: Pick<VaultEntry, 'id' | 'owner' | 'keptAtMs'>): string {
  return JSON.stringify([id, owner, keptAtMs]);
}

/**
 * Who hears whether anything is kept in this browser, so that nobody opens a database to find it empty. Throws where it
 * cannot remember that something is; then that is not kept.
 */
export type FillingListener = (isEmpty: boolean) => void;

/**
 * Photos in this browser's storage, sealed with a key that no script can read out and that goes with the last of them.
 * Nothing here ever rejects: where the browser keeps nothing, nothing is kept, and that is told.
 */
export class PhotoVault implements VaultPort {
  readonly #baseUrl: string;
  readonly #onFilling: FillingListener;
  readonly #now: () => number;
  #database: Promise<IDBPDatabase<VaultSchema>> | undefined;

  constructor(baseUrl: string, onFilling: FillingListener, now: () => number = Date.now) {
    this.#baseUrl = baseUrl;
    this.#onFilling = onFilling;
    this.#now = now;
  }

  keep(photo: OutboxPhoto): Promise<boolean> {
    return this.#try(false, async (database) => {
      const { id, applicantId, keptAtMs, isCalledOff } = photo;
      const owner = this.#ownerOf(applicantId);
      const entry = { id, owner, keptAtMs, ...(isCalledOff && { calledOff: isCalledOff }) };
      const packed = await packPhoto(photo);
      // The key may go with the last photo of another tab meanwhile; then there is another one by the next time.
      for (;;) {
        const { id: keyId, key } = await this.#key(database);
        const sealed = { ...entry, keyId, photo: await seal(key, purposeOf(entry), packed) };
        if (await this.#put(database, sealed)) break;
      }
      return true;
    });
  }

  note(id: string, uploadUrl: string | undefined): Promise<void> {
    return this.#try(undefined, async (database) => {
      const [entry, known] = await Promise.all([database.get('photos', id), database.get('keys', theKey)]);
      if (!entry || known?.id !== entry.keyId) return;
      const { note: _before, ...rest } = entry;
      const note =
        uploadUrl === undefined
          ? undefined
          : await seal(known.key, `note ${purposeOf(entry)}`, new TextEncoder().encode(uploadUrl));
      await this.#put(database, { ...rest, ...(note && { note }) }, true);
    });
  }

  kept(applicantId: string): Promise<readonly OutboxPhoto[]> {
    return this.#try([], async (database) => {
      await this.#deleteOld(database);
      const [entries, known] = await Promise.all([
        database.getAllFromIndex('photos', 'owner', this.#ownerOf(applicantId)),
        database.get('keys', theKey),
      ]);
      const opened = await Promise.all(entries.map((entry) => this.#open(known, applicantId, entry)));
      const broken = entries.flatMap(({ id }, index) => (opened[index] ? [] : [id]));
      if (broken.length > 0) await this.#delete(database, broken);
      return opened.filter((photo) => photo !== undefined).sort((a, b) => a.keptAtMs - b.keptAtMs);
    });
  }

  has(id: string): Promise<boolean> {
    // Where nothing can be asked, the photo is not given up for that.
    return this.#try(true, async (database) => {
      const entry = await database.get('photos', id);
      return entry !== undefined && !entry.calledOff;
    });
  }

  remove(id: string): Promise<void> {
    return this.#try(undefined, (database) => this.#delete(database, [id]));
  }

  owners(): Promise<readonly string[]> {
    return this.#try([], async (database) => {
      const prefix = this.#ownerOf('');
      const owners = new Set<string>();
      const index = database.transaction('photos').store.index('owner');
      for (let at = await index.openKeyCursor(null, 'nextunique'); at; at = await at.continue())
        owners.add(at.key);
      return [...owners].filter((owner) => owner.startsWith(prefix)).map((own) => own.slice(prefix.length));
    });
  }

  clear(applicantId: string): Promise<void> {
    return this.#try(undefined, async (database) => {
      await this.#delete(
        database,
        await database.getAllKeysFromIndex('photos', 'owner', this.#ownerOf(applicantId)),
      );
    });
  }

  #ownerOf(applicantId: string): string {
    return `${this.#baseUrl} ${applicantId}`;
  }

  async #key(database: IDBPDatabase<VaultSchema>): Promise<VaultKey> {
    const known = await database.get('keys', theKey);
    if (known) return known;
    const made = { id: crypto.randomUUID(), key: await makeKey() };
    const transaction = database.transaction('keys', 'readwrite');
    const first = await transaction.store.get(theKey);
    if (!first) await transaction.store.put(made, theKey);
    await transaction.done;
    return first ?? made;
  }

  /** Writes an entry while its key is there, and, where asked, only over one that is there as well. */
  async #put(database: IDBPDatabase<VaultSchema>, entry: VaultEntry, isChange = false): Promise<boolean> {
    const transaction = database.transaction(['photos', 'keys'], 'readwrite');
    const photos = transaction.objectStore('photos');
    const known = await transaction.objectStore('keys').get(theKey);
    const isThere = !isChange || (await photos.count(entry.id)) > 0;
    const isMeant = known?.id === entry.keyId && isThere;
    if (isMeant) {
      // Within the transaction, as below: what two tell at once comes in the order in which it is done.
      this.#onFilling(false);
      await photos.put(entry);
    }
    await transaction.done;
    return isMeant;
  }

  /** Removes entries, and with the last of all the key. */
  async #delete(database: IDBPDatabase<VaultSchema>, ids: readonly string[]): Promise<void> {
    const transaction = database.transaction(['photos', 'keys'], 'readwrite');
    const photos = transaction.objectStore('photos');
    for (const id of ids) await photos.delete(id);
    if ((await photos.count()) === 0) await transaction.objectStore('keys').delete(theKey);
    // The key is everybody's; whether there is anything to look for is asked for this back end alone.
    const prefix = this.#ownerOf('');
    const own = await photos.index('owner').count(IDBKeyRange.bound(prefix, `${prefix}\uffff`));
    this.#onFilling(own === 0);
    await transaction.done;
  }

  /** What is older than it may be, or comes from a clock that was wrong. */
  async #deleteOld(database: IDBPDatabase<VaultSchema>): Promise<void> {
    const now = this.#now();
    const ranges = [IDBKeyRange.upperBound(now - longestKeptMs), IDBKeyRange.lowerBound(now + longestKeptMs)];
    const found = await Promise.all(
      ranges.map((range) => database.getAllKeysFromIndex('photos', 'keptAtMs', range)),
    );
    const ids = found.flat();
    if (ids.length > 0) await this.#delete(database, ids);
  }

  async #open(
    known: VaultKey | undefined,
    applicantId: string,
    entry: VaultEntry,
  ): Promise<OutboxPhoto | undefined> {
    const { id, keptAtMs, keyId, photo, note, calledOff: isCalledOff } = entry;
    if (known?.id !== keyId) return undefined;
    try {
      const packed = unpackPhoto(await unseal(known.key, purposeOf(entry), photo));
      if (!packed) return undefined;
      const address = note && (await unseal(known.key, `note ${purposeOf(entry)}`, note));
      const uploadUrl = address && new TextDecoder().decode(address);
      const more = { ...(uploadUrl !== undefined && { uploadUrl }), ...(isCalledOff && { isCalledOff }) };
      return { ...packed, id, applicantId, keptAtMs, ...more };
    } catch {
      return undefined;
    }
  }

  async #try<Result>(
    otherwise: Result,
    work: (database: IDBPDatabase<VaultSchema>) => Promise<Result>,
  ): Promise<Result> {
    try {
      return await within(patienceMs, this.#load().then(work));
    } catch {
      return otherwise;
    }
  }

  #load(): Promise<IDBPDatabase<VaultSchema>> {
    this.#database ??= openVaultDatabase(name, () => (this.#database = undefined)).catch(
      (caught: unknown) => {
        this.#database = undefined;
        throw caught;
      },
    );
    return this.#database;
  }
}
