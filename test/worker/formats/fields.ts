import { expect } from '@open-wc/testing';
import { inspectPhoto } from '../../../src/worker/inspect-photo.js';

/** The colours of four fields: top left, top right, bottom left, bottom right. */
export type Fields = readonly (readonly number[])[];

/** What `fourFields` draws. */
export const usualFields: Fields = [
  [0xc0, 0x10, 0x10],
  [0x10, 0xa0, 0x10],
  [0x10, 0x10, 0xc0],
  [0xe0, 0xe0, 0x10],
];

/** The field of a picture of this size that a place lies in. */
export function fieldAt(width: number, height: number, x: number, y: number): number {
  return (y < height / 2 ? 0 : 2) + (x < width / 2 ? 0 : 1);
}

/** The colours in the middle of each quarter. */
export async function fieldsOf(picture: Blob): Promise<Fields> {
  const bitmap = await createImageBitmap(picture);
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return [0.25, 0.75].flatMap((y) =>
    [0.25, 0.75].map((x) => [...context.getImageData(width * x, height * y, 1, 1).data.subarray(0, 3)]),
  );
}

/** The same fields as a picture shows them that lies as EXIF's orientation says, once it is upright. */
export function uprightFields(fields: Fields, orientation: number): Fields {
  const orders = ['0123', '1032', '3210', '2301', '0213', '2031', '3120', '1302'];
  return Array.from(orders[orientation - 1] ?? '', (place) => fields[Number(place)] ?? []);
}

/** Has a file judged and prepared, and compares the colours of what is sent: no value may be further off than that. */
export async function expectFields(
  bytes: Uint8Array<ArrayBuffer>,
  fields: Fields,
  mostOff: number,
  name = '',
): Promise<Blob> {
  const { judgement, prepared } = await inspectPhoto(new Blob([bytes]), { shot: 'address', quarterTurns: 0 });
  expect(prepared, `${name} ${JSON.stringify(judgement.checks)}`).not.to.equal(undefined);
  const seen = await fieldsOf(prepared!.picture);
  const off = seen.flatMap((colour, i) =>
    colour.map((value, j) => Math.abs(value - (fields[i]?.[j] ?? NaN))),
  );
  expect(Math.max(...off), `${name} ${JSON.stringify(seen)} for ${JSON.stringify(fields)}`).to.be.at.most(
    mostOff,
  );
  return prepared!.picture;
}
