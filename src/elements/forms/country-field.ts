import { LitElement, html, nothing, svg } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { base, buttons } from '../../styles/controls.js';
import { fields } from '../../styles/fields.js';
import type { Words } from '../../text/words.js';
import { countriesAllowed, countryNamed } from './countries-search.js';
import type { Country } from './countries-search.js';
import { closed, holding, holdingCountry, optionAfter, optionsOf, typed } from './country-field-state.js';
import type { Combobox } from './country-field-state.js';
import { countryList } from './country-field-list.js';
import { PopupController } from './country-field-popup.js';
import { countryFieldStyles } from './country-field.styles.js';
import { describedBy, fieldError, fieldRemark, labelText } from './data-field-parts.js';
import { fieldPartStyles } from './data-field-parts.styles.js';
import type { Remark } from './data-remarks.js';
import { define } from '../define.js';
import { reasonNoteStyles } from '../reasons/reason-note.styles.js';

/**
 * A country, found by typing: an editable combobox with a listbox. It is a form control whose `value` is an
 * ISO 3166-1 alpha-3 code, empty while the text names no country.
 *
 * @fires input - as a native control does
 * @fires change - as a native control does
 */
export class CountryField extends LitElement {
  static readonly formAssociated = true;
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [base, buttons, fields, reasonNoteStyles, fieldPartStyles, countryFieldStyles];

  @property() name = '';
  @property() label = '';
  /** The browser's name for what is asked, as in an input's `autocomplete`. */
  @property({ attribute: false }) fillsIn: AutoFill = 'off';
  @property({ type: Boolean }) required = false;
  /** The country to begin with; what the applicant picks afterwards stands. */
  @property({ attribute: false }) defaultValue = '';
  /** A country that is offered first, without being picked. */
  @property({ attribute: false }) suggested?: string;
  @property({ attribute: false }) included: readonly string[] = [];
  @property({ attribute: false }) excluded: readonly string[] = [];
  /** What is wrong, in words; shown under the field. */
  @property({ attribute: false }) problem = '';
  /** What a reviewer said of it, where they named it. */
  @property({ attribute: false }) remark?: Remark;
  @property({ attribute: false }) words!: Words;

  @query('input') private readonly input!: HTMLInputElement;
  @query('.popup') private readonly popup!: HTMLElement;
  @state() private combobox: Combobox = holding([], '');
  readonly #internals = this.attachInternals();
  readonly #placement = new PopupController(this);
  #countries: readonly Country[] = [];
  #options: readonly Country[] = [];
  #isTouched = false;

  /** The chosen country's code, or nothing. */
  get value(): string {
    return this.combobox.code;
  }

  /** As on a native control: `valueMissing`, or `badInput` for a text that names no country. */
  get validity(): ValidityState {
    return this.#internals.validity;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.combobox = closed(this.combobox);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { code, isOpen } = this.combobox;
    if (changed.has('words') || changed.has('included') || changed.has('excluded')) {
      this.#countries = countriesAllowed(this.words.lang, this.included, this.excluded);
      if (code !== '' && !isOpen) this.combobox = holding(this.#countries, code);
    }
    if (changed.has('defaultValue') && !this.#isTouched)
      this.combobox = holding(this.#countries, this.defaultValue);
    this.#options = optionsOf(this.#countries, this.combobox, this.suggested);
    this.#report();
  }

  protected override updated(): void {
    if (!this.combobox.isOpen) return this.#placement.hide();
    this.#placement.show(this.input, this.popup);
    this.#revealActive();
  }

  protected override render(): TemplateResult {
    const { problem, words } = this;
    const { isOpen } = this.combobox;
    return html`
      <div class="field" @focusout=${this.#settle}>
        <label id="label" class="label" for="input">${labelText(this.label, this.required, words)}</label>
        ${fieldRemark(this.remark, words)}
        <p id="hint" class="hint">${words.pick.countryHint}</p>
        <div class="box">
          ${this.#renderInput()}
          <button
            class="icon-button toggle"
            type="button"
            tabindex="-1"
            aria-label=${words.pick.showList}
            @mousedown=${keepFocus}
            @click=${this.#onToggle}
          >
            ${downChevron}
          </button>
        </div>
        <div class="popup" .popover=${'manual'} ?hidden=${!isOpen} @mousedown=${keepFocus}>
          ${isOpen ? this.#renderList() : nothing}
        </div>
        ${fieldError(problem)}
        <p class="visually-hidden" role="status">${this.#announcement()}</p>
      </div>
    `;
  }

  #renderInput(): TemplateResult {
    const { isOpen, active, text } = this.combobox;
    const hasList = isOpen && this.#options.length > 0;
    return html`<input
      id="input"
      class="input"
      type="text"
      role="combobox"
      aria-autocomplete="list"
      aria-expanded=${hasList}
      aria-controls=${hasList ? 'list' : nothing}
      aria-activedescendant=${hasList && active >= 0 ? `option-${active}` : nothing}
      aria-labelledby="label"
      aria-required=${this.required}
      aria-invalid=${this.problem !== ''}
      aria-describedby=${describedBy({ error: this.problem, remark: this.remark, hint: true })}
      .autocomplete=${this.fillsIn}
      autocapitalize="words"
      spellcheck="false"
      .value=${live(text)}
      @input=${this.#onInput}
      @keydown=${this.#onKeyDown}
      @click=${this.#onClick}
    />`;
  }

  #renderList(): TemplateResult {
    const { label, words, suggested, combobox } = this;
    if (this.#options.length === 0) return html`<p class="none">${words.pick.noCountry}</p>`;
    return countryList({ options: this.#options, combobox, label, suggested, onPick: this.#onPick });
  }

  #announcement(): string {
    const { length } = this.#options;
    if (!this.combobox.isOpen || !this.combobox.isFiltered) return '';
    return length === 0 ? this.words.pick.noCountry : this.words.pick.countries(length);
  }

  #report(): void {
    const { code, text } = this.combobox;
    const flags = text.trim() === '' ? { valueMissing: this.required } : { badInput: code === '' };
    this.#internals.setFormValue(code);
    this.#internals.setValidity(flags, this.words.pick.countryMissing);
  }

  /** What the applicant does takes effect at once, so that a form read right afterwards has the new value. */
  #become(combobox: Combobox): void {
    this.combobox = combobox;
    this.#isTouched = true;
    this.#report();
  }

  #take(country: Country): void {
    this.#become(holdingCountry(country));
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  #takeActive(): boolean {
    const { isOpen, active } = this.combobox;
    const country = isOpen ? this.#options[active] : undefined;
    if (country) this.#take(country);
    return country !== undefined;
  }

