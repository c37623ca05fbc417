import { big, bytesOf, joined } from '../inspection/bytes-of.js';
import { exifBlock, mediaBox } from '../inspection/picture-files.js';

/** How a picture's pixels are stored: as HEVC in HEIC, as AV1 in AVIF. */
export type Coding = 'hvc1' | 'av01';

interface Coded {
  readonly brand: string;
  /** The name and the content of the box that tells a decoder how to begin. */
  readonly setup: readonly [string, string];
  readonly data: string;
}

// Four flat fields of 240 × 200 pixels, as `fourFields` draws them, made for these tests and encoded once: nothing in a
// browser writes these formats. In base64.
const coded: Readonly<Record<Coding, Coded>> = {
  hvc1: {
    brand: 'heic',
    setup: [
      'hvcC',
      'AQNwAAAAAAAAAAAAP/AA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAP7oCQCEAAQAsQgEBA3AAAAMAkAAAAwAAAwA/' +
        'oA8IBkWW6kkprm4EBAwIAAADAAgAAAMACEAiAAEAB0QBwXKwYkA=',
    ],
    data:
      'AAACjCgBrxM5+PHe01aI5TPAn//ydKP/3kc8PxY2rVD0Vd3Sbu/HI8GzlElcCf/i/Rtn/n+b/1mmDd5ra8VjnZxOgLZMPbmFJAQP' +
      'Tt7jGe5YEC8jbRVzqtkksUfzY8RvEnVn3FYcfekImlZ0msMYTLcpzJPLb16Q4hNgASQALBtwouR4NxUAACEAABs12xPmhUFwrEzJ' +
      '5AUuUuKpIawgenb3GM9ywIF5G2irnVbBMyYpBqbxbwiMW2uRAAdmr6X/inXkP7IY+XOxKoX0CgzoM5s4nff1r0nrOw58MK0JArCP' +
      '5qBVsBdFHQpVNI1AAAADAASskwAAtgAEWADIXdZvNCoLhWJmTyB2IzYqkhrCB6dvcYz3LAgXkbaKudVsIiDFINTeLeESfO85mQGJ' +
      'KtNf5z1Su7ZDHy52JVC/MQNrSxzM5YM3NUudYGFiVKbwt7HYfmoFWwF0VpGDNUwAAAMAAAMCFugYMlGBN/2kn3ReX82zHyPYwLnm' +
      'CecBLEB2oHqp1//2HfNY9QuvFGTbAKyk70TIYnTiUvqiAAADAAADAAADASwpkJiuyquZnZgiZ9Xy1/GKM9l1Ums9/zxH3saRmMeM' +
      'SVs4VHAB3QQLkt3BHKR7RkBSdD8LQAuwgA1v43wPvib84H8v9HVlEivC8KxCAUOJM+DqN84JsSxkiYAAAAMAAt4AAAMAAAMAABuc' +
      'lMV2VVzM7METPq+Wv4xjAdlGEDpXn9NQb0jR77ziO4+qo4AO6CBclu4I5SPaMgKTo0h2AIEBAISw5mkbdcEBKOf5o8GfVgDUQQ2n' +
      'GkRa51oWfdWIl+MtqAAAAwAAIWAAAAMAAAMAAAMAATiBa50+1s0grjB4HCbVTBsmIAAAAwAACOg=',
  },
  av01: {
    brand: 'avif',
    setup: ['av1C', 'gSEAAA=='],
    data:
      'EgAKCThiO/j+UBDQaTJWEHAAABAQDFj23hA6y3dbPG73B8IB79ojB6CAnL+ufMYlPQmVw6XCCM5u9CP3lo92FWiJeJsDN9u4s04r' +
      'x0GR+iBNwDNW9i67K0wFV3wvvj5Lo2e4Q4M=',
  },
};

/** A whole AVIF with a plane of transparency: red at the top left, yellow at the bottom right, nothing elsewhere. */
export const clearAvif = ofBase64(
  'AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUEAAAGNbWV0YQAAAAAAAAAoaGRscgAAAAAAAAAAcGljdAAAAAAAAAAAAAAA' +
    'AGxpYmF2aWYAAAAADnBpdG0AAAAAAAEAAAAsaWxvYwAAAABEAAACAAEAAAABAAAB6wAAAGYAAgAAAAEAAAG1AAAANgAAAEJpaW5m' +
    'AAAAAAACAAAAGmluZmUCAAAAAAEAAGF2MDFDb2xvcgAAAAAaaW5mZQIAAAAAAgAAYXYwMUFscGhhAAAAABppcmVmAAAAAAAAAA5h' +
    'dXhsAAIAAQABAAAAw2lwcnAAAACdaXBjbwAAABRpc3BlAAAAAAAAAeAAAAGQAAAAEHBpeGkAAAAAAwgICAAAAAxhdjFDgSEAAAAA' +
    'ABNjb2xybmNseAABAA0ABoAAAAAOcGl4aQAAAAABCAAAAAxhdjFDgQEcAAAAADhhdXhDAAAAAHVybjptcGVnOm1wZWdCOmNpY3A6' +
    'c3lzdGVtczphdXhpbGlhcnk6YWxwaGEAAAAAHmlwbWEAAAAAAAAAAgABBAECgwQAAgQBBYYHAAAApG1kYXQSAAoGGGI7+P5VMioQ' +
    'AAAAm17AE6d/77gmtA72epa1JCO9Yxo8OGrWv4q2ZPOTo4JEifg6OEASAAoJOGI7+P5QENBpMlcQcAAAEBAMWPbeEDrLd1s8bvcH' +
    'wgHv2iMH5zhaJ1ahksHM7j19OlwgjObvQbs1OplrndG9dqT11yX2vzHqI+ffEkaqcOiUZKFey6wBEUDgzegYQbmU0sA=',
);

