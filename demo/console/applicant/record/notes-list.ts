import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Applicant } from '../../calls/operator-calls.js';
import { buttons, fields } from '../../look/controls.styles.js';
import { reset } from '../../look/palette.styles.js';
import { ActChosenEvent } from '../../operator/operator-events.js';
import { momentOf } from './moments.js';
import { notesListStyles } from './notes-list.styles.js';

/** What operators noted about an applicant, the latest first, and a box for one more. */
export class NotesList extends LitElement {
  static override styles = [reset, buttons, fields, notesListStyles];

  @property({ attribute: false }) notes: Applicant['notes'] = [];
  @property({ type: Boolean }) busy = false;

  #isSent = false;

  /** What was typed stays until it is among the notes: the server may refuse it. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('notes');
    if (!this.#isSent || !before || before.length >= this.notes.length) return;
    this.#isSent = false;
    this.renderRoot.querySelector('form')?.reset();
  }

  protected override render(): TemplateResult {
    const latestFirst = this.notes.toReversed();
    return html`<form @submit=${this.#onSubmit}>
        <textarea
          class="input"
          name="text"
          rows="1"
          required
          maxlength="2000"
          aria-label="A note for operators"
          placeholder="A note, for operators only"
        ></textarea>
        <button class="button" type="submit" aria-disabled=${this.busy ? 'true' : 'false'}>Add note</button>
      </form>
      ${
        latestFirst.length === 0
          ? nothing
          : html`<ol aria-label="Notes, the latest first">
              ${repeat(
                latestFirst,
                (note) => this.notes.indexOf(note),
                ({ at, text }) =>
                  html`<li>
                    <p>${text}</p>
                    <time class="mono soft" datetime=${at}>${momentOf(at)}</time>
                  </li>`,
              )}
            </ol>`
      }`;
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const text = String(new FormData(event.target as HTMLFormElement).get('text')).trim();
    if (this.busy || !text) return;
    this.#isSent = true;
    this.dispatchEvent(new ActChosenEvent({ kind: 'addNote', text }));
  }
}

customElements.define('qa-notes-list', NotesList);

declare global {
  interface HTMLElementTagNameMap {
    'qa-notes-list': NotesList;
  }
}
