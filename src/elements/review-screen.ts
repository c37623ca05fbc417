import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { define } from './define.js';
import './frame.js';
import { tick } from './icons.js';
import { signStyles } from './illustrations/sign.js';
import { reviewSign } from './illustrations/signs.js';
import { reviewScreenStyles } from './review-screen.styles.js';
import { ScreenElement } from './screen-element.js';

const current = 1;

/** Waiting for the result: how long it usually takes, and that the page may be closed. */
export class ReviewScreen extends ScreenElement<'review'> {
  static override styles = [...ScreenElement.styles, signStyles, reviewScreenStyles];

  protected override render(): TemplateResult {
    const text = this.words.review;
    const heading = this.screen.isDataAlone ? text.headingData : text.heading;
    return html`<vw-frame .words=${this.words} .heading=${heading} .sentence=${text.sentence}>
      <div slot="lead">${reviewSign}</div>
      <ol class="stages" aria-label=${text.stagesLabel}>
        ${text.stages.map(
          (name, index) =>
            html`<li
              class=${index < current ? 'reached' : index === current ? 'now' : ''}
              aria-current=${index === current ? 'step' : 'false'}
            >
              <span class="dot" aria-hidden="true">${index < current ? tick : nothing}</span>${name}
            </li>`,
        )}
      </ol>
      <div class="notes">
        <div>
          <h3>${text.close}</h3>
          <p class="soft">${text.closeNote}</p>
        </div>
        <div>
          <h3>${text.stay}</h3>
          <p class="soft">${text.stayNote}</p>
        </div>
      </div>
    </vw-frame>`;
  }
}

define('vw-review-screen', ReviewScreen);

declare global {
  interface HTMLElementTagNameMap {
    'vw-review-screen': ReviewScreen;
  }
}
