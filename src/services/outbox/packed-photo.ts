import type { OutboxPhoto } from '../../flow/ports.js';
import type { PhotoReceipt } from '../../domain/photo.js';
import { asCount, asId, asObject, asText } from '../../domain/reading.js';

type Facts = Omit<OutboxPhoto, 'content' | 'uploadUrl' | 'id' | 'applicantId' | 'keptAtMs' | 'isCalledOff'>;

const lengthBytes = 4;

/** A photo and what it was taken for as one run of bytes: the length of the facts, the facts as JSON, the content. */
export async function packPhoto(photo: OutboxPhoto): Promise<Uint8Array<ArrayBuffer>> {
  const { content, ...rest } = photo;
  const {
    id: _id,
    applicantId: _applicant,
    keptAtMs: _since,
    uploadUrl: _url,
    isCalledOff: _off,
    ...facts
  } = rest;
  const head = new TextEncoder().encode(JSON.stringify({ ...facts, type: content.type }));
  const packed = new Uint8Array(lengthBytes + head.length + content.size);
  new DataView(packed.buffer).setUint32(0, head.length);
  packed.set(head, lengthBytes);
  packed.set(new Uint8Array(await content.arrayBuffer()), lengthBytes + head.length);
  return packed;
}

function readReceipt(json: unknown): PhotoReceipt {
  const { sha256, pages, leftBehind } = asObject(json);
  const { bytes, location, notes } = asObject(leftBehind);
  return {
    sha256: asText(sha256) ?? '',
    ...(pages !== undefined && { pages: asCount(pages, 1) }),
    ...(leftBehind !== undefined && {
      leftBehind: { bytes: asCount(bytes, 0), location: location === true, notes: notes === true },
    }),
  };
}

function readFacts(json: unknown): Facts | undefined {
  const facts = asObject(json);
  const { step, shotKey, documentType, receipt, side, country, sourceSha256, replaces } = facts;
  if (typeof step !== 'string' || typeof shotKey !== 'string') return undefined;
  if (typeof documentType !== 'string') return undefined;
  const [source, image, land] = [asText(sourceSha256), asId(replaces), asText(country)];
  return {
    step,
    shotKey,
    documentType,
    receipt: readReceipt(receipt),
    ...((side === 'FRONT_SIDE' || side === 'BACK_SIDE') && { side }),
    ...(land !== undefined && { country: land }),
    ...(source !== undefined && { sourceSha256: source }),
    ...(image !== undefined && { replaces: image }),
  };
}

/** What was packed; nothing where an earlier version of this widget packed it otherwise. */
export function unpackPhoto(
  packed: Uint8Array<ArrayBuffer>,
): (Facts & { readonly content: Blob }) | undefined {
  try {
    const length = new DataView(packed.buffer).getUint32(0);
    const head = packed.subarray(lengthBytes, lengthBytes + length);
    const json = JSON.parse(new TextDecoder().decode(head)) as unknown;
    const facts = readFacts(json);
    const type = asText(asObject(json)['type']) ?? '';
    return facts && { ...facts, content: new Blob([packed.subarray(lengthBytes + length)], { type }) };
  } catch {
    return undefined;
  }
}
