import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import '../answers/arming/arm-form.js';
import '../answers/armed-list.js';
import { toProblem } from '../calls/call.js';
import type { Problem } from '../calls/call.js';
import { SandboxCalls } from '../calls/sandbox/sandbox-calls.js';
import type { ArmedAnswer, Fault } from '../calls/sandbox/sandbox-calls.js';
import { Watch } from '../calls/watch.js';
import { signs } from '../look/controls.styles.js';
import { reset } from '../look/palette.styles.js';
import { problemBox } from '../operator/problem-box.js';
import { TricksToldEvent } from './fault-events.js';
import type { FaultsChangedEvent } from './fault-events.js';
import './fault-switches.js';
import { serverPanelStyles } from './server-panel.styles.js';

/** What the server will do to the applicant's next calls: armed answers, and faults. */
export class ServerPanel extends LitElement {
  static override styles = [reset, signs, serverPanelStyles];

  @property() secret = '';
  /** Empty while the server does not know the applicant. */
  @property() applicantId = '';
  /** The steps of the applicant's level that take pictures. */
  @property({ attribute: false }) steps: readonly string[] = [];
  /** It is being looked at. */
  @property({ type: Boolean }) active = false;

  @state() private problem: Problem | undefined;
  /** What the server was asked to change of the faults and has not answered yet: a look in between turns no switch back. */
  @state() private changes: readonly FaultsChangedEvent['change'][] = [];

  readonly #armed = new Watch<readonly ArmedAnswer[]>(this);
  readonly #faults = new Watch<readonly Fault[]>(this);
  #life = new AbortController();
  #queue = Promise.resolve();
  #told = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#life = new AbortController();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#life.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { secret, applicantId, active } = this;
    if (changed.has('applicantId')) {
      this.problem = undefined;
      this.changes = [];
    }
    const calls = this.#calls;
    const key = secret && applicantId && `${secret} ${applicantId}`;
    this.#armed.follow(key ? { key, read: (signal) => calls.readArmed(signal) } : undefined, active);
    this.#faults.follow(key ? { key, read: (signal) => calls.readFaults(signal) } : undefined, active);
  }

  protected override updated(): void {
    const count = (this.#armed.value?.length ?? 0) + (this.#faults.value?.length ?? 0);
    if (count === this.#told) return;
    this.#told = count;
    this.dispatchEvent(new TricksToldEvent(count));
  }

  protected override render(): TemplateResult {
    if (!this.applicantId) {
      return html`<p class="none soft">The server does not know the applicant yet.</p>`;
    }
    const trouble = this.#armed.trouble ?? this.#faults.trouble;
    const answers = this.#armed.value ?? [];
    const faults = this.#faults.value ?? [];
    return html`
      ${trouble ? html`<p class="message stop">Not up to date. ${trouble.description}</p>` : nothing}
      ${this.problem ? problemBox(this.problem, 'The server refused.') : nothing}
      <section aria-labelledby="faults">
        <h3 id="faults">Faults</h3>
        <qa-fault-switches
          .faults=${faults}
          .asked=${this.changes.reduce((known, change) => change(known), faults)}
          @faults-changed=${this.#onFaults}
        ></qa-fault-switches>
      </section>
      <section aria-labelledby="answers">
        <h3 id="answers">Next answers</h3>
        <qa-armed-list .answers=${answers} @answers-changed=${this.#onAnswers}></qa-armed-list>
        <qa-arm-form .steps=${this.steps} @answers-changed=${this.#onAnswers}></qa-arm-form>
      </section>
    `;
  }

  get #calls(): SandboxCalls {
    return new SandboxCalls(this.secret, this.applicantId);
  }

  // Each change is made to what the server has by now: an answer may have been given, a fault may have struck.
  readonly #onAnswers = ({ change }: HTMLElementEventMap['answers-changed']): Promise<void> =>
    this.#ask(this.#armed, async (calls, signal) => calls.arm(change(await calls.readArmed(signal)), signal));

  readonly #onFaults = async ({ change }: HTMLElementEventMap['faults-changed']): Promise<void> => {
    this.changes = [...this.changes, change];
    await this.#ask(this.#faults, async (calls, signal) =>
      calls.setFaults(change(await calls.readFaults(signal)), signal),
    );
    this.changes = this.changes.filter((asked) => asked !== change);
  };

  /** Has the server change something, one after the other; resolves when it has, or could not. */
  #ask<Value>(
    watch: Watch<Value>,
    act: (calls: SandboxCalls, signal: AbortSignal) => Promise<Value>,
  ): Promise<void> {
    const { applicantId } = this;
    const { signal } = this.#life;
    const calls = this.#calls;
    this.problem = undefined;
    this.#queue = this.#queue.then(async () => {
      try {
        const value = await act(calls, signal);
        if (applicantId === this.applicantId) watch.take(value);
      } catch (thrown) {
        if (!signal.aborted && applicantId === this.applicantId) this.problem = toProblem(thrown);
      }
    });
    return this.#queue;
  }
}

customElements.define('qa-server-panel', ServerPanel);

declare global {
  interface HTMLElementTagNameMap {
    'qa-server-panel': ServerPanel;
  }
}
