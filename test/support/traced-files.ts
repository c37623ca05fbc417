import { big, bytesOf, joined, little } from '../inspection/bytes-of.js';
import { extendedHead, pngChunk, withSegment } from '../inspection/picture-files.js';

/** What must not leave the device, wherever in a file it is written. */
export const secret = 'Vienna 48.2082 N 16.3738 E';

const camera = 'Apple\0iPhone 15 Pro\0';

/** EXIF as phones write it: make and model, a maker's note, the place, and a second picture as thumbnail. */
export function fullExif(thumbnail: Uint8Array): Uint8Array<ArrayBuffer> {
  const entry = (tag: number, type: number, count: number, value: number): Uint8Array =>
    joined(big(tag, 2), big(type, 2), big(count, 4), big(value, 4));
  const directory = (entries: readonly Uint8Array[], next: number): Uint8Array =>
    joined(big(entries.length, 2), ...entries, big(next, 4));
  const [firstBytes, exifBytes, gpsBytes, lastBytes] = [
    2 + 4 * 12 + 4,
    2 + 2 * 12 + 4,
    2 + 12 + 4,
    2 + 2 * 12 + 4,
  ];
  const exifAt = 8 + firstBytes;
  const gpsAt = exifAt + exifBytes;
  const lastAt = gpsAt + gpsBytes;
  const dataAt = lastAt + lastBytes;
  const note = joined('Apple iOS\0\0\x01MM', secret);
  const noteAt = dataAt + camera.length;
  const commentAt = noteAt + note.length;
  const placeAt = commentAt + secret.length;
  const thumbnailAt = placeAt + secret.length;
  return joined(
    'Exif\0\0MM\0*',
    big(8, 4),
    directory(
      [
        entry(0x010f, 2, 6, dataAt),
        entry(0x0110, 2, camera.length - 6, dataAt + 6),
        entry(0x8769, 4, 1, exifAt),
        entry(0x8825, 4, 1, gpsAt),
      ],
      lastAt,
    ),
    directory([entry(0x927c, 7, note.length, noteAt), entry(0x9286, 7, secret.length, commentAt)], 0),
    directory([entry(0x001b, 7, secret.length, placeAt)], 0),
    directory([entry(0x0201, 4, 1, thumbnailAt), entry(0x0202, 4, 1, thumbnail.length)], 0),
    camera,
    note,
    secret,
    secret,
    thumbnail,
  );
}

const xmp = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/" City="${secret}"/>`;

/** The hiding places of a JPEG, each with a picture in which it is used. */
export function tracedJpegs(
  jpeg: Uint8Array,
  thumbnail: Uint8Array,
): Readonly<Record<string, Uint8Array<ArrayBuffer>>> {
  const withBody = (marker: number, ...parts: readonly (Uint8Array | string)[]): Uint8Array<ArrayBuffer> =>
    withSegment(jpeg, marker, joined(...parts));
  const length = ((jpeg[4] ?? 0) << 8) | (jpeg[5] ?? 0);
  const jfif = jpeg[3] === 0xe0 ? jpeg.subarray(4 + length) : jpeg.subarray(2);
  const pixels = Uint8Array.from({ length: 27 }, (_, i) => i * 9);
  const withThumbnail = joined('JFIF\0\x01\x01\0\0\x01\0\x01\x03\x03', pixels);
  return {
    EXIF: withSegment(jpeg, 0xe1, fullExif(thumbnail)),
    XMP: withBody(0xe1, 'http://ns.adobe.com/xap/1.0/\0', xmp),
    'extended XMP': withBody(0xe1, 'http://ns.adobe.com/xmp/extension/\0', 'A'.repeat(32), big(9, 4), secret),
    IPTC: withBody(0xed, 'Photoshop 3.0\0', '8BIM\x04\x04\0\0\0\0\0\x1f\x1c\x02\x5a\0', secret),
    'more pictures': withBody(0xe2, 'MPF\0', 'II*\0\b\0\0\0', secret),
    'a gain map': withBody(0xe2, 'urn:iso:std:iso:ts:21496:-1\0', secret),
    'a comment': withBody(0xfe, secret),
    'a maker’s segment': withBody(0xe4, secret),
    'a reserved segment': withBody(0xf7, secret),
    'a JFIF thumbnail': withSegment(joined(jpeg.subarray(0, 2), jfif), 0xe0, withThumbnail),
    'a JFXX thumbnail': withBody(0xe0, 'JFXX\0\x10', thumbnail),
    'a long Adobe segment': withBody(0xee, 'Adobe\0\x64\0\0\0\0\x01', secret),
    'a picture behind the end': joined(jpeg, thumbnail),
    'a film behind the end': joined(jpeg, '\0\0\0\x18ftypmp42', secret, 'SEFHSEFT'),
  };
}

/** All of them at once. */
export function fullOfTraces(jpeg: Uint8Array, thumbnail: Uint8Array): Uint8Array<ArrayBuffer> {
  const segments = [
    [0xfe, bytesOf(secret)],
    [0xed, joined('Photoshop 3.0\0', '8BIM\x04\x04\0\0\0\0\0\x1f\x1c\x02\x5a\0', secret)],
    [0xe2, joined('MPF\0II*\0\b\0\0\0', secret)],
    [0xe1, joined('http://ns.adobe.com/xap/1.0/\0', xmp)],
    [0xe1, fullExif(thumbnail)],
  ] as const;
  const whole = segments.reduce<Uint8Array<ArrayBuffer>>(
    (bytes, [marker, body]) => withSegment(bytes, marker, body),
    joined(jpeg),
  );
  return joined(whole, thumbnail, 'SEFH', secret, 'SEFT');
}

/** A PNG with text, XMP, EXIF and a date. */
export function tracedPng(png: Uint8Array, thumbnail: Uint8Array): Uint8Array<ArrayBuffer> {
  const headerEnd = 8 + 25;
  return joined(
    png.subarray(0, headerEnd),
    pngChunk('tEXt', joined('Comment\0', secret)),
    pngChunk('iTXt', joined('XML:com.adobe.xmp\0\0\0\0\0', xmp)),
    pngChunk('eXIf', fullExif(thumbnail).subarray(6)),
    pngChunk('tIME', Uint8Array.of(7, 230, 1, 2, 3, 4, 5)),
    png.subarray(headerEnd),
    secret,
  );
}

/** A WebP with EXIF and XMP. */
export function tracedWebp(
  webp: Uint8Array,
  [width, height]: readonly [number, number],
  thumbnail: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const chunk = (name: string, data: Uint8Array): Uint8Array =>
    joined(name, little(data.length, 4), data, ...(data.length % 2 === 1 ? ['\0'] : []));
  const simple = webp.subarray(12);
  const isExtended = String.fromCharCode(...simple.subarray(0, 4)) === 'VP8X';
  const picture = isExtended ? simple.subarray(18) : simple;
  const traces = joined(chunk('EXIF', fullExif(thumbnail).subarray(6)), chunk('XMP ', bytesOf(xmp)));
  const body = joined('WEBP', extendedHead(12, width, height), picture, traces);
  return joined('RIFF', little(body.length, 4), body);
}

/** A GIF with a comment and XMP before its end. */
export function tracedGif(gif: Uint8Array): Uint8Array<ArrayBuffer> {
  const comment = joined('!\xfe', Uint8Array.of(secret.length), secret, '\0');
  const application = joined('!\xff\x0bXMP DataXMP', Uint8Array.of(xmp.length), xmp, '\0');
  return joined(gif.subarray(0, gif.length - 1), comment, application, ';', secret);
}
