import { asObject } from '../../domain/reading.js';
import { readReceipt } from '../../domain/receipt.js';
import type { WaitingReason } from '../../domain/photo.js';
import type { TabNews } from '../../flow/ports.js';

const reasons: ReadonlySet<unknown> = new Set<WaitingReason>(['queued', 'offline', 'retrying', 'busy']);

function isReason(value: unknown): value is WaitingReason {
  return reasons.has(value);
}

/** What another tab tells; nothing where it is another version of this widget that speaks otherwise. */
export function readNews(message: unknown): TabNews | undefined {
  const { applicantId, id, kind, fraction, reason, receipt } = asObject(message);
  if (typeof applicantId !== 'string' || typeof id !== 'string') return undefined;
  const about = { applicantId, id };
  if (kind === 'kept' || kind === 'stuck' || kind === 'gone' || kind === 'called off')
    return { ...about, kind };
  if (kind === 'waiting' && isReason(reason)) return { ...about, kind, reason };
  if (kind === 'sending' && typeof fraction === 'number' && fraction >= 0 && fraction <= 1)
    return { ...about, kind, fraction };
  const answer = kind === 'answered' ? readReceipt(receipt) : undefined;
  return answer && { ...about, kind: 'answered', receipt: answer };
}
