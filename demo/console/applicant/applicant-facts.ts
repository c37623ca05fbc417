import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { momentOf } from './record/moments.js';
import { standingOf } from './standing.js';
import type { Applicant, OperatorAct } from '../calls/operator-calls.js';

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

function missingWords({ missing }: Applicant): string {
  return missing
    .map(({ step, idDocSubType, fields }) => {
      if (fields) return `${step} (${fields.join(', ')})`;
      return idDocSubType ? `${step} (${idDocSubType})` : step;
    })
    .join(', ');
}

/** Whether an operator has seen how it stands, and the button that says so. */
function acknowledgement(
  { acknowledgedAt }: Applicant,
  isBusy: boolean,
  onAct: (act: OperatorAct) => void,
): TemplateResult {
  if (acknowledgedAt !== undefined) {
    return html`Acknowledged, <time datetime=${acknowledgedAt}>${momentOf(acknowledgedAt)}</time>`;
  }
  return html`<button
    class="link"
    type="button"
    aria-disabled=${isBusy ? 'true' : 'false'}
    @click=${() => (isBusy ? undefined : onAct({ kind: 'acknowledge' }))}
  >
    Acknowledge
  </button>`;
}

/** How the whole verification stands, in the wire's own words beside ours. */
export function applicantFacts(
  applicant: Applicant,
  isBusy: boolean,
  onAct: (act: OperatorAct) => void,
): TemplateResult {
  const { review, session, reference, revision, id, missing } = applicant;
  const { tone } = standingOf(applicant);
  const { moderationComment, clientComment, rejectLabels = [] } = review.reviewResult ?? {};
  return html`<section class="facts" aria-label="How it stands">
    <dl>
      <dt class="soft">Review</dt>
      <dd>
        <code>${review.reviewStatus}</code>,
        ${review.attemptCnt === 1 ? '1 check' : `${review.attemptCnt} checks`} answered
      </dd>
      <dt class="soft">Session</dt>
      <dd>
        <code>${session.state}</code> ${session.state === 'expired' ? 'since' : 'until'}
        ${day.format(new Date(session.expiresAt))}
      </dd>
      <dt class="soft">Reference</dt>
      <dd><code>${reference}</code></dd>
      <dt class="soft">Applicant</dt>
      <dd><code>${id}</code>, revision ${revision}</dd>
      ${
        missing.length === 0
          ? nothing
          : html`<dt class="soft">Missing</dt>
              <dd>${missingWords(applicant)}</dd>`
      }
      <dt class="soft">Seen</dt>
      <dd>${acknowledgement(applicant, isBusy, onAct)}</dd>
      ${
        moderationComment
          ? html`<dt class="soft">To applicant</dt>
              <dd>${moderationComment}</dd>`
          : nothing
      }
      ${
        clientComment
          ? html`<dt class="soft">To integrator</dt>
              <dd>${clientComment}</dd>`
          : nothing
      }
    </dl>
    ${
      rejectLabels.length === 0
        ? nothing
        : html`<p class="labels">
            ${rejectLabels.map((label) => html`<span class="chip plain ${tone}">${label}</span>`)}
          </p>`
    }
  </section>`;
}
