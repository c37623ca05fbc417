import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { speech, stopSign } from '../icons.js';
import { reasonNote } from '../reasons/reason-note.js';
import type { Words } from '../../text/words.js';
import type { Remark } from './data-remarks.js';

/** What a field is called, with a word for those that may stay empty. */
export function labelText(label: string, required: boolean, words: Words): TemplateResult {
  return html`${label}${required ? nothing : html` <span class="optional">(${words.data.optional})</span>`}`;
}

/** What is wrong with a field, under it; `id` is what the control's `aria-describedby` names. */
export function fieldError(problem: string, id = 'error'): TemplateResult | typeof nothing {
  return problem ? html`<p class="error" id=${id}>${stopSign}<span>${problem}</span></p>` : nothing;
}

/** What a reviewer said of a field, under its name; `id` as for an error. */
export function fieldRemark(
  remark: Remark | undefined,
  words: Words,
  id = 'remark',
): TemplateResult | typeof nothing {
  if (!remark) return nothing;
  return html`<div class="remark ${remark.stand}" id=${id}>
    ${speech}${reasonNote(words, remark.reason)}
  </div>`;
}

/** An `aria-describedby` of the parts that are there. */
export function describedBy(parts: Readonly<Record<string, unknown>>): string | typeof nothing {
  const ids = Object.keys(parts).filter((id) => Boolean(parts[id]));
  return ids.length > 0 ? ids.join(' ') : nothing;
}
