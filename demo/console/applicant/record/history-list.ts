import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Applicant } from '../../calls/operator-calls.js';
import { handOut } from '../../look/hand-out.js';
import { buttons } from '../../look/controls.styles.js';
import { copyIcon } from '../../look/icons.js';
import { reset } from '../../look/palette.styles.js';
import { historyListStyles } from './history-list.styles.js';
import { momentOf } from './moments.js';

type HistoryEntry = Applicant['history'][number];

const fewShown = 8;

/** What has happened to an applicant, the latest first; all of it can be taken along as JSON. */
export class HistoryList extends LitElement {
  static override styles = [reset, buttons, historyListStyles];

  @property({ attribute: false }) history: Applicant['history'] = [];

  @state() private isWhole = false;
  @state() private told = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('history')) this.told = '';
  }

  protected override render(): TemplateResult {
    const latestFirst = this.history.toReversed();
    const shown = this.isWhole ? latestFirst : latestFirst.slice(0, fewShown);
    return html`
      <div class="bar">
        <p class="soft" role="status">
          ${this.told || (this.history.length === 1 ? '1 entry' : `${this.history.length} entries`)}
        </p>
        <button class="button" type="button" @click=${this.#onCopy}>${copyIcon} Copy as JSON</button>
      </div>
      <ol aria-label="History, the latest first">
        ${repeat(
          shown,
          (entry) => this.history.indexOf(entry),
          (entry) => this.#renderEntry(entry),
        )}
      </ol>
      ${
        shown.length === latestFirst.length
          ? nothing
          : html`<button class="button quiet" type="button" @click=${() => (this.isWhole = true)}>
              Show all ${latestFirst.length}
            </button>`
      }
    `;
  }

  #renderEntry({ at, actor, what, revision, detail }: HistoryEntry): TemplateResult {
    const line = html`<span
        ><strong>${what.replaceAll('-', ' ')}</strong>
        <span class="soft">${actor}, revision ${revision}</span></span
      >
      <time class="mono" datetime=${at}>${momentOf(at)}</time>`;
    if (!detail) return html`<li><p>${line}</p></li>`;
    return html`<li>
      <details>
        <summary>${line}</summary>
        <pre>${JSON.stringify(detail, null, 2)}</pre>
      </details>
    </li>`;
  }

  async #onCopy(): Promise<void> {
    const handedOut = await handOut(JSON.stringify(this.history, null, 2), 'history.json');
    this.told = handedOut === 'copied' ? 'Copied' : 'Saved as history.json';
  }
}

customElements.define('qa-history-list', HistoryList);

declare global {
  interface HTMLElementTagNameMap {
    'qa-history-list': HistoryList;
  }
}
