import { FailureError } from '../domain/failure.js';
import { asObject, asText } from '../domain/reading.js';
import { readReceipt } from '../domain/receipt.js';
import type { CheckAnswer, Receipt, SaveAnswer } from './ports.js';

// What a host's own `api` answers is typed, but was never compiled together with this.

function badAnswer(): FailureError {
  return new FailureError({ code: 'bad-answer' });
}

/** The answer to a photo; throws a `FailureError` where it says neither that it was taken nor that it was refused. */
export function receiptIn(answer: unknown): Receipt {
  const receipt = readReceipt(answer);
  if (!receipt) throw badAnswer();
  return receipt;
}

/** The answer to saved fields; throws a `FailureError` where it says nothing of them. */
export function readSaveAnswer(answer: unknown): SaveAnswer {
  const { outcome, fields } = asObject(answer);
  if (outcome === 'saved') return { outcome };
  if (outcome !== 'invalid') throw badAnswer();
  const objections = Object.entries(asObject(fields)).map(
    ([name, code]) => [name, asText(code) ?? 'invalid'] as const,
  );
  return { outcome, fields: Object.fromEntries(objections) };
}

/** The answer to a request for a check; throws a `FailureError` where it is none. */
export function readCheckAnswer(answer: unknown): CheckAnswer {
  const { outcome } = asObject(answer);
  if (outcome !== 'requested' && outcome !== 'missing') throw badAnswer();
  return { outcome };
}
