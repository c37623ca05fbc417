import { kinds } from '../proxy/kinds.js';
import type { Kind } from '../proxy/kinds.js';
import type { Fault } from '../proxy/fault.js';
import type { Outcome } from './journey.js';

/** Counts what has really befallen the journeys, and what it struck. */
export class Coverage {
  readonly #faults = new Map<Fault['kind'], Map<Kind, number>>();
  readonly #events = new Map<string, number>();
  #journeys = 0;
  #exchanges = 0;
  #used = 0;
  #kept = 0;

  /** One journey is over. */
  count({ exchanges, events, counts }: Outcome): void {
    this.#journeys += 1;
    this.#exchanges += exchanges.length;
    this.#used += counts.used;
    this.#kept += counts.kept;
    for (const { kind, fault } of exchanges) {
      if (!fault) continue;
      const row = this.#faults.get(fault.kind) ?? new Map<Kind, number>();
      row.set(kind, (row.get(kind) ?? 0) + 1);
      this.#faults.set(fault.kind, row);
    }
    for (const event of events) this.#events.set(event, (this.#events.get(event) ?? 0) + 1);
  }

  /** How often a fault struck an exchange of a kind. */
  struck(fault: Fault['kind'], kind: Kind): number {
    return this.#faults.get(fault)?.get(kind) ?? 0;
  }

  /** How often an event happened. */
  happened(event: string): number {
    return this.#events.get(event) ?? 0;
  }

  /** The share of used photos that were written into the storage before their page was gone. */
  get keptShare(): number {
    return this.#kept / this.#used;
  }

  /** What struck what, as a table. */
  get table(): string {
    const width = 16;
    const cell = (value: number | string): string => String(value).padStart(11);
    const rows = [...this.#faults].sort().map(([fault]) => {
      return fault.padEnd(width) + kinds.map((kind) => cell(this.struck(fault, kind) || '·')).join('');
    });
    const events = [...this.#events].sort().map(([event, count]) => `${event} ${count}`);
    return [
      `${this.#journeys} journeys, ${this.#exchanges} exchanges, ${this.#used} photos used, ${this.#kept} kept`,
      ''.padEnd(width) + kinds.map(cell).join(''),
      ...rows,
      `events: ${events.join(' · ')}`,
    ].join('\n');
  }
}
