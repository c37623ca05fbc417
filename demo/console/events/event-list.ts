import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { buttons } from '../look/controls.styles.js';
import { copyIcon } from '../look/icons.js';
import { reset } from '../look/palette.styles.js';
import { entriesAsJson } from './entries.js';
import type { Entry } from './entries.js';
import { eventListStyles } from './event-list.styles.js';
import { EventsClearedEvent } from './events-cleared-event.js';
import { handOut } from './hand-out.js';

const timeOfDay = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
});

/** The widget's events as they come, the newest first. */
export class EventList extends LitElement {
  static override styles = [reset, buttons, eventListStyles];

  @property({ attribute: false }) entries: readonly Entry[] = [];

  @state() private told = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('entries')) this.told = '';
  }

  protected override render(): TemplateResult {
    const isEmpty = this.entries.length === 0;
    return html`
      <div class="bar">
        <p class="soft" role="status">${this.told || this.#count()}</p>
        <button class="button" type="button" ?disabled=${isEmpty} @click=${this.#onCopy}>
          ${copyIcon} Copy as JSON
        </button>
        <button class="button" type="button" ?disabled=${isEmpty} @click=${this.#onClear}>Clear</button>
      </div>
      ${isEmpty ? html`<p class="none soft">The widget tells its page what happens; it is listed here.</p>` : nothing}
      <ol aria-label="Events, the newest first">
        ${repeat(
          this.entries,
          ({ number }) => number,
          (entry, index) => this.#renderEntry(entry, this.entries[index - 1]),
        )}
      </ol>
    `;
  }

  #renderEntry({ atMs, applicant, name, fields }: Entry, newer: Entry | undefined): TemplateResult {
    const hasFields = Object.keys(fields).length > 0;
    const line = html`<time datetime=${new Date(atMs).toISOString()}>${timeOfDay.format(atMs)}</time>
      <strong class=${toneOf(name)}>${name}</strong>`;
    return html`<li>
      ${newer?.applicant === applicant ? nothing : html`<p class="divider"><span>${applicant}</span></p>`}
      ${
        hasFields
          ? html`<details>
              <summary>${line}<code>${JSON.stringify(fields)}</code></summary>
              <pre>${JSON.stringify(fields, null, 2)}</pre>
            </details>`
          : html`<p class="line">${line}</p>`
      }
    </li>`;
  }

  #count(): string {
    const { length } = this.entries;
    return length === 1 ? '1 event' : `${length} events`;
  }

  async #onCopy(): Promise<void> {
    const handedOut = await handOut(entriesAsJson(this.entries), 'widget-events.json');
    this.told = handedOut === 'copied' ? 'Copied' : 'Saved as widget-events.json';
  }

  #onClear(): void {
    this.dispatchEvent(new EventsClearedEvent());
  }
}

function toneOf(name: string): string {
  if (name === 'vw-error') return 'stop';
  if (name === 'vw-photo-refused' || name === 'vw-token-expired') return 'look';
  return '';
}

customElements.define('qa-event-list', EventList);

declare global {
  interface HTMLElementTagNameMap {
    'qa-event-list': EventList;
  }
}
