import { toFailure } from '../domain/failure.js';
import { warningsOf } from '../domain/findings.js';
import { notInspected } from '../domain/judgement.js';
import type { Inspection, QuarterTurns } from '../domain/judgement.js';
import { firstFace } from '../domain/photo.js';
import type { Photo, PhotoAction, PhotoFace } from '../domain/photo.js';
import type { Shot } from '../domain/shot.js';
import type { Mailbox } from './mailbox.js';
import type { NoticeListener } from './notices.js';
import type { OutgoingPhoto, Ports } from './ports.js';
import type { Previews } from './previews.js';
import { sendUntilAnswered } from './send-photo.js';
import type { PictureScrutiny } from './scrutiny.js';
import type { SendingReporter } from './send-photo.js';

/** Whom a photo is sent for, asked when it is handed over. */
export type Addressee = Pick<OutgoingPhoto, 'applicantId' | 'documentType' | 'country'>;

/** One photo's walk: what it is, whom it asks, and where it shows itself. */
export interface Walk {
  readonly shot: Shot;
  readonly file: File;
  readonly ports: Ports;
  readonly scrutiny: PictureScrutiny;
  readonly decisions: Mailbox<PhotoAction>;
  readonly previews: Previews;
  readonly addressee: () => Addressee;
  readonly show: (photo: Photo) => void;
  readonly tell: NoticeListener;
}

const noTime = { decode: 0, inspect: 0, prepare: 0, total: 0 };

function randomKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
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

/**
 * The road of a photo from file to receipt, top to bottom: inspected, used by the applicant, sent, answered.
 * Ends early only by the signal. The last stage it shows is `accepted` or `refused`.
 */
export async function walkPhoto(walk: Walk, signal: AbortSignal): Promise<void> {
  const { shot, show, tell } = walk;
  const { inspection, face } = await inspectUntilUsed(walk, signal);
  const { prepared } = inspection;
  if (!prepared) return;
  const { verdict } = inspection.judgement;
  walk.scrutiny.used(inspection);
  tell({
    kind: 'photo-used',
    shot,
    verdict,
    despite: warningsOf(inspection.judgement),
    sha256: prepared.sha256,
  });

  show({ stage: 'waiting', face, reason: 'queued' });
  const photo: OutgoingPhoto = {
    ...walk.addressee(),
    step: shot.step,
    ...(shot.side && { side: shot.side }),
    content: prepared.picture,
    idempotencyKey: randomKey(),
  };
  const reporter: SendingReporter = {
    onProgress: (fraction) => show({ stage: 'sending', face, fraction }),
    onWaiting: (reason) => show({ stage: 'waiting', face, reason }),
    onStuck: (failure) => show({ stage: 'stuck', face, failure }),
  };
  const receipt = await sendUntilAnswered(walk.ports, photo, walk.decisions, reporter, signal);
  signal.throwIfAborted();
  walk.scrutiny.answered(receipt);

  if (receipt.outcome === 'refused') {
    const { reasons, usesTry } = receipt;
    show({ stage: 'refused', face, reasons });
    tell({ kind: 'photo-refused', shot, reasons, usesTry });
    return;
  }
  show({ stage: 'accepted', face, imageId: receipt.imageId, warnings: receipt.warnings });
  tell({ kind: 'photo-accepted', shot, imageId: receipt.imageId, sha256: prepared.sha256 });
}
