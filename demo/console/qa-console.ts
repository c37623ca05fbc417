import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { standingOf } from './applicant/standing.js';
import type { Problem } from './calls/call.js';
import { keepView, keptView, tabNames } from './console-view.js';
import type { ConsoleView, TabName } from './console-view.js';
import type { Entry } from './events/entries.js';
import './events/event-list.js';
import { EventsClearedEvent } from './events/events-cleared-event.js';
import { buttons, signs } from './look/controls.styles.js';
import { foldIcon, plusIcon, pulseIcon, slidersIcon, stampIcon } from './look/icons.js';
import { palette, reset } from './look/palette.styles.js';
import { OperatorDesk } from './operator/operator-desk.js';
import './operator/operator-panel.js';
import { problemBox } from './operator/problem-box.js';
import { qaConsoleStyles } from './qa-console.styles.js';
import { newApplicant } from './setup/new-applicant.js';
import { SetupChosenEvent } from './setup/setup-chosen-event.js';
import './setup/setup-panel.js';
import type { KnownApplicant, Setup } from './setup/setup.js';

const tabs: Readonly<Record<TabName, { readonly label: string; readonly icon: TemplateResult }>> = {
  setup: { label: 'Setup', icon: slidersIcon },
  operator: { label: 'Operator', icon: stampIcon },
  events: { label: 'Events', icon: pulseIcon },
};

/** The drawer beside the integrator's page: sets the page up, plays the operator, lists what the widget tells. */
export class QaConsole extends LitElement {
  static override styles = [palette, reset, buttons, signs, qaConsoleStyles];

  @property({ attribute: false }) setup!: Setup;
  @property({ attribute: false }) known: readonly KnownApplicant[] = [];
  @property({ attribute: false }) entries: readonly Entry[] = [];
  /** Why the page has no token or no widget. */
  @property({ attribute: false }) problem: Problem | undefined;

  @state() private view: ConsoleView = keptView();

  readonly #desk = new OperatorDesk(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('setup')) this.#desk.follow(this.setup.applicant);
    if (changed.has('entries')) this.#desk.look();
    this.toggleAttribute('open', this.view.isOpen);
  }

  protected override render(): TemplateResult {
    return html`<aside aria-label="QA console">
      <header>
        <h2>QA console</h2>
        <button
          class="icon-button fold"
          type="button"
          aria-expanded=${this.view.isOpen ? 'true' : 'false'}
          aria-label=${this.view.isOpen ? 'Fold the console away' : 'Open the console'}
          @click=${() => this.#see({ isOpen: !this.view.isOpen })}
        >
          ${foldIcon}
        </button>
      </header>
      ${this.#renderNow()} ${this.#renderTabs()}
      <div class="panels" ?hidden=${!this.view.isOpen}>
        ${this.problem ? problemBox(this.problem, 'The widget cannot start.') : nothing}
        ${tabNames.map((name) => this.#renderPanel(name))}
      </div>
    </aside>`;
  }

  #renderNow(): TemplateResult {
    const { state } = this.#desk;
    const standing = state.stage === 'open' ? standingOf(state.applicant) : undefined;
    return html`<div class="now" ?hidden=${!this.view.isOpen}>
      <div>
        <p class="mono who">${this.setup.applicant}</p>
        <p class="mono soft">${this.setup.level}</p>
      </div>
      <p role="status">
        ${standing ? html`<span class="chip ${standing.tone}">${standing.words}</span>` : nothing}
      </p>
      <button class="button" type="button" aria-label="New applicant" @click=${this.#onNew}>
        ${plusIcon}<span>New<span class="wide"> applicant</span></span>
      </button>
    </div>`;
  }

  #renderTabs(): TemplateResult {
    return html`<div class="tabs" role="tablist" aria-label="Parts of the console" @keydown=${this.#onTabKey}>
      ${tabNames.map((name) => {
        const isSelected = this.view.tab === name;
        const { label, icon } = tabs[name];
        return html`<button
          id="tab-${name}"
          type="button"
          role="tab"
          aria-selected=${isSelected ? 'true' : 'false'}
          aria-controls="panel-${name}"
          tabindex=${isSelected ? '0' : '-1'}
          @click=${() => this.#see({ tab: name, isOpen: true })}
        >
          ${icon}<span class="label">${label}</span>
          ${name === 'events' && this.entries.length > 0 ? html`<span class="count">${this.entries.length}</span>` : nothing}
        </button>`;
      })}
    </div>`;
  }

  #renderPanel(name: TabName): TemplateResult {
    const panels: Readonly<Record<TabName, () => TemplateResult>> = {
      setup: () =>
        html`<qa-setup-panel
          .setup=${this.setup}
          .known=${this.known}
          @setup-chosen=${({ change }: SetupChosenEvent) => this.dispatchEvent(new SetupChosenEvent(change))}
        ></qa-setup-panel>`,
      operator: () => this.#renderOperator(),
      events: () =>
        html`<qa-event-list
          .entries=${this.entries}
          @events-cleared=${() => this.dispatchEvent(new EventsClearedEvent())}
        ></qa-event-list>`,
    };
    return html`<div
      id="panel-${name}"
      role="tabpanel"
      aria-labelledby="tab-${name}"
      ?hidden=${this.view.tab !== name}
    >
      ${panels[name]()}
    </div>`;
  }

  #renderOperator(): TemplateResult {
    const desk = this.#desk;
    return html`<qa-operator-panel
      .state=${desk.state}
      .trouble=${desk.trouble}
      .refusal=${desk.refusal}
      .busy=${desk.busy}
      .doneCount=${desk.doneCount}
      .read=${desk.readPicture}
      .userId=${this.setup.applicant}
      @secret-entered=${({ secret }: HTMLElementEventMap['secret-entered']) => desk.enter(secret)}
      @act-chosen=${({ act }: HTMLElementEventMap['act-chosen']) => void desk.act(act)}
    ></qa-operator-panel>`;
  }

  #see(change: Partial<ConsoleView>): void {
    this.view = { ...this.view, ...change };
    keepView(this.view);
  }

  #onNew(): void {
    this.dispatchEvent(new SetupChosenEvent({ applicant: newApplicant() }));
  }

  /** Arrow keys go along the tabs, as in any list of tabs. */
  #onTabKey(event: KeyboardEvent): void {
    const now = tabNames.indexOf(this.view.tab);
    const last = tabNames.length - 1;
    const places: Readonly<Record<string, number>> = {
      ArrowRight: now === last ? 0 : now + 1,
      ArrowLeft: now === 0 ? last : now - 1,
      ArrowDown: now === last ? 0 : now + 1,
      ArrowUp: now === 0 ? last : now - 1,
      Home: 0,
      End: last,
    };
    const tab = tabNames[places[event.key] ?? -1];
    if (tab === undefined) return;
    event.preventDefault();
    this.#see({ tab });
    this.renderRoot.querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
  }
}

customElements.define('qa-console', QaConsole);

declare global {
  interface HTMLElementTagNameMap {
    'qa-console': QaConsole;
  }
}
