import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { buttons, fields } from '../../look/controls.styles.js';
import { reset } from '../../look/palette.styles.js';
import { ActChosenEvent, FormLeftEvent } from '../../operator/operator-events.js';
import '../label-picker.js';
import { finalLabels } from '../labels.js';
import { rejection } from '../verdicts.js';
import { commentField } from './comment-field.js';
import { reviewFormStyles } from './review-form.styles.js';

/** Rejects the applicant for good. */
export class RejectForm extends LitElement {
  static override styles = [reset, buttons, fields, reviewFormStyles];

  @property({ type: Boolean }) busy = false;

  @state() private labels: readonly string[] = [];

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('h3')?.focus();
  }

  protected override render(): TemplateResult {
    return html`<form aria-labelledby="title" @submit=${this.#onSubmit}>
      <h3 id="title" tabindex="-1">Reject for good</h3>
      <p class="soft">
        The applicant sees a neutral screen and can send nothing more. Labels are not shown to them.
      </p>
      <qa-label-picker
        .labels=${finalLabels}
        .chosen=${this.labels}
        @labels-chosen=${(event: HTMLElementEventMap['labels-chosen']) => (this.labels = event.labels)}
      ></qa-label-picker>
      ${commentField('moderationComment', 'Comment for the applicant', 'Shown on the neutral screen; may stay empty.')}
      ${commentField('clientComment', 'Comment for the integrator', 'Never shown to the applicant.')}
      <div class="buttons">
        <button class="button danger" type="submit" aria-disabled=${this.busy ? 'true' : 'false'}>
          Reject for good
        </button>
        <button class="button" type="button" @click=${() => this.dispatchEvent(new FormLeftEvent())}>
          Cancel
        </button>
      </div>
    </form>`;
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    if (this.busy) return;
    const form = new FormData(event.target as HTMLFormElement);
    const verdict = rejection({
      moderationComment: String(form.get('moderationComment')),
      clientComment: String(form.get('clientComment')),
      labels: this.labels,
    });
    this.dispatchEvent(new ActChosenEvent({ kind: 'finish', verdict }));
  }
}

customElements.define('qa-reject-form', RejectForm);

declare global {
  interface HTMLElementTagNameMap {
    'qa-reject-form': RejectForm;
  }
}
