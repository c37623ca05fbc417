import { LitElement, css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { define } from '../../src/elements/define.js';
import { surfaceStyles } from '../../src/elements/surface.styles.js';
import { tokens } from '../../src/styles/tokens.js';

/** The widget's card without the widget: the tokens, the surface, and whatever screen is put inside. */
export class HarnessStage extends LitElement {
  static override styles = [
    tokens,
    surfaceStyles,
    css`
      .stage ::slotted(*) {
        flex: 1;
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`<div class="surface">
      <slot name="bar"></slot>
      <div class="stage"><slot></slot></div>
    </div>`;
  }
}

define('vw-harness-stage', HarnessStage);

declare global {
  interface HTMLElementTagNameMap {
    'vw-harness-stage': HarnessStage;
  }
}
