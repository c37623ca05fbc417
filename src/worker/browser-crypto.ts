import type { PdfCrypto } from '../inspection/pdf/pdf-security.js';

/** The browser's own cryptography; nothing on plain http:// pages. */
export function browserCrypto(): PdfCrypto | undefined {
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  return (
    subtle && {
      digest: async (algorithm, data) => new Uint8Array(await subtle.digest(algorithm, data.slice())),
      encrypt: async (key, vector, data) => {
        const imported = await subtle.importKey('raw', key.slice(), 'AES-CBC', false, ['encrypt']);
        const padded = await subtle.encrypt({ name: 'AES-CBC', iv: vector.slice() }, imported, data.slice());
        return new Uint8Array(padded, 0, data.length);
      },
    }
  );
}
