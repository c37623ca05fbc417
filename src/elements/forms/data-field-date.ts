import { LitElement, html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, queryAll, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { base } from '../../styles/controls.js';
import { fields } from '../../styles/fields.js';
import type { Words } from '../../text/words.js';
import { dateProblem, isoDay, isoOf, partsOf, partsOrder } from './data-field-dates.js';
import type { DatePart, DateParts, DateProblem } from './data-field-dates.js';
import { dateFieldStyles } from './data-field-date.styles.js';
import { describedBy, fieldError, fieldRemark, labelText } from './data-field-parts.js';
import { fieldPartStyles } from './data-field-parts.styles.js';
import type { Remark } from './data-remarks.js';
import { define } from '../define.js';
import { reasonNoteStyles } from '../reasons/reason-note.styles.js';

const longestPart = { day: 2, month: 2, year: 4 };

/**
 * A date of birth in three boxes, the pattern that people with every kind of device manage best: a phone's date
 * picker starts at today and is decades away from a birthday, and screen readers read three plain number boxes alike.
 * It is a form control whose `value` is `YYYY-MM-DD`, empty while the boxes hold no date.
 *
 * @fires input - as a native control does
 */
export class DateField extends LitElement {
  static readonly formAssociated = true;
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [base, fields, reasonNoteStyles, fieldPartStyles, dateFieldStyles];

  @property() name = '';
  @property() label = '';
  @property({ type: Boolean }) required = false;
  /** The date to begin with, as `YYYY-MM-DD`; what the applicant types afterwards stands. */
  @property({ attribute: false }) defaultValue = '';
  /** What is wrong, in words; shown under the boxes. */
  @property({ attribute: false }) problem = '';
  /** What a reviewer said of it, where they named it. */
  @property({ attribute: false }) remark?: Remark;
  @property({ attribute: false }) words!: Words;

  @state() private parts: DateParts = partsOf('');
  @queryAll('input') private readonly inputs!: NodeListOf<HTMLInputElement>;
  readonly #internals = this.attachInternals();
  #isTouched = false;

  /** The date as `YYYY-MM-DD`, or nothing. */
  get value(): string {
    return isoOf(this.parts) ?? '';
  }

  /** As on native controls: `valueMissing`, `badInput`, `tooShort` (the year), `rangeOverflow`, `rangeUnderflow`. */
  get validity(): ValidityState {
    return this.#internals.validity;
  }

  /** Goes to the first box that is wrong, or the first. */
  override focus(options?: FocusOptions): void {
    const wrong = [...this.inputs].find((input) => input.ariaInvalid === 'true');
    (wrong ?? this.inputs[0])?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('defaultValue') && !this.#isTouched) this.parts = partsOf(this.defaultValue);
    this.#report();
  }

  protected override render(): TemplateResult {
    return html`
      <fieldset
        @keydown=${this.#onKeyDown}
        aria-describedby=${describedBy({ error: this.problem, remark: this.remark, hint: true })}
      >
        <legend class="label">${labelText(this.label, this.required, this.words)}</legend>
        ${fieldRemark(this.remark, this.words)}
        <p id="hint" class="hint">${this.words.data.dateHint}</p>
        <div class="boxes">${partsOrder(this.words.lang).map((part) => this.#renderPart(part))}</div>
        ${fieldError(this.problem)}
      </fieldset>
    `;
  }

  #renderPart(part: DatePart): TemplateResult {
    const wrong = this.problem ? (this.#check()?.parts ?? ['day', 'month', 'year']) : [];
    return html`<div class="box ${part}">
      <label class="part" for=${part}>${this.words.data[part]}</label>
      <input
        id=${part}
        class="input"
        type="text"
        inputmode="numeric"
        maxlength=${longestPart[part]}
        .autocomplete=${`bday-${part}` as const}
        aria-required=${this.required}
        aria-invalid=${wrong.includes(part)}
        .value=${live(this.parts[part])}
        @input=${this.#onInput}
      />
    </div>`;
  }

  #check(): DateProblem | undefined {
    return dateProblem(this.parts, this.required, isoDay(new Date()));
  }

  #report(): void {
    const code = this.#check()?.code;
    const flags = {
      valueMissing: code === 'required',
      badInput: code === 'incomplete' || code === 'invalid',
      tooShort: code === 'short-year',
      rangeOverflow: code === 'in-future',
      rangeUnderflow: code === 'too-long-ago',
    };
    this.#internals.setFormValue(this.value);
    this.#internals.setValidity(flags, this.words.data.badDate);
  }

  /** Enter sends the form, as it would from a box of its own. */
  #onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && !event.isComposing) this.#internals.form?.requestSubmit();
  }

  #onInput(event: Event): void {
    const { id, value } = event.target as HTMLInputElement;
    this.parts = { ...this.parts, [id]: value };
    this.#isTouched = true;
    this.#report();
  }
}

define('vw-date-field', DateField);

declare global {
  interface HTMLElementTagNameMap {
    'vw-date-field': DateField;
  }
}
