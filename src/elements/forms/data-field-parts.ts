import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { stopSign } from '../icons.js';
import type { Words } from '../../text/words.js';

/** What a field is called, with a word for those that may stay empty. */
export function labelText(label: string, required: boolean, words: Words): TemplateResult {
  return html`${label}${required ? nothing : html` <span class="optional">(${words.data.optional})</span>`}`;
}

/** What is wrong with a field, under it; `id` is what the control's `aria-describedby` names. */
export function fieldError(problem: string, id = 'error'): TemplateResult | typeof nothing {
  return problem ? html`<p class="error" id=${id}>${stopSign}<span>${problem}</span></p>` : nothing;
}
