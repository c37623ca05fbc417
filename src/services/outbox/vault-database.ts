import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { Sealed } from './seal.js';

/** One photo as it lies in the browser's storage: whose it is, since when, and the rest sealed. */
export interface VaultEntry {
  readonly id: string;
  readonly owner: string;
  readonly keptAtMs: number;
  readonly keyId: string;
  readonly photo: Sealed;
  /** Where its resumable upload goes on. */
  readonly note?: Sealed;
  /** Given up by the applicant, which the server is still to hear. */
  readonly calledOff?: true;
}

/** The key that everything is sealed with; it goes with the last photo. */
export interface VaultKey {
  readonly id: string;
  readonly key: CryptoKey;
}

/** What is stored: the photos, and one key. */
export interface VaultSchema extends DBSchema {
  readonly photos: {
    readonly key: string;
    readonly value: VaultEntry;
    readonly indexes: { readonly owner: string; readonly keptAtMs: number };
  };
  readonly keys: { readonly key: string; readonly value: VaultKey };
}

/** The one place in the store of keys. */
export const theKey = 'key';

/** Opens the database; rejects where this browser keeps nothing for this page. */
export function openVaultDatabase(name: string, onGone: () => void): Promise<IDBPDatabase<VaultSchema>> {
  return openDB<VaultSchema>(name, 1, {
    upgrade(database) {
      const photos = database.createObjectStore('photos', { keyPath: 'id' });
      photos.createIndex('owner', 'owner');
      photos.createIndex('keptAtMs', 'keptAtMs');
      database.createObjectStore('keys');
    },
    // Another tab has a newer version of this, or the applicant clears the browser: nobody is held up.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      onGone();
    },
    terminated: onGone,
  });
}
