import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Fault, FaultKind } from '../calls/sandbox/sandbox-calls.js';
import { buttons, fields, signs } from '../look/controls.styles.js';
import { reset } from '../look/palette.styles.js';
import { FaultsChangedEvent } from './fault-events.js';
import { faultChoices, faultKinds, faultOf, faultWords, mostTimes, withFault } from './fault-kinds.js';
import type { FaultDraft } from './fault-kinds.js';
import { faultSwitchesStyles } from './fault-switches.styles.js';

interface NumberBox {
  readonly kind: FaultKind;
  readonly name: keyof FaultDraft;
  readonly label: string;
  /** What stands before and behind the box. */
  readonly around: readonly [string, string];
  readonly most: number;
  readonly value: number | undefined;
  readonly placeholder: string;
}

/** A switch for each fault at the server's door. */
export class FaultSwitches extends LitElement {
  static override styles = [reset, buttons, fields, signs, faultSwitchesStyles];

  /** The faults that are on. */
  @property({ attribute: false }) faults: readonly Fault[] = [];
  /** Those that will be on once the server has done everything it was asked for. */
  @property({ attribute: false }) asked: readonly Fault[] = [];

  @state() private drafts: ReadonlyMap<FaultKind, FaultDraft> = new Map();

  protected override render(): TemplateResult {
    const { faults } = this;
    return html`
      <div class="now">
        <div class="chips" role="status">
          ${
            faults.length === 0
              ? html`<p class="soft">All is well: no fault is on.</p>`
              : faults.map((fault) => html`<span class="chip look">${faultWords(fault)}</span>`)
          }
        </div>
        <button
          class="button"
          type="button"
          ?hidden=${faults.length === 0}
          @click=${() => this.#change(() => [])}
        >
          Switch all off
        </button>
      </div>
      <ul>
        ${faultKinds.map((kind) => this.#renderFault(kind))}
      </ul>
    `;
  }

  #renderFault(kind: FaultKind): TemplateResult {
    const { label, note, number } = faultChoices[kind];
    const draft = this.drafts.get(kind) ?? {};
    return html`<li>
      <label class="switch">
        <input
          type="checkbox"
          .checked=${live(this.#isOn(kind))}
          aria-describedby="note-${kind}"
          @change=${(event: Event) => this.#onSwitch(kind, event)}
        />
        <span class="track"></span>
        <strong>${label}</strong>
      </label>
      <p class="soft note" id="note-${kind}">${note}</p>
      <div class="numbers">
        ${
          number
            ? this.#renderNumber({
                kind,
                name: 'number',
                label: number.label,
                around: ['', number.unit],
                most: number.most,
                value: draft.number ?? number.usual,
                placeholder: `${number.usual}`,
              })
            : nothing
        }
        ${this.#renderNumber({
          kind,
          name: 'times',
          label: 'For the next calls',
          around: ['next', ''],
          most: mostTimes,
          value: draft.times,
          placeholder: 'all',
        })}
      </div>
    </li>`;
  }

  #renderNumber({ kind, name, label, around, most, value, placeholder }: NumberBox): TemplateResult {
    return html`<span class="number">
      <span aria-hidden="true">${around[0]}</span>
      <input
        class="input"
        type="number"
        inputmode="numeric"
        min="1"
        max=${most}
        step="1"
        aria-label="${faultChoices[kind].label}: ${label.toLowerCase()}"
        placeholder=${placeholder}
        .value=${value === undefined ? '' : `${value}`}
        @change=${(event: Event) => this.#onNumber(kind, name, event)}
      />
      <span aria-hidden="true">${around[1]}</span>
    </span>`;
  }

  #isOn(kind: FaultKind): boolean {
    return this.asked.some((fault) => fault.kind === kind);
  }

  #onSwitch(kind: FaultKind, event: Event): void {
    const isOn = (event.target as HTMLInputElement).checked;
    const fault = isOn ? faultOf(kind, this.drafts.get(kind) ?? {}) : undefined;
    this.#change((faults) => withFault(faults, kind, fault));
  }

  /** A fault that is on follows its numbers at once. */
  #onNumber(kind: FaultKind, name: keyof FaultDraft, event: Event): void {
    const box = event.target as HTMLInputElement;
    if (!box.reportValidity()) return;
    const { [name]: _before, ...rest } = this.drafts.get(kind) ?? {};
    const draft = { ...rest, ...(box.value && { [name]: Number(box.value) }) };
    this.drafts = new Map(this.drafts).set(kind, draft);
    if (this.#isOn(kind)) this.#change((faults) => withFault(faults, kind, faultOf(kind, draft)));
  }

  #change(change: FaultsChangedEvent['change']): void {
    this.dispatchEvent(new FaultsChangedEvent(change));
  }
}

customElements.define('qa-fault-switches', FaultSwitches);

declare global {
  interface HTMLElementTagNameMap {
    'qa-fault-switches': FaultSwitches;
  }
}
