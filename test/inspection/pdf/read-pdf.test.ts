import { expect } from '@open-wc/testing';
import { readPdf } from '../../../src/inspection/pdf/read-pdf.js';
import type { PdfFacts } from '../../../src/inspection/pdf/read-pdf.js';
import { bytesOf, joined, numbersBelow } from '../bytes-of.js';
import { packed, packedPdf, pdfFile, pdfText } from './pdf-files.js';
import type { PdfParts } from './pdf-files.js';

const read = (bytes: Uint8Array): Promise<PdfFacts> => readPdf(bytes, undefined);
const script = '<</S/JavaScript/JS(app.alert\\(1\\))>>';

describe('the pages of a PDF', () => {
  for (const pages of [1, 2, 7, 60]) {
    it(`are counted: ${pages}`, async () => {
      expect(await read(pdfFile({ pages }))).to.include({ pageCount: pages, isWhole: true, lock: 'opens' });
    });
  }

  it('are counted by walking their list, not by what it says', async () => {
    const lying = pdfText({ pages: 40 }).replace('/Count 40', '/Count 1');
    expect((await read(bytesOf(lying))).pageCount).to.equal(40);
  });

  it('are counted in a list of lists, once each, and once for ever in a list that holds itself', async () => {
    const catalogue = '/Pages 100 0 R';
    const objects = [
      '<</Type/Pages/Kids[101 0 R 102 0 R 100 0 R]>>',
      '<</Type/Pages/Kids[103 0 R]>>',
      '<</Type/Page>>',
      '<</Type/Page>>',
    ];
    const text = pdfText({ objects }).replace('/Pages 2 0 R', catalogue);
    expect((await read(bytesOf(text))).pageCount).to.equal(2);
  });

  it('are counted where everything is packed', async () => {
    const objects = new Map([
      [1, '<</Type/Catalog/Pages 2 0 R>>'],
      [2, '<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>'],
      [3, '<</Type/Page/Parent 2 0 R>>'],
      [4, '<</Type/Page/Parent 2 0 R>>'],
    ]);
    expect(await read(await packedPdf(objects))).to.include({
      pageCount: 2,
      activity: 'none',
      isWhole: true,
    });
  });

  it('are not guessed where they are packed in a way that cannot be opened', async () => {
    const objects = new Map([[1, '<</Type/Catalog/Pages 2 0 R>>']]);
    const text = String.fromCharCode(...(await packedPdf(objects))).replace('/FlateDecode', '/CryptDecode');
    expect((await read(bytesOf(text))).pageCount).to.equal(undefined);
  });

  it('are those of the newest version', async () => {
    const later =
      '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n';
    expect((await read(bytesOf(pdfText({ pages: 5 }) + later))).pageCount).to.equal(1);
  });
});

describe('a PDF that can do more than be looked at', () => {
  const programs: readonly (readonly [string, PdfParts])[] = [
    ['a script when it is opened', { catalogue: `/OpenAction ${script}` }],
    ['a script by reference', { catalogue: '/OpenAction 100 0 R', objects: [script] }],
    ['a script under a disguised name', { catalogue: '/OpenAction<</S/Java#53cript/#4aS(x)>>' }],
    ['a script on a page', { objects: [`<</Type/Annot/AA<</E ${script}>>>>`] }],
    ['a list of scripts', { catalogue: '/Names<</JavaScript 100 0 R>>' }],
    ['a program to be started', { catalogue: '/OpenAction<</S/Launch/F(cmd.exe)>>' }],
    ['a film', { objects: ['<</Subtype/RichMedia/RichMediaContent 101 0 R>>'] }],
    ['a smuggled file', { objects: ['<</Type/Filespec/F(x.exe)/EF<</F 101 0 R>>>>'] }],
  ];
  for (const [name, parts] of programs) {
    it(`is found out: ${name}`, async () => {
      expect((await read(pdfFile(parts))).activity).to.equal('program');
    });
  }

  it('is found out inside packed objects', async () => {
    const objects = new Map([[1, `<</Type/Catalog/OpenAction ${script}>>`]]);
    expect((await read(await packedPdf(objects))).activity).to.equal('program');
  });

  it('is not suspected for words in its text, its links or its form', async () => {
    const parts: PdfParts = {
      objects: [
        '<</Length 40>>stream\n(/S /JavaScript /JS (x) /Launch) Tj /EF   \nendstream',
        '<</Type/Annot/A<</S/URI/URI(https://example.com/JavaScript)>>>>',
        '<</T(JavaScript)/FT/Tx/V(Launch)>>',
      ],
    };
    expect((await read(pdfFile(parts))).activity).to.equal('none');
  });

  it('is an attachment where the file belongs to an electronic invoice', async () => {
    const invoice = '<</Type/Filespec/F(factur-x.xml)/AFRelationship/Data/EF<</F 101 0 R>>>>';
    expect((await read(pdfFile({ objects: [invoice] }))).activity).to.equal('attachment');
    expect((await read(pdfFile({ objects: [invoice, script] }))).activity).to.equal('program');
  });
});

