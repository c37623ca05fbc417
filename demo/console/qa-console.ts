import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { standingOf } from './applicant/standing.js';
import type { Problem } from './calls/call.js';
import type { Applicant } from './calls/operator-calls.js';
import { keepView, keptView, tabAfter, tabNames } from './console-view.js';
import type { ConsoleView, TabName } from './console-view.js';
import { buttons, signs } from './look/controls.styles.js';
import { foldIcon, plusIcon } from './look/icons.js';
import { palette, reset } from './look/palette.styles.js';
import { OperatorDesk } from './operator/operator-desk.js';
import { problemBox } from './operator/problem-box.js';
import { panelOf } from './qa-console-panels.js';
import type { Panels } from './qa-console-panels.js';
import { tabs } from './qa-console-tabs.js';
import { qaConsoleStyles } from './qa-console.styles.js';
import type { PlayState } from './scenarios/scenario.js';
import { newApplicant } from './setup/new-applicant.js';
import { SetupChosenEvent } from './setup/setup-chosen-event.js';
import type { KnownApplicant, Setup } from './setup/setup.js';
import type { Entry } from './timeline/entries.js';
import { TimelineClearedEvent } from './timeline/timeline-events.js';

/** The drawer beside the integrator's page: sets the page up, plays operator and server, tells what happens. */
export class QaConsole extends LitElement {
  static override styles = [palette, reset, buttons, signs, qaConsoleStyles];

  @property({ attribute: false }) setup!: Setup;
  @property({ attribute: false }) known: readonly KnownApplicant[] = [];
  /** What the widget told its page. */
  @property({ attribute: false }) events: readonly Entry[] = [];
  @property({ attribute: false }) play: PlayState = { stage: 'idle' };
  /** Why the page has no token or no widget. */
  @property({ attribute: false }) problem: Problem | undefined;

  @state() private view: ConsoleView = keptView();
  @state() private trickCount = 0;

  readonly #desk = new OperatorDesk(this);
  /** Who waits for the secret; and whether the drawer was open before it was asked for, once it has been. */
  #asking: { readonly tell: (secret: string) => void; readonly wasOpen?: boolean } | undefined;

  /** The operator secret as soon as the server accepts one; where there is none it is asked for. */
  async secretFor(signal: AbortSignal): Promise<string> {
    const secret = await new Promise<string>((resolve, reject) => {
      this.#asking = { tell: resolve };
      signal.addEventListener('abort', () => reject(signal.reason));
      this.requestUpdate();
    });
    signal.throwIfAborted();
    return secret;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('setup')) this.#desk.follow(this.setup.applicant);
    if (changed.has('events')) this.#desk.look();
    const asking = this.#asking;
    if (asking && asking.wasOpen === undefined && this.#desk.state.stage === 'closed') {
      this.#asking = { ...asking, wasOpen: this.view.isOpen };
      this.#see({ tab: 'scenarios', isOpen: true });
    }
    this.toggleAttribute('open', this.view.isOpen);
  }

  protected override updated(): void {
    const { stage } = this.#desk.state;
    if (stage === 'open' || stage === 'absent') {
      this.#asking?.tell(this.#desk.secret);
      if (this.#asking?.wasOpen === false) this.#see({ isOpen: false });
      this.#asking = undefined;
    }
    const applicant = this.#applicant;
    const isMoved = applicant && applicant.levelName !== this.setup.level;
    if (isMoved) this.dispatchEvent(new SetupChosenEvent({ level: applicant.levelName }));
  }

  protected override render(): TemplateResult {
    const panels = this.#panels;
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
        ${tabNames.map((name) => this.#renderPanel(name, panels))}
      </div>
    </aside>`;
  }

  #renderNow(): TemplateResult {
    const applicant = this.#applicant;
    const standing = applicant && standingOf(applicant);
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
    const counts: Partial<Record<TabName, number>> = {
      server: this.trickCount,
      timeline: this.events.length,
    };
    return html`<div class="tabs" role="tablist" aria-label="Parts of the console" @keydown=${this.#onTabKey}>
      ${tabNames.map((name) => {
        const isSelected = this.view.tab === name;
        const { label, icon } = tabs[name];
        const count = counts[name];
        return html`<button
          id="tab-${name}"
          type="button"
          role="tab"
          title=${label}
          aria-selected=${isSelected ? 'true' : 'false'}
          aria-controls="panel-${name}"
          tabindex=${isSelected ? '0' : '-1'}
          @click=${() => this.#see({ tab: name, isOpen: true })}
        >
          ${icon}<span class="label">${label}</span>
          ${count ? html`<span class="count">${count}</span>` : nothing}
        </button>`;
      })}
    </div>`;
  }

  #renderPanel(name: TabName, panels: Panels): TemplateResult {
    const isSelected = this.view.tab === name;
    return html`<div id="panel-${name}" role="tabpanel" aria-labelledby="tab-${name}" ?hidden=${!isSelected}>
      ${panelOf[name](panels, isSelected && this.view.isOpen)}
    </div>`;
  }

  get #panels(): Panels {
    const { setup, known, events, play } = this;
    return {
      ...{ setup, known, events, play },
      desk: this.#desk,
      applicant: this.#applicant,
      onSetup: (change) => this.dispatchEvent(new SetupChosenEvent(change)),
      onTricks: (count) => (this.trickCount = count),
      onCleared: () => this.dispatchEvent(new TimelineClearedEvent()),
    };
  }

  /** The applicant of the setup, while the desk has them open. */
  get #applicant(): Applicant | undefined {
    const { state } = this.#desk;
    const isTheirs = state.stage === 'open' && state.applicant.externalUserId === this.setup.applicant;
    return isTheirs ? state.applicant : undefined;
  }

  #see(change: Partial<ConsoleView>): void {
    this.view = { ...this.view, ...change };
    keepView(this.view);
  }

  #onNew(): void {
    this.dispatchEvent(new SetupChosenEvent({ applicant: newApplicant() }));
  }

  #onTabKey(event: KeyboardEvent): void {
    const tab = tabAfter(event.key, this.view.tab);
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
