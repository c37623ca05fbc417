import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Place } from '../domain/screen.js';
import { base, buttons } from '../styles/controls.js';
import type { CoreWords } from '../text/words.js';
import { define } from './define.js';
import { JourneyActionEvent, PlaceChosenEvent } from './gestures.js';
import { cloudOff, lookSign } from './icon.js';
import { noticeBarStyles } from './notice-bar.styles.js';

/** The one thing to do about a notice: go somewhere, or without a place try again. */
export interface NoticeAction {
  readonly label: string;
  readonly place?: Place;
}

/**
 * A bar above the screen for what concerns the whole journey: being offline, or a photo elsewhere that needs a look.
 * Keep it in the page and change its `text`, so that it is announced; it hides while the text is empty.
 */
export class NoticeBar extends LitElement {
  static override styles = [base, buttons, noticeBarStyles];

  @property() kind: 'offline' | 'problem' = 'offline';
  @property() text = '';
  @property({ attribute: false }) action?: NoticeAction;
  @property({ attribute: false }) words?: CoreWords;

  protected override render(): TemplateResult {
    return html`<div role="status">${this.text ? this.#renderBar() : nothing}</div>`;
  }

  #renderBar(): TemplateResult {
    return html`<div class="bar ${this.kind}">
      <span class="sign">${this.kind === 'offline' ? cloudOff : lookSign}</span>
      <p>${this.text}</p>
      ${
        this.action
          ? html`<button class="link" type="button" @click=${this.#onAction}>${this.action.label}</button>`
          : nothing
      }
    </div>`;
  }

  #onAction(): void {
    const place = this.action?.place;
    this.dispatchEvent(place ? new PlaceChosenEvent(place) : new JourneyActionEvent('retry'));
  }
}

define('vw-notice-bar', NoticeBar);

declare global {
  interface HTMLElementTagNameMap {
    'vw-notice-bar': NoticeBar;
  }
}
