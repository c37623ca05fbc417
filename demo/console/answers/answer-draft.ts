import type { ArmedAnswer } from '../calls/sandbox/sandbox-calls.js';

/** The kinds of answer that can be armed. */
export type AnswerKind = 'errors' | 'warnings' | 'code' | 'verdict';

/** The answers of a reviewer that can be armed. */
export type ArmedVerdict = 'approve' | 'ask-again' | 'reject';

/** What was chosen so far about the next answer. */
export interface AnswerDraft {
  readonly kind: AnswerKind;
  /** The step it is for; of a verdict the step that is asked again, or empty for all. */
  readonly step: string;
  readonly tags: readonly string[];
  readonly errorName: string;
  readonly verdict: ArmedVerdict;
  /** For the applicant. */
  readonly moderationComment: string;
  /** For the integrator alone. */
  readonly clientComment: string;
}

/** Nothing chosen yet. */
export const freshDraft: AnswerDraft = {
  kind: 'errors',
  step: '',
  tags: [],
  errorName: 'duplicate-document',
  verdict: 'approve',
  moderationComment: '',
  clientComment: '',
};

function verdictOf({ step, verdict, moderationComment, clientComment }: AnswerDraft): ArmedAnswer {
  const words = {
    ...(moderationComment.trim() && { moderationComment: moderationComment.trim() }),
    ...(clientComment.trim() && { clientComment: clientComment.trim() }),
  };
  if (verdict === 'approve') return { on: 'check', verdict: { reviewAnswer: 'GREEN' } };
  const isFinal = verdict === 'reject';
  return {
    on: 'check',
    verdict: {
      reviewAnswer: 'RED',
      reviewRejectType: isFinal ? 'FINAL' : 'RETRY',
      ...words,
      ...(!isFinal && step && { items: [{ step, reviewAnswer: 'RED' }] }),
    },
  };
}

/** The answer that was chosen; nothing while something is still missing. */
export function answerOf(draft: AnswerDraft): ArmedAnswer | undefined {
  const { kind, step, tags, errorName } = draft;
  if (kind === 'verdict') return verdictOf(draft);
  if (!step) return undefined;
  if (kind === 'code') return { on: 'upload', step, errorName };
  return tags.length > 0
    ? { on: 'upload', step, ...(kind === 'errors' ? { errors: [...tags] } : { warnings: [...tags] }) }
    : undefined;
}

/** How an armed answer is told in one line. */
export function answerWords(answer: ArmedAnswer): string {
  if (answer.on === 'upload') {
    if ('errors' in answer) return `${answer.step}: refused, ${answer.errors.join(', ')}`;
    if ('warnings' in answer) return `${answer.step}: kept, hints ${answer.warnings.join(', ')}`;
    return `${answer.step}: ${answer.errorName}`;
  }
  const { reviewAnswer, reviewRejectType, items = [] } = answer.verdict;
  const steps = items.map(({ step }) => step).join(', ');
  return ['Next check:', reviewAnswer, reviewRejectType, steps].filter(Boolean).join(' ');
}
