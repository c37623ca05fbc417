import { expect } from '@open-wc/testing';
import { readPdf } from '../../../src/inspection/pdf/read-pdf.js';
import { browserCrypto } from '../../../src/worker/browser-crypto.js';
import { bytesOf } from '../bytes-of.js';
import { pdfText } from './pdf-files.js';

const id = '/ID[<31415926535897932384626433832795><31415926535897932384626433832795>]';
const owner2 = 'c92422687facee686e373f10b5c7d04738053152f7e2ee30e11c69ec442576ab';
const owner3 = '566fa873ee33c797cd3b904fdadf814afa34df9a38f6ed41b984e2c6da2aa6f5';
const locked3 = '19b58e48c92b6569e765906caf64e4429a4c20d6e996fdef963e9b5080f9e083';
const tail = '0122456a91bae5134273a6db134c87c4';

/** How qpdf wrote the lock of one small file, by revision: with only an owner's password, and with a user's as well. */
const locks: readonly { readonly revision: number; readonly free: string; readonly locked: string }[] = [
  {
    revision: 2,
    free: `/V 1/R 2/Length 40/P -4/O<${owner2}>/U<b3d9fa366906ef42f354c6deb74c59075eaf334eb7c04356ba0d7f3dd8b51d0a>`,
    locked:
      '/V 1/R 2/Length 40/P -4/O<86fe045358b44c9644693f33c07cb54f587dce1e2682fe9ecea6107a1ef630dd>' +
      '/U<30115f044e35164e77c4f74220159ab017c1e4981164b728d4647df40aae7b29>',
  },
  {
    revision: 3,
    free: `/V 2/R 3/Length 128/P -4/O<${owner3}>/U<e21cc3d13b0faa9934db7d20f11e333e${tail}>`,
    locked: `/V 2/R 3/Length 128/P -4/O<${locked3}>/U<5f0025e9c31d1a698b998144ba27bfd0${tail}>`,
  },
  {
    revision: 4,
    free: `/V 4/R 4/EncryptMetadata false/P -4/O<${owner3}>/U<b7ae61ae5fe831ccd7979c155d4f926c${tail}>`,
    locked: `/V 4/R 4/EncryptMetadata false/P -4/O<${locked3}>/U<82a016567d3175c8235a3ed79b0e8c65${tail}>`,
  },
  {
    revision: 5,
    free:
      '/V 5/R 5/P -4/O<4e77616d4157d5d9ee78d10861ab8a6dab379a6c81730273f4d04973741c5828a5b11b1b377f606a00ac6eb1867bbace>' +
      '/U<e256ecf69c63acde9b2c717c22db24507e8a98c41b1c7291141b88e16ace3f4a3140387649719700715d989af20fc708>',
    locked:
      '/V 5/R 5/P -4/O<0bb6dfb098e49d0554bc70fc65e5bdb276c98be00890ea5f5fda093d4841c4d3316dab21f929a8689bb63776633f44b6>' +
      '/U<07fa31787ebc8cf84b99c60fceabbe4ed6a7cefb9c214e2bc631adcea9807db6fc8dc0ad23a760ef870b00a6ea4b1a23>',
  },
  {
    revision: 6,
    free:
      '/V 5/R 6/P -4/O<666bad9336ff67e2e54bd4bf269397dcf3857e92eb10c1d107d89e026fc78eacd7120f2fd43e3030a387f3cef3f2093a>' +
      '/U<be8a878bdf6ed63e471868e7104288a00e1f130b2fbf092108066d399e98bdafb56645c9f2f7a8145b2f2baa7248e299>',
    locked:
      '/V 5/R 6/P -4/O<39bac5bbf58f6120edb458a83e32e049415f904ba6c4c47ece6e9c7674b02cbc555d801f1b7b1879c007c352edaceb03>' +
      '/U<3d60b9800294f149a567193b0af064427112b8378ecc8fcdfa14c5be6bb19448e3c758acba6c7929ead80cbc0269f647>',
  },
];

function lockedFile(lock: string): Uint8Array {
  return bytesOf(pdfText({ objects: [`<</Filter/Standard${lock}>>`], trailer: `/Encrypt 100 0 R${id}` }));
}

describe('the lock of a PDF', () => {
  for (const { revision, free, locked } of locks) {
    it(`of revision ${revision} opens without a password where only the owner has one`, async () => {
      expect((await readPdf(lockedFile(free), browserCrypto())).lock).to.equal('opens');
    });

    it(`of revision ${revision} stays locked where everybody needs one`, async () => {
      expect((await readPdf(lockedFile(locked), browserCrypto())).lock).to.equal('locked');
    });

    it(`of revision ${revision} is told apart by every byte of its check value`, async () => {
      const checked = revision >= 5 || revision === 2 ? 32 : 16;
      const at = free.indexOf('/U<') + 3;
      for (const byte of [0, 7, checked - 1]) {
        const place = at + byte * 2;
        const other = free[place] === '0' ? '1' : '0';
        const changed = free.slice(0, place) + other + free.slice(place + 1);
        expect((await readPdf(lockedFile(changed), browserCrypto())).lock, `byte ${byte}`).to.equal('locked');
      }
    });
  }

  it('cannot be told for the newer ones on a page without cryptography', async () => {
    const found = await Promise.all(locks.map(({ free }) => readPdf(lockedFile(free), undefined)));
    expect(found.map(({ lock }) => lock)).to.deep.equal(['opens', 'opens', 'opens', 'unknown', 'unknown']);
  });

  it('by certificate is locked, and an unknown one is unknown', async () => {
    const trailer = `/Encrypt 100 0 R${id}`;
    const read = async (object: string): Promise<string> =>
      (await readPdf(bytesOf(pdfText({ objects: [object], trailer })), browserCrypto())).lock;
    expect(await read('<</Filter/Adobe.PubSec/V 4>>')).to.equal('locked');
    expect(await read('<</Filter/Standard/V 9/R 9/O(x)/U(y)>>')).to.equal('unknown');
    expect(await read('<</Filter/Standard>>')).to.equal('unknown');
  });
});
