import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Applicant, MarkName, OperatorAct } from '../../calls/operator-calls.js';
import { buttons } from '../../look/controls.styles.js';
import { reset } from '../../look/palette.styles.js';
import '../../operator/acts/confirmed-act.js';
import { ActChosenEvent } from '../../operator/operator-events.js';
import '../../review/forms/reason-fields.js';
import { objectionsToStep } from '../../review/guards.js';
import type { Reason } from '../../review/items.js';
import { stepActsStyles } from './step-acts.styles.js';

/** Changes a step at once, outside of any check: its document's status, or nothing sent at all. */
export class StepActs extends LitElement {
  static override styles = [reset, buttons, stepActsStyles];

  @property({ attribute: false }) applicant!: Applicant;
  /** The name of the step. */
  @property({ attribute: false }) name = '';
  @property({ attribute: false }) busy: OperatorAct['kind'] | undefined;

  /** Why it is to be rejected, while that is being written. */
  @state() private draft: Reason | undefined;

  #sentAtRevision: number | undefined;

  /** What was written stays until the server has done something with it. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('applicant') || this.#sentAtRevision === undefined) return;
    if (this.applicant.revision !== this.#sentAtRevision) void this.#ask(false);
  }

  protected override render(): TemplateResult {
    const { approve, change, reset: noReset } = objectionsToStep(this.applicant, this.name);
    return html`<details>
      <summary>Change this step at once</summary>
      <div class="buttons" role="group" aria-label="Status of ${this.name}">
        ${this.#renderButton('Approve the step', approve, () => this.#change('approved'))}
        ${this.#renderButton('Back to pending', change, () => this.#change('pending'))}
        ${this.#renderButton('Reject the step …', change, () => void this.#ask(true), 'reject')}
        <qa-confirmed-act
          .label=${'Reset the step'}
          .consequence=${`Takes away all that was sent for ${this.name}; attempts used stay used.`}
          .objection=${noReset}
          ?busy=${this.busy !== undefined}
          @act-confirmed=${() => this.#tell({ kind: 'resetStep', step: this.name })}
        ></qa-confirmed-act>
      </div>
      ${approve ? html`<p class="reason soft">${change ? 'Status' : 'Approve'}: ${approve}</p>` : nothing}
      ${noReset ? html`<p class="reason soft">Reset: ${noReset}</p>` : nothing}
      ${this.draft && !change ? this.#renderForm(this.draft) : nothing}
    </details>`;
  }

  #renderButton(
    label: string,
    objection: string | undefined,
    onPress: () => void,
    id: string | typeof nothing = nothing,
  ): TemplateResult {
    const isOff = objection !== undefined || this.busy !== undefined;
    return html`<button
      class="button"
      id=${id}
      type="button"
      aria-disabled=${isOff ? 'true' : 'false'}
      aria-description=${objection ?? nothing}
      @click=${() => (isOff ? undefined : onPress())}
    >
      ${label}
    </button>`;
  }

  #renderForm(draft: Reason): TemplateResult {
    return html`<form aria-label="Reject ${this.name}" @submit=${this.#onSubmit}>
      <p class="soft">The applicant is asked again at once; it costs an attempt.</p>
      <qa-reason-fields
        .about=${this.name}
        .reason=${draft}
        @reason-written=${({ reason }: HTMLElementEventMap['reason-written']) => (this.draft = reason)}
      ></qa-reason-fields>
      <div class="buttons">
        <button class="button danger" type="submit" aria-disabled=${this.busy ? 'true' : 'false'}>
          Reject the step now
        </button>
        <button class="button" type="button" @click=${() => void this.#ask(false)}>Leave it</button>
      </div>
    </form>`;
  }

  async #ask(isAsking: boolean): Promise<void> {
    this.draft = isAsking ? { comment: '', labels: [] } : undefined;
    this.#sentAtRevision = undefined;
    await this.updateComplete;
    const next = isAsking ? 'qa-reason-fields' : '#reject';
    this.renderRoot.querySelector<HTMLElement>(next)?.focus();
  }

  #change(status: MarkName, reason?: Reason): void {
    const comment = reason?.comment.trim();
    const change = {
      status,
      ...(comment && { moderationComment: comment }),
      ...(reason && reason.labels.length > 0 && { rejectLabels: [...reason.labels] }),
    };
    this.#tell({ kind: 'setStep', step: this.name, change });
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    if (this.busy || !this.draft) return;
    this.#sentAtRevision = this.applicant.revision;
    this.#change('rejected', this.draft);
  }

  #tell(act: OperatorAct): void {
    this.dispatchEvent(new ActChosenEvent(act));
  }
}

customElements.define('qa-step-acts', StepActs);

declare global {
  interface HTMLElementTagNameMap {
    'qa-step-acts': StepActs;
  }
}
