import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { FieldRule } from '../../domain/level.js';
import { fieldName } from '../../text/lookup.js';
import type { Words } from '../../text/words.js';
import './country-field.js';
import './data-field-date.js';
import { kindOf } from './data-field-kinds.js';
import type { FieldKind } from './data-field-kinds.js';
import { describedBy, fieldError, fieldRemark, labelText } from './data-field-parts.js';
import type { Remark } from './data-remarks.js';

/** One field of the personal-data form, and how it stands. */
export interface DataField {
  readonly rule: FieldRule;
  /** The value to begin with; what the applicant types afterwards stands. */
  readonly value: string;
  /** What is wrong, in words. */
  readonly problem: string;
  /** What a reviewer said of it, where they named it. */
  readonly remark?: Remark | undefined;
  /** Unique in the form: a field's name is the level's and may be anything. */
  readonly id: string;
  readonly words: Words;
}

/**
 * A labelled control for one field. A template, not an element: native inputs stay in one tree with their form,
 * where the browser's autofill and password managers find them.
 */
export function dataField(field: DataField): TemplateResult {
  const kind = kindOf(field.rule.name);
  if (kind.control === 'country') return countryField(field, kind);
  if (kind.control === 'date') return dateField(field);
  return kind.control === 'gender' ? genderField(field) : textField(field, kind);
}

function countryField(
  { rule, value, problem, remark, id, words }: DataField,
  kind: FieldKind,
): TemplateResult {
  return html`<vw-country-field
    id=${id}
    name=${rule.name}
    label=${fieldName(words, rule.name)}
    ?required=${rule.required}
    .fillsIn=${kind.autocomplete}
    .defaultValue=${value}
    .problem=${problem}
    .remark=${remark}
    .words=${words}
  ></vw-country-field>`;
}

function dateField({ rule, value, problem, remark, id, words }: DataField): TemplateResult {
  return html`<vw-date-field
    id=${id}
    name=${rule.name}
    label=${fieldName(words, rule.name)}
    ?required=${rule.required}
    .defaultValue=${value}
    .problem=${problem}
    .remark=${remark}
    .words=${words}
  ></vw-date-field>`;
}

function genderField({ rule, value, problem, remark, id, words }: DataField): TemplateResult {
  const { genders, noAnswer } = words.data;
  const options = [...Object.entries(genders), ...(rule.required ? [] : [['', noAnswer] as const])];
  return html`<fieldset
    class="field"
    role="radiogroup"
    aria-labelledby="${id}-label"
    aria-required=${rule.required}
    aria-invalid=${problem !== ''}
    aria-describedby=${describedBy({ [`${id}-error`]: problem, [`${id}-remark`]: remark })}
  >
    <legend id="${id}-label" class="label">
      ${labelText(fieldName(words, rule.name), rule.required, words)}
    </legend>
    ${fieldRemark(remark, words, `${id}-remark`)}
    <div class="options">
      ${options.map(
        ([code, label], index) =>
          html`<label class="option ring">
            <input
              id=${ifDefined(index === 0 ? id : undefined)}
              type="radio"
              name=${rule.name}
              value=${code}
              ?required=${rule.required}
              ?checked=${code === value && code !== ''}
            />${label}</label
          >`,
      )}
    </div>
    ${fieldError(problem, `${id}-error`)}
  </fieldset>`;
}

function textField({ rule, value, problem, remark, id, words }: DataField, kind: FieldKind): TemplateResult {
  const { control, keyboard, maxLength, capitals } = kind;
  return html`<div class="field ${kind.width ?? ''}">
    <label class="label" for=${id}>${labelText(fieldName(words, rule.name), rule.required, words)}</label>
    ${fieldRemark(remark, words, `${id}-remark`)}
    <input
      id=${id}
      class="input"
      name=${rule.name}
      type=${control === 'email' || control === 'tel' ? control : 'text'}
      value=${value}
      ?required=${rule.required}
      maxlength=${maxLength}
      pattern=${ifDefined(kind.pattern)}
      inputmode=${keyboard}
      .autocomplete=${kind.autocomplete}
      autocapitalize=${capitals}
      spellcheck="false"
      dir=${ifDefined(control === 'email' || control === 'tel' ? 'ltr' : undefined)}
      aria-invalid=${problem !== ''}
      aria-describedby=${describedBy({ [`${id}-error`]: problem, [`${id}-remark`]: remark })}
    />
    ${fieldError(problem, `${id}-error`)}
  </div>`;
}
