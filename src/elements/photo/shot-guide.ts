import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Shot } from '../../domain/shot.js';
import { base } from '../../styles/controls.js';
import type { Words } from '../../text/words.js';
import { define } from '../define.js';
import { cross, tick } from '../icons.js';
import { drawingStyles } from '../illustrations/drawing.js';
import { guideFor } from '../illustrations/guides.js';
import type { Mistake } from '../illustrations/guides.js';
import { shotGuideStyles } from './shot-guide.styles.js';

/** What a shot should look like: the outline, one good example, three mistakes. */
export class ShotGuide extends LitElement {
  static override styles = [base, drawingStyles, shotGuideStyles];

  @property({ attribute: false }) words!: Words;
  @property({ attribute: false }) shot!: Shot;
  /** Draws the outline as a place to drop a file on. */
  @property({ attribute: false }) isDropZone = false;
  /** As tall as the frame that the photo will have. */
  @property({ type: Boolean, reflect: true }) tall = false;

  protected override render(): TemplateResult {
    const { outline, good, mistakes } = guideFor(this.shot);
    const text = this.words.shot;
    return html`
      <div class="outline ${this.isDropZone ? 'drop' : ''}">${outline}</div>
      <ol aria-label=${text.exampleLabel}>
        <li class="good">
          <div class="example">${good}<span class="badge">${tick}</span></div>
          <p class="caption">${text.exampleGood}</p>
        </li>
        ${mistakes.map(
          ({ mistake, drawing }) =>
            html`<li class="bad">
              <div class="example">${drawing}<span class="badge">${cross}</span></div>
              <p class="caption">${this.#nameOf(mistake)}</p>
            </li>`,
        )}
      </ol>
    `;
  }

  #nameOf(mistake: Mistake): string {
    const text = this.words.shot;
    const names: Readonly<Record<Mistake, string>> = {
      cutOff: text.exampleCutOff,
      reflection: text.exampleReflection,
      dark: text.exampleDark,
      covered: text.exampleCovered,
    };
    return names[mistake];
  }
}

define('vw-shot-guide', ShotGuide);

declare global {
  interface HTMLElementTagNameMap {
    'vw-shot-guide': ShotGuide;
  }
}
