import { createHmac } from 'node:crypto';
import { Refusal } from '../refusal.js';

const longestUrl = 2048;

/** Reads where webhooks are to go, null for nowhere. A name and password in it would be shown and kept, so there are none. */
export function readTarget(url: unknown): string | null {
  if (url === null) return null;
  const given =
    typeof url === 'string' && url.length <= longestUrl && URL.canParse(url) ? new URL(url) : undefined;
  if (!given || !/^https?:$/.test(given.protocol) || given.username || given.password) {
    throw new Refusal(
      'invalid-request',
      'url must be an http or https address without credentials, or null.',
    );
  }
  return given.href;
}

/** How webhooks are signed, by the name that goes with them. */
export const digestAlgorithm = 'HMAC_SHA256_HEX';

/** The headers of a webhook; the digest is over the very bytes that are sent. */
export function signedHeaders(body: Uint8Array, secret: string): Readonly<Record<string, string>> {
  return {
    'content-type': 'application/json',
    'content-length': String(body.byteLength),
    'x-payload-digest': createHmac('sha256', secret).update(body).digest('hex'),
    'x-payload-digest-alg': digestAlgorithm,
  };
}
