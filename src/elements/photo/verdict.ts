import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { base } from '../../styles/controls.js';
import type { Advice, Words } from '../../text/words.js';
import { define } from '../define.js';
import { lookSign } from '../icon.js';
import { goodSign, infoSign, stopSign } from '../icons.js';
import type { PhotoTone } from './photo-view.js';
import { verdictStyles } from './verdict.styles.js';

const signs = { plain: infoSign, good: goodSign, look: lookSign, stop: stopSign } as const;

/** What is to be said about a photo: a sign, a word, one sentence with its remedy, and the rest folded away. */
export class Verdict extends LitElement {
  static override styles = [base, verdictStyles];

  @property({ attribute: false }) words!: Words;
  @property({ attribute: false }) tone: PhotoTone = 'plain';
  @property({ attribute: false }) heading = '';
  /** The most useful first. */
  @property({ attribute: false }) advice: readonly Advice[] = [];
  /** A sentence instead of advice, or after it. */
  @property({ attribute: false }) note = '';
  /** So many of the advice are meant to be read at once. */
  @property({ attribute: false }) open = 1;

  protected override render(): TemplateResult {
    const shown = this.advice.slice(0, this.open);
    const others = this.advice.slice(shown.length);
    return html`<div class="panel ${this.tone}">
      <span class="sign">${signs[this.tone]}</span>
      <h3>${this.heading}</h3>
      <div class="body">
        ${shown.map(({ said, remedy }) => html`<p>${said} ${remedy}</p>`)}
        ${others.length > 0 ? this.#renderOthers(others) : nothing}
        ${this.note ? html`<p>${this.note}</p>` : nothing}
        <slot></slot>
      </div>
    </div>`;
  }

  #renderOthers(others: readonly Advice[]): TemplateResult {
    return html`<details>
      <summary>${this.words.verdict.more(others.length)}</summary>
      <ul class="others">
        ${others.map(({ said, remedy }) => html`<li><strong>${said}</strong> ${remedy}</li>`)}
      </ul>
    </details>`;
  }
}

define('vw-verdict', Verdict);

declare global {
  interface HTMLElementTagNameMap {
    'vw-verdict': Verdict;
  }
}
