import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspectFile } from '../../../demo/server/files/inspect-file.js';
import { jpegFile, numbersFrom, pdfFile, pngFile, webpFile } from '../../support/node/files.js';

type Bytes = Uint8Array<ArrayBuffer>;

function inspect(bytes: Uint8Array) {
  return inspectFile(Buffer.from(bytes), true);
}

function verdictOn(bytes: Uint8Array): string {
  const found = inspect(bytes);
  return 'refusal' in found ? found.refusal : found.contentType;
}

const makers: readonly [string, string, (seed: number) => Bytes][] = [
  ['JPEG', 'image/jpeg', (seed) => jpegFile({ seed, width: 24, height: 16 })],
  ['grey JPEG', 'image/jpeg', (seed) => jpegFile({ seed, width: 24, height: 16, greyscale: true })],
  ['PNG', 'image/png', (seed) => pngFile({ seed, width: 5, height: 4 })],
  ['WebP', 'image/webp', (seed) => webpFile({ seed })],
  ['PDF', 'application/pdf', (seed) => pdfFile({ seed })],
];

for (const [kind, contentType, make] of makers) {
  test(`a whole ${kind} is taken, a ${kind} cut anywhere is not`, () => {
    for (let seed = 0; seed < 5; seed += 1) {
      const file = make(seed);
      assert.equal(verdictOn(file), contentType);
      // The last line end of a PDF may be missing.
      const whole = kind === 'PDF' ? file.length - 1 : file.length;
      for (let length = 0; length < whole; length += 1) {
        assert.equal(
          verdictOn(file.slice(0, length)).includes('/'),
          false,
          `${length} of ${file.length} bytes`,
        );
      }
    }
  });

  test(`a ${kind} with bits turned is judged, whatever they are, and never breaks the judge`, () => {
    const next = numbersFrom(7);
    for (let round = 0; round < 2000; round += 1) {
      const file = make(round);
      for (let flips = 1 + Math.floor(next() * 4); flips > 0; flips -= 1) {
        const at = Math.floor(next() * file.length);
        file[at] = (file[at] ?? 0) ^ (1 << Math.floor(next() * 8));
      }
      assert.ok(verdictOn(file).length > 0);
    }
  });
}

test('noise behind each signature is judged and refused', () => {
  const signatures = ['ffd8ff', '89504e470d0a1a0a', '52494646ffffffff57454250', '255044462d312e34'];
  const next = numbersFrom(11);
  for (let round = 0; round < 2000; round += 1) {
    const noise = Uint8Array.from({ length: Math.floor(next() * 300) }, () => Math.floor(next() * 256));
    const file = Buffer.concat([Buffer.from(signatures[round % 4] ?? '', 'hex'), noise]);
    assert.match(verdictOn(file), /corrupted-file|file-too-big/);
  }
});

test('a PNG is damaged when any bit of its data is', () => {
  const file = pngFile({ seed: 1, width: 5, height: 4 });
  for (let at = 8; at < file.length; at += 1) {
    const damaged = file.slice();
    damaged[at] = (damaged[at] ?? 0) ^ 0x10;
    assert.equal(verdictOn(damaged).includes('/'), false, `byte ${at}`);
  }
});

test('what a camera or an editor appends does not make a JPEG damaged', () => {
  const file = jpegFile({ seed: 1 });
  for (const appended of [Buffer.alloc(9), jpegFile({ seed: 2 }), Buffer.from('MotionPhoto_Data')]) {
    assert.equal(verdictOn(Buffer.concat([file, appended])), 'image/jpeg');
  }
});

test('a small picture within a picture’s metadata is not taken for the picture', () => {
  const file = jpegFile({ seed: 1 });
  const inner = jpegFile({ seed: 2, width: 8, height: 8 });
  const segment = Buffer.from([0xff, 0xe1, (inner.length + 2) >> 8, (inner.length + 2) & 0xff, ...inner]);
  const outer = Buffer.concat([file.subarray(0, 2), segment, file.subarray(2)]);
  assert.equal(verdictOn(outer), 'image/jpeg');
  assert.equal(verdictOn(outer.subarray(0, 2 + segment.length)), 'corrupted-file');
});

const sizes: readonly [readonly [number, number], string][] = [
  [[0, 10], 'corrupted-file'],
  [[10, 0], 'corrupted-file'],
  [[14_000, 14_000], 'image/png'],
  [[20_000, 20_000], 'file-too-big'],
  [[65_535, 65_535], 'file-too-big'],
];
for (const [stated, expected] of sizes) {
  test(`a picture said to be ${stated.join(' by ')} is judged by its header: ${expected}`, () => {
    assert.equal(verdictOn(pngFile({ seed: 1, stated })), expected);
  });
}

// Dictionaries as qpdf 11 wrote them for the user password "user", and for the owner password "own" alone.
const standard = (revision: string, o: string, u: string) =>
  `<< /Filter /Standard ${revision} /O <${o}> /P -4 /U <${u}> >>`;
