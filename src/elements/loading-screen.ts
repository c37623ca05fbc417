import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { CoreWords } from '../text/words.js';
import { define } from './define.js';
import { JourneyActionEvent } from './gestures.js';
import { loadingScreenStyles } from './loading-screen.styles.js';
import { ScreenElement } from './screen-element.js';

const rows = [1, 2, 3];

/** The first frame: the shape of the coming screen, then a word that it still loads, then a way out. */
export class LoadingScreen extends ScreenElement<'loading', CoreWords> {
  static override styles = [...ScreenElement.styles, loadingScreenStyles];

  /** Nothing here has a heading yet; the focus stays where it is. */
  override focusHeading(): Promise<void> {
    return Promise.resolve();
  }

  protected override render(): TemplateResult {
    const { patience } = this.screen;
    return html`
      <div class="skeleton" aria-hidden="true">
        <div class="bone title"></div>
        <div class="bone line"></div>
        ${rows.map(
          () =>
            html`<div class="row">
              <div class="bone"></div>
              <div class="bone"></div>
            </div>`,
        )}
      </div>
      <div class="foot">
        <p role="status" class=${patience === 'fresh' ? 'visually-hidden' : ''}>${this.#text()}</p>
        ${
          patience === 'long'
            ? html`<button class="button secondary" type="button" @click=${this.#onRetry}>
                ${this.words.tryAgain}
              </button>`
            : html`<div class="bone" aria-hidden="true"></div>`
        }
      </div>
    `;
  }

  #text(): string {
    const { label, slow, long } = this.words.loading;
    return { fresh: label, slow, long }[this.screen.patience];
  }

  #onRetry(): void {
    this.dispatchEvent(new JourneyActionEvent('retry'));
  }
}

define('vw-loading-screen', LoadingScreen);

declare global {
  interface HTMLElementTagNameMap {
    'vw-loading-screen': LoadingScreen;
  }
}
