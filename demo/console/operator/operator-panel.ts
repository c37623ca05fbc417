import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { applicantFacts } from '../applicant/applicant-facts.js';
import type { PictureOpenedEvent, PictureReader } from '../applicant/pictures/picture-tile.js';
import '../applicant/record/history-list.js';
import '../applicant/record/notes-list.js';
import '../applicant/steps/step-card.js';
import type { Problem } from '../calls/call.js';
import type { Applicant, OperatorAct } from '../calls/operator-calls.js';
import { buttons, signs } from '../look/controls.styles.js';
import { checkIcon, closeIcon } from '../look/icons.js';
import { reset } from '../look/palette.styles.js';
import '../review/forms/ask-again-form.js';
import '../review/forms/reject-form.js';
import { objectionsTo } from '../review/guards.js';
import '../review/review-actions.js';
import type { FormName } from '../review/review-actions.js';
import '../viewer/picture-viewer.js';
import { doneWords } from './acts/act-words.js';
import './acts/more-acts.js';
import type { DeskState } from './operator-desk.js';
import { ActChosenEvent, SecretEnteredEvent } from './operator-events.js';
import { operatorPanelStyles } from './operator-panel.styles.js';
import { problemBox } from './problem-box.js';
import './secret-form.js';

/** What an operator sees of the applicant, and what they can do. */
export class OperatorPanel extends LitElement {
  static override styles = [reset, buttons, signs, operatorPanelStyles];

  @property({ attribute: false }) state: DeskState = { stage: 'looking' };
  @property({ attribute: false }) trouble: Problem | undefined;
  @property({ attribute: false }) refusal: Problem | undefined;
  @property({ attribute: false }) busy: OperatorAct['kind'] | undefined;
  @property({ attribute: false }) read!: PictureReader;
  /** How often the server did what it was asked; a form that was sent closes when it grows. */
  @property({ type: Number }) doneCount = 0;
  @property({ attribute: false }) userId = '';

  @state() private form: FormName | undefined;
  /** The picture that is seen large. */
  @state() private viewed: number | undefined;
  /** What the server did last. */
  @state() private told = '';
  /** The refusal that was put away. */
  @state() private seenRefusal: Problem | undefined;

  #lastForm: FormName | undefined;
  #asked: OperatorAct | undefined;

  constructor() {
    super();
    // What was told has been seen once the next thing is pressed; until then it stays, and the page may be scrolled.
    this.addEventListener('pointerdown', () => (this.told = ''));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('userId')) {
      this.#lastForm = this.form = this.viewed = undefined;
      this.told = '';
    }
    if (!changed.has('doneCount') || !this.#asked) return;
    this.told = doneWords(this.#asked);
    if (this.#asked.kind === 'finish') this.form = undefined;
    this.#asked = undefined;
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
    return html`
      ${applicantFacts(applicant, this.busy !== undefined, this.#act)}
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
      <qa-more-acts .applicant=${applicant} .busy=${this.busy} @act-chosen=${this.#onAct}></qa-more-acts>
      ${this.#renderSteps(applicant)} ${this.#renderOtherData(applicant)}
      <h3>Notes</h3>
      <qa-notes-list
        .notes=${applicant.notes}
        ?busy=${this.busy !== undefined}
        @act-chosen=${this.#onAct}
      ></qa-notes-list>
      <h3>History</h3>
      <qa-history-list .history=${applicant.history}></qa-history-list>
      <div class="rail">
        <div class="outcome">
          <p class="told" role="status">${this.told ? html`${checkIcon}${this.told}` : nothing}</p>
          ${this.#renderRefusal()}
        </div>
      </div>
      <qa-picture-viewer
        .applicant=${applicant}
        .imageId=${this.viewed}
        .read=${this.read}
        .busy=${this.busy}
        .refusal=${this.refusal}
        @act-chosen=${this.#onAct}
        @picture-opened=${this.#onPicture}
        @viewer-closed=${() => (this.viewed = undefined)}
      ></qa-picture-viewer>
    `;
  }

  #renderRefusal(): TemplateResult | typeof nothing {
    if (!this.refusal || this.refusal === this.seenRefusal) return nothing;
    return html`<div class="refusal">
      ${problemBox(this.refusal, 'The server refused.')}
      <button
        class="icon-button"
        type="button"
        aria-label="Close the message"
        @click=${() => (this.seenRefusal = this.refusal)}
      >
        ${closeIcon}
      </button>
    </div>`;
  }

  #renderSteps(applicant: Applicant): TemplateResult {
    const { mark } = objectionsTo(applicant);
    return html`<h3>Steps</h3>
      <div class="steps">
        ${mark ? html`<p class="reason soft">Marks: ${mark}</p>` : nothing}
        ${repeat(
          Object.keys(applicant.steps),
          (name) => name,
          (name) =>
            html`<qa-step-card
              .applicant=${applicant}
              .name=${name}
              .read=${this.read}
              .busy=${this.busy}
              @act-chosen=${this.#onAct}
              @picture-opened=${this.#onPicture}
            ></qa-step-card>`,
        )}
      </div>`;
  }

  /** What the integrator told of the applicant and no step asks for. */
  #renderOtherData({ fixedInfo, steps }: Applicant): TemplateResult | typeof nothing {
    const asked = new Set(Object.values(steps).flatMap(({ fields = [] }) => fields));
    const others = Object.entries(fixedInfo).filter(([name]) => !asked.has(name));
    if (others.length === 0) return nothing;
    return html`<h3>Other data</h3>
      <dl class="data">
        ${others.map(
          ([name, value]) =>
            html`<dt class="soft">${name}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>`;
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
        @picture-opened=${this.#onPicture}
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
    this.#act(act);
  }

  #onPicture({ imageId }: PictureOpenedEvent): void {
    this.viewed = imageId;
  }

  /** One act at a time, as the desk has it. */
  readonly #act = (act: OperatorAct): void => {
    if (this.busy !== undefined) return;
    this.told = '';
    this.#asked = act;
    this.dispatchEvent(new ActChosenEvent(act));
  };
}

customElements.define('qa-operator-panel', OperatorPanel);

declare global {
  interface HTMLElementTagNameMap {
    'qa-operator-panel': OperatorPanel;
  }
}
