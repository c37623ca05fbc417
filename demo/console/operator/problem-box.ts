import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Problem } from '../calls/call.js';

/** A call that did not work, in the server's words, with what to quote. */
export function problemBox(problem: Problem, lead = ''): TemplateResult {
  const { description, status, errorName, correlationId } = problem;
  const marks = [status, errorName].filter((mark) => mark !== undefined).join(' ');
  return html`<div class="message stop" role="alert">
    <p>${lead ? html`<strong>${lead}</strong> ` : nothing}${description}</p>
    ${marks ? html`<p><code>${marks}</code></p>` : nothing}
    ${correlationId ? html`<p>Correlation id <code>${correlationId}</code></p>` : nothing}
  </div>`;
}
