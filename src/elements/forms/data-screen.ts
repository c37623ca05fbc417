import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Failure } from '../../domain/failure.js';
import type { FieldRule } from '../../domain/level.js';
import { fields } from '../../styles/fields.js';
import { failureAdvice } from '../../text/answers.js';
import { entryOf, fieldName } from '../../text/lookup.js';
import { kindOf, plainPhone } from './data-field-kinds.js';
import { fieldPartStyles } from './data-field-parts.styles.js';
import { isFormControl, problemOf, problemText } from './data-field-problems.js';
import { shownValue } from './data-field-value.js';
import { dataField } from './data-field.js';
import { dataFieldStyles } from './data-field.styles.js';
import { dataTitle, remarkOn, wholeReason } from './data-remarks.js';
import type { Remark, Stand } from './data-remarks.js';
import { dataScreenStyles } from './data-screen.styles.js';
import { define } from '../define.js';
import '../frame.js';
import { FieldsFilledEvent } from '../gestures.js';
import { padlock, stopSign, tick } from '../icons.js';
import { reasonPanel } from '../reasons/reason-note.js';
import { reasonNoteStyles } from '../reasons/reason-note.styles.js';
import { ScreenElement } from '../screen-element.js';

/** Problem codes by field name. */
type Problems = Readonly<Record<string, string>>;

/** Asks for the level's personal-data fields; nothing typed is lost by an error, of the browser or of the server. */
export class DataScreen extends ScreenElement<'data'> {
  static override styles = [
    ...ScreenElement.styles,
    fields,
    reasonNoteStyles,
    fieldPartStyles,
    dataFieldStyles,
    dataScreenStyles,
  ];

