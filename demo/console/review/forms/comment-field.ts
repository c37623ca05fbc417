import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** A box for a comment of the verdict as a whole, with who reads it. */
export function commentField(
  name: 'moderationComment' | 'clientComment',
  label: string,
  hint: string,
): TemplateResult {
  return html`<div class="field">
    <label class="label" for=${name}>${label}</label>
    <p class="hint soft" id="${name}-hint">${hint}</p>
    <textarea
      class="input"
      id=${name}
      name=${name}
      rows="2"
      maxlength="2000"
      aria-describedby="${name}-hint"
    ></textarea>
  </div>`;
}

/** What is in the box that an input event came from. */
export function textIn(event: Event): string {
  return (event.target as HTMLTextAreaElement).value;
}
