import { sha256 } from '../inspection/digest/sha256.js';

/** The SHA-256 of bytes as lower-case hex; computed here where the page is not a secure context and has no `crypto.subtle`. */
export async function sha256Hex(content: Blob | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = content instanceof Blob ? new Uint8Array(await content.arrayBuffer()) : content;
  // The types promise it; plain http:// pages do not have it.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  const digest = subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : sha256(bytes);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
