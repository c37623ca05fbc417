import { expect } from '@open-wc/testing';
import { readPdf } from '../../../src/inspection/pdf/read-pdf.js';
import { writePdf } from '../../../src/inspection/pdf/write-pdf.js';
import type { PdfPicture } from '../../../src/inspection/pdf/write-pdf.js';

function page(letter: string, width: number, height: number, bytes = 500): PdfPicture<string> {
  // A picture is bytes to it, whatever is in them; words of its own syntax among them must not matter.
  const picture = `${letter} endstream endobj %%EOF xref `.padEnd(bytes, letter);
  return { picture, bytes, width, height };
}

function fileOf(pages: readonly PdfPicture<string>[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(writePdf(pages).join(''), (each) => each.charCodeAt(0));
}

describe('photos bound to a PDF', () => {
  it('are one whole document with a page each, which runs nothing and is not locked', async () => {
    for (const count of [1, 2, 3, 20]) {
      const pages = Array.from({ length: count }, (_, index) => page('x', 300 + index, 400, 100 + index));
      const facts = await readPdf(fileOf(pages), undefined);
      expect(facts, String(count)).to.include({ isWhole: true, pageCount: count, activity: 'none' });
      expect(facts.lock).to.equal('opens');
    }
  });

  it('has its table of contents right to the byte', () => {
    const text = writePdf([page('a', 10, 20), page('b', 20, 10), page('c', 5, 5)]).join('');
    const tableAt = Number(/startxref\n(\d+)\n/.exec(text)?.[1]);
    expect(text.slice(tableAt, tableAt + 4)).to.equal('xref');
    const places = [...text.slice(tableAt).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, at]) => Number(at));
    expect(places).to.have.length(2 + 3 * 3);
    for (const [index, at] of places.entries())
      expect(text.slice(at, at + 12), `object ${index + 1}`).to.match(new RegExp(`^${index + 1} 0 obj\n`));
    expect(text).to.contain(`/Size ${places.length + 1}/`);
  });

  it('has the pictures as they are, in their order, and nothing about who, where or when', () => {
    const pages = [page('first', 1600, 1200), page('second', 900, 1200)];
    const text = writePdf(pages).join('');
    expect(text.indexOf(pages[0]?.picture ?? '-')).to.be.within(1, text.indexOf(pages[1]?.picture ?? '-'));
    for (const word of ['/Info', '/Author', '/CreationDate', '/Producer', '/Metadata', '/ID'])
      expect(text).not.to.contain(word);
  });

  it('has pages of the size of A4, held as the picture is, without stretching it', () => {
    for (const [width, height, box] of [
      [2560, 1810, '0 0 842 595'],
      [1810, 2560, '0 0 595 842'],
      [1000, 1000, '0 0 595 595'],
      [3000, 30, '0 0 842 8'],
    ] as const) {
      expect(writePdf([page('x', width, height)]).join('')).to.contain(`/MediaBox[${box}]`);
    }
  });
});
