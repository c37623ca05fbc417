import type { FileType } from '../../domain/judgement.js';

const lookedAtBytes = 4096;

const htmlStart =
  /^<(?:!doctype\s+html|html|head|body|script|iframe|title|style|meta|link|table|div|p|a|h1|br|img|form|font|b)[\s>/]/i;

// UTF-16 text becomes readable by dropping its zero bytes; its marker says that it is text at all.
function readText(bytes: Uint8Array): string | undefined {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const marker = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : wide ? 2 : 0;
  let text = '';
  for (const byte of bytes.subarray(marker, lookedAtBytes)) {
    if (wide && byte === 0) continue;
    const isControl = byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b;
    if (isControl || byte === 0x7f) return undefined;
    text += String.fromCharCode(byte);
  }
  return text;
}

/** Whether every byte above 127 belongs to a well-formed UTF-8 sequence; one cut off by the end is fine. */
function isUtf8(text: string): boolean {
  return !/[\xc0-\xff](?![\x80-\xbf]|$)|(?<![\x80-\xff])[\x80-\xbf]|[\xf8-\xff]/.test(text);
}

/** HTML, XML, SVG or plain text; nothing where there are bytes that no text has. */
export function sniffText(bytes: Uint8Array): FileType | undefined {
  const text = readText(bytes);
  const start = (text ?? latinStart(bytes)).replace(/^\s+/, '');
  const afterComments = start.replace(/^(?:<!--[\s\S]*?-->\s*)+/, '');
  if (htmlStart.test(afterComments)) return 'html';
  if (/^<svg[\s>]/i.test(afterComments)) return 'svg';
  if (/^<(?:\?xml|!doctype\s)/i.test(afterComments)) {
    if (/<svg[\s>]|<!doctype\s+svg/i.test(afterComments)) return 'svg';
    return /<html[\s>]|<!doctype\s+html/i.test(afterComments) ? 'html' : 'xml';
  }
  if (text === undefined) return undefined;
  const isWide = bytes[0] === 0xff || bytes[0] === 0xfe;
  // Many bytes that are no UTF-8 may still be an old 8-bit text, but as likely anything else.
  return isWide || isUtf8(text) ? 'text' : undefined;
}

// Markup with stray control bytes is still markup to a browser, so its beginning is looked at in any case.
function latinStart(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes.subarray(0, 512)) text += String.fromCharCode(byte);
  return text;
}
