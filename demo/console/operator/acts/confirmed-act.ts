import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { buttons, fields } from '../../look/controls.styles.js';
import { reset } from '../../look/palette.styles.js';
import { confirmedActStyles } from './confirmed-act.styles.js';

/** An act was asked for and confirmed. */
export class ActConfirmedEvent extends Event {
  static readonly type = 'act-confirmed';
  /** What was noted beside it; empty where nothing was. */
  readonly note: string;

  constructor(note: string) {
    super(ActConfirmedEvent.type);
    this.note = note;
  }
}

/** A button for an act that is not easily undone: it asks again, in its own place, before anything is done. */
export class ConfirmedAct extends LitElement {
  static override styles = [reset, buttons, fields, confirmedActStyles];

  @property({ attribute: false }) label = '';
  /** What the act does, in a sentence. */
  @property({ attribute: false }) consequence = '';
  /** What the note is called; without it there is none. */
  @property({ attribute: false }) noteLabel = '';
  /** Why it cannot be done now. */
  @property({ attribute: false }) objection: string | undefined;
  @property({ type: Boolean }) busy = false;

  @state() private isAsking = false;

  protected override willUpdate(): void {
    if (this.objection !== undefined) this.isAsking = false;
    this.toggleAttribute('asking', this.isAsking);
  }

  protected override render(): TemplateResult {
    return this.isAsking ? this.#renderQuestion() : this.#renderButton();
  }

  #renderButton(): TemplateResult {
    const isOff = this.objection !== undefined || this.busy;
    return html`<button
      class="button danger"
      type="button"
      aria-disabled=${isOff ? 'true' : 'false'}
      aria-description=${this.objection ?? nothing}
      @click=${() => (isOff ? undefined : void this.#ask(true))}
    >
      ${this.label} …
    </button>`;
  }

  #renderQuestion(): TemplateResult {
    return html`<form aria-label=${this.label} @submit=${this.#onSubmit} @keydown=${this.#onKey}>
      <p id="consequence">${this.consequence}</p>
      ${
        this.noteLabel
          ? html`<div class="field">
              <label class="label" for="note">${this.noteLabel}</label>
              <textarea class="input" id="note" name="note" rows="2" maxlength="2000"></textarea>
            </div>`
          : nothing
      }
      <div class="buttons">
        <button
          class="button danger"
          type="submit"
          aria-describedby="consequence"
          aria-disabled=${this.busy ? 'true' : 'false'}
        >
          ${this.label} now
        </button>
        <button class="button" type="button" @click=${() => void this.#ask(false)}>Leave it</button>
      </div>
    </form>`;
  }

  async #ask(isAsking: boolean): Promise<void> {
    this.isAsking = isAsking;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('textarea, button')?.focus();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    void this.#ask(false);
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    if (this.busy) return;
    const note = new FormData(event.target as HTMLFormElement).get('note');
    this.dispatchEvent(new ActConfirmedEvent(typeof note === 'string' ? note.trim() : ''));
    void this.#ask(false);
  }
}

customElements.define('qa-confirmed-act', ConfirmedAct);

declare global {
  interface HTMLElementEventMap {
    'act-confirmed': ActConfirmedEvent;
  }
  interface HTMLElementTagNameMap {
    'qa-confirmed-act': ConfirmedAct;
  }
}
