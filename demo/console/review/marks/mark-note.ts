import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Mark } from '../../calls/operator-calls.js';
import { buttons, signs } from '../../look/controls.styles.js';
import { reset } from '../../look/palette.styles.js';
import '../forms/reason-fields.js';
import type { ReasonFields } from '../forms/reason-fields.js';
import type { Reason } from '../items.js';
import { markNoteStyles } from './mark-note.styles.js';

/** The reason of a rejected mark is to be kept. */
export class MarkNotedEvent extends Event {
  static readonly type = 'mark-noted';
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(MarkNotedEvent.type);
    this.reason = reason;
  }
}

/** Why an item is marked as rejected, to read and to write; it opens by itself where nothing is said yet. */
export class MarkNote extends LitElement {
  static override styles = [reset, buttons, signs, markNoteStyles];

  @property({ attribute: false }) about = '';
  @property({ attribute: false }) mark!: Mark;
  @property({ type: Boolean }) busy = false;

  /** What is being written; absent while there is only something to read. */
  @state() private draft: Reason | undefined;

  #isSent = false;

  /** What was written stays until the mark has it: the server may refuse it. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('mark')) return;
    const { comment, labels } = this.#reason();
    if (changed.get('mark') === undefined && !comment && labels.length === 0) this.draft = this.#reason();
    const isKept = comment === this.draft?.comment.trim() && labels.join() === this.draft.labels.join();
    if (this.#isSent && isKept) void this.#leave();
  }

  protected override render(): TemplateResult {
    return this.draft ? this.#renderForm(this.draft) : this.#renderReason();
  }

  #reason(): Reason {
    const { moderationComment = '', rejectLabels = [] } = this.mark;
    return { comment: moderationComment, labels: rejectLabels };
  }

  #renderReason(): TemplateResult {
    const { comment, labels } = this.#reason();
    const hasReason = comment !== '' || labels.length > 0;
    return html`<div class="said">
      <p><strong>${this.about}</strong> marked as rejected${comment ? html`: ${comment}` : nothing}</p>
      ${labels.map((label) => html`<span class="chip plain look">${label}</span>`)}
      <button
        class="link"
        type="button"
        aria-label="${hasReason ? 'Change' : 'Add'} the reason of ${this.about}"
        @click=${this.#onOpen}
      >
        ${hasReason ? 'Change' : 'Add a reason'}
      </button>
    </div>`;
  }

  #renderForm(draft: Reason): TemplateResult {
    return html`<form class="said" @submit=${this.#onSubmit}>
      <fieldset>
        <legend><strong>${this.about}</strong> marked as rejected. Why?</legend>
        <qa-reason-fields
          .about=${this.about}
          .reason=${draft}
          @reason-written=${({ reason }: HTMLElementEventMap['reason-written']) => (this.draft = reason)}
        ></qa-reason-fields>
        <div class="buttons">
          <button class="button" type="submit" aria-disabled=${this.busy ? 'true' : 'false'}>
            Keep the reason
          </button>
          <button class="button quiet" type="button" @click=${() => void this.#leave()}>Not now</button>
        </div>
      </fieldset>
    </form>`;
  }

  async #onOpen(): Promise<void> {
    this.draft = this.#reason();
    await this.updateComplete;
    this.renderRoot.querySelector<ReasonFields>('qa-reason-fields')?.focus();
  }

  async #leave(): Promise<void> {
    this.draft = undefined;
    this.#isSent = false;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.link')?.focus();
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    if (this.busy || !this.draft) return;
    this.#isSent = true;
    this.dispatchEvent(new MarkNotedEvent(this.draft));
  }
}

customElements.define('qa-mark-note', MarkNote);

declare global {
  interface HTMLElementEventMap {
    'mark-noted': MarkNotedEvent;
  }
  interface HTMLElementTagNameMap {
    'qa-mark-note': MarkNote;
  }
}
