import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { approvedScreenStyles } from './approved-screen.styles.js';
import { define } from './define.js';
import './frame.js';
import { signStyles } from './illustrations/sign.js';
import { approvedSign } from './illustrations/signs.js';
import { ScreenElement } from './screen-element.js';

/** Approved: short, and nothing more to do. */
export class ApprovedScreen extends ScreenElement<'approved'> {
  static override styles = [...ScreenElement.styles, signStyles, approvedScreenStyles];

  protected override render(): TemplateResult {
    const { heading, sentence } = this.words.approved;
    return html`<vw-frame centred .words=${this.words} .heading=${heading} .sentence=${sentence}>
      <div slot="lead">${approvedSign}</div>
    </vw-frame>`;
  }
}

define('vw-approved-screen', ApprovedScreen);

declare global {
  interface HTMLElementTagNameMap {
    'vw-approved-screen': ApprovedScreen;
  }
}