  /** Closes the list, settled on the country that the text names, if it does; else the text stays for correction. */
  readonly #settle = (): void => {
    const { text } = this.combobox;
    const country = countryNamed(this.#countries, text);
    if (country && country.name !== text) this.#take(country);
    else this.combobox = closed(this.combobox);
  };

  #showAll(): void {
    const whole = { ...this.combobox, isFiltered: false, isOpen: true };
    this.#options = optionsOf(this.#countries, whole, this.suggested);
    this.combobox = { ...whole, active: this.#options.findIndex(({ code }) => code === whole.code) };
  }

  #revealActive(): void {
    const list = this.popup.querySelector('#list');
    const option = this.popup.querySelector<HTMLElement>('.active');
    if (!list || !option) return;
    const end = option.offsetTop + option.offsetHeight;
    if (option.offsetTop < list.scrollTop) list.scrollTop = option.offsetTop;
    else if (end > list.scrollTop + list.clientHeight) list.scrollTop = end - list.clientHeight;
  }

  readonly #onInput = (): void => {
    const next = typed(this.#countries, this.input.value);
    if (this.matches(':focus-within')) return this.#become(next);
    // The browser filled the form in by itself: no list should open for that.
    this.#become(closed(next));
    this.#settle();
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') this.#onEnter(event);
    else if (event.key === 'Escape') this.#onEscape(event);
    else if (event.key === 'Tab') this.#takeActive();
    else this.#onMove(event);
  };

  #onMove(event: KeyboardEvent): void {
    const { key, altKey, shiftKey } = event;
    const isArrow = key === 'ArrowDown' || key === 'ArrowUp';
    const wasOpen = this.combobox.isOpen;
    if (!isArrow && (!wasOpen || shiftKey)) return;
    if (!wasOpen && !this.combobox.isFiltered) this.#showAll();
    const { active } = this.combobox;
    const next = optionAfter(key, active, this.#options.length);
    if (next === undefined) return;
    event.preventDefault();
    if (altKey && wasOpen && key === 'ArrowUp') this.combobox = closed(this.combobox);
    else if (altKey || (!wasOpen && active >= 0)) this.combobox = { ...this.combobox, isOpen: true };
    else this.combobox = { ...this.combobox, isOpen: true, active: next };
  }

  /** With the list open, Enter picks; closed, it sends the form, as in any text field. */
  #onEnter(event: KeyboardEvent): void {
    event.preventDefault();
    if (!this.combobox.isOpen) this.#internals.form?.requestSubmit();
    else if (!this.#takeActive()) this.#settle();
  }

  #onEscape(event: KeyboardEvent): void {
    const { isOpen, text } = this.combobox;
    if (!isOpen && text === '') return;
    // The key is used up here: a dialog of the page around it shall not close as well.
    event.preventDefault();
    event.stopPropagation();
    if (isOpen) {
      this.combobox = closed(this.combobox);
      return;
    }
    this.#become(closed(typed(this.#countries, '')));
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }

  readonly #onClick = (): void => {
    if (this.combobox.isOpen) return;
    this.#showAll();
    this.input.select();
  };

  readonly #onToggle = (): void => {
    this.input.focus();
    if (this.combobox.isOpen) this.combobox = closed(this.combobox);
    else this.#showAll();
  };

  readonly #onPick = (country: Country): void => this.#take(country);
}

const downChevron = svg`<svg width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false"><path d="m7 10 5 5 5-5" /></svg>`;

/** For the pointer: the focus stays in the text field, so that the list does not close under the finger. */
function keepFocus(event: Event): void {
  event.preventDefault();
}

define('vw-country-field', CountryField);

declare global {
  interface HTMLElementTagNameMap {
    'vw-country-field': CountryField;
  }
}
