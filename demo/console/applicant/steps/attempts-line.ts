import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Step } from '../../calls/operator-calls.js';

type Attempts = NonNullable<Step['attempts']>;
type Failure = NonNullable<Attempts['failures']>[number];

const sources: Readonly<Record<Failure['source'], string>> = {
  upload: 'refused at once',
  review: 'asked again',
};

/** How many attempts of a step were used of how many, and what went wrong in them. */
export function attemptsLine({ used, limit, failures = [] }: Attempts): TemplateResult {
  const line = html`<span class="marks" aria-hidden="true">
      ${Array.from({ length: limit }, (_, index) => html`<i class=${index < used ? 'used' : ''}></i>`)}
    </span>
    <span class="soft">${used} of ${limit} attempts used</span>`;
  const tone = used >= limit ? 'spent' : '';
  if (failures.length === 0) return html`<div class="attempts ${tone}">${line}</div>`;
  return html`<details class="attempts-told">
    <summary class="attempts ${tone}">${line}</summary>
    <ol>
      ${failures.map(
        ({ source, reasons, moderationComment }) =>
          html`<li>
            ${sources[source]}${moderationComment ? `: ${moderationComment}` : nothing}
            ${reasons.map((reason) => html`<span class="chip plain">${reason}</span>`)}
          </li>`,
      )}
    </ol>
  </details>`;
}
