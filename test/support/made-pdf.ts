/** A page of a PDF that is made for a test; sizes in points, contents in PDF's own operators. */
export interface MadePage {
  readonly contents: string;
  readonly box?: readonly [number, number, number, number];
  /** More entries of the page's dictionary. */
  readonly more?: string;
}

/** What is in the file besides its pages. */
export interface MadePdf {
  readonly pages: readonly MadePage[];
  /** More entries of the catalogue, and of the trailer. */
  readonly catalog?: string;
  readonly trailer?: string;
  /** More objects, the first of them number 10: what the pages refer to. */
  readonly objects?: readonly string[];
}

export const firstFreeObject = 10;

/** A stream with its dictionary. */
export function streamOf(data: string, entries = ''): string {
  return `<< /Length ${data.length} ${entries} >>\nstream\n${data}\nendstream`;
}

/** A well-formed PDF of these pages. */
export function pdfOf({ pages, catalog = '', trailer = '', objects = [] }: MadePdf): Blob {
  const firstPage = firstFreeObject + objects.length;
  const numbered = new Map<number, string>([
    [1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`],
    [3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
  ]);
  const kids = pages.map(({ contents, box = [0, 0, 200, 300], more = '' }, index) => {
    const page = firstPage + 2 * index;
    numbered.set(
      page,
      `<< /Type /Page /Parent 2 0 R /MediaBox [${box.join(' ')}] /Contents ${page + 1} 0 R ${more} >>`,
    );
    numbered.set(page + 1, streamOf(contents));
    return `${page} 0 R`;
  });
  const resources = '/Resources << /Font << /F1 3 0 R >> >>';
  numbered.set(2, `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} ${resources} >>`);
  objects.forEach((object, index) => numbered.set(firstFreeObject + index, object));
  let text = '%PDF-1.7\n';
  const places = [...numbered].map(([number, object]) => {
    const place = text.length;
    text += `${number} 0 obj\n${object}\nendobj\n`;
    return `${number} 1\n${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  const size = Math.max(...numbered.keys()) + 1;
  text += `xref\n0 1\n0000000000 65535 f \n${places.join('')}`;
  text += `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  return new Blob([bytes], { type: 'application/pdf' });
}

/** A page of four fields: red and green above, blue and yellow below. */
export function fields(box: MadePage['box'] = [0, 0, 200, 300], more = ''): MadePage {
  const [left, bottom, right, top] = box;
  const [x, y] = [(left + right) / 2, (bottom + top) / 2];
  const size = `${(right - left) / 2} ${(top - bottom) / 2} re f`;
  const contents = [
    `1 0 0 rg ${left} ${y} ${size}`,
    `0 1 0 rg ${x} ${y} ${size}`,
    `0 0 1 rg ${left} ${bottom} ${size}`,
    `1 1 0 rg ${x} ${bottom} ${size}`,
  ].join('\n');
  return { contents, box, more };
}
