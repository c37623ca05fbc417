import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { buttons, signs } from '../look/controls.styles.js';
import { checkIcon } from '../look/icons.js';
import { palette, reset } from '../look/palette.styles.js';
import { problemBox } from '../operator/problem-box.js';
import { playSignStyles } from './play-sign.styles.js';
import { ScenarioChosenEvent, ScenarioLeftEvent } from './scenario-events.js';
import type { PlayState } from './scenario.js';

/** Stands where the widget will stand, and tells how the scenario goes that leads there. */
export class PlaySign extends LitElement {
  static override styles = [palette, reset, buttons, signs, playSignStyles];

  @property({ attribute: false }) state: PlayState = { stage: 'idle' };

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('state'))
      this.renderRoot.querySelector('li:last-child')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    const { state } = this;
    if (state.stage === 'idle') return html``;
    return html`<div class="card">${this.#renderCard(state)}</div>`;
  }

  #renderCard(state: Exclude<PlayState, { readonly stage: 'idle' }>): TemplateResult {
    if (state.stage === 'unknown') {
      return html`<p role="alert">There is no scenario called <code>${state.name}</code>.</p>
        <p class="soft">The Scenarios tab of the console lists them all.</p>
        ${this.#renderLeave('Go to the widget')}`;
    }
    const { title, expect, name } = state.scenario;
    return html`
      <p class="soft mono">${name}</p>
      <h2>${title}</h2>
      <p class="soft">${expect}</p>
      ${state.stage === 'asking' ? html`<p role="status">Waiting for the operator’s view. The console asks for its secret where it has none.</p>` : nothing}
      ${state.stage === 'playing' || state.stage === 'failed' ? this.#renderSteps(state) : nothing}
      ${
        state.stage === 'failed'
          ? html`${problemBox(state.problem, 'The last step did not work.')}
              <div class="buttons">
                <button
                  class="button primary"
                  type="button"
                  @click=${() => this.dispatchEvent(new ScenarioChosenEvent(name))}
                >
                  Play it again
                </button>
                ${this.#renderLeave('Go to the widget as it is')}
              </div>`
          : this.#renderLeave('Leave it')
      }
    `;
  }

  #renderSteps({ steps, stage }: Extract<PlayState, { readonly steps: readonly string[] }>): TemplateResult {
    const isFailed = stage === 'failed';
    return html`<ol aria-label="Steps" tabindex="0">
        ${steps.map((words, index) => {
          const isLast = index === steps.length - 1;
          return html`<li class=${isLast ? (isFailed ? 'stop' : 'now') : ''}>
            <span class="mark" aria-hidden="true">${isLast ? nothing : checkIcon}</span>${words}
          </li>`;
        })}
      </ol>
      <p class="visually-hidden" role="status">${isFailed ? '' : steps.at(-1)}</p>`;
  }

  #renderLeave(label: string): TemplateResult {
    return html`<button
      class="button"
      type="button"
      @click=${() => this.dispatchEvent(new ScenarioLeftEvent())}
    >
      ${label}
    </button>`;
  }
}

customElements.define('qa-play-sign', PlaySign);

declare global {
  interface HTMLElementTagNameMap {
    'qa-play-sign': PlaySign;
  }
}
