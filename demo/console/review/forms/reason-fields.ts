import { LitElement, css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { fields } from '../../look/controls.styles.js';
import { reset } from '../../look/palette.styles.js';
import type { Reason } from '../items.js';
import '../label-picker.js';
import { temporaryLabels } from '../labels.js';
import { textIn } from './comment-field.js';

/** A reason was changed. */
export class ReasonWrittenEvent extends Event {
  static readonly type = 'reason-written';
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(ReasonWrittenEvent.type);
    this.reason = reason;
  }
}

/** Why something is to be sent again: a comment that the applicant reads, and labels that stand in where there is none. */
export class ReasonFields extends LitElement {
  static override styles = [
    reset,
    fields,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 6px;
      }
    `,
  ];

  /** What the reason is about. */
  @property({ attribute: false }) about = '';
  @property({ attribute: false }) reason: Reason = { comment: '', labels: [] };

  override focus(): void {
    this.renderRoot.querySelector('textarea')?.focus();
  }

  protected override render(): TemplateResult {
    const { comment, labels } = this.reason;
    return html`<textarea
        class="input"
        rows="2"
        maxlength="2000"
        aria-label="Comment on ${this.about}, for the applicant"
        placeholder="Comment for the applicant"
        .value=${comment}
        @input=${(event: Event) => this.#write({ comment: textIn(event) })}
      ></textarea>
      <qa-label-picker
        .labels=${temporaryLabels}
        .chosen=${labels}
        @labels-chosen=${(event: HTMLElementEventMap['labels-chosen']) => this.#write({ labels: event.labels })}
      ></qa-label-picker>`;
  }

  #write(change: Partial<Reason>): void {
    this.dispatchEvent(new ReasonWrittenEvent({ ...this.reason, ...change }));
  }
}

customElements.define('qa-reason-fields', ReasonFields);

declare global {
  interface HTMLElementEventMap {
    'reason-written': ReasonWrittenEvent;
  }
  interface HTMLElementTagNameMap {
    'qa-reason-fields': ReasonFields;
  }
}
