/** One page of a document that is made of photos: a JPEG in colour, and its size in pixels. */
export interface PdfPicture<Picture> {
  readonly picture: Picture;
  /** Bytes of the JPEG. */
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
}

/** A4's shorter and longer side in points: what a reviewer's viewer and printer expect a page to be about. */
const [shortPoints, longPoints] = [595, 842];

/** The page's size in points: as large as fits into A4, held as the picture is. */
function pageSize({ width, height }: PdfPicture<unknown>): readonly [number, number] {
  const isTall = height >= width;
  const [across, down] = isTall ? [shortPoints, longPoints] : [longPoints, shortPoints];
  const scale = Math.min(across / width, down / height);
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
}

/** What goes into the file one after another: text of one byte a letter, and pictures as they are. */
type Part<Picture> = string | Picture;

/** The objects of one page, of which the first has this number: the page, what is drawn on it, and its picture. */
function pageObjects<Picture>(page: PdfPicture<Picture>, first: number): readonly Part<Picture>[][] {
  const [across, down] = pageSize(page);
  const drawing = `q ${across} 0 0 ${down} 0 0 cm /P Do Q`;
  const { picture, bytes, width, height } = page;
  return [
    [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${across} ${down}]/Contents ${first + 1} 0 R`,
      `/Resources<</XObject<</P ${first + 2} 0 R>>>>>>`,
    ],
    [`<</Length ${drawing.length}>>stream\n${drawing}\nendstream`],
    [
      `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceRGB`,
      `/BitsPerComponent 8/Filter/DCTDecode/Length ${bytes}>>stream\n`,
      picture,
      '\nendstream',
    ],
  ];
}

const objectsAPage = 3;
const firstPageObject = 3;

/**
 * The parts of a PDF with one photo a page, in the order in which they are put together. The JPEGs are taken in as they
 * are, so that nothing of them is lost; there is no title, date or author, nor anything but pages.
 */
export function writePdf<Picture>(pages: readonly PdfPicture<Picture>[]): readonly Part<Picture>[] {
  const numbers = pages.map((_, index) => firstPageObject + index * objectsAPage);
  const kids = numbers.map((number) => `${number} 0 R`).join(' ');
  const objects: readonly (readonly Part<Picture>[])[] = [
    ['<</Type/Catalog/Pages 2 0 R>>'],
    [`<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`],
    ...pages.flatMap((page, index) => pageObjects(page, numbers[index] ?? 0)),
  ];
  const pictureBytes = new Map(pages.map(({ picture, bytes }) => [picture, bytes]));
  const parts: Part<Picture>[] = [];
  let length = 0;
  const add = (part: Part<Picture>): void => {
    parts.push(part);
    length += typeof part === 'string' ? part.length : (pictureBytes.get(part) ?? 0);
  };
  add('%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n');
  const places = objects.map((object, index) => {
    const at = length;
    for (const part of [`${index + 1} 0 obj\n`, ...object, '\nendobj\n']) add(part);
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const tableAt = length;
  add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`);
  add(`trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${tableAt}\n%%EOF\n`);
  return parts;
}
