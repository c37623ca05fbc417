import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { toProblem } from '../calls/call.js';
import type { Problem } from '../calls/call.js';
import { OperatorCalls } from '../calls/operator-calls.js';
import type { Applicant, OperatorAct } from '../calls/operator-calls.js';
import { keepSecret, keptSecret, secretFromAddress } from './operator-secret.js';
import { Pulse } from './pulse.js';

/** What the operator has before them: no way in, nobody of that name, or the applicant. */
export type DeskState =
  | { readonly stage: 'closed'; readonly isRefused: boolean }
  | { readonly stage: 'looking' }
  | { readonly stage: 'absent' }
  | { readonly stage: 'open'; readonly applicant: Applicant };

const lookEveryMs = 2000;
const hiddenMs = 3_600_000;

/** Keeps an eye on one applicant while the page is visible, and does what the operator asks. */
export class OperatorDesk implements ReactiveController {
  state: DeskState = { stage: 'closed', isRefused: false };
  /** Why the last look did not work; what is shown is as of the look before. */
  trouble: Problem | undefined;
  /** Why the server did not do what was asked last. */
  refusal: Problem | undefined;
  /** What is being asked just now. */
  busy: OperatorAct['kind'] | undefined;
  /** How often the server did what it was asked. */
  doneCount = 0;

  readonly #host: ReactiveControllerHost;
  readonly #pulse = new Pulse();
  #calls: OperatorCalls | undefined;
  #secret = '';
  #userId = '';
  #id: string | undefined;
  #asked = 0;
  #answered = 0;
  #watch: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#pulse.poke);
    addEventListener('hashchange', this.#onAddress);
    this.enter(secretFromAddress() || keptSecret());
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#pulse.poke);
    removeEventListener('hashchange', this.#onAddress);
    this.#watch?.abort();
  }

  /** The secret that opens the desk; empty where there is none. */
  get secret(): string {
    return this.#secret;
  }

  /** Opens the desk with a secret; whether it is the right one shows with the first look. */
  enter(secret: string): void {
    keepSecret(secret);
    this.#secret = secret;
    this.#calls = secret ? new OperatorCalls(secret) : undefined;
    this.#begin();
  }

  /** Turns to the applicant of another user. */
  follow(userId: string): void {
    if (userId === this.#userId) return;
    this.#userId = userId;
    this.#id = undefined;
    this.#begin();
  }

  /** Looks at once: something has happened. */
  look(): void {
    this.#pulse.poke();
  }

  /** Has the server do something to the applicant. */
  async act(act: OperatorAct): Promise<void> {
    const signal = this.#watch?.signal;
    if (this.state.stage !== 'open' || !this.#calls || !signal || this.busy) return;
    this.#show({ busy: act.kind, refusal: undefined });
    const ask = (this.#asked += 1);
    try {
      this.#take(await this.#calls.act(this.state.applicant.id, act, signal), ask);
      this.doneCount += 1;
      this.#show({ busy: undefined });
    } catch (thrown) {
      if (!signal.aborted) this.#show({ busy: undefined, refusal: toProblem(thrown) });
    }
  }

  /** The bytes of one of the applicant's pictures. */
  readonly readPicture = async (imageId: number, signal: AbortSignal): Promise<Blob> => {
    if (!this.#calls || !this.#id) throw new Error('No applicant is open.');
    return this.#calls.readPicture(this.#id, imageId, signal);
  };

  #begin(): void {
    this.#watch?.abort();
    this.#watch = new AbortController();
    const state: DeskState = this.#calls ? { stage: 'looking' } : { stage: 'closed', isRefused: false };
    this.#show({ state, trouble: undefined, refusal: undefined, busy: undefined });
    if (this.#calls && this.#userId) void this.#keepLooking(this.#calls, this.#watch.signal);
  }

  async #keepLooking(calls: OperatorCalls, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      if (!document.hidden) await this.#lookOnce(calls, signal);
      await this.#pulse.wait(document.hidden ? hiddenMs : lookEveryMs, signal);
    }
  }

  async #lookOnce(calls: OperatorCalls, signal: AbortSignal): Promise<void> {
    const ask = (this.#asked += 1);
    try {
      this.#id ??= await calls.find(this.#userId, signal);
      if (this.#id === undefined) this.#show({ state: { stage: 'absent' }, trouble: undefined });
      else this.#take(await calls.read(this.#id, signal), ask);
    } catch (thrown) {
      if (!signal.aborted) this.#onTrouble(toProblem(thrown));
    }
  }

  /**
   * Shows an applicant unless a newer state of it is shown already: answers may overtake each other. What only operators see
   * may change within one revision, so that there the later question decides.
   */
  #take(applicant: Applicant, ask: number): void {
    const shown = this.state.stage === 'open' ? this.state.applicant : undefined;
    const isSame = applicant.id === shown?.id && applicant.revision === shown.revision;
    const isLater = applicant.id !== shown?.id || applicant.revision > shown.revision;
    const isChanged = isSame && ask > this.#answered && JSON.stringify(applicant) !== JSON.stringify(shown);
    const isNews = isLater || isChanged;
    if (isNews) this.#answered = ask;
    if (isNews || this.trouble) {
      this.#show({ trouble: undefined, ...(isNews && { state: { stage: 'open', applicant } }) });
    }
  }

  #onTrouble(trouble: Problem): void {
    if (trouble.status === 401) {
      this.enter('');
      this.#show({ state: { stage: 'closed', isRefused: true } });
      return;
    }
    if (trouble.status === 404) this.#id = undefined;
    this.#show({ trouble });
  }

  #show(change: Partial<Pick<OperatorDesk, 'state' | 'trouble' | 'refusal' | 'busy'>>): void {
    Object.assign(this, change);
    this.#host.requestUpdate();
  }

  readonly #onAddress = (): void => {
    const secret = secretFromAddress();
    if (secret) this.enter(secret);
  };
}
