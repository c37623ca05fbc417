import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Applicant, OperatorAct } from '../calls/operator-calls.js';
import { buttons } from '../look/controls.styles.js';
import { reset } from '../look/palette.styles.js';
import { reasonLines } from '../operator/acts/reasons.js';
import { ActChosenEvent } from '../operator/operator-events.js';
import { objectionsTo } from './guards.js';
import type { ActName } from './guards.js';
import { rejectedItems } from './items.js';
import { reviewActionsStyles } from './review-actions.styles.js';
import { approval, resubmissionByMarks } from './verdicts.js';

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
  readonly style: '' | 'primary' | 'danger';
  readonly chosen: OperatorAct | FormName;
}

const answers = ['approve', 'askAgain', 'reject'] as const satisfies readonly ActName[];
const checks = ['requestCheck', 'manualCheck', 'restart'] as const satisfies readonly ActName[];
type ButtonName = (typeof answers)[number] | (typeof checks)[number] | 'askAgainByMarks';

const labels: Readonly<Record<ButtonName, string>> = {
  approve: 'Approve',
  askAgain: 'Ask again',
  askAgainByMarks: 'Ask again by marks',
  reject: 'Reject',
  requestCheck: 'Request check',
  manualCheck: 'Manual check',
  restart: 'Restart',
};

const actButtons: Readonly<Record<ButtonName, ActButton>> = {
  approve: { style: 'primary', chosen: { kind: 'finish', verdict: approval } },
  askAgain: { style: '', chosen: 'askAgain' },
  askAgainByMarks: { style: '', chosen: { kind: 'finish', verdict: resubmissionByMarks } },
  reject: { style: 'danger', chosen: 'reject' },
  requestCheck: { style: '', chosen: { kind: 'requestCheck' } },
  manualCheck: { style: '', chosen: { kind: 'manualCheck' } },
  restart: { style: '', chosen: { kind: 'restart' } },
};

/** What a reviewer does now: answer the check, or have one; what the server would refuse says why. */
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
    const objections = objectionsTo(this.applicant);
    const marked = rejectedItems(this.applicant).length;
    const byMarks =
      marked === 1 ? 'Ask again for the 1 marked item' : `Ask again for the ${marked} marked items`;
    return html`
      <div role="group" aria-label="Answer the check">
        ${answers.map((name) => this.#renderButton(name, objections[name]))}
        ${marked > 0 ? this.#renderButton('askAgainByMarks', objections.askAgain, byMarks) : nothing}
        ${reasonLines(answers, objections, labels)}
      </div>
      <div role="group" aria-label="The check">
        ${checks.map((name) => this.#renderButton(name, objections[name]))}
        ${reasonLines(checks, objections, labels)}
      </div>
    `;
  }

  #renderButton(name: ButtonName, objection: string | undefined, label = labels[name]): TemplateResult {
    const { chosen } = actButtons[name];
    const isOff = objection !== undefined || this.busy !== undefined;
    return html`<button
      class="button ${this.#styleOf(name)}"
      type="button"
      data-act=${name}
      aria-disabled=${isOff ? 'true' : 'false'}
      aria-description=${objection ?? nothing}
      @click=${() => (isOff ? undefined : this.#choose(chosen))}
    >
      ${label}${typeof chosen === 'string' ? ' …' : nothing}
    </button>`;
  }

  /** One act stands out: what opens a session that is shut, or else the approval. */
  #styleOf(name: ButtonName): ActButton['style'] {
    const isShut = this.applicant.session.state !== 'active';
    if (name === 'restart' && isShut) return 'primary';
    return name === 'approve' && isShut ? '' : actButtons[name].style;
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
