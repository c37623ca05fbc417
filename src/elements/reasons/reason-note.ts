import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Reason } from '../../text/reasons.js';
import type { Words } from '../../text/words.js';
import { speech } from '../icons.js';

/** Why something is asked again: the reviewer's words as they were written, or ours in their place. */
export function reasonNote(words: Words, reason: Reason): TemplateResult {
  if (!('quote' in reason))
    return html`<div class="why">${reason.lines.map((line) => html`<p>${line}</p>`)}</div>`;
  return html`<figure class="why">
    <figcaption>${words.fix.reviewer}</figcaption>
    <blockquote dir="auto">${reason.quote}</blockquote>
  </figure>`;
}

/** The same in a panel of its own, above what is asked again. */
export function reasonPanel(words: Words, reason: Reason): TemplateResult {
  return html`<div class="reason">${speech}${reasonNote(words, reason)}</div>`;
}
