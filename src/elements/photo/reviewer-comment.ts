import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Words } from '../../text/words.js';
import { speech } from '../icons.js';

/** The reviewer's words when a shot is asked again, as they were written. */
export function reviewerComment(words: Words, comment: string): TemplateResult {
  return html`<figure class="comment">
    ${speech}
    <figcaption>${words.fix.reviewer}</figcaption>
    <blockquote dir="auto">${comment}</blockquote>
  </figure>`;
}
