import { createHash } from 'node:crypto';
import type { components } from '../../../src/services/generated/wire.js';
import type { Applicant, ReviewResult } from '../applicant/applicant.js';
import type { WebhookType } from './webhook-types.js';

type Schemas = components['schemas'];

/** The id of the check that goes on or was answered last; the next one requested has another. */
function inspectionIdOf({ id, review }: Applicant): string {
  return createHash('sha256').update(`${id}:${review.checksRequested}`).digest('hex').slice(0, 24);
}

// The one place from which a clientComment leaves this server, beside an operator's own view.
function toldResult(result: ReviewResult): Schemas['OperatorReviewResult'] {
  const { reviewAnswer, reviewRejectType, moderationComment, clientComment, rejectLabels } = result;
  return {
    reviewAnswer,
    ...(reviewRejectType && { reviewRejectType }),
    ...(moderationComment !== undefined && { moderationComment }),
    ...(clientComment !== undefined && { clientComment }),
    ...(rejectLabels && { rejectLabels: [...rejectLabels] }),
  };
}

/** What a webhook says: its type, and how the verification stands after the change. */
export function webhookBodyOf(
  type: WebhookType,
  applicant: Applicant,
  correlationId: string,
  createdAtMs: number,
): Schemas['WebhookBody'] {
  const { id, externalUserId, levelName, revision, review } = applicant;
  return {
    applicantId: id,
    inspectionId: inspectionIdOf(applicant),
    correlationId,
    externalUserId,
    levelName,
    type,
    revision,
    reviewStatus: review.status,
    ...(review.result && { reviewResult: toldResult(review.result) }),
    createdAtMs,
  };
}
