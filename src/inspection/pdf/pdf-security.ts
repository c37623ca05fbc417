import { md5 } from '../digest/md5.js';
import { rc4 } from '../digest/rc4.js';
import { asBytes, asName, asNumber } from './pdf-value.js';
import type { PdfDictionary } from './pdf-value.js';

/** The hashing and encryption that newer PDFs are locked with; the browser has both. */
export interface PdfCrypto {
  digest(algorithm: 'SHA-256' | 'SHA-384' | 'SHA-512', data: Uint8Array): Promise<Uint8Array>;
  /** AES-128 in CBC mode without padding, for data of whole blocks. */
  encrypt(key: Uint8Array, vector: Uint8Array, data: Uint8Array): Promise<Uint8Array>;
}

/** `opens`: nobody is asked for a password; `locked`: somebody is; `unknown`: it cannot be told here. */
export type Lock = 'opens' | 'locked' | 'unknown';

// A password shorter than this is filled up with it; the empty one is nothing else (ISO 32000-1, 7.6.3.3).
const filling = Uint8Array.from(
  '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a'.match(/../g) ?? [],
  (pair) => parseInt(pair, 16),
);

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function isSame(a: Uint8Array, b: Uint8Array, length: number): boolean {
  return a.length >= length && b.length >= length && a.subarray(0, length).every((byte, i) => byte === b[i]);
}

interface Locks {
  readonly revision: number;
  readonly owner: Uint8Array;
  readonly user: Uint8Array;
  readonly permissions: number;
  readonly keyBytes: number;
  readonly encryptsMetadata: boolean;
  readonly fileId: Uint8Array;
}

/** Revisions 2 to 4: does the key made of the empty password yield the check value in the file? */
function opensOld(locks: Locks): boolean {
  const permissions = new Uint8Array(4);
  new DataView(permissions.buffer).setInt32(0, locks.permissions, true);
  const sealed =
    locks.revision >= 4 && !locks.encryptsMetadata ? Uint8Array.of(255, 255, 255, 255) : new Uint8Array(0);
  const length = locks.revision === 2 ? 5 : locks.keyBytes;
  let key = md5(joined(filling, locks.owner.subarray(0, 32), permissions, locks.fileId, sealed)).subarray(
    0,
    length,
  );
  if (locks.revision === 2) return isSame(rc4(key, filling), locks.user, 32);
  for (let i = 0; i < 50; i += 1) key = md5(key).subarray(0, length);
  let check = rc4(key, md5(joined(filling, locks.fileId)));
  for (let i = 1; i < 20; i += 1)
    check = rc4(
      key.map((byte) => byte ^ i),
      check,
    );
  return isSame(check, locks.user, 16);
}

/** Revision 6's slow hash of the empty password (ISO 32000-2, algorithm 2.B). */
async function slowHash(salt: Uint8Array, crypto: PdfCrypto): Promise<Uint8Array> {
  let key = await crypto.digest('SHA-256', salt);
  for (let round = 0; round < 1000; round += 1) {
    const repeated = joined(...new Array<Uint8Array>(64).fill(key));
    const encrypted = await crypto.encrypt(key.subarray(0, 16), key.subarray(16, 32), repeated);
    // The first sixteen bytes as one number modulo three: 256 leaves one, so the bytes' sum does.
    const choice = encrypted.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    key = await crypto.digest((['SHA-256', 'SHA-384', 'SHA-512'] as const)[choice] ?? 'SHA-256', encrypted);
    if (round >= 63 && (encrypted.at(-1) ?? 0) <= round - 31) break;
  }
  return key.subarray(0, 32);
}

async function opensNew(locks: Locks, crypto: PdfCrypto): Promise<boolean> {
  const salt = locks.user.subarray(32, 40);
  const hash = locks.revision === 5 ? await crypto.digest('SHA-256', salt) : await slowHash(salt, crypto);
  return isSame(hash, locks.user, 32);
}

/** Whether a PDF with this encryption dictionary opens without a password. `crypto` is missing on insecure pages. */
export async function lockOf(
  encryption: PdfDictionary,
  fileId: Uint8Array,
  crypto: PdfCrypto | undefined,
): Promise<Lock> {
  const { entries } = encryption;
  // Any other handler asks for a certificate or a server.
  if (asName(entries.get('Filter')) !== 'Standard') return 'locked';
  const [owner, user] = [asBytes(entries.get('O')), asBytes(entries.get('U'))];
  const revision = asNumber(entries.get('R')) ?? 0;
  if (!owner || !user || revision < 2 || revision > 6) return 'unknown';
  const version = asNumber(entries.get('V')) ?? 0;
  const locks: Locks = {
    revision,
    owner,
    user,
    permissions: asNumber(entries.get('P')) ?? 0,
    keyBytes:
      version === 1
        ? 5
        : version === 4
          ? 16
          : Math.min(16, Math.max(5, (asNumber(entries.get('Length')) ?? 40) / 8)),
    encryptsMetadata: entries.get('EncryptMetadata') !== false,
    fileId,
  };
  if (revision <= 4) return opensOld(locks) ? 'opens' : 'locked';
  if (!crypto) return 'unknown';
  return (await opensNew(locks, crypto)) ? 'opens' : 'locked';
}
