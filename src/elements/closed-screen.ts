import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { ClosedReason, Contact } from '../domain/screen.js';
import { firstComment } from '../text/reasons.js';
import { closedScreenStyles } from './closed-screen.styles.js';
import { define } from './define.js';
import './frame.js';
import { JourneyActionEvent } from './gestures.js';
import { signStyles } from './illustrations/sign.js';
import { endedSign, supportSign } from './illustrations/signs.js';
import { ScreenElement } from './screen-element.js';

/** Only web pages may be opened from here, whatever the server names. */
function webAddress(url: string | undefined): string | undefined {
  try {
    const { protocol, href } = new URL(url ?? '');
    return protocol === 'https:' || protocol === 'http:' ? href : undefined;
  } catch {
    return undefined;
  }
}

function mailAddress(email: string, reference: string | undefined): string {
  const address = encodeURIComponent(email).replace('%40', '@');
  return `mailto:${address}${reference ? `?subject=${encodeURIComponent(reference)}` : ''}`;
}

/** Where starting again is the way on; elsewhere it is a person. */
const over: ReadonlySet<ClosedReason> = new Set(['cancelled', 'expired', 'inactive']);

/** Nothing more can be done here: neutral words, no reasons, and how to reach a person. */
export class ClosedScreen extends ScreenElement<'closed'> {
  static override styles = [...ScreenElement.styles, signStyles, closedScreenStyles];

  @state() private copied = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('screen') && this.screen.contact.reference !== this.copied) this.copied = '';
  }

  protected override render(): TemplateResult {
    const { reason, contact, canRestart } = this.screen;
    const { heading, sentence } = this.words.closed[reason];
    const comment = reason === 'final' ? firstComment(this.screen.comment) : undefined;
    return html`<vw-frame
      .words=${this.words}
      .heading=${heading}
      .sentence=${canRestart && over.has(reason) ? this.words.restart.sentence : sentence}
    >
      <div slot="lead">${over.has(reason) ? endedSign : supportSign}</div>
      ${comment === undefined ? nothing : html`<p class="comment" dir="auto">${comment}</p>`}
      ${contact.reference ? this.#renderReference(contact.reference) : nothing}
      ${canRestart ? this.#renderRestart() : nothing} ${this.#renderContact(contact)}
    </vw-frame>`;
  }

  #renderRestart(): TemplateResult {
    return html`<button slot="actions" class="button primary" type="button" @click=${this.#onRestart}>
      ${this.words.restart.button}
    </button>`;
  }

  #renderReference(reference: string): TemplateResult {
    const text = this.words.contact;
    const isCopied = this.copied === reference;
    return html`<div class="reference">
      <dl>
        <dt>${text.quote}</dt>
        <dd dir="ltr">${reference}</dd>
      </dl>
      <button class="link copy" type="button" @click=${() => this.#onCopy(reference)}>
        <span role="status">${isCopied ? text.copied : text.copy}</span>
      </button>
    </div>`;
  }

  /** The first way on is the main one. */
  #renderContact({ email, url, reference }: Contact): TemplateResult {
    const text = this.words.contact;
    const { canRestart } = this.screen;
    const page = webAddress(url);
    return html`
      ${
        email
          ? html`<a
              slot=${canRestart ? 'more' : 'actions'}
              class="button ${canRestart ? 'secondary' : 'primary'}"
              href=${mailAddress(email, reference)}
              >${text.email}</a
            >`
          : nothing
      }
      ${
        page
          ? html`<a
              slot=${email || canRestart ? 'more' : 'actions'}
              class="button ${email || canRestart ? 'secondary' : 'primary'}"
              href=${page}
              target="_blank"
              rel="noopener noreferrer"
              >${text.site}</a
            >`
          : nothing
      }
    `;
  }

  #onRestart(): void {
    this.dispatchEvent(new JourneyActionEvent('restart'));
  }

  /** Where the clipboard is refused nothing is claimed; the reference can still be selected with one tap. */
  async #onCopy(reference: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(reference);
      this.copied = reference;
    } catch {
      this.copied = '';
    }
  }
}

define('vw-closed-screen', ClosedScreen);

declare global {
  interface HTMLElementTagNameMap {
    'vw-closed-screen': ClosedScreen;
  }
}
