import { toFailure } from '../domain/failure.js';
import { warningsOf } from '../domain/findings.js';
import { keptFace } from '../domain/kept-photo.js';
import { notInspected } from '../domain/judgement.js';
import type { Inspection, Prepared, QuarterTurns } from '../domain/judgement.js';
import { firstFace } from '../domain/photo.js';
import type { Photo, PhotoAction, PhotoFace, PhotoReceipt } from '../domain/photo.js';
import type { Shot } from '../domain/shot.js';
import type { Mailbox } from './mailbox.js';
import type { NoticeListener } from './notices.js';
import type { OutboxPhoto, Ports } from './ports.js';
import type { Previews } from './previews.js';
import type { PictureScrutiny } from './scrutiny.js';
import type { Escort, Outbox, Parcel } from './sending/outbox.js';

/** Whom and what a photo is sent for, asked when it is handed over. */
export type Addressee = Pick<OutboxPhoto, 'applicantId' | 'documentType' | 'country' | 'replaces'>;

/** What every photo has on its way to the server. */
export interface Travel {
  readonly shot: Shot;
  readonly outbox: Outbox;
  readonly scrutiny: Pick<PictureScrutiny, 'answered'>;
  readonly decisions: Mailbox<PhotoAction>;
  readonly previews: Previews;
  readonly show: (photo: Photo) => void;
  readonly tell: NoticeListener;
}

/** One photo's walk: what it is, whom it asks, and where it shows itself. */
export interface Walk extends Travel {
  readonly file: File;
  readonly ports: Ports;
  readonly scrutiny: PictureScrutiny;
  readonly addressee: () => Addressee;
  /** Hears of the photo that is to be sent before anything is done with it. */
  readonly onUsed: (photo: OutboxPhoto) => void;
}

/** How a walk ends: answered for, or given up because another tab has. */
export type WalkEnd = 'settled' | 'gone';

const noTime = { decode: 0, inspect: 0, prepare: 0, total: 0 };

function randomKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

function receiptOf({ width, height, sha256, leftBehind }: Prepared<Blob>): PhotoReceipt {
  return { width, height, sha256, ...(leftBehind && { leftBehind }) };
}

async function inspectOnce(
  walk: Walk,
  quarterTurns: QuarterTurns,
  signal: AbortSignal,
): Promise<Inspection<Blob>> {
  try {
    const request = await walk.scrutiny.request(quarterTurns);
    signal.throwIfAborted();
    return await walk.ports.inspector.inspect(walk.file, request, signal);
  } catch (caught) {
    signal.throwIfAborted();
    walk.tell({ kind: 'failed', failure: toFailure(caught) });
    return { judgement: notInspected, ms: noTime };
  }
}

/** Inspects, and inspects again for every turn, until the applicant uses a photo that may be used. */
async function inspectUntilUsed(
  walk: Walk,
  signal: AbortSignal,
): Promise<{ readonly inspection: Inspection<Blob>; readonly face: PhotoFace }> {
  let face = firstFace(walk.file);
  for (;;) {
    walk.show({ stage: 'inspecting', face });
    const inspection = await inspectOnce(walk, face.quarterTurns, signal);
    signal.throwIfAborted();
    walk.scrutiny.judged(inspection);
    const { judgement, prepared, ms } = inspection;
    const isPdf = judgement.type === 'pdf';
    face = {
      isPdf,
      fileName: walk.file.name,
      bytes: prepared?.picture.size ?? walk.file.size,
      quarterTurns: face.quarterTurns,
      ...(prepared && { receipt: receiptOf(prepared) }),
      ...(prepared && !isPdf && { previewUrl: walk.previews.show(prepared.picture) }),
    };
    walk.show({ stage: 'judged', face, judgement });
    walk.tell({ kind: 'photo-judged', shot: walk.shot, judgement, ms });
    const canUse = prepared !== undefined && judgement.verdict !== 'refused';
    const action = await nextUseOrTurn(walk.decisions, canUse, signal);
    if (action === 'use') return { inspection, face };
    face = { ...face, quarterTurns: ((face.quarterTurns + 1) % 4) as QuarterTurns };
  }
}

async function nextUseOrTurn(
  decisions: Mailbox<PhotoAction>,
  canUse: boolean,
  signal: AbortSignal,
): Promise<'use' | 'turn'> {
  for (;;) {
    const action = await decisions.next(signal);
    if (action === 'turn' || (action === 'use' && canUse)) return action;
  }
}

function keptPhoto(
  { shot, addressee }: Walk,
  { prepared, fingerprint }: Inspection<Blob>,
): OutboxPhoto | undefined {
  if (!prepared) return undefined;
  return {
    ...addressee(),
    id: randomKey(),
    step: shot.step,
    shotKey: shot.key,
    ...(shot.side && { side: shot.side }),
    content: prepared.picture,
    receipt: receiptOf(prepared),
    ...(fingerprint && { sourceSha256: fingerprint.sha256 }),
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
  const { shot, show, tell, outbox } = walk;
  const { inspection, face } = await inspectUntilUsed(walk, signal);
  const photo = keptPhoto(walk, inspection);
  if (!photo) return 'gone';
  const { verdict } = inspection.judgement;
  walk.onUsed(photo);
  walk.scrutiny.used(inspection);
  tell({
    kind: 'photo-used',
    shot,
    verdict,
    despite: warningsOf(inspection.judgement),
    sha256: photo.receipt.sha256,
  });
  show({ stage: 'waiting', face, reason: 'queued' });
  const parcel = await outbox.keep(photo);
  signal.throwIfAborted();
  return travelOn(walk, parcel, face, signal);
}

/** The rest of the road of a photo that an earlier visit, or another tab, has left in the outbox. */
export async function resumePhoto(travel: Travel, photo: OutboxPhoto, signal: AbortSignal): Promise<WalkEnd> {
  const plain = keptFace(photo);
  const face = plain.isPdf ? plain : { ...plain, previewUrl: travel.previews.show(photo.content) };
  return travelOn(travel, { photo, isKept: true }, face, signal);
}
