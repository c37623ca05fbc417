import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Trail } from '../domain/screen.js';
import { base, buttons } from '../styles/controls.js';
import type { CoreWords } from '../text/words.js';
import { cssVariable } from './css-variable.js';
import { define } from './define.js';
import { frameStyles } from './frame.styles.js';
import { JourneyActionEvent } from './gestures.js';
import { backArrow } from './icon.js';

/**
 * The shape every screen has: the trail and the way back, one heading, one sentence, the content,
 * and at the foot the action, which stays in view, with other ways and a quiet line under it.
 *
 * @slot - the content
 * @slot lead - above the heading, for an illustration
 * @slot actions - the primary button
 * @slot more - the other buttons
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

  /** Puts heading and content in the middle, for screens with nothing to do. */
  @property({ type: Boolean, reflect: true }) centred = false;

  @query('h2') private readonly headingElement!: HTMLElement | null;
  /** The names of the slots at the foot that have something in them. */
  @state() private filled: ReadonlySet<string> = new Set();

  /** Moves the focus to the heading. */
  focusHeading(): void {
    this.headingElement?.focus({ preventScroll: false });
  }

  protected override render(): TemplateResult {
    return html`
      ${this.trail ? this.#renderTrail(this.trail) : nothing}
      <div class="main ${this.trail ? '' : 'first'}">
        <slot name="lead"></slot>
        <h2 tabindex="-1">${this.heading}</h2>
        ${this.sentence ? html`<p class="sentence">${this.sentence}</p>` : nothing}
        <div class="content"><slot></slot></div>
      </div>
      <div class="foot ${this.filled.has('actions') ? '' : 'empty'}">
        <div class="actions"><slot name="actions" @slotchange=${this.#onSlotChange}></slot></div>
      </div>
      <div class="after">
        <div class="more ${this.filled.has('more') ? '' : 'empty'}">
          <slot name="more" @slotchange=${this.#onSlotChange}></slot>
        </div>
        <div class="quiet ${this.filled.has('quiet') ? '' : 'empty'}">
          <slot name="quiet" @slotchange=${this.#onSlotChange}></slot>
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
          ${trail.canSkip ? this.#renderSkip() : nothing}
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

  #renderSkip(): TemplateResult {
    return html`<button class="link skip" type="button" @click=${this.#onSkip}>${this.words.skip}</button>`;
  }

  #renderSending(fraction: number): TemplateResult {
    return html`<div
      class="sending"
      role="progressbar"
      aria-label=${this.words.trail.sending}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${Math.round(fraction * 100)}
      ${cssVariable('--sent', fraction)}
    ></div>`;
  }

  #onBack(): void {
    this.dispatchEvent(new JourneyActionEvent('back'));
  }

  #onSkip(): void {
    this.dispatchEvent(new JourneyActionEvent('skip'));
  }

  #onSlotChange(event: Event): void {
    const slot = event.target as HTMLSlotElement;
    const others = [...this.filled].filter((name) => name !== slot.name);
    this.filled = new Set(slot.assignedElements().length > 0 ? [...others, slot.name] : others);
  }
}

define('vw-frame', Frame);

declare global {
  interface HTMLElementTagNameMap {
    'vw-frame': Frame;
  }
}
