import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { buttons, signs } from '../look/controls.styles.js';
import { arrowsIcon, copyIcon, hookIcon, pulseIcon } from '../look/icons.js';
import { reset } from '../look/palette.styles.js';
import { entriesAsJson, mergedEntries } from './entries.js';
import type { Entry, EntryKind } from './entries.js';
import { handOut } from '../look/hand-out.js';
import { ServerEntries } from './server-entries.js';
import type { Subject } from './server-entries.js';
import { TimelineClearedEvent } from './timeline-events.js';
import { timelineListStyles } from './timeline-list.styles.js';

const timeOfDay = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
});
const kinds = {
  event: { label: 'Widget', icon: pulseIcon, words: 'Event of the widget' },
  request: { label: 'Requests', icon: arrowsIcon, words: 'Request' },
  webhook: { label: 'Webhooks', icon: hookIcon, words: 'Webhook' },
} as const satisfies Record<EntryKind, object>;
const kindNames = Object.keys(kinds) as readonly EntryKind[];
const fileName = 'timeline.json';

/** What the widget, its requests and the webhooks tell, in one list by time, the newest first. */
export class TimelineList extends LitElement {
  static override styles = [reset, buttons, signs, timelineListStyles];

  /** What the widget told its page. */
  @property({ attribute: false }) events: readonly Entry[] = [];
  /** Whose requests and webhooks are asked for; without the operator secret there are none to be had. */
  @property({ attribute: false }) subject: Subject | undefined;
  /** It is being looked at. */
  @property({ type: Boolean }) active = false;

  @state() private leftOut: ReadonlySet<EntryKind> = new Set();
  @state() private told = '';

  readonly #server = new ServerEntries(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('events')) {
      this.told = '';
      this.#server.look();
    }
    this.#server.follow(this.subject, this.active);
  }

  protected override render(): TemplateResult {
    const all = mergedEntries(this.#server.entries, this.events);
    const shown = all.filter(({ kind }) => !this.leftOut.has(kind));
    return html`
      <div class="head">
        <div class="bar">
          <p class="soft" role="status">${this.told || countOf(shown.length)}</p>
          <button
            class="button"
            type="button"
            ?disabled=${shown.length === 0}
            @click=${() => this.#onCopy(shown)}
          >
            ${copyIcon} Copy as JSON
          </button>
          <button class="button" type="button" ?disabled=${all.length === 0} @click=${this.#onClear}>
            Clear
          </button>
        </div>
        <div class="kinds" role="group" aria-label="Show">
          ${kindNames.map((kind) => this.#renderKind(kind, all))}
        </div>
      </div>
      ${this.#renderNotes(shown.length === 0)}
      <ol aria-label="Timeline, the newest first">
        ${repeat(
          shown,
          ({ key }) => key,
          (entry, index) => this.#renderEntry(entry, shown[index - 1]),
        )}
      </ol>
    `;
  }

  #renderKind(kind: EntryKind, all: readonly Entry[]): TemplateResult {
    const count = all.filter((entry) => entry.kind === kind).length;
    const isShown = !this.leftOut.has(kind);
    return html`<button
      class="kind"
      type="button"
      aria-pressed=${isShown ? 'true' : 'false'}
      @click=${() => this.#toggle(kind)}
    >
      ${kinds[kind].icon}${kinds[kind].label}<span class="count">${count}</span>
    </button>`;
  }

  #renderNotes(isEmpty: boolean): TemplateResult | typeof nothing {
    const { trouble } = this.#server;
    if (trouble) return html`<p class="message stop">Not up to date. ${trouble.description}</p>`;
    const empty = isEmpty ? 'What the widget tells its page is listed here.' : '';
    const shut = this.subject ? '' : 'Requests and webhooks come with the operator secret.';
    return empty || shut ? html`<p class="none soft">${empty} ${shut}</p>` : nothing;
  }

  #renderEntry(entry: Entry, newer: Entry | undefined): TemplateResult {
    const { kind, atMs, applicant, name, tone, brief, details } = entry;
    const hasDetails = Object.keys(details).length > 0;
    const line = html`<time datetime=${new Date(atMs).toISOString()}>${timeOfDay.format(atMs)}</time>
      <span class="sign ${kind}">${kinds[kind].icon}</span>
      <span class="what"
        ><span class="visually-hidden">${kinds[kind].words}: </span
        ><strong class=${tone}>${name}</strong> ${brief ? html`<code>${brief}</code>` : nothing}</span
      >`;
    return html`<li>
      ${newer?.applicant === applicant ? nothing : html`<p class="divider"><span>${applicant}</span></p>`}
      ${
        hasDetails
          ? html`<details class=${kind}>
              <summary>${line}</summary>
              <pre tabindex="0">${JSON.stringify(details, null, 2)}</pre>
            </details>`
          : html`<p class="line">${line}</p>`
      }
    </li>`;
  }

  #toggle(kind: EntryKind): void {
    const leftOut = new Set(this.leftOut);
    if (!leftOut.delete(kind)) leftOut.add(kind);
    this.leftOut = leftOut;
    this.told = '';
  }

  async #onCopy(shown: readonly Entry[]): Promise<void> {
    const handedOut = await handOut(entriesAsJson(shown), fileName);
    this.told = handedOut === 'copied' ? 'Copied' : `Saved as ${fileName}`;
  }

  #onClear(): void {
    this.#server.clear();
    this.told = '';
    this.requestUpdate();
    this.dispatchEvent(new TimelineClearedEvent());
  }
}

function countOf(entries: number): string {
  return entries === 1 ? '1 entry' : `${entries} entries`;
}

customElements.define('qa-timeline-list', TimelineList);

declare global {
  interface HTMLElementTagNameMap {
    'qa-timeline-list': TimelineList;
  }
}
