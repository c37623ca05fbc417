import type { Exchange } from '../proxy/fault.js';
import { eventInWords } from '../script/script.js';
import type { Event, Incident, Moment } from '../script/script.js';

/** What the script has in store, handed out when its moment has come. */
export class Interruptions {
  readonly #incidents: readonly Incident[];
  readonly #log: (line: string) => void;
  readonly #due: Event[] = [];
  readonly #counts = new Map<Moment, number>();
  #onDue: () => void = () => undefined;

  constructor(incidents: readonly Incident[], log: (line: string) => void) {
    this.#incidents = incidents;
    this.#log = log;
  }

  /** Whether the moment of an event has come. */
  get isDue(): boolean {
    return this.#due.length > 0;
  }

  /** The next event whose moment has come. */
  take(): Event | undefined {
    return this.#due.shift();
  }

  /** Resolves when there is one. */
  next(): Promise<void> {
    return this.#due.length > 0 ? Promise.resolve() : new Promise((resolve) => (this.#onDue = resolve));
  }

  /** Whether a gesture was done already, or is about to be. */
  hasCome(gesture: Moment): boolean {
    return this.#counts.has(gesture);
  }

  /** A gesture is about to be done, and so a further one of its kind. */
  before(gesture: Moment): void {
    this.#counts.set(gesture, (this.#counts.get(gesture) ?? 0) + 1);
    this.#around(gesture, 'before');
  }

  /** The same has been done. */
  after(gesture: Moment): void {
    this.#around(gesture, 'after');
  }

  /** An exchange is on its way, or has been answered. */
  passing({ kind, nth }: Exchange, when: 'under way' | 'answered'): void {
    this.#fall(({ on }) => on.at === 'exchange' && on.kind === kind && on.nth === nth && on.when === when);
  }

  #around(gesture: Moment, when: 'before' | 'after'): void {
    const nth = this.#counts.get(gesture);
    this.#fall(
      ({ on }) => on.at === 'gesture' && on.gesture === gesture && on.nth === nth && on.when === when,
    );
  }

  #fall(isDue: (incident: Incident) => boolean): void {
    const events = this.#incidents.filter(isDue).map(({ event }) => event);
    if (events.length === 0) return;
    this.#due.push(...events);
    this.#log(`-- due: ${events.map(eventInWords).join(', ')}`);
    this.#onDue();
  }
}
