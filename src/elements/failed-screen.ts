import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { CoreWords } from '../text/words.js';
import { define } from './define.js';
import { failedScreenStyles } from './failed-screen.styles.js';
import './frame.js';
import { JourneyActionEvent } from './gestures.js';
import { signStyles, troubleSign } from './illustrations/sign.js';
import { ScreenElement } from './screen-element.js';

/** The journey cannot go on just now: what happened, what to do, and the reference to quote. */
export class FailedScreen extends ScreenElement<'failed', CoreWords> {
  static override styles = [...ScreenElement.styles, signStyles, failedScreenStyles];

  protected override render(): TemplateResult {
    const { failure } = this.screen;
    const { said, remedy } = this.words.failures[failure.code];
    return html`<vw-frame
      .words=${this.words}
      .heading=${this.words.failed}
      .sentence=${`${said} ${remedy}`}
      @journey-action=${this.repeat}
    >
      <div slot="lead">${troubleSign}</div>
      ${
        failure.correlationId
          ? html`<p class="reference">${this.words.reference}: <bdi>${failure.correlationId}</bdi></p>`
          : nothing
      }
      <button slot="actions" class="button primary" type="button" @click=${this.#onRetry}>
        ${this.words.tryAgain}
      </button>
    </vw-frame>`;
  }

  #onRetry(): void {
    this.dispatchEvent(new JourneyActionEvent('retry'));
  }
}

define('vw-failed-screen', FailedScreen);

declare global {
  interface HTMLElementTagNameMap {
    'vw-failed-screen': FailedScreen;
  }
}
