import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Applicant } from '../calls/operator-calls.js';
import { buttons } from '../look/controls.styles.js';
import { reset } from '../look/palette.styles.js';
import { historyListStyles } from './history-list.styles.js';

type HistoryEntry = Applicant['history'][number];

const fewShown = 8;
const moment = new Intl.DateTimeFormat('en-GB', {
  day: '2-digit',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** What has happened to an applicant, the latest first. */
export class HistoryList extends LitElement {
  static override styles = [reset, buttons, historyListStyles];

  @property({ attribute: false }) history: Applicant['history'] = [];

  @state() private isWhole = false;

  protected override render(): TemplateResult {
    const latestFirst = this.history.toReversed();
    const shown = this.isWhole ? latestFirst : latestFirst.slice(0, fewShown);
    return html`
      <ol>
        ${shown.map((entry) => this.#renderEntry(entry))}
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
    const line = html`<time class="mono" datetime=${at}>${moment.format(new Date(at))}</time>
      <strong>${what.replaceAll('-', ' ')}</strong>
      <span class="soft">${actor}, revision ${revision}</span>`;
    if (!detail) return html`<li><p>${line}</p></li>`;
    return html`<li>
      <details>
        <summary>${line}</summary>
        <pre>${JSON.stringify(detail, null, 2)}</pre>
      </details>
    </li>`;
  }
}

customElements.define('qa-history-list', HistoryList);

declare global {
  interface HTMLElementTagNameMap {
    'qa-history-list': HistoryList;
  }
}
