import type { FileType } from '../../domain/judgement.js';

const lookedAtBytes = 4096;

const htmlStart =
  /^<(?:!doctype\s+html|html|head|body|script|iframe|title|style|meta|link|table|div|p|a|h1|br|img|form|font|b)[\s>/]/i;

interface Start {
  readonly text: string;
  /** There are bytes in it that no text has. */
  readonly isBinary: boolean;
  readonly isWide: boolean;
}

// UTF-16 text becomes readable by dropping its zero bytes; its marker says that it is text at all.
function readStart(bytes: Uint8Array): Start {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  let text = '';
  let isBinary = false;
  for (const byte of bytes.subarray(isMarked ? 3 : isWide ? 2 : 0, lookedAtBytes)) {
    if (isWide && byte === 0) continue;
    const isControl = byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b;
    isBinary ||= isControl || byte === 0x7f;
    text += String.fromCharCode(byte);
  }
  return { text, isBinary, isWide };
}

/** Whether every byte above 127 belongs to a well-formed UTF-8 sequence; one cut off by the end is fine. */
function isUtf8(text: string): boolean {
  return !/[\xc0-\xff](?![\x80-\xbf]|$)|(?<![\x80-\xff])[\x80-\xbf]|[\xf8-\xff]/.test(text);
}

/**
 * HTML, XML, SVG or plain text; nothing where there are bytes that no text has. Markup is markup to a browser even with
 * stray bytes in it.
 */
export function sniffText(bytes: Uint8Array): FileType | undefined {
  const { text, isBinary, isWide } = readStart(bytes);
  const start = text.replace(/^\s+/, '').replace(/^(?:<!--[\s\S]*?-->\s*)+/, '');
  if (htmlStart.test(start)) return 'html';
  if (/^<svg[\s>]/i.test(start)) return 'svg';
  if (/^<(?:\?xml|!doctype\s)/i.test(start)) {
    if (/<svg[\s>]|<!doctype\s+svg/i.test(start)) return 'svg';
    return /<html[\s>]|<!doctype\s+html/i.test(start) ? 'html' : 'xml';
  }
  // Many bytes that are no UTF-8 may still be an old 8-bit text, but as likely anything else.
  return !isBinary && (isWide || isUtf8(text)) ? 'text' : undefined;
}
