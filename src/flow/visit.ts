import { FailureError } from '../domain/failure.js';
import type { Screen } from '../domain/screen.js';
import { areLosable } from '../domain/travel.js';
import { LiveJourney } from './live-journey.js';
import type { State } from './live-journey.js';
import type { NoticeListener } from './notices.js';
import type { Ports } from './ports.js';
import type { Store } from './store.js';

/** One time that the widget is on the page: follows the session at once, and fetches beside it what the screens need. */
export class Visit {
  readonly #ports: Ports;
  readonly #tell: NoticeListener;
  readonly #live: LiveJourney;
  #store: Store | undefined;

  constructor(ports: Ports, onChange: () => void, tell: NoticeListener) {
    this.#ports = ports;
    this.#tell = tell;
    this.#live = new LiveJourney(ports, {
      tell,
      parts: () => this.#fetchStore(),
      onChange: () => {
        this.#store?.beforeChange();
        onChange();
        this.#store?.afterChange();
      },
      onShut: (applicantId) => this.#store?.endPhotos(applicantId),
      recall: async (applicantId) => (await this.#store?.recall(applicantId)) ?? (() => undefined),
    });
  }

  get state(): State {
    return this.#live.state;
  }

  /** Takes the applicant's gestures; there as soon as a journey is. */
  get store(): Store | undefined {
    return this.#store;
  }

  /** The screen to show now. */
  get screen(): Screen {
    const { state } = this;
    if (state.stage === 'failed') return { name: 'failed', failure: state.failure };
    const patience = state.stage === 'loading' ? state.patience : 'fresh';
    return this.#store?.screen ?? { name: 'loading', patience };
  }

  /** Whether photos are on their way that would be lost with this page. */
  get wouldLose(): boolean {
    const { state } = this;
    return state.stage !== 'loading' && areLosable(state.journey?.photos.values() ?? []);
  }

  /** Reads the session and follows it until `close`. */
  open(): void {
    this.#live.open();
  }

  /** Tries again after a failure, or when loading takes too long; nothing the applicant did is lost. */
  retry(): void {
    if (this.state.stage === 'open') return;
    this.#live.open();
    this.#store?.resendPhotos();
  }

  /** Ends everything that is under way and gives back every picture. */
  close(): void {
    this.#live.close();
    this.#store?.close();
  }

  async #fetchStore(): Promise<void> {
    if (this.#store) return;
    const { surroundings } = this.#ports;
    const part = await import('./store.js').catch(() => {
      throw new FailureError({ code: surroundings.isOnline() ? 'unreachable' : 'offline' });
    });
    this.#store ??= new part.Store(this.#ports, this.#live, this.#tell);
  }
}
