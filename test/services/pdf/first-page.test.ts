import { expect } from '@open-wc/testing';
import type { FirstPage } from '../../../src/flow/ports.js';
import { firstPage } from '../../../src/services/pdf/first-page.js';
import { fields, firstFreeObject, pdfOf, streamOf } from '../../support/made-pdf.js';
import type { MadePage, MadePdf } from '../../support/made-pdf.js';
import { quarters, seen } from './seen.js';
import type { Seen } from './seen.js';

const painter = new URL('/src/services/pdf/painter/verification-widget.pdf.ts', location.href).href;

function drawn(pdf: Blob): Promise<FirstPage | undefined> {
  return firstPage(pdf, painter, new AbortController().signal);
}

async function look(page: MadePage, file: Partial<MadePdf> = {}): Promise<Seen> {
  const page1 = await drawn(pdfOf({ pages: [page], ...file }));
  expect(page1?.picture.type).to.equal('image/jpeg');
  return seen(page1!.picture);
}

describe('the first page of a PDF', () => {
  it('is a picture of it, upright and in its colours', async () => {
    const picture = await look(fields());
    expect([picture.width, picture.height]).to.deep.equal([800, 1200]);
    expect(quarters(picture)).to.deep.equal(['red', 'green', 'blue', 'yellow']);
  });

  it('comes with the number of pages, and is the first of them', async () => {
    const other = { contents: '0 g 0 0 200 300 re f' };
    const page = await drawn(pdfOf({ pages: [fields(), other, other] }));
    expect(page?.pages).to.equal(3);
    expect(quarters(await seen(page!.picture))).to.deep.equal(['red', 'green', 'blue', 'yellow']);
  });

  for (const [turn, expected] of [
    [90, ['blue', 'red', 'yellow', 'green']],
    [180, ['yellow', 'blue', 'green', 'red']],
    [270, ['green', 'yellow', 'red', 'blue']],
  ] as const) {
    it(`is turned by ${turn}° where the page says so`, async () => {
      const picture = await look(fields([0, 0, 200, 300], `/Rotate ${turn}`));
      expect([picture.width, picture.height]).to.deep.equal(turn === 180 ? [800, 1200] : [1200, 800]);
      expect(quarters(picture)).to.deep.equal(expected);
    });
  }

  it('is white where nothing is on it', async () => {
    const { at } = await look({ contents: '1 0 0 rg 0 150 100 150 re f' });
    expect([at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75)]).to.deep.equal(['red', 'white', 'white']);
  });

  const boxes: Readonly<Record<string, readonly [NonNullable<MadePage['box']>, string, number, number]>> = {
    A4: [[0, 0, 595, 842], '', 989, 1400],
    'the largest page there is': [[0, 0, 14_400, 14_400], '', 1400, 1400],
    'a page of 60 km': [[0, 0, 170_000_000, 85_000_000], '', 1400, 700],
    'a page in units of ten inches': [[0, 0, 200, 300], '/UserUnit 720', 933, 1400],
    'a stamp': [[0, 0, 20, 30], '', 80, 120],
    'a thread': [[0, 0, 14_000, 100], '', 1400, 10],
    'a box beside the origin': [[-500, 7000, -300, 7300], '', 800, 1200],
    'a box from the other corner': [[200, 300, 0, 0], '', 800, 1200],
  };
  for (const [name, [box, more, width, height]] of Object.entries(boxes)) {
    it(`has a sensible size for ${name}`, async () => {
      const upright = [
        Math.min(box[0], box[2]),
        Math.min(box[1], box[3]),
        Math.max(box[0], box[2]),
        Math.max(box[1], box[3]),
      ] as const;
      const picture = await look({ ...fields(upright), box, more });
      expect([picture.width, picture.height]).to.deep.equal([width, height]);
      expect(quarters(picture)).to.deep.equal(['red', 'green', 'blue', 'yellow']);
    });
  }

  it('is a usual sheet where the page has no size', async () => {
    for (const box of [
      [0, 0, 0, 0],
      [0, 0, 300, 0],
    ] as const) {
      const picture = await look({ contents: '1 0 0 rg 0 0 612 792 re f', box });
      expect([picture.width, picture.height]).to.deep.equal([1082, 1400]);
      expect(picture.at(0.5, 0.5)).to.equal('red');
    }
  });

  it('shows text in a font that is not in the file, and gives no font to the page', async () => {
    const fonts = [...document.fonts].length;
    const contents = 'BT /F1 40 Tf 20 250 Td (Hxllo Bill) Tj ET';
    const picture = await look({ contents });
    expect(picture.darkness(0.1, 0.03, 0.8, 0.14)).to.be.within(0.1, 0.5);
    expect(picture.darkness(0, 0.25, 1, 0.75)).to.equal(0);
    expect([...document.fonts].length).to.equal(fonts);
  });

  it('shows what was filled into a form', async () => {
    const appearance = streamOf(
      '0 0 1 rg 0 0 100 50 re f',
      '/Type /XObject /Subtype /Form /BBox [0 0 100 50]',
    );
    const field = `<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Anna) /F 4 /Rect [50 100 150 150] /AP << /N ${firstFreeObject} 0 R >> >>`;
    const picture = await look(
      { contents: '', more: `/Annots [${firstFreeObject + 1} 0 R]` },
      {
        objects: [appearance, field],
        catalog: `/AcroForm << /Fields [${firstFreeObject + 1} 0 R] >>`,
      },
    );
    expect(picture.at(0.5, 0.58)).to.equal('blue');
    expect(picture.at(0.5, 0.2)).to.equal('white');
  });

  it('shows soft edges as they are, and leaves nothing of what that takes on the page', async () => {
    const before = document.body.innerHTML;
    const group = streamOf(
      '1 g 0 0 100 300 re f',
      '/Type /XObject /Subtype /Form /BBox [0 0 200 300] /Group << /S /Transparency /CS /DeviceGray >>',
    );
    const state = `/ExtGState << /G1 << /SMask << /S /Luminosity /G ${firstFreeObject} 0 R >> >> >>`;
    const picture = await look(
      { contents: '/G1 gs 1 0 0 rg 0 0 200 300 re f', more: `/Resources << ${state} >>` },
      { objects: [group] },
    );
    expect(picture.at(0.25, 0.5)).to.equal('red');
    expect(picture.at(0.75, 0.5)).to.equal('white');
    expect(document.body.innerHTML).to.equal(before);
  });
});
