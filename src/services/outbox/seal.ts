const vectorBytes = 12;
const algorithm = 'AES-GCM';

/** Bytes that only the holder of the key can read, and only for what they were sealed for. */
export interface Sealed {
  readonly vector: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

/** A new key that no script can read out, not even one that runs on this page. Throws on pages that are not secure. */
export function makeKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: algorithm, length: 256 }, false, ['encrypt', 'decrypt']);
}

function parameters(vector: Uint8Array<ArrayBuffer>, purpose: string): AesGcmParams {
  return { name: algorithm, iv: vector, additionalData: new TextEncoder().encode(purpose) };
}

/** Seals bytes for a purpose, without which they cannot be opened. */
export async function seal(
  key: CryptoKey,
  purpose: string,
  content: Uint8Array<ArrayBuffer>,
): Promise<Sealed> {
  const vector = crypto.getRandomValues(new Uint8Array(vectorBytes));
  return { vector, bytes: await crypto.subtle.encrypt(parameters(vector, purpose), key, content) };
}

/** The bytes as they were sealed for the purpose. Throws for another key, another purpose, and changed bytes. */
export async function unseal(
  key: CryptoKey,
  purpose: string,
  { vector, bytes }: Sealed,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.decrypt(parameters(vector, purpose), key, bytes));
}
