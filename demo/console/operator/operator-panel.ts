import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '../applicant/history-list.js';
import type { PictureReader } from '../applicant/picture-tile.js';
import '../applicant/step-card.js';
import type { Problem } from '../calls/call.js';
import type { Applicant, OperatorAct } from '../calls/operator-calls.js';
import { signs } from '../look/controls.styles.js';
import { reset } from '../look/palette.styles.js';
import '../review/ask-again-form.js';
import '../review/reject-form.js';
import '../review/review-actions.js';
import type { FormName } from '../review/review-actions.js';
import { applicantFacts } from './applicant-facts.js';
import type { DeskState } from './operator-desk.js';
import { ActChosenEvent, SecretEnteredEvent } from './operator-events.js';
import { operatorPanelStyles } from './operator-panel.styles.js';
import { problemBox } from './problem-box.js';
import './secret-form.js';

/** What an operator sees of the applicant, and what they can do. */
export class OperatorPanel extends LitElement {
  static override styles = [reset, signs, operatorPanelStyles];

  @property({ attribute: false }) state: DeskState = { stage: 'looking' };
  @property({ attribute: false }) trouble: Problem | undefined;
  @property({ attribute: false }) refusal: Problem | undefined;
  @property({ attribute: false }) busy: OperatorAct['kind'] | undefined;
  @property({ attribute: false }) read!: PictureReader;
  /** How often the server did what it was asked; a form that was sent closes when it grows. */
  @property({ type: Number }) doneCount = 0;
  @property({ attribute: false }) userId = '';

  @state() private form: FormName | undefined;

  #lastForm: FormName | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('userId')) this.#lastForm = this.form = undefined;
    if (changed.has('doneCount')) this.form = undefined;
  }

  protected override updated(): void {
    if (this.form === undefined && this.#lastForm !== undefined) {
      void this.renderRoot.querySelector('qa-review-actions')?.focusOn(this.#lastForm);
    }
    this.#lastForm = this.form;
  }

  protected override render(): TemplateResult {
    const { state, userId } = this;
    return html`
      ${this.trouble ? problemBox(this.trouble, 'Not up to date.') : nothing}
      ${state.stage === 'closed' ? html`<qa-secret-form ?refused=${state.isRefused} @secret-entered=${this.#onSecret}></qa-secret-form>` : nothing}
      ${state.stage === 'looking' && !this.trouble ? html`<p class="note soft">Looking for ${userId} …</p>` : nothing}
      ${
        state.stage === 'absent'
          ? html`<p class="note soft">
              The server does not know ${userId} yet. It will as soon as the widget has asked for a token.
            </p>`
          : nothing
      }
      ${state.stage === 'open' ? this.#renderApplicant(state.applicant) : nothing}
    `;
  }

  #renderApplicant(applicant: Applicant): TemplateResult {
    const { fixedInfo } = applicant;
    return html`
      ${applicantFacts(applicant)}
      ${
        this.form === undefined
          ? html`<qa-review-actions
              .applicant=${applicant}
              .busy=${this.busy}
              @act-chosen=${this.#onAct}
              @form-chosen=${(event: HTMLElementEventMap['form-chosen']) => (this.form = event.form)}
            ></qa-review-actions>`
          : nothing
      }
      ${this.#renderForm(applicant)}
      ${this.refusal ? problemBox(this.refusal, 'The server refused.') : nothing}
      <h3>Steps</h3>
      <div class="steps">
        ${repeat(
          Object.entries(applicant.steps),
          ([name]) => name,
          ([name, step]) =>
            html`<qa-step-card
              .name=${name}
              .step=${step}
              .pictures=${applicant.images.filter((image) => image.step === name)}
              .read=${this.read}
              ?missing=${applicant.missing.some((item) => item.step === name)}
            ></qa-step-card>`,
        )}
      </div>
      ${
        Object.keys(fixedInfo).length === 0
          ? nothing
          : html`<h3>Personal data</h3>
              <dl class="data">
                ${Object.entries(fixedInfo).map(
                  ([name, value]) =>
                    html`<dt class="soft">${name}</dt>
                      <dd>${value}</dd>`,
                )}
              </dl>`
      }
      <h3>History</h3>
      <qa-history-list .history=${applicant.history}></qa-history-list>
    `;
  }

  #renderForm(applicant: Applicant): TemplateResult | typeof nothing {
    const isBusy = this.busy !== undefined;
    const leave = (): void => {
      this.form = undefined;
    };
    if (this.form === 'askAgain') {
      return html`<qa-ask-again-form
        .applicant=${applicant}
        .read=${this.read}
        ?busy=${isBusy}
        @act-chosen=${this.#onAct}
        @form-left=${leave}
      ></qa-ask-again-form>`;
    }
    return this.form === 'reject'
      ? html`<qa-reject-form ?busy=${isBusy} @act-chosen=${this.#onAct} @form-left=${leave}></qa-reject-form>`
      : nothing;
  }

  #onSecret({ secret }: SecretEnteredEvent): void {
    this.dispatchEvent(new SecretEnteredEvent(secret));
  }

  #onAct({ act }: ActChosenEvent): void {
    this.dispatchEvent(new ActChosenEvent(act));
  }
}

customElements.define('qa-operator-panel', OperatorPanel);

declare global {
  interface HTMLElementTagNameMap {
    'qa-operator-panel': OperatorPanel;
  }
}
