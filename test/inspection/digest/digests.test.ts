import { expect } from '@open-wc/testing';
import { md5 } from '../../../src/inspection/digest/md5.js';
import { rc4 } from '../../../src/inspection/digest/rc4.js';
import { sha256 } from '../../../src/inspection/digest/sha256.js';
import { bytesOf, bytesOfHex, hexOf } from '../bytes-of.js';

const message = Uint8Array.from({ length: 400 }, (_, i) => (i * 31) & 255);

describe('SHA-256 in plain code', () => {
  it('agrees with the browser’s own at every length around a block', async () => {
    for (let length = 0; length <= 200; length += 1) {
      const part = message.slice(0, length);
      const own = new Uint8Array(await crypto.subtle.digest('SHA-256', part));
      expect(hexOf(sha256(part)), `${length} bytes`).to.equal(hexOf(own));
    }
  });

  it('agrees with it on a file of a megabyte', async () => {
    const file = Uint8Array.from({ length: 2 ** 20 }, (_, i) => (i * 7919) >> 3);
    const own = new Uint8Array(await crypto.subtle.digest('SHA-256', file));
    expect(hexOf(sha256(file))).to.equal(hexOf(own));
  });
});

describe('MD5', () => {
  // The standard's own examples (RFC 1321).
  const examples: readonly (readonly [string, string])[] = [
    ['', 'd41d8cd98f00b204e9800998ecf8427e'],
    ['a', '0cc175b9c0f1b6a831c399e269772661'],
    ['abc', '900150983cd24fb0d6963f7d28e17f72'],
    ['message digest', 'f96b697d7cb7938d525a2f31aaf161d0'],
    ['abcdefghijklmnopqrstuvwxyz', 'c3fcd3d76192e4007dfb496cca67e13b'],
    ['1234567890'.repeat(8), '57edf4a22be3c955ac49da2e2107b67a'],
  ];
  for (const [text, digest] of examples) {
    it(`of “${text.slice(0, 20)}” is the published one`, () => {
      expect(hexOf(md5(bytesOf(text)))).to.equal(digest);
    });
  }
});

describe('RC4', () => {
  const examples: readonly (readonly [string, string, string])[] = [
    ['Key', 'Plaintext', 'bbf316e8d940af0ad3'],
    ['Wiki', 'pedia', '1021bf0420'],
    ['Secret', 'Attack at dawn', '45a01f645fc35b383552544b9bf5'],
  ];
  for (const [key, text, sealed] of examples) {
    it(`seals “${text}” as published, and opens it again`, () => {
      expect(hexOf(rc4(bytesOf(key), bytesOf(text)))).to.equal(sealed);
      expect(rc4(bytesOf(key), bytesOfHex(sealed))).to.deep.equal(bytesOf(text));
    });
  }
});
