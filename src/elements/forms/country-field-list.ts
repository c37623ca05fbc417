import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Country } from './countries-search.js';
import type { Combobox } from './country-field-state.js';
import { tick } from '../icons.js';

/** What the list of a country field shows. */
export interface CountryList {
  readonly options: readonly Country[];
  readonly combobox: Combobox;
  readonly label: string;
  /** The country that stands first and apart while nothing is typed. */
  readonly suggested: string | undefined;
  readonly onPick: (country: Country) => void;
}

/** The listbox under a country field; a template, so that the field's `aria-activedescendant` reaches its options. */
export function countryList(list: CountryList): TemplateResult {
  const { options, combobox, label, suggested, onPick } = list;
  const option = (country: Country, index: number): TemplateResult => {
    const isActive = index === combobox.active;
    const isSuggested = !combobox.isFiltered && country.code === suggested;
    return html`<div
      id="option-${index}"
      class="choice ${isActive ? 'active' : ''} ${isSuggested ? 'suggested' : ''}"
      role="option"
      aria-selected=${isActive}
      @click=${() => onPick(country)}
    >
      <span>${country.name}</span>${country.code === combobox.code ? tick : nothing}
    </div>`;
  };
  return html`<div id="list" role="listbox" aria-label=${label}>${options.map(option)}</div>`;
}