const aes = '/V 4 /R 4 /Length 128 /CF << /StdCF << /AuthEvent /DocOpen /CFM /AESV2 /Length 16 >> >>';
const aes256 = '/Length 256 /CF << /StdCF << /AuthEvent /DocOpen /CFM /AESV3 /Length 32 >> >>';
const withUser = '3837c59b088c55a8f63e6ff222eb81d9c8bb386e319c31366d6caf4c3f4c6790';
const ownerOnly = '65fbeeb76e4691b7dc4babe5b911ce87196f39d0cfda0f00920838327413a714';
const tail = '0122456a91bae5134273a6db134c87c4';
const encryptions: readonly [string, string, string, boolean][] = [
  [
    'RC4, 40 bits, user password',
    standard(
      '/V 1 /R 2 /Length 40',
      '046297274447c6bef76f396c7ed09d177e086e69e0bf1d7cb6db3210fc73409e',
      '28518582fa6fb7d7dd92bcc92e2449e2d46e5dc51860079948ba2e9ea5591b38',
    ),
    'b993482df3d394e1ca10ac8188b68895',
    false,
  ],
  [
    'RC4, 40 bits, owner password',
    standard(
      '/V 1 /R 2 /Length 40',
      '59aebc0b228d02a1dd1afd7be52ad249afdc6fd71ef9234a49bfa56eb72c801a',
      'abff54e9ab788cfd79ae267dec96ad05ec1f376bd583bbb692cdfe64c760a999',
    ),
    'da3b4e5c81d934517bdf9b04cac5007f',
    true,
  ],
  [
    'RC4, 128 bits, user password',
    standard('/V 2 /R 3 /Length 128', withUser, `c8a2cb168f9ff9fcc50b00b6a2888332${tail}`),
    '686c79440df4c884f6f8999bc15d2309',
    false,
  ],
  [
    'RC4, 128 bits, owner password',
    standard('/V 2 /R 3 /Length 128', ownerOnly, `583bee83921862b1ff6669c3bee722c4${tail}`),
    '0ee135dcb4cd1678ef75ed43a3cc3f27',
    true,
  ],
  [
    'AES, 128 bits, user password',
    standard(aes, withUser, `c42e7e9a5b65239a079313039458b3fc${tail}`),
    'a12cbb76947db07525e00043b8a4293d',
    false,
  ],
  [
    'AES, 128 bits, owner password',
    standard(aes, ownerOnly, `ad51dc71c6baab3f91143106d5c91a84${tail}`),
    '8e29889f4f5d090328b72c25f894c557',
    true,
  ],
  [
    'AES, 128 bits, plain metadata, owner password',
    standard(`${aes} /EncryptMetadata false`, ownerOnly, `74ffa203ed6b3b0c0faca468aaac330d${tail}`),
    '50f967226ce5351ed28397e564dbd524',
    true,
  ],
  [
    'AES, 256 bits of Acrobat 9, user password',
    standard(
      `/V 5 /R 5 ${aes256}`,
      '00',
      '07dc2746f7e1db9c574da0977fc38320933d9c8a12b40385640729235a780de728d212ab6d5357ea88905b70f7ac2d70',
    ),
    '98519afc71530e34add833552bd003a0',
    false,
  ],
  [
    'AES, 256 bits of Acrobat 9, owner password',
    standard(
      `/V 5 /R 5 ${aes256}`,
      '00',
      'abff4ebc78582659a5d153f680f7208e34d9354b20300056839bac2018cd48a575d204f80409596e2873e14bdb885151',
    ),
    '024a88bfa9be0aea08e8d6603931b0f8',
    true,
  ],
  [
    'AES, 256 bits, user password',
    standard(
      `/V 5 /R 6 ${aes256}`,
      '00',
      'd739805b2418cfebd1e7b87ce15703d2d91b28cfff3ae7681b3aea3bc4fd2c21bfa1c3ba652da21d2e0ad2137fb2c2ec',
    ),
    '72ddb76b22befbcb6ab33ffd1a050274',
    false,
  ],
  [
    'AES, 256 bits, owner password',
    standard(
      `/V 5 /R 6 ${aes256}`,
      '00',
      '1e26a6f0a0095d0933590f4327df828c735f269fc2cea97e3cadd6ae6accedfe0ef2dc8f0c836de5d8ef15d36623f9aa',
    ),
    '3edf3009cba62123a4d74f737b975f5d',
    true,
  ],
  [
    'AES, 256 bits, owner password, hashed for more rounds than the least',
    standard(
      `/V 5 /R 6 ${aes256}`,
      '00',
      'd0e6b7e863b3927a4301ee08a0012c91680fcbef097cbb75a62115012a0a6ceeb0e2455f96ac6ae2615f39ea5f999366',
    ),
    '1c31b4481853be15570314bb88cbf746',
    true,
  ],
  ['a certificate instead of a password', '<< /Filter /Adobe.PubSec /V 4 >>', '00', false],
];
for (const [what, dictionary, id, opens] of encryptions) {
  test(`a PDF encrypted by ${what} ${opens ? 'is taken' : 'is refused'}`, () => {
    const file = pdfFile({ seed: 1, encryption: { dictionary, id } });
    assert.equal(verdictOn(file), opens ? 'application/pdf' : 'encrypted-file');
  });
}

test('a PDF may have comments before its end, and no end in a comment counts', () => {
  const text = Buffer.from(pdfFile({ seed: 1 })).toString('latin1');
  const ending = (end: string) => Buffer.from(text.replace('%%EOF', end), 'latin1');
  assert.equal(verdictOn(ending(`% made by hand\n%${'x'.repeat(2500)}\r\n%%EOF`)), 'application/pdf');
  assert.equal(verdictOn(ending('% what comes is no end: %%EOF')), 'corrupted-file');
});
