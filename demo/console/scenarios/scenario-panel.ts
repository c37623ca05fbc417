import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { buttons, fields, signs } from '../look/controls.styles.js';
import '../look/copy-button.js';
import { reset } from '../look/palette.styles.js';
import { foundScenarios } from './plays/all.js';
import { ScenarioChosenEvent } from './scenario-events.js';
import { scenarioPanelStyles } from './scenario-panel.styles.js';
import type { PlayState, Scenario, ScenarioGroup } from './scenario.js';

/** Every state there is, to jump to with one click or by a link. */
export class ScenarioPanel extends LitElement {
  static override styles = [reset, buttons, fields, signs, scenarioPanelStyles];

  @property({ attribute: false }) play: PlayState = { stage: 'idle' };
  /** The applicant that is shown now. */
  @property() applicant = '';
  /** The address that plays a scenario with the present looks of the page. */
  @property({ attribute: false }) linkOf: (scenario: string) => string = (scenario) => scenario;

  @state() private typed = '';

  protected override render(): TemplateResult {
    const groups = foundScenarios(this.typed);
    const count = groups.reduce((sum, { scenarios }) => sum + scenarios.length, 0);
    return html`
      <div class="head">
        <input
          class="input"
          type="search"
          aria-label="Find a scenario"
          placeholder="Find a scenario"
          autocomplete="off"
          .value=${this.typed}
          @input=${this.#onPart}
        />
        <p class="soft note" role="status">
          ${count === 1 ? '1 scenario' : `${count} scenarios`} · each is played for a new applicant
        </p>
      </div>
      ${repeat(
        groups,
        ({ title }) => title,
        (group) => this.#renderGroup(group),
      )}
      ${count === 0 ? html`<p class="none soft">None has all of these words.</p>` : nothing}
    `;
  }

  #renderGroup({ title, scenarios }: ScenarioGroup): TemplateResult {
    return html`<section aria-label=${title}>
      <h3>${title}</h3>
      <ul>
        ${repeat(
          scenarios,
          ({ name }) => name,
          (scenario) => html`<li>${this.#renderScenario(scenario)}</li>`,
        )}
      </ul>
    </section>`;
  }

  #renderScenario({ name, title, expect }: Scenario): TemplateResult {
    return html`<button
        class="play"
        type="button"
        aria-describedby="expect-${name}"
        @click=${() => this.dispatchEvent(new ScenarioChosenEvent(name))}
      >
        <span class="title">${title}</span>
        <span class="soft note" id="expect-${name}">${expect}</span>
        <code class="soft">${name}</code>
      </button>
      <div class="side">
        ${this.#renderStanding(name)}
        <qa-copy-button bare .text=${this.linkOf(name)} label="Copy link to ${name}"></qa-copy-button>
      </div>`;
  }

  #renderStanding(name: string): TemplateResult | typeof nothing {
    const { play } = this;
    if (!('scenario' in play) || play.scenario.name !== name) return nothing;
    switch (play.stage) {
      case 'asking':
      case 'playing':
        return html`<span class="chip busy">Playing</span>`;
      case 'failed':
        return html`<span class="chip stop">Stopped</span>`;
      case 'played':
        return play.applicant === this.applicant ? html`<span class="chip good">Here</span>` : nothing;
    }
  }

  #onPart(event: Event): void {
    this.typed = (event.target as HTMLInputElement).value;
  }
}

customElements.define('qa-scenario-panel', ScenarioPanel);

declare global {
  interface HTMLElementTagNameMap {
    'qa-scenario-panel': ScenarioPanel;
  }
}
