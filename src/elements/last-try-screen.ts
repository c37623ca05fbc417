import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { define } from './define.js';
import './frame.js';
import { JourneyActionEvent } from './gestures.js';
import { ScreenElement } from './screen-element.js';

/** Before the last try of a step: calm and explicit, with what went wrong so far. */
export class LastTryScreen extends ScreenElement<'last-try'> {
  protected override render(): TemplateResult {
    return html`<vw-frame
      .words=${this.words}
      .trail=${this.screen.trail}
      .heading=${this.words.fix.tries(1)}
      @journey-action=${this.repeat}
    >
      <button slot="actions" class="button primary" type="button" @click=${this.#onReady}>
        ${this.words.continue}
      </button>
    </vw-frame>`;
  }

  #onReady(): void {
    this.dispatchEvent(new JourneyActionEvent('ready'));
  }
}

define('vw-last-try-screen', LastTryScreen);

declare global {
  interface HTMLElementTagNameMap {
    'vw-last-try-screen': LastTryScreen;
  }
}
