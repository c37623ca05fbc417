import { toFailure } from '../domain/failure.js';
import { warningsOf } from '../domain/findings.js';
import { keptFace } from '../domain/kept-photo.js';
import type { PhotoFace } from '../domain/photo.js';
import { withFirstPage } from './first-page.js';
import { bound, gatherPages } from './gather-pages.js';
import type { Page, Whole } from './gather-pages.js';
import type { OutboxPhoto } from './ports.js';
import type { Escort, Parcel } from './sending/parcel.js';
import type { Homecoming, Travel, Walk, WalkEnd } from './walk.js';

function randomKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

function keptPhoto(
  { shot, addressee }: Walk,
  { content, receipt }: Whole,
  sourceSha256: string | undefined,
): OutboxPhoto {
  return {
    ...addressee(),
    id: randomKey(),
    step: shot.step,
    shotKey: shot.key,
    ...(shot.side && { side: shot.side }),
    content,
    receipt,
    ...(sourceSha256 !== undefined && { sourceSha256 }),
    keptAtMs: Date.now(),
  };
}

/** The second half of the road, from the outbox to the receipt. */
async function travelOn(
  { shot, outbox, scrutiny, decisions, show, tell }: Travel,
  parcel: Parcel,
  face: PhotoFace,
  signal: AbortSignal,
): Promise<WalkEnd> {
  const { isKept } = parcel;
  show({ stage: 'waiting', face, isKept, reason: 'queued' });
  const escort: Escort = {
    decisions,
    onProgress: (fraction) => show({ stage: 'sending', face, isKept, fraction }),
    onWaiting: (reason) => show({ stage: 'waiting', face, isKept, reason }),
    onStuck: (failure) => show({ stage: 'stuck', face, isKept, failure }),
  };
  const answer = await outbox.send(parcel, escort, signal);
  signal.throwIfAborted();
  if (!answer) return 'gone';
  const { receipt, isOwn } = answer;
  scrutiny.answered(receipt);

  if (receipt.outcome === 'refused') {
    const { reasons, usesTry } = receipt;
    show({ stage: 'refused', face, reasons });
    // Of what another tab has sent the host hears there, and it counts there.
    if (isOwn) tell({ kind: 'photo-refused', shot, reasons, usesTry });
    return 'settled';
  }
  const { imageId, warnings } = receipt;
  show({ stage: 'accepted', face, imageId, warnings });
  if (isOwn) tell({ kind: 'photo-accepted', shot, imageId, sha256: parcel.photo.receipt.sha256 });
  return 'settled';
}

/**
 * The road of a photo from file to receipt, top to bottom: inspected, used by the applicant, kept, sent, answered.
 * Ends early only by the signal. The last stage it shows is `accepted` or `refused`, unless another tab gave it up.
 */
export async function walkPhoto(walk: Walk, signal: AbortSignal): Promise<WalkEnd> {
  const { shot, show, tell, outbox, scrutiny } = walk;
  let pages: readonly Page[] = [];
  let whole: Whole | undefined;
  while (!whole) {
    pages = await gatherPages(walk, pages, signal);
    // Should putting them together fail, no page is lost: it can be tried again, or with fewer.
    whole = await bound(walk, pages, signal).catch((caught: unknown) => {
      signal.throwIfAborted();
      tell({ kind: 'failed', failure: toFailure(caught) });
      return undefined;
    });
  }
  const inspections = pages.map(({ inspection }) => inspection);
  const photo = keptPhoto(walk, whole, inspections.at(-1)?.fingerprint?.sha256);
  walk.onUsed(photo);
  for (const inspection of inspections) scrutiny.used(inspection);
  tell({
    kind: 'photo-used',
    shot,
    verdict: inspections.some(({ judgement }) => judgement.verdict === 'doubtful') ? 'doubtful' : 'ok',
    despite: [...new Set(inspections.flatMap(({ judgement }) => warningsOf(judgement)))],
    sha256: photo.receipt.sha256,
  });
  const { face } = whole;
  show({ stage: 'waiting', face, reason: 'queued' });
  const parcel = await outbox.keep(photo);
  signal.throwIfAborted();
  return travelOn(walk, parcel, face, signal);
}

/** The rest of the road of a photo that an earlier visit, or another tab, has left in the outbox. */
export async function resumePhoto(
  travel: Homecoming,
  photo: OutboxPhoto,
  signal: AbortSignal,
): Promise<WalkEnd> {
  const { content } = photo;
  const parcel = { photo, isKept: true };
  const face = keptFace(photo);
  if (face.isPdf) return travelOn(withFirstPage(travel, content, face, signal), parcel, face, signal);
  return travelOn(travel, parcel, { ...face, previewUrl: travel.previews.show(content) }, signal);
}