/** The size of the picture as it is stored. */
export const heifSize = [480, 400] as const;

function ofBase64(text: string): Uint8Array<ArrayBuffer> {
  return bytesOf(atob(text));
}

/** What such a file is to say of its picture. */
export interface HeifPicture {
  readonly coding: Coding;
  /** Quarter turns against the clock. */
  readonly irot?: number;
  /** 0 swaps top and bottom, 1 left and right. */
  readonly imir?: number;
  /** What the numbers of colours mean, by their number in the standard: 1 as on most screens, 12 Display P3. */
  readonly primaries?: number;
  readonly profile?: Uint8Array;
  readonly exifOrientation?: number;
  /** Four times the picture as tiles of one, as phones store it. */
  readonly isGrid?: boolean;
}

interface Item {
  readonly id: number;
  readonly type: string;
  readonly properties: readonly number[];
  readonly data: Uint8Array;
}

const none = big(0, 4);
/** A decoder that does not know such a property must leave the picture alone. */
const essential = 0x80;

function itemsOf(picture: HeifPicture, own: readonly number[]): readonly Item[] {
  const { coding, isGrid, exifOrientation } = picture;
  const data = ofBase64(coded[coding].data);
  const tiles = isGrid ? [1, 2, 3, 4] : [1];
  const [width, height] = heifSize;
  const layout = joined(Uint8Array.of(0, 0, 1, 1), big(width * 2, 2), big(height * 2, 2));
  return [
    ...tiles.map((id) => ({ id, type: coding, properties: isGrid ? [1, 2] : [1, 2, ...own], data })),
    ...(isGrid ? [{ id: 5, type: 'grid', properties: [3, ...own], data: layout }] : []),
    ...(exifOrientation === undefined
      ? []
      : [{ id: 9, type: 'Exif', properties: [], data: joined(none, exifBlock(exifOrientation)) }]),
  ];
}

/** A HEIC or AVIF that decoders can decode, with this picture in it. */
export function heifPicture(picture: HeifPicture): Uint8Array<ArrayBuffer> {
  const { coding, irot, imir, primaries, profile, isGrid } = picture;
  const { brand, setup } = coded[coding];
  const [width, height] = heifSize;
  const sizeBox = (times: number): Uint8Array =>
    mediaBox('ispe', none, big(width * times, 4), big(height * times, 4));
  const own = [
    ...(primaries === undefined
      ? []
      : [mediaBox('colr', 'nclx', big(primaries, 2), big(13, 2), big(6, 2), Uint8Array.of(0x80))]),
    ...(profile ? [mediaBox('colr', 'prof', profile)] : []),
    ...(irot === undefined ? [] : [mediaBox('irot', Uint8Array.of(irot))]),
    ...(imir === undefined ? [] : [mediaBox('imir', Uint8Array.of(imir))]),
  ];
  const ipco = mediaBox('ipco', sizeBox(1), mediaBox(setup[0], ofBase64(setup[1])), sizeBox(2), ...own);
  const items = itemsOf(
    picture,
    own.map((_, i) => (4 + i) | essential),
  );
  const linked = items.filter(({ properties }) => properties.length > 0);
  const links = linked.map(({ id, properties }) =>
    joined(big(id, 2), Uint8Array.of(properties.length, ...properties)),
  );
  // All tiles but the first are hidden, so that a decoder has to know which picture is the one that is meant.
  const infe = items.map(({ id, type }) =>
    mediaBox('infe', Uint8Array.of(2, 0, 0, id > 1 && id < 5 ? 1 : 0), big(id, 2), big(0, 2), type, '\0'),
  );
  const primary = isGrid ? 5 : 1;
  const dimg = mediaBox('dimg', big(5, 2), big(4, 2), ...[1, 2, 3, 4].map((id) => big(id, 2)));
  const cdsc = mediaBox('cdsc', big(9, 2), big(1, 2), big(primary, 2));
  const references = [...(isGrid ? [dimg] : []), ...(picture.exifOrientation === undefined ? [] : [cdsc])];
  // Where the data begin is only known when all before them is there, so it is all made twice.
  const head = (dataAt: number): Uint8Array => {
    let at = dataAt;
    const extents = items.map(({ id, data }) => {
      const extent = joined(big(id, 2), big(0, 2), big(1, 2), big(at, 4), big(data.length, 4));
      at += data.length;
      return extent;
    });
    return joined(
      mediaBox('ftyp', brand, none, brand, 'mif1'),
      mediaBox(
        'meta',
        none,
        mediaBox('hdlr', none, none, 'pict', new Uint8Array(13)),
        mediaBox('pitm', none, big(primary, 2)),
        mediaBox('iloc', none, Uint8Array.of(0x44, 0), big(items.length, 2), ...extents),
        mediaBox('iinf', none, big(items.length, 2), ...infe),
        ...(references.length > 0 ? [mediaBox('iref', none, ...references)] : []),
        mediaBox('iprp', ipco, mediaBox('ipma', none, big(linked.length, 4), ...links)),
      ),
    );
  };
  const dataAt = head(0).length + 8;
  // Flat fields need fewer bytes than any photo has, and what has so few is refused.
  const filling = mediaBox('free', new Uint8Array(700));
  return joined(head(dataAt), mediaBox('mdat', ...items.map(({ data }) => data)), filling);
}
