import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { StepFamily } from '../../domain/level.js';
import { documentName } from '../../text/lookup.js';
import type { Words } from '../../text/words.js';
import { fieldError } from './data-field-parts.js';
import { documentIcon } from './document-choice-icons.js';

/** What there is to choose from, and how it stands. */
export interface DocumentChoice {
  readonly family: StepFamily;
  readonly types: readonly { readonly type: string; readonly photoCount: number }[];
  readonly chosen: string | undefined;
  /** What is wrong, in words. */
  readonly problem: string;
  readonly words: Words;
}

/**
 * The kinds of document as native radio buttons, each with how many photos it takes. A template, not an element:
 * the radios belong to the form around them, so that Enter sends it.
 */
export function documentChoice(choice: DocumentChoice): TemplateResult {
  const { types, problem, words } = choice;
  return html`<fieldset
    role="radiogroup"
    aria-labelledby="documents"
    aria-required="true"
    aria-invalid=${problem !== ''}
    aria-describedby=${problem ? 'document-error' : nothing}
  >
    <legend id="documents" class="visually-hidden">${words.pick.document}</legend>
    <div class="options">${types.map((each) => option(each, choice))}</div>
    <div class="choice-error">${fieldError(problem, 'document-error')}</div>
  </fieldset>`;
}

function option(
  { type, photoCount }: DocumentChoice['types'][number],
  choice: DocumentChoice,
): TemplateResult {
  const { chosen, family, words } = choice;
  return html`<label class="option ring">
    <input type="radio" name="document" value=${type} required ?checked=${type === chosen} />
    ${documentIcon(type)}
    <span class="text">
      <span class="what">${documentName(words, type)}</span>
      ${family === 'identity' ? html`<span class="small">${words.pick.photos(photoCount)}</span>` : nothing}
    </span>
  </label>`;
}
