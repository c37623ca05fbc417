import { boxesIn } from './boxes.js';
import type { MediaBox } from './boxes.js';
import { hasAt, uintBe } from './bytes.js';
import { noExif, readExif } from './exif.js';
import type { ExifFacts } from './exif.js';
import { nothingKnown } from './picture-facts.js';
import type { PictureFacts } from './picture-facts.js';

const maxItems = 4096;

function named(boxes: readonly MediaBox[], name: string): MediaBox | undefined {
  return boxes.find((box) => box.name === name);
}

/** The properties that belong to one item, in the order of its list (`ipma`). */
function propertiesOf(bytes: Uint8Array, properties: MediaBox, item: number): readonly MediaBox[] {
  const inside = boxesIn(bytes, properties.start, properties.end);
  const container = named(inside, 'ipco');
  const list = named(inside, 'ipma');
  if (!container || !list) return [];
  const all = boxesIn(bytes, container.start, container.end);
  const idBytes = bytes[list.start] === 0 ? 2 : 4;
  const indexBytes = (bytes[list.start + 3] ?? 0) & 1 ? 2 : 1;
  const indexMask = indexBytes === 2 ? 0x7fff : 0x7f;
  const count = Math.min(uintBe(bytes, list.start + 4, 4), maxItems);
  let at = list.start + 8;
  for (let i = 0; i < count && at < list.end; i += 1) {
    const id = uintBe(bytes, at, idBytes);
    const links = bytes[at + idBytes] ?? 0;
    const first = at + idBytes + 1;
    if (id === item) {
      const indices = Array.from({ length: links }, (_, link) =>
        uintBe(bytes, first + link * indexBytes, indexBytes),
      );
      return indices.flatMap((index) => all[(index & indexMask) - 1] ?? []);
    }
    at = first + links * indexBytes;
  }
  return [];
}

/** The number of the item that holds EXIF data (`iinf`); nothing where there is none. */
function exifItem(bytes: Uint8Array, info: MediaBox): number | undefined {
  const listAt = info.start + (bytes[info.start] === 0 ? 6 : 8);
  for (const entry of boxesIn(bytes, listAt, info.end).slice(0, maxItems)) {
    const idBytes = bytes[entry.start] === 2 ? 2 : 4;
    if (hasAt(bytes, entry.start + 4 + idBytes + 2, 'Exif')) return uintBe(bytes, entry.start + 4, idBytes);
  }
  return undefined;
}

/** Where an item's first stretch of data begins in the file (`iloc`); nothing where that is not in the file itself. */
function dataStart(bytes: Uint8Array, locations: MediaBox, item: number): number | undefined {
  const version = bytes[locations.start] ?? 0;
  const sizes = uintBe(bytes, locations.start + 4, 2);
  const [offsetBytes, lengthBytes, baseBytes] = [(sizes >> 12) & 15, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const indexBytes = version === 0 ? 0 : sizes & 15;
  const idBytes = version < 2 ? 2 : 4;
  const methodBytes = version === 0 ? 0 : 2;
  const count = Math.min(uintBe(bytes, locations.start + 6, idBytes), maxItems);
  let at = locations.start + 6 + idBytes;
  for (let i = 0; i < count && at < locations.end; i += 1) {
    const id = uintBe(bytes, at, idBytes);
    const method = methodBytes && uintBe(bytes, at + idBytes, 2) & 15;
    const baseAt = at + idBytes + methodBytes + 2;
    const extents = uintBe(bytes, baseAt + baseBytes, 2);
    const extentAt = baseAt + baseBytes + 2;
    if (id === item) {
      if (method !== 0) return undefined;
      return uintBe(bytes, baseAt, baseBytes) + uintBe(bytes, extentAt + indexBytes, offsetBytes);
    }
    at = extentAt + extents * (indexBytes + offsetBytes + lengthBytes);
  }
  return undefined;
}

function exifOf(bytes: Uint8Array, meta: readonly MediaBox[]): ExifFacts {
  const [info, locations] = [named(meta, 'iinf'), named(meta, 'iloc')];
  const item = info && exifItem(bytes, info);
  const start = item !== undefined && locations && dataStart(bytes, locations, item);
  if (!start) return noExif;
  // The item begins with how far behind it the TIFF block starts.
  const tiffAt = start + 4 + uintBe(bytes, start, 4);
  return readExif(bytes.subarray(tiffAt, tiffAt + 65_536));
}

/** The properties of the picture that is meant, in the order of its list. */
export function propertiesOfPrimary(bytes: Uint8Array): readonly MediaBox[] {
  const metaBox = named(boxesIn(bytes, 0, bytes.length), 'meta');
  const meta = metaBox ? boxesIn(bytes, metaBox.start + 4, metaBox.end) : [];
  const [primary, properties] = [named(meta, 'pitm'), named(meta, 'iprp')];
  return primary && properties ? propertiesOf(bytes, properties, primaryItem(bytes, primary)) : [];
}

function primaryItem(bytes: Uint8Array, primary: MediaBox): number {
  return uintBe(bytes, primary.start + 4, bytes[primary.start] === 0 ? 2 : 4);
}

/**
 * Reads HEIC and AVIF. Their own turn and mirror properties are applied by every decoder, so the size is given as
 * turned by them; EXIF counts only where they are absent.
 */
export function readHeif(bytes: Uint8Array): PictureFacts {
  const top = boxesIn(bytes, 0, bytes.length);
  const metaBox = named(top, 'meta');
  if (!metaBox) return nothingKnown;
  const meta = boxesIn(bytes, metaBox.start + 4, metaBox.end);
  const [primary, properties] = [named(meta, 'pitm'), named(meta, 'iprp')];
  const isWhole =
    top.every((box) => box.isWhole) && (named(top, 'mdat') ?? named(meta, 'idat')) !== undefined;
  if (!primary || !properties) return { ...nothingKnown, isWhole };
  const own = propertiesOf(bytes, properties, primaryItem(bytes, primary));
  const size = named(own, 'ispe');
  const turn = named(own, 'irot');
  const isOnItsSide = turn !== undefined && (bytes[turn.start] ?? 0) % 2 === 1;
  const [width, height] = size
    ? [uintBe(bytes, size.start + 4, 4) || 0, uintBe(bytes, size.start + 8, 4) || 0]
    : [0, 0];
  const exif = exifOf(bytes, meta);
  return {
    ...nothingKnown,
    width: isOnItsSide ? height : width,
    height: isOnItsSide ? width : height,
    ...exif,
    orientation: turn || named(own, 'imir') ? 1 : exif.orientation,
    isWhole,
  };
}
