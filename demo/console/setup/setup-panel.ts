import { Task, TaskStatus } from '@lit/task';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { fetchLevels } from '../calls/integrator-calls.js';
import { buttons, fields, signs } from '../look/controls.styles.js';
import { copyIcon, plusIcon } from '../look/icons.js';
import { reset } from '../look/palette.styles.js';
import { segments } from '../look/segments.styles.js';
import { newApplicant } from './new-applicant.js';
import { SetupChosenEvent } from './setup-chosen-event.js';
import { setupPanelStyles } from './setup-panel.styles.js';
import { applicantFrom, choices } from './setup.js';
import type { ChoiceName, KnownApplicant, Setup } from './setup.js';

const words: Readonly<Record<string, string>> = { iife: 'classic', full: 'full', ar: 'ar (rtl)' };

const adapters = [
  ['faces', 'Face detector'],
  ['text', 'Text reader'],
  ['barcode', 'Barcode reader'],
] as const satisfies readonly (readonly [ChoiceName, string])[];

/** Chooses what the page shows: who is verified on which level, in which language, colours, width and build. */
export class SetupPanel extends LitElement {
  static override styles = [reset, buttons, fields, signs, segments, setupPanelStyles];

  @property({ attribute: false }) setup!: Setup;
  @property({ attribute: false }) known: readonly KnownApplicant[] = [];

  @state() private linkState: 'offered' | 'copied' | 'refused' = 'offered';

  readonly #levels = new Task(this, {
    args: () => [] as const,
    task: (_, { signal }) => fetchLevels(signal),
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('setup')) this.linkState = 'offered';
  }

  protected override render(): TemplateResult {
    return html`
      ${this.#renderLevel()} ${this.#renderApplicant()} ${this.#renderSegments('lang', 'Language')}
      ${this.#renderSegments('theme', 'Theme')} ${this.#renderAccent()}
      ${this.#renderSegments('width', 'Width of the widget')} ${this.#renderSegments('script', 'Script')}
      ${this.#renderAdapters()}
      <div class="share">
        <button class="button" type="button" @click=${this.#onCopyLink}>
          ${copyIcon} Copy link to this setup
        </button>
        <p class="soft" role="status">${this.#linkWords()}</p>
      </div>
    `;
  }

  #renderLevel(): TemplateResult {
    const { level } = this.setup;
    const names = this.#levels.value ?? [];
    const all = names.includes(level) ? names : [level, ...names];
    return html`<div class="field">
      <label class="label" for="level">Level</label>
      <select class="input mono" id="level" aria-describedby="level-note" @change=${this.#onLevel}>
        ${all.map((name) => html`<option value=${name} .selected=${name === level}>${name}</option>`)}
      </select>
      <p class="note soft" id="level-note">
        ${
          this.#levels.status === TaskStatus.ERROR
            ? 'The levels could not be read.'
            : 'An applicant stays on one level, so another level starts a new applicant.'
        }
      </p>
    </div>`;
  }

  #renderApplicant(): TemplateResult {
    const others = this.known.filter(({ applicant }) => applicant !== this.setup.applicant);
    return html`<form class="field" @submit=${this.#onApplicant}>
      <label class="label" for="applicant">Applicant</label>
      <div class="row">
        <input
          class="input mono"
          id="applicant"
          name="applicant"
          autocomplete="off"
          spellcheck="false"
          required
          maxlength="128"
          .value=${this.setup.applicant}
        />
        <button class="button" type="submit">Open</button>
        <button class="button" type="button" @click=${this.#onNew}>${plusIcon} New</button>
      </div>
      ${
        others.length === 0
          ? nothing
          : html`<p class="note soft" id="known">Seen here before</p>
              <ul aria-labelledby="known">
                ${others.map((one) => this.#renderKnown(one))}
              </ul>`
      }
    </form>`;
  }

  #renderKnown(one: KnownApplicant): TemplateResult {
    return html`<li>
      <button class="known" type="button" @click=${() => this.#choose(one)}>
        <span class="mono">${one.applicant}</span><span class="soft">${one.level}</span>
      </button>
    </li>`;
  }

  #renderSegments(name: ChoiceName, legend: string): TemplateResult {
    return html`<fieldset class="field">
      <legend>${legend}</legend>
      <div class="segments">
        ${choices[name].map(
          (value) =>
            html`<label>
              <input
                class="visually-hidden"
                type="radio"
                name=${name}
                value=${value}
                .checked=${this.setup[name] === value}
                @change=${() => this.#choose({ [name]: value })}
              /><span>${words[value] ?? value}</span>
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  #renderAccent(): TemplateResult {
    const { accent } = this.setup;
    return html`<div class="field">
      <label class="label" for="accent">Accent colour</label>
      <div class="row">
        <input
          class="swatch"
          id="accent"
          type="color"
          .value=${`#${accent || '0b6e63'}`}
          @change=${this.#onAccent}
        />
        <code>${accent ? `#${accent}` : 'the site’s own'}</code>
        ${
          accent
            ? html`<button class="button quiet" type="button" @click=${() => this.#choose({ accent: '' })}>
                Use the site’s own
              </button>`
            : nothing
        }
      </div>
    </div>`;
  }

  #renderAdapters(): TemplateResult {
    return html`<fieldset class="field">
      <legend>Adapters the page brings</legend>
      <p class="note soft">
        Scripted: they answer the same whatever is on the photo, from the next photo on.
      </p>
      ${adapters.map(
        ([name, label]) =>
          html`<label class="row adapter">
            <span>${label}</span>
            <select
              class="input"
              name=${name}
              @change=${(event: Event) => this.#choose({ [name]: (event.target as HTMLSelectElement).value })}
            >
              ${choices[name].map(
                (value) =>
                  html`<option value=${value} .selected=${value === this.setup[name]}>${value}</option>`,
              )}
            </select>
          </label>`,
      )}
    </fieldset>`;
  }

  #linkWords(): string {
    if (this.linkState === 'refused') return 'Not allowed here; copy the address instead.';
    return this.linkState === 'copied' ? 'Copied' : '';
  }

  #choose(change: Partial<Setup>): void {
    this.dispatchEvent(new SetupChosenEvent(change));
  }

  #onLevel(event: Event): void {
    this.#choose({ level: (event.target as HTMLSelectElement).value, applicant: newApplicant() });
  }

  #onApplicant(event: SubmitEvent): void {
    event.preventDefault();
    const box = (event.target as HTMLFormElement).elements.namedItem('applicant') as HTMLInputElement;
    const applicant = applicantFrom(box.value);
    box.setCustomValidity(applicant ? '' : 'Letters, digits and signs without accents, at most 128.');
    if (!box.reportValidity()) {
      box.addEventListener('input', () => box.setCustomValidity(''), { once: true });
      return;
    }
    const level = this.known.find((one) => one.applicant === applicant)?.level ?? this.setup.level;
    this.#choose({ applicant, level });
  }

  #onNew(): void {
    this.#choose({ applicant: newApplicant() });
  }

  #onAccent(event: Event): void {
    this.#choose({ accent: (event.target as HTMLInputElement).value.slice(1).toLowerCase() });
  }

  async #onCopyLink(): Promise<void> {
    try {
      await navigator.clipboard.writeText(location.href);
      this.linkState = 'copied';
    } catch {
      this.linkState = 'refused';
    }
  }
}

customElements.define('qa-setup-panel', SetupPanel);

declare global {
  interface HTMLElementTagNameMap {
    'qa-setup-panel': SetupPanel;
  }
}
