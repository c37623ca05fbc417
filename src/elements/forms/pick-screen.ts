import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { fields } from '../../styles/fields.js';
import { countryOfLanguageTag } from './countries.js';
import { countriesAllowed } from './countries-search.js';
import type { Country } from './countries-search.js';
import './country-field.js';
import type { CountryField } from './country-field.js';
import { fieldPartStyles } from './data-field-parts.styles.js';
import { documentChoice } from './document-choice.js';
import { documentChoiceStyles } from './document-choice.styles.js';
import { define } from '../define.js';
import '../frame.js';
import { ChoiceMadeEvent } from '../gestures.js';
import { pickScreenStyles } from './pick-screen.styles.js';
import { ScreenElement } from '../screen-element.js';

/** Asks for the country of issue and the kind of document, as far as the level leaves a choice. */
export class PickScreen extends ScreenElement<'pick'> {
  static override styles = [
    ...ScreenElement.styles,
    fields,
    fieldPartStyles,
    documentChoiceStyles,
    pickScreenStyles,
  ];

  @query('vw-country-field') private readonly countryField!: CountryField | null;
  @query('[name=document]') private readonly firstDocument!: HTMLInputElement | null;
  @query('[name=document]:checked') private readonly chosenDocument!: HTMLInputElement | null;
  @state() private countryProblem = '';
  @state() private documentProblem = '';

  protected override render(): TemplateResult {
    const { screen, words } = this;
    return html`<form novalidate @submit=${this.#onSubmit} @input=${this.#onInput}>
      <vw-frame
        .words=${words}
        .trail=${screen.trail}
        .heading=${this.#heading()}
        .sentence=${this.#sentence()}
        @journey-action=${this.repeat}
      >
        <div class="fields">${keyed(screen.step, this.#renderQuestions())}</div>
        <button slot="actions" class="button primary" type="submit">${words.continue}</button>
      </vw-frame>
    </form>`;
  }

  #renderQuestions(): TemplateResult {
    const { family, documentTypes, choice, asksCountry } = this.screen;
    return html`
      ${asksCountry ? this.#renderCountry() : nothing}
      ${
        documentTypes.length > 1
          ? documentChoice({
              family,
              types: documentTypes,
              chosen: choice.documentType,
              problem: this.documentProblem,
              words: this.words,
            })
          : nothing
      }
    `;
  }

  #renderCountry(): TemplateResult {
    const { family, includedCountries, excludedCountries, choice } = this.screen;
    const { pick, lang } = this.words;
    const allowed = countriesAllowed(lang, includedCountries, excludedCountries);
    const only = allowed.length === 1 ? allowed[0]?.code : undefined;
    return html`<vw-country-field
      name="country"
      required
      label=${family === 'address' ? pick.addressCountry : pick.country}
      .words=${this.words}
      .included=${includedCountries}
      .excluded=${excludedCountries}
      .defaultValue=${choice.country ?? only ?? ''}
      .suggested=${suggestedCountry(allowed)}
      .problem=${this.countryProblem}
    ></vw-country-field>`;
  }

  #heading(): string {
    const { family, documentTypes } = this.screen;
    const { pick } = this.words;
    if (family === 'address') return pick.addressHeading;
    return documentTypes.length > 1 ? pick.heading : pick.countryHeading;
  }

  #sentence(): string {
    const { family, documentTypes } = this.screen;
    const { pick } = this.words;
    if (family === 'address') return pick.addressSentence;
    return documentTypes.length > 1 ? pick.sentence : '';
  }

  #checkCountry(): string {
    const { pick } = this.words;
    if (!this.countryField || this.countryField.validity.valid) return '';
    return this.countryField.validity.badInput ? pick.countryUnknown : pick.countryMissing;
  }

  #checkDocument(): string {
    return this.firstDocument?.validity.valueMissing ? this.words.pick.documentMissing : '';
  }

  /** A complaint goes as soon as it no longer holds; a new one waits for "Continue". */
  #onInput(): void {
    if (this.countryProblem) this.countryProblem = this.#checkCountry();
    if (this.documentProblem) this.documentProblem = this.#checkDocument();
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    this.countryProblem = this.#checkCountry();
    this.documentProblem = this.#checkDocument();
    if (this.countryProblem) this.countryField?.focus();
    else if (this.documentProblem) this.firstDocument?.focus();
    else this.#send();
  }

  #send(): void {
    const { step, choice, documentTypes } = this.screen;
    const country = this.countryField ? this.countryField.value : choice.country;
    const documentType = this.chosenDocument?.value ?? documentTypes[0]?.type;
    this.dispatchEvent(
      new ChoiceMadeEvent(step, {
        ...(country !== undefined && { country }),
        ...(documentType !== undefined && { documentType }),
      }),
    );
  }
}

/** Where the applicant's browser says it is at home: a guess good enough to be offered first, not to be picked. */
function suggestedCountry(allowed: readonly Country[]): string | undefined {
  const homes = navigator.languages.map(countryOfLanguageTag);
  return homes.find((home) => allowed.some(({ code }) => code === home));
}

define('vw-pick-screen', PickScreen);

declare global {
  interface HTMLElementTagNameMap {
    'vw-pick-screen': PickScreen;
  }
}
