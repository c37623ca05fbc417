import { asId, asObject, asTexts } from '../../domain/reading.js';
import type { WaitingReason } from '../../domain/photo.js';
import type { Receipt, TabNews } from '../../flow/ports.js';

const reasons: ReadonlySet<unknown> = new Set<WaitingReason>(['queued', 'offline', 'retrying', 'busy']);

function isReason(value: unknown): value is WaitingReason {
  return reasons.has(value);
}

function readReceipt(value: unknown): Receipt | undefined {
  const { outcome, imageId, warnings, reasons: tags, usesTry } = asObject(value);
  if (outcome === 'refused') return { outcome, reasons: asTexts(tags), usesTry: usesTry === true };
  const id = asId(imageId);
  return outcome === 'accepted' && id !== undefined
    ? { outcome, imageId: id, warnings: asTexts(warnings) }
    : undefined;
}

/** What another tab tells; nothing where it is another version of this widget that speaks otherwise. */
export function readNews(message: unknown): TabNews | undefined {
  const { applicantId, id, kind, fraction, reason, receipt } = asObject(message);
  if (typeof applicantId !== 'string' || typeof id !== 'string') return undefined;
  const about = { applicantId, id };
  if (kind === 'kept' || kind === 'stuck' || kind === 'gone') return { ...about, kind };
  if (kind === 'waiting' && isReason(reason)) return { ...about, kind, reason };
  if (kind === 'sending' && typeof fraction === 'number' && fraction >= 0 && fraction <= 1)
    return { ...about, kind, fraction };
  const answer = kind === 'answered' ? readReceipt(receipt) : undefined;
  return answer && { ...about, kind: 'answered', receipt: answer };
}
