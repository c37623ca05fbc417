import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Applicant, OperatorAct } from '../calls/operator-calls.js';
import { buttons } from '../look/controls.styles.js';
import { reset } from '../look/palette.styles.js';
import { ActChosenEvent } from '../operator/operator-events.js';
import { objectionsTo } from './guards.js';
import type { ActName } from './guards.js';
import { reviewActionsStyles } from './review-actions.styles.js';
import { approval } from './verdicts.js';

/** The acts that need more to be said. */
export type FormName = 'askAgain' | 'reject';

/** A form is to be opened. */
export class FormChosenEvent extends Event {
  static readonly type = 'form-chosen';
  readonly form: FormName;

  constructor(form: FormName) {
    super(FormChosenEvent.type);
    this.form = form;
  }
}

interface ActButton {
  readonly label: string;
  readonly style: '' | 'primary' | 'danger';
  readonly chosen: OperatorAct | FormName;
}

const actButtons: Readonly<Record<ActName, ActButton>> = {
  approve: { label: 'Approve', style: 'primary', chosen: { kind: 'finish', verdict: approval } },
  askAgain: { label: 'Ask again …', style: '', chosen: 'askAgain' },
  reject: { label: 'Reject …', style: 'danger', chosen: 'reject' },
  reset: { label: 'Reset', style: '', chosen: { kind: 'reset' } },
  restart: { label: 'Restart', style: '', chosen: { kind: 'restart' } },
};

const notes: Partial<Record<ActName, string>> = {
  reset: 'Reset: back to the start, with nothing sent.',
  restart: 'Restart: all attempts anew; opens a locked or expired session.',
};

/** Everything an operator can do to the applicant; what the server would refuse says why. */
export class ReviewActions extends LitElement {
  static override styles = [reset, buttons, reviewActionsStyles];

  @property({ attribute: false }) applicant!: Applicant;
  @property({ attribute: false }) busy: OperatorAct['kind'] | undefined;

  /** Moves the focus to the button that opens a form. */
  async focusOn(form: FormName): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-act=${form}]`)?.focus();
  }

  protected override render(): TemplateResult {
    return html`
      ${this.#renderGroup('Answer the check', ['approve', 'askAgain', 'reject'])}
      ${this.#renderGroup('The session', ['reset', 'restart'])}
    `;
  }

  #renderGroup(label: string, names: readonly ActName[]): TemplateResult {
    const objections = objectionsTo(this.applicant);
    const reasons = new Map<string, string[]>();
    for (const name of names) {
      const reason = objections[name];
      if (reason)
        reasons.set(reason, [...(reasons.get(reason) ?? []), actButtons[name].label.replace(' …', '')]);
    }
    return html`<div role="group" aria-label=${label}>
      ${names.map((name) => this.#renderButton(name, objections[name]))}
      <div class="reasons soft">
        ${[...reasons].map(([reason, labels]) => html`<p>${labels.join(', ')}: ${reason}</p>`)}
        ${names.map((name) => (notes[name] && !objections[name] ? html`<p>${notes[name]}</p>` : nothing))}
      </div>
    </div>`;
  }

  #renderButton(name: ActName, objection: string | undefined): TemplateResult {
    const { label, style, chosen } = actButtons[name];
    const isOff = objection !== undefined || this.busy !== undefined;
    return html`<button
      class="button ${style}"
      type="button"
      data-act=${name}
      aria-disabled=${isOff ? 'true' : 'false'}
      aria-description=${objection ?? nothing}
      @click=${() => (isOff ? undefined : this.#choose(chosen))}
    >
      ${label}
    </button>`;
  }

  #choose(chosen: OperatorAct | FormName): void {
    this.dispatchEvent(typeof chosen === 'string' ? new FormChosenEvent(chosen) : new ActChosenEvent(chosen));
  }
}

customElements.define('qa-review-actions', ReviewActions);

declare global {
  interface HTMLElementEventMap {
    'form-chosen': FormChosenEvent;
  }
  interface HTMLElementTagNameMap {
    'qa-review-actions': ReviewActions;
  }
}
