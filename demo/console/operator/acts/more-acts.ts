import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Applicant, OperatorAct, ServiceStatus } from '../../calls/operator-calls.js';
import { buttons } from '../../look/controls.styles.js';
import { reset } from '../../look/palette.styles.js';
import { objectionsTo } from '../../review/guards.js';
import type { ActName, Objections } from '../../review/guards.js';
import { ActChosenEvent } from '../operator-events.js';
import './confirmed-act.js';
import './level-form.js';
import { moreActsStyles } from './more-acts.styles.js';
import { reasonLines } from './reasons.js';

const serviceStatuses: readonly ServiceStatus[] = [
  'pending',
  'queued',
  'prechecked',
  'awaitingService',
  'onHold',
  'awaitingUser',
];

const labels: Readonly<Partial<Record<ActName, string>>> = {
  setReviewStatus: 'Status',
  expire: 'Expire',
  cancel: 'Cancel the session',
  deactivate: 'Make inactive',
  activate: 'Make active',
  reset: 'Reset the profile',
  blocklist: 'Blocklist',
  moveToLevel: 'Move',
};

const consequences: Readonly<Partial<Record<ActName, string>>> = {
  cancel: 'The applicant’s page says that the verification was cancelled. A restart opens it again.',
  reset: 'Back to the start: all that was sent and answered is taken away.',
  blocklist: 'Rejects for good, whatever was answered before, an approval too.',
};

/** What is done to an applicant now and then; folded away so that the answers stay in view. */
export class MoreActs extends LitElement {
  static override styles = [reset, buttons, moreActsStyles];

  @property({ attribute: false }) applicant!: Applicant;
  @property({ attribute: false }) busy: OperatorAct['kind'] | undefined;

  protected override render(): TemplateResult {
    const objections = objectionsTo(this.applicant);
    const presence = this.applicant.deleted ? 'activate' : 'deactivate';
    return html`<details>
      <summary>More <span class="soft">reviewing service, session, profile, level</span></summary>
      <div class="groups">
        ${this.#renderGroup('Play the reviewing service', ['setReviewStatus'], objections, this.#renderStatuses(objections))}
        ${this.#renderGroup(
          'Session',
          ['expire', 'cancel'],
          objections,
          html`${this.#renderButton('expire', objections)} ${this.#renderConfirmed('cancel', objections)}`,
        )}
        ${this.#renderGroup(
          'Profile',
          [presence, 'reset', 'blocklist'],
          objections,
          html`${this.#renderButton(presence, objections)} ${this.#renderConfirmed('reset', objections)}
          ${this.#renderConfirmed('blocklist', objections)}`,
        )}
        ${this.#renderGroup(
          'Level',
          ['moveToLevel'],
          objections,
          html`<qa-level-form
            .now=${this.applicant.levelName}
            .objection=${objections.moveToLevel}
            ?busy=${this.busy !== undefined}
            @act-chosen=${({ act }: ActChosenEvent) => this.#tell(act)}
          ></qa-level-form>`,
        )}
      </div>
    </details>`;
  }

  #renderGroup(
    title: string,
    names: readonly ActName[],
    objections: Objections,
    content: TemplateResult | readonly TemplateResult[],
  ): TemplateResult {
    return html`<div role="group" aria-label=${title}>
      <p class="title soft">${title}</p>
      ${content} ${reasonLines(names, objections, labels)}
    </div>`;
  }

  #renderStatuses({ setReviewStatus: objection }: Objections): readonly TemplateResult[] {
    const now = this.applicant.review.reviewStatus;
    const isOff = objection !== undefined || this.busy !== undefined;
    return serviceStatuses.map(
      (status) =>
        html`<button
          class="button status"
          type="button"
          aria-pressed=${status === now ? 'true' : 'false'}
          aria-disabled=${isOff ? 'true' : 'false'}
          aria-description=${objection ?? nothing}
          @click=${() => (isOff || status === now ? undefined : this.#tell({ kind: 'setReviewStatus', reviewStatus: status }))}
        >
          ${status}
        </button>`,
    );
  }

  #renderButton(name: 'expire' | 'activate' | 'deactivate', objections: Objections): TemplateResult {
    const objection = objections[name];
    const isOff = objection !== undefined || this.busy !== undefined;
    return html`<button
      class="button"
      type="button"
      aria-disabled=${isOff ? 'true' : 'false'}
      aria-description=${objection ?? nothing}
      @click=${() => (isOff ? undefined : this.#tell({ kind: name }))}
    >
      ${labels[name]}
    </button>`;
  }

  #renderConfirmed(name: 'cancel' | 'reset' | 'blocklist', objections: Objections): TemplateResult {
    return html`<qa-confirmed-act
      .label=${labels[name] ?? name}
      .consequence=${consequences[name] ?? ''}
      .noteLabel=${name === 'blocklist' ? 'Why; never for the applicant' : ''}
      .objection=${objections[name]}
      ?busy=${this.busy !== undefined}
      @act-confirmed=${({ note }: HTMLElementEventMap['act-confirmed']) =>
        this.#tell(name === 'blocklist' ? { kind: name, note } : { kind: name })}
    ></qa-confirmed-act>`;
  }

  #tell(act: OperatorAct): void {
    this.dispatchEvent(new ActChosenEvent(act));
  }
}

customElements.define('qa-more-acts', MoreActs);

declare global {
  interface HTMLElementTagNameMap {
    'qa-more-acts': MoreActs;
  }
}
