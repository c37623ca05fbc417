import { createCipheriv, createHash } from 'node:crypto';
import type { PdfDictionary } from './pdf-objects.js';

// The standard security handler of ISO 32000-2, 7.6.4, as far as it takes to try the empty user password. A document that
// opens with it is only restricted by its owner; one that does not needs a password that we do not have.

const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

function md5(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('md5');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** RC4, written out because today's OpenSSL no longer has it. */
function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const at = (index: number) => state[index & 0xff] ?? 0;
  const swap = (one: number, other: number) => {
    [state[one & 0xff], state[other & 0xff]] = [at(other), at(one)];
  };
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 0xff;
    swap(i, j);
  }
  let j = 0;
  return Buffer.from(data).map((byte, index) => {
    const i = (index + 1) & 0xff;
    j = (j + at(i)) & 0xff;
    swap(i, j);
    return byte ^ at(at(i) + at(j));
  }) as Buffer;
}

/** The hash of revision 6 (algorithm 2.B) for an empty password. */
function hash2b(salt: Buffer): Buffer {
  let key = createHash('sha256').update(salt).digest();
  for (let round = 0, last = 0; round < 64 || last > round - 32; round += 1) {
    const block = Buffer.concat(Array.from({ length: 64 }, () => key));
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(
      false,
    );
    const encrypted = cipher.update(block);
    const remainder = encrypted.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    key = createHash(['sha256', 'sha384', 'sha512'][remainder] ?? 'sha256')
      .update(encrypted)
      .digest();
    last = encrypted.at(-1) ?? 0;
  }
  return key.subarray(0, 32);
}

function bytesOf(dictionary: PdfDictionary, key: string): Buffer {
  const value = dictionary.get(key);
  return Buffer.from(typeof value === 'string' ? value : '', 'latin1');
}

function numberOf(dictionary: PdfDictionary, key: string, otherwise: number): number {
  const value = dictionary.get(key);
  return typeof value === 'number' ? value : otherwise;
}

/** Revisions 2 to 4: the key comes from the padded password, and must reproduce `U`. */
function opensByRc4(encryption: PdfDictionary, revision: number, id: string): boolean {
  const user = bytesOf(encryption, 'U').subarray(0, 32);
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(numberOf(encryption, 'P', 0) | 0);
  const statedBytes = Math.min(16, Math.max(5, numberOf(encryption, 'Length', 40) >> 3));
  const keyBytes = revision === 2 ? 5 : revision === 4 ? 16 : statedBytes;
  const plainMetadata = revision >= 4 && encryption.get('EncryptMetadata') === false;
  const documentId = Buffer.from(id, 'latin1');
  const tail = Buffer.alloc(plainMetadata ? 4 : 0, 0xff);
  let key = md5(padding, bytesOf(encryption, 'O').subarray(0, 32), permissions, documentId, tail).subarray(
    0,
    keyBytes,
  );
  if (revision === 2) return rc4(key, padding).equals(user);
  for (let round = 0; round < 50; round += 1) key = md5(key).subarray(0, keyBytes);
  let expected: Buffer = md5(padding, documentId);
  for (let round = 0; round < 20; round += 1)
    expected = rc4(
      key.map((byte) => byte ^ round),
      expected,
    );
  return expected.equals(user.subarray(0, 16));
}

/** Revisions 5 and 6: `U` is a salted hash of the password. */
function opensByHash(encryption: PdfDictionary, revision: number): boolean {
  const user = bytesOf(encryption, 'U');
  const salt = user.subarray(32, 40);
  const hash = revision === 5 ? createHash('sha256').update(salt).digest() : hash2b(salt);
  return user.length >= 48 && hash.equals(user.subarray(0, 32));
}

/** Whether an encrypted document opens with the empty user password. */
export function opensWithoutPassword(encryption: PdfDictionary, id: string): boolean {
  const filter = encryption.get('Filter');
  const isStandard =
    typeof filter === 'object' && filter !== null && 'name' in filter && filter.name === 'Standard';
  if (!isStandard) return false;
  const revision = numberOf(encryption, 'R', 0);
  if (revision >= 2 && revision <= 4) return opensByRc4(encryption, revision, id);
  return (revision === 5 || revision === 6) && opensByHash(encryption, revision);
}