  @query('form') private readonly form!: HTMLFormElement;
  @query('.problems') private readonly summary!: HTMLElement | null;
  /** What the summary lists: as of the last sending, so that it does not move under the applicant's eyes. */
  @state() private listed: Problems = {};
  /** What stands under the fields: without those that were put right since. */
  @state() private shown: Problems = {};
  /** The fields a reviewer named that the applicant has seen to. */
  @state() private stands: ReadonlyMap<string, Stand> = new Map();
  #hasSent = false;
  #asksForAttention = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('screen')) return;
    const before = changed.get('screen') as this['screen'] | undefined;
    const { saving, step } = this.screen;
    if (before?.step !== step) {
      this.#list({});
      this.stands = new Map();
    }
    if (before?.saving === saving && before.step === step) return;
    this.#hasSent = false;
    if (saving.stage === 'invalid') this.#list(saving.fields);
  }

  protected override updated(): void {
    if (!this.#asksForAttention) return;
    this.#asksForAttention = false;
    this.summary?.focus();
  }

  protected override render(): TemplateResult {
    const { screen, words } = this;
    const fixed = screen.fields.filter((rule) => this.#isFixed(rule));
    const { heading, sentence } = dataTitle(words, screen);
    const whole = wholeReason(words, screen);
    return html`<form novalidate @submit=${this.#onSubmit} @input=${this.#onInput}>
      <vw-frame
        .words=${words}
        .trail=${screen.trail}
        .heading=${heading}
        .sentence=${sentence}
        @journey-action=${this.repeat}
      >
        ${Object.keys(this.listed).length > 0 ? this.#renderSummary() : nothing}
        ${whole ? html`<div class="whole">${reasonPanel(words, whole)}</div>` : nothing}
        ${fixed.length > 0 ? this.#renderFixed(fixed) : nothing} ${keyed(screen.step, this.#renderFields())}
        ${this.#renderActions()}
      </vw-frame>
    </form>`;
  }

  #renderSummary(): TemplateResult {
    const { words } = this;
    const entries = this.#inOrder(this.listed);
    return html`<div class="problems" role="group" tabindex="-1" aria-labelledby="problems">
      <h3 id="problems">${stopSign}${words.data.problems(entries.length)}</h3>
      <ul>
        ${entries.map(([name, code]) => {
          const text = `${fieldName(words, name)}: ${problemText(code, kindOf(name).control, words)}`;
          return this.#asked().some((rule) => rule.name === name)
            ? html`<li>
                <button class="link" type="button" @click=${() => this.#goTo(name)}>${text}</button>
              </li>`
            : html`<li>${text}</li>`;
        })}
      </ul>
    </div>`;
  }

  #renderFixed(rules: readonly FieldRule[]): TemplateResult {
    const { words, screen } = this;
    return html`<div class="known">
      <dl>
        ${rules.map(
          ({ name }) =>
            html`<div>
              <dt>${fieldName(words, name)}</dt>
              <dd>${shownValue(name, entryOf(screen.values, name) ?? '', words)}</dd>
            </div>`,
        )}
      </dl>
      <p class="small">${padlock}${words.data.fixed}</p>
    </div>`;
  }

  #renderFields(): TemplateResult {
    const { words, screen } = this;
    const field = (rule: FieldRule, index: number): TemplateResult => {
      const { name } = rule;
      const code = entryOf(this.shown, name);
      const remark = remarkOn(words, screen, name, this.stands.get(name));
      const control = dataField({
        rule,
        words,
        id: `field-${index}`,
        value: entryOf(screen.values, name) ?? '',
        problem: code === undefined ? '' : problemText(code, kindOf(name).control, words),
        remark,
      });
      return remark ? html`<div>${control}${this.#renderStand(name, remark)}</div>` : control;
    };
    return html`<div class="fields">${repeat(this.#asked(), ({ name }) => name, field)}</div>`;
  }

  /** A reviewer may be wrong: what is right can be said to be so, and is sent as it was. */
  #renderStand(name: string, { stand }: Remark): TemplateResult | typeof nothing {
    const { data } = this.words;
    if (stand === 'changed') return html`<p class="stand">${tick}${data.changed}</p>`;
    if ((entryOf(this.screen.values, name) ?? '') === '') return nothing;
    const isConfirmed = stand === 'confirmed';
    return html`<button
      class="link stand"
      type="button"
      aria-pressed=${isConfirmed}
      aria-label=${`${fieldName(this.words, name)}: ${data.confirm}`}
      @click=${() => this.#stand(name, isConfirmed ? 'open' : 'confirmed')}
    >
      ${isConfirmed ? tick : nothing}${data.confirm}
    </button>`;
  }

  #renderActions(): TemplateResult {
    const { saving } = this.screen;
    const { data, tryAgain } = this.words;
    const isSaving = saving.stage === 'saving';
    return html`
      ${saving.stage === 'failed' ? this.#renderFailure(saving.failure) : nothing}
      <button slot="actions" class="button primary" type="submit">
        ${isSaving ? html`<span class="spinner"></span>` : nothing}
        ${isSaving ? data.saving : saving.stage === 'failed' ? tryAgain : data.save}
      </button>
      <p class="visually-hidden" role="status">${isSaving ? data.saving : ''}</p>
    `;
  }

  #renderFailure(failure: Failure): TemplateResult {
    const { data } = this.words;
    const { said, remedy } = failureAdvice(this.words, failure);
    return html`<div slot="actions" class="failure" role="alert">
      <strong>${stopSign}${data.notSaved}</strong>
      <span>${said} ${remedy}</span>
    </div>`;
  }

  #isFixed({ name, immutableIfPresent }: FieldRule): boolean {
    return immutableIfPresent && (entryOf(this.screen.values, name) ?? '') !== '';
  }

  #asked(): readonly FieldRule[] {
    return this.screen.fields.filter((rule) => !this.#isFixed(rule));
  }

  /** The problems in the order of the form, those without a field of their own at the end. */
  #inOrder(problems: Problems): readonly (readonly [string, string])[] {
    const names = this.screen.fields.map(({ name }) => name);
    const place = (name: string): number => (names.includes(name) ? names.indexOf(name) : names.length);
    return Object.entries(problems).sort(([one], [other]) => place(one) - place(other));
  }

  #list(problems: Problems): void {
    this.listed = problems;
    this.shown = problems;
    this.#asksForAttention = Object.keys(problems).length > 0;
  }

  #problems(): Problems {
    const controls = [...this.form.elements].filter(isFormControl);
    const found = controls.flatMap((control) => {
      const code = problemOf(control);
      return code === undefined ? [] : [[control.name, code] as const];
    });
    return Object.fromEntries(found);
  }

  #goTo(name: string): void {
    const index = this.#asked().findIndex((rule) => rule.name === name);
    this.renderRoot.querySelector<HTMLElement>(`#field-${index}`)?.focus();
  }

  #stand(name: string, stand: Stand): void {
    this.stands = new Map([...this.stands, [name, stand]]);
  }

  /** A complaint goes as soon as its field is put right; new ones wait for the sending. */
  #onInput(event: Event): void {
    this.#hasSent = false;
    const name = event.target instanceof Element ? event.target.getAttribute('name') : null;
    if (name === null) return;
    const answer = String(new FormData(this.form).get(name) ?? '').trim();
    this.#stand(name, answer === (entryOf(this.screen.values, name) ?? '') ? 'open' : 'changed');
    if (!Object.hasOwn(this.shown, name)) return;
    const code = entryOf(this.#problems(), name);
    const others = Object.entries(this.shown).filter(([other]) => other !== name);
    this.shown = Object.fromEntries(code === undefined ? others : [...others, [name, code]]);
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    const { saving, step } = this.screen;
    if (saving.stage === 'saving' || this.#hasSent) return;
    this.#list(this.#problems());
    if (this.#asksForAttention) return;
    this.#hasSent = true;
    this.dispatchEvent(new FieldsFilledEvent(step, this.#values()));
  }

  /** What is sent: every answer, and an empty text only where it takes an earlier answer away. */
  #values(): Readonly<Record<string, string>> {
    const typed = new FormData(this.form);
    const values = this.screen.fields.flatMap((rule) => {
      const { name } = rule;
      const known = entryOf(this.screen.values, name) ?? '';
      const answer = this.#isFixed(rule) ? known : String(typed.get(name) ?? '').trim();
      const value = kindOf(name).control === 'tel' ? plainPhone(answer) : answer;
      return value === '' && known === '' ? [] : [[name, value] as const];
    });
    return Object.fromEntries(values);
  }
}

define('vw-data-screen', DataScreen);

declare global {
  interface HTMLElementTagNameMap {
    'vw-data-screen': DataScreen;
  }
}