describe('a PDF that is not all there', () => {
  it('is noticed wherever it was cut before its end mark', async () => {
    const whole = pdfFile({ pages: 3 });
    const endAt = pdfText({ pages: 3 }).lastIndexOf('startxref');
    for (let end = 0; end < endAt; end += 7) {
      expect((await read(whole.subarray(0, end))).isWhole, `${end} bytes`).to.equal(false);
    }
  });

  it('is noticed by the length that a file for slow lines declares', async () => {
    const text = pdfText({ objects: ['<</Linearized 1/L 90000/N 1>>'] });
    expect((await read(bytesOf(text))).isWhole).to.equal(false);
    expect((await read(bytesOf(text.replace('90000', '00100')))).isWhole).to.equal(true);
  });

  it('is noticed where its tables lead back to themselves', async () => {
    const text = pdfText();
    const tableAt = text.indexOf('xref\n');
    expect((await read(bytesOf(text.replace('/Size', `/Prev ${tableAt}/Size`)))).isWhole).to.equal(false);
  });

  it('is whole with some noise before its beginning and behind its end', async () => {
    expect((await read(joined('junk\n', pdfFile(), new Uint8Array(900)))).isWhole).to.equal(true);
  });
});

describe('a hostile PDF', () => {
  it('neither throws nor hangs, whatever is broken in it', async () => {
    const sound = joined(
      pdfFile({ pages: 3, objects: [script] }),
      await packedPdf(new Map([[9, '<</Type/Page>>']])),
    );
    const numbers = numbersBelow(2 ** 16, 3);
    for (let round = 0; round < 300; round += 1) {
      const broken = sound.slice();
      for (let i = 0; i < 20; i += 1) {
        broken[numbers.next().value % broken.length] = numbers.next().value & 255;
      }
      const facts = await read(broken.subarray(0, numbers.next().value % broken.length));
      expect(facts.activity).to.be.a('string');
    }
  });

  const patterns: readonly (readonly [string, string])[] = [
    ['arrays in arrays', '['],
    ['dictionaries in dictionaries', '<</A '],
    ['strings never closed', '1 0 obj('],
    ['trailers never closed', '1 0 obj 5 trailer['],
    ['trailers with strings never closed', '1 0 obj 5 trailer('],
    ['streams without end', '1 0 obj<<>>stream\n'],
    ['hexadecimal without end', '1 0 obj<0'],
    ['comments', '%'],
  ];
  for (const [name, pattern] of patterns) {
    it(`of nothing but ${name} is read in a time that grows with its length only`, async () => {
      const text = pattern.repeat(Math.floor(1_000_000 / pattern.length));
      const from = performance.now();
      await read(bytesOf(`%PDF-1.4\n${text}`));
      expect(performance.now() - from).to.be.below(3000);
    });
  }

  it('cannot unpack to more than a bound', async () => {
    const bomb = await packed(bytesOf(`1 0 ${' '.repeat(20_000_000)}`));
    const stream = `/Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${bomb.length}`;
    const copies = Array.from({ length: 30 }, (_, i) =>
      joined(`${i + 1} 0 obj<<${stream}>>stream\n`, bomb, '\nendstream\nendobj\n'),
    );
    const from = performance.now();
    const facts = await read(joined('%PDF-1.5\n', ...copies, 'startxref\n0\n%%EOF'));
    expect(facts.pageCount).to.equal(undefined);
    expect(performance.now() - from).to.be.below(5000);
  });
});
