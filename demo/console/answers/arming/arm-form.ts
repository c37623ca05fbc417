import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { buttons, fields } from '../../look/controls.styles.js';
import { segments } from '../../look/segments.styles.js';
import { reset } from '../../look/palette.styles.js';
import { answerOf, freshDraft } from '../answer-draft.js';
import type { AnswerDraft, AnswerKind, ArmedVerdict } from '../answer-draft.js';
import { AnswersChangedEvent } from '../answer-events.js';
import { armFormStyles } from './arm-form.styles.js';
import { errorCodes, errorTags, warningTags } from '../known-answers.js';
import './tag-picker.js';

const kinds: Readonly<Record<AnswerKind, string>> = {
  errors: 'Refusal',
  warnings: 'Hints',
  code: 'Error code',
  verdict: 'Verdict',
};
const notes: Readonly<Record<AnswerKind, string>> = {
  errors: 'The next picture of the step is kept inactive, with these errors.',
  warnings: 'The next picture of the step is kept, with these warnings.',
  code: 'Nothing is kept of the next picture of the step.',
  verdict: 'A reviewer answers the next check at once.',
};
const verdicts: Readonly<Record<ArmedVerdict, string>> = {
  approve: 'Approve',
  'ask-again': 'Ask again (RETRY)',
  reject: 'Reject for good (FINAL)',
};

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement).value;
}

/** Arms one of the server's next answers. */
export class ArmForm extends LitElement {
  static override styles = [reset, buttons, fields, segments, armFormStyles];

  /** The steps that take pictures. */
  @property({ attribute: false }) steps: readonly string[] = [];

  @state() private draft = freshDraft;
  @state() private isShort = false;

  protected override render(): TemplateResult {
    const { kind } = this.draft;
    return html`
      <fieldset>
        <legend class="visually-hidden">Kind of answer</legend>
        <div class="segments">
          ${Object.entries(kinds).map(
            ([value, label]) =>
              html`<label>
                <input
                  class="visually-hidden"
                  type="radio"
                  name="kind"
                  value=${value}
                  .checked=${kind === value}
                  @change=${() => this.#write({ kind: value as AnswerKind })}
                /><span>${label}</span>
              </label>`,
          )}
        </div>
      </fieldset>
      <p class="soft note">${notes[kind]}</p>
      ${kind === 'verdict' ? this.#renderVerdict() : this.#renderStep('Step', false)}
      ${kind === 'code' ? this.#renderCode() : nothing}
      ${
        kind === 'errors' || kind === 'warnings'
          ? html`<qa-tag-picker
              .known=${kind === 'errors' ? [...errorTags, ...warningTags] : [...warningTags, ...errorTags]}
              .chosen=${this.draft.tags}
              @tags-chosen=${({ tags }: HTMLElementEventMap['tags-chosen']) => this.#write({ tags })}
            ></qa-tag-picker>`
          : nothing
      }
      ${this.isShort ? html`<p class="short" role="alert">Choose at least one tag.</p>` : nothing}
      <button class="button primary" type="button" @click=${this.#onArm}>Arm this answer</button>
    `;
  }

  #renderStep(label: string, canBeAll: boolean): TemplateResult {
    const step = this.#step(canBeAll);
    return html`<div class="field">
      <label class="label" for="step">${label}</label>
      <select class="input mono" id="step" @change=${(event: Event) => this.#write({ step: valueOf(event) })}>
        ${canBeAll ? html`<option value="" .selected=${step === ''}>everything that was sent</option>` : nothing}
        ${this.steps.map((name) => html`<option value=${name} .selected=${name === step}>${name}</option>`)}
      </select>
    </div>`;
  }

  #renderCode(): TemplateResult {
    const { errorName } = this.draft;
    return html`<div class="field">
      <label class="label" for="code">Error code</label>
      <select
        class="input mono"
        id="code"
        @change=${(event: Event) => this.#write({ errorName: valueOf(event) })}
      >
        ${Object.entries(errorCodes).map(
          ([code, name]) =>
            html`<option value=${name} .selected=${name === errorName}>${code} ${name}</option>`,
        )}
      </select>
    </div>`;
  }

  #renderVerdict(): TemplateResult {
    const { verdict } = this.draft;
    return html`<div class="field">
        <label class="label" for="verdict">Verdict</label>
        <select
          class="input"
          id="verdict"
          @change=${(event: Event) => this.#write({ verdict: valueOf(event) as ArmedVerdict })}
        >
          ${Object.entries(verdicts).map(
            ([value, label]) => html`<option value=${value} .selected=${value === verdict}>${label}</option>`,
          )}
        </select>
      </div>
      ${verdict === 'ask-again' ? this.#renderStep('Asked again', true) : nothing}
      ${
        verdict === 'approve'
          ? nothing
          : html`${this.#renderComment('moderationComment', 'Comment for the applicant')}
            ${this.#renderComment('clientComment', 'Comment for the integrator, never for the applicant')}`
      }`;
  }

  #renderComment(name: 'moderationComment' | 'clientComment', label: string): TemplateResult {
    return html`<div class="field">
      <label class="label" for=${name}>${label}</label>
      <textarea
        class="input"
        id=${name}
        rows="2"
        maxlength="2000"
        .value=${this.draft[name]}
        @input=${(event: Event) => this.#write({ [name]: valueOf(event) })}
      ></textarea>
    </div>`;
  }

  /** The chosen step while the applicant's level has it, else the first, or all where that is possible. */
  #step(canBeAll: boolean): string {
    const { step } = this.draft;
    return this.steps.includes(step) ? step : canBeAll ? '' : (this.steps[0] ?? '');
  }

  #write(change: Partial<AnswerDraft>): void {
    this.draft = { ...this.draft, ...change };
    this.isShort = false;
  }

  #onArm(): void {
    const answer = answerOf({ ...this.draft, step: this.#step(this.draft.kind === 'verdict') });
    this.isShort = answer === undefined;
    if (!answer) return;
    this.draft = { ...freshDraft, kind: this.draft.kind, step: this.draft.step };
    this.dispatchEvent(new AnswersChangedEvent((answers) => [...answers, answer]));
  }
}

customElements.define('qa-arm-form', ArmForm);

declare global {
  interface HTMLElementTagNameMap {
    'qa-arm-form': ArmForm;
  }
}
