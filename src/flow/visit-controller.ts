import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { NoticeListener } from './notices.js';
import type { Ports } from './ports.js';
import type { Store } from './store.js';
import { Visit } from './visit.js';

/** Keeps a visit while its host is on the page, and repaints the host with every change. */
export class VisitController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #plug: () => Ports;
  readonly #tell: NoticeListener;
  #visit: Visit | undefined;
  #isDue = false;

  constructor(host: ReactiveControllerHost, plug: () => Ports, tell: NoticeListener) {
    this.#host = host;
    this.#plug = plug;
    this.#tell = tell;
    host.addController(this);
  }

  get visit(): Visit | undefined {
    return this.#visit;
  }

  /** Takes the applicant's gestures; there as soon as a journey is. */
  get store(): Store | undefined {
    return this.#visit?.store;
  }

  /** The visit starts with the host's first update, when the page had a chance to set all properties. */
  hostConnected(): void {
    this.#isDue = true;
    this.#host.requestUpdate();
    window.addEventListener('online', this.#onNetwork);
    window.addEventListener('offline', this.#onNetwork);
  }

  hostDisconnected(): void {
    window.removeEventListener('offline', this.#onNetwork);
    window.removeEventListener('online', this.#onNetwork);
    this.#close();
    this.#isDue = false;
  }

  hostUpdate(): void {
    if (!this.#isDue) return;
    this.#isDue = false;
    this.#close();
    this.#visit = new Visit(this.#plug(), () => this.#onChange(), this.#tell);
    this.#visit.open();
  }

  /** Starts over with newly plugged ports, e.g. for another back end; takes effect with the host's next update. */
  restart(): void {
    if (!this.#visit) return;
    this.#isDue = true;
    this.#host.requestUpdate();
  }

  #close(): void {
    this.#visit?.close();
    this.#visit = undefined;
    this.#guardPage();
  }

  #onChange(): void {
    this.#guardPage();
    this.#host.requestUpdate();
  }

  /** Only while something would be lost: a page with this listener may not be kept for the way back. */
  #guardPage(): void {
    if (this.#visit?.wouldLose) window.addEventListener('beforeunload', this.#onLeaving);
    else window.removeEventListener('beforeunload', this.#onLeaving);
  }

  /** The browser asks in its own words whether to leave. */
  readonly #onLeaving = (event: BeforeUnloadEvent): void => event.preventDefault();

  readonly #onNetwork = (): void => this.#host.requestUpdate();
}
