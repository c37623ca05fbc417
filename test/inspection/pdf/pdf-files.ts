import { bytesOf, joined } from '../bytes-of.js';

/** What a made-up PDF is to hold besides its pages. */
export interface PdfParts {
  readonly pages?: number;
  /** Put into the catalogue, e.g. `/OpenAction 9 0 R`. */
  readonly catalogue?: string;
  /** Whole objects from number 100 on. */
  readonly objects?: readonly string[];
  /** Put into the trailer, e.g. `/Encrypt 100 0 R`. */
  readonly trailer?: string;
}

/** A small PDF as programs write it, with a table of contents that is right. */
export function pdfText({ pages = 1, catalogue = '', objects = [], trailer = '' }: PdfParts = {}): string {
  const kids = Array.from({ length: pages }, (_, i) => `${3 + i} 0 R`).join(' ');
  const bodies: (readonly [number, string])[] = [
    [1, `<</Type/Catalog/Pages 2 0 R${catalogue}>>`],
    [2, `<</Type /Pages /Count ${pages} /Kids [${kids}]>>`],
    ...Array.from(
      { length: pages },
      (_, i) => [3 + i, '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>'] as const,
    ),
    ...objects.map((body, i) => [100 + i, body] as const),
  ];
  let text = '%PDF-1.7\n';
  const places = bodies.map(([number, body]) => {
    const at = text.length;
    text += `${number} 0 obj\n${body}\nendobj\n`;
    return `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const tableAt = text.length;
  return `${text}xref\n${places.join('')}trailer\n<</Size 200/Root 1 0 R${trailer}>>\nstartxref\n${tableAt}\n%%EOF\n`;
}

/** The same as bytes. */
export function pdfFile(parts: PdfParts = {}): Uint8Array<ArrayBuffer> {
  return bytesOf(pdfText(parts));
}

/** Data as the browser packs it, in the form that PDFs carry. */
export async function packed(data: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([data]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** A PDF of the newer kind: all its objects packed together in one stream, and its table in another. */
export async function packedPdf(objects: ReadonlyMap<number, string>): Promise<Uint8Array<ArrayBuffer>> {
  const bodies = [...objects.values()];
  const places = bodies.map((_, i) => bodies.slice(0, i).join(' ').length + (i > 0 ? 1 : 0));
  const index = [...objects.keys()].map((number, i) => `${number} ${places[i]}`).join(' ');
  const data = await packed(bytesOf(`${index}\n${bodies.join(' ')}`));
  const head = `<</Type/ObjStm/N ${bodies.length}/First ${index.length + 1}/Filter/FlateDecode/Length ${data.length}>>`;
  const table = '51 0 obj\n<</Type/XRef/Root 1 0 R/Size 60/Length 0>>stream\n\nendstream\nendobj\n';
  return joined(
    `%PDF-1.5\n50 0 obj\n${head}stream\n`,
    data,
    '\nendstream\nendobj\n',
    table,
    'startxref\n9\n%%EOF',
  );
}
