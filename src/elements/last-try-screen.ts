import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { StepFamily } from '../domain/level.js';
import type { Shot } from '../domain/shot.js';
import { lastTryChecks } from '../text/last-try-words.js';
import { documentName } from '../text/lookup.js';
import { failureList } from '../text/reasons.js';
import type { Reason } from '../text/reasons.js';
import { define } from './define.js';
import './frame.js';
import { JourneyActionEvent } from './gestures.js';
import { tick } from './icons.js';
import { drawingStyles } from './illustrations/drawing.js';
import { guideFor } from './illustrations/guides.js';
import { lastTryScreenStyles } from './last-try-screen.styles.js';
import { reasonNote } from './reasons/reason-note.js';
import { reasonNoteStyles } from './reasons/reason-note.styles.js';
import { ScreenElement } from './screen-element.js';

/** More causes than this are folded away: the latest are what matters. */
const mostCauses = 3;

const kinds: Readonly<Partial<Record<StepFamily, Shot['kind']>>> = {
  identity: 'identity/front',
  selfie: 'selfie',
  address: 'address',
};

/** Before the last try of a step: calm and explicit, with what went wrong so far and what to see to. */
export class LastTryScreen extends ScreenElement<'last-try'> {
  static override styles = [...ScreenElement.styles, drawingStyles, reasonNoteStyles, lastTryScreenStyles];

  protected override render(): TemplateResult {
    const { words, screen } = this;
    const text = words.lastTry;
    const causes = failureList(words, screen.failures, kinds[screen.family]);
    const checks = lastTryChecks(words, screen);
    return html`<vw-frame
      .words=${words}
      .trail=${screen.trail}
      .placeName=${this.#documentName}
      .heading=${text.heading}
      .sentence=${text.sentence}
      @journey-action=${this.repeat}
    >
      <div class="sections">
        ${causes.length > 0 ? this.#renderCauses(causes) : nothing}
        ${checks.length > 0 ? this.#renderChecks(checks) : nothing}
        <p class="after">${text.after}</p>
      </div>
      <button slot="actions" class="button primary" type="button" @click=${this.#onReady}>
        ${text.ready}
      </button>
      <p slot="quiet">${text.free}</p>
    </vw-frame>`;
  }

  /** A selfie is not of a document, though it may show one. */
  get #documentName(): string | undefined {
    const { documentType, family } = this.screen;
    const isNamed = documentType !== undefined && family !== 'selfie';
    return isNamed ? documentName(this.words, documentType) : undefined;
  }

  #renderCauses(causes: readonly Reason[]): TemplateResult {
    const item = (reason: Reason): TemplateResult => html`<li>${reasonNote(this.words, reason)}</li>`;
    const others = causes.slice(mostCauses);
    return html`<section>
      <h3 id="so-far">${this.words.lastTry.soFar}</h3>
      <ul class="causes" aria-labelledby="so-far">
        ${causes.slice(0, mostCauses).map(item)}
      </ul>
      ${
        others.length > 0
          ? html`<details>
              <summary>${this.words.verdict.more(others.length)}</summary>
              <ul class="causes">
                ${others.map(item)}
              </ul>
            </details>`
          : nothing
      }
    </section>`;
  }

  #renderChecks(checks: readonly string[]): TemplateResult {
    const { family, documentType, withDocument } = this.screen;
    const kind = kinds[family];
    const name = this.#documentName;
    const isSided = documentType !== 'PASSPORT';
    return html`<section class="now">
      <h3 id="this-time">${this.words.lastTry.thisTime}</h3>
      <div class="checks">
        ${
          kind
            ? html`<figure>
                <div class="example">
                  ${
                    guideFor({
                      kind,
                      withDocument,
                      ...(documentType !== undefined && { documentType }),
                      ...(isSided && { side: 'FRONT_SIDE' }),
                    }).good
                  }
                </div>
                ${name === undefined ? nothing : html`<figcaption>${name}</figcaption>`}
              </figure>`
            : nothing
        }
        <ul aria-labelledby="this-time">
          ${checks.map((check) => html`<li>${tick}${check}</li>`)}
        </ul>
      </div>
    </section>`;
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
