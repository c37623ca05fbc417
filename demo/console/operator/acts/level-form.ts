import { Task, TaskStatus } from '@lit/task';
import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { fetchLevels } from '../../calls/integrator-calls.js';
import { buttons, fields } from '../../look/controls.styles.js';
import { reset } from '../../look/palette.styles.js';
import { ActChosenEvent } from '../operator-events.js';

/** Moves the applicant to another level. */
export class LevelForm extends LitElement {
  static override styles = [
    reset,
    buttons,
    fields,
    css`
      form {
        display: flex;
        gap: 8px;
      }
    `,
  ];

  /** The level the applicant is on. */
  @property({ attribute: false }) now = '';
  /** Why it cannot be left now. */
  @property({ attribute: false }) objection: string | undefined;
  @property({ type: Boolean }) busy = false;

  readonly #levels = new Task(this, {
    args: () => [] as const,
    task: (_, { signal }) => fetchLevels(signal),
  });

  protected override render(): TemplateResult {
    const others = (this.#levels.value ?? []).filter((name) => name !== this.now);
    const isOff = this.objection !== undefined || this.busy || others.length === 0;
    if (this.#levels.status === TaskStatus.ERROR) return html`<p>The levels could not be read.</p>`;
    return html`<form @submit=${(event: SubmitEvent) => this.#onSubmit(event, isOff)}>
      <select class="input mono" name="level" aria-label="Another level">
        ${others.map((name) => html`<option value=${name}>${name}</option>`)}
      </select>
      <button
        class="button"
        type="submit"
        aria-disabled=${isOff ? 'true' : 'false'}
        aria-description=${this.objection ?? nothing}
      >
        Move
      </button>
    </form>`;
  }

  #onSubmit(event: SubmitEvent, isOff: boolean): void {
    event.preventDefault();
    const levelName = new FormData(event.target as HTMLFormElement).get('level');
    if (isOff || typeof levelName !== 'string') return;
    this.dispatchEvent(new ActChosenEvent({ kind: 'moveToLevel', levelName }));
  }
}

customElements.define('qa-level-form', LevelForm);

declare global {
  interface HTMLElementTagNameMap {
    'qa-level-form': LevelForm;
  }
}
