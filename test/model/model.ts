import type { Act, Outcome } from './opinion/acts/act.js';
import { requestCheck, setFields } from './opinion/acts/answers.js';
import { operate } from './opinion/acts/operator.js';
import { approve, askAgain, mark, reject, setStepStatus } from './opinion/acts/review.js';
import { takeBack, upload } from './opinion/acts/uploads.js';
import { settled } from './opinion/openness.js';
import type { Verification } from './opinion/verification.js';

function judged(verification: Verification, act: Act): Outcome {
  switch (act.kind) {
    case 'upload':
      return upload(verification, act);
    case 'take back':
      return takeBack(verification, act);
    case 'fields':
      return setFields(verification, act);
    case 'submit':
      return requestCheck(verification);
    case 'approve':
      return approve(verification);
    case 'ask again':
      return askAgain(verification, act);
    case 'reject':
      return reject(verification, act);
    case 'mark':
      return mark(verification, act);
    case 'step status':
      return setStepStatus(verification, act);
    default:
      return operate(verification, act);
  }
}

/**
 * A second opinion on what the server must make of an act, written from the product's and the contract's documents and not
 * from its code: whether it is taken, how it may be refused, and how the verification stands afterwards.
 */
export function apply(verification: Verification, act: Act): Outcome {
  const outcome = judged(verification, act);
  return { ...outcome, next: settled(outcome.next) };
}
