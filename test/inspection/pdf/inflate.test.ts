import { expect } from '@open-wc/testing';
import { inflate } from '../../../src/inspection/pdf/inflate.js';
import { bytesOf, bytesOfHex, numbersBelow } from '../bytes-of.js';
import { packed } from './pdf-files.js';

const numbers = numbersBelow(256, 9);
const noise = Uint8Array.from({ length: 70_000 }, () => numbers.next().value);
const contents: readonly (readonly [string, Uint8Array<ArrayBuffer>])[] = [
  ['nothing', new Uint8Array(0)],
  ['a word', bytesOf('Halbgewalkte')],
  ['a repetition', bytesOf('0 0 R '.repeat(5000))],
  ['zeros', new Uint8Array(200_000)],
  ['noise, which is stored as it is', noise],
  [
    'a text',
    bytesOf(Array.from({ length: 3000 }, (_, i) => `${i} 0 obj <</Kids[${i * 7} 0 R]>>`).join('\n')),
  ],
];

describe('unpacking', () => {
  for (const [name, content] of contents) {
    it(`gives back ${name}`, async () => {
      expect(inflate(await packed(content), 1_000_000) ?? new Uint8Array(0)).to.deep.equal(content);
    });
  }

  it('knows the fixed codes of short data', () => {
    // “hello hello hello” by zlib's fixed strategy.
    expect(inflate(bytesOfHex('7801cb48cdc9c957c84090003a2e067d'), 99)).to.deep.equal(
      bytesOf('hello hello hello'),
    );
  });

  it('stops at the bound', async () => {
    for (const maxBytes of [1, 1000, 65_536, 65_537]) {
      expect(inflate(await packed(new Uint8Array(500_000)), maxBytes)?.length).to.equal(maxBytes);
    }
  });

  it('ends on any data, cut off or wrong', async () => {
    const sound = await packed(bytesOf('<</Type/Page>> '.repeat(400)));
    for (let end = 0; end < sound.length; end += 1) inflate(sound.subarray(0, end), 100_000);
    for (let at = 0; at < sound.length; at += 1) {
      const broken = sound.slice();
      broken[at] = numbers.next().value;
      expect(inflate(broken, 100_000)?.length ?? 0).to.be.at.most(100_000);
    }
  });
});
