import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Trail } from '../domain/screen.js';
import { base, buttons } from '../styles/controls.js';
import type { CoreWords } from '../text/words.js';
import { define } from './define.js';
import { frameStyles } from './frame.styles.js';
import { JourneyActionEvent } from './gestures.js';
import { backArrow } from './icons.js';

/**
 * The shape every screen has: the trail and the way back, one heading, one sentence, the content,
 * and at the foot the actions, which stay in view, with a quiet line under them.
 *
 * @slot - the content
 * @slot lead - above the heading, for an illustration
 * @slot actions - the buttons, the primary one first
 * @slot quiet - a line for privacy or help
 */
export class Frame extends LitElement {
  static override styles = [base, buttons, frameStyles];

  @property({ attribute: false }) words!: CoreWords;
  @property({ attribute: false }) trail?: Trail;
  /** Adds to the trail's place, e.g. the document's name instead of the step's. */
  @property({ attribute: false }) placeName?: string;
  @property({ attribute: false }) heading = '';
  @property({ attribute: false }) sentence = '';

  @query('h2') private readonly headingElement!: HTMLElement | null;
  @state() private hasActions = false;
  @state() private hasQuiet = false;

  /** Moves the focus to the heading. */
  focusHeading(): void {
    this.headingElement?.focus({ preventScroll: false });
  }

  protected override render(): TemplateResult {
    return html`
      ${this.trail ? this.#renderTrail(this.trail) : nothing}
      <div class="main">
        <slot name="lead"></slot>
        <h2 tabindex="-1">${this.heading}</h2>
        ${this.sentence ? html`<p class="sentence">${this.sentence}</p>` : nothing}
        <div class="content"><slot></slot></div>
      </div>
      <div class="foot ${this.hasActions || this.hasQuiet ? '' : 'empty'}">
        <div class="actions"><slot name="actions" @slotchange=${this.#onActions}></slot></div>
        <div class="quiet ${this.hasQuiet ? '' : 'empty'}">
          <slot name="quiet" @slotchange=${this.#onQuiet}></slot>
        </div>
      </div>
    `;
  }

  #renderTrail(trail: Trail): TemplateResult {
    const { position, total, family, sending } = trail;
    const name = this.placeName ?? this.words.trail.names[family];
    const label = position > total ? name : this.words.trail.place(position, total, name);
    return html`
      ${sending === undefined ? nothing : this.#renderSending(sending)}
      <div class="trail">
        <ol class="segments" aria-hidden="true">
          ${Array.from({ length: total }, (_, index) => html`<li class=${index < position ? 'reached' : ''}></li>`)}
        </ol>
        <div class="where">
          ${trail.canGoBack ? this.#renderBack() : nothing}
          <p>${label}</p>
        </div>
      </div>
    `;
  }

  #renderBack(): TemplateResult {
    return html`<button
      class="icon-button back"
      type="button"
      aria-label=${this.words.back}
      @click=${this.#onBack}
    >
      ${backArrow}
    </button>`;
  }

  #renderSending(fraction: number): TemplateResult {
    return html`<div
      class="sending"
      role="progressbar"
      aria-label=${this.words.trail.sending}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${Math.round(fraction * 100)}
      .style=${`--sent: ${fraction}`}
    ></div>`;
  }

  #onBack(): void {
    this.dispatchEvent(new JourneyActionEvent('back'));
  }

  #onActions(event: Event): void {
    this.hasActions = isFilled(event);
  }

  #onQuiet(event: Event): void {
    this.hasQuiet = isFilled(event);
  }
}

function isFilled(event: Event): boolean {
  return (event.target as HTMLSlotElement).assignedElements().length > 0;
}

define('vw-frame', Frame);

declare global {
  interface HTMLElementTagNameMap {
    'vw-frame': Frame;
  }
}
