import { situationOf, situations } from '../opinion/openness.js';
import type { Situation } from '../opinion/openness.js';
import type { Scene } from './scene.js';
import type { WalkStep } from './steps.js';

/** Counts what the walks have done, and where. */
export class Coverage {
  readonly #acts = new Map<string, Map<Situation, number>>();
  readonly #screens = new Map<string, number>();

  /** One step was taken here. */
  count(step: WalkStep, before: Scene, after: Scene): void {
    const name = `${step.who === 'cheat' ? 'past the element' : step.who}: ${step.does.kind}`;
    const row = this.#acts.get(name) ?? new Map<Situation, number>();
    const situation = situationOf(before.verification);
    row.set(situation, (row.get(situation) ?? 0) + 1);
    this.#acts.set(name, row);
    for (const { seen } of after.tabs.values()) {
      const screen = seen.screen.startsWith('closed ') ? seen.screen : (seen.screen.split(' ')[0] ?? '');
      this.#screens.set(screen, (this.#screens.get(screen) ?? 0) + 1);
    }
  }

  /** What was reached: situations that something was done in, and screens that were seen. */
  get reached(): ReadonlySet<string> {
    const places = [...this.#acts.values()].flatMap((row) => [...row.keys()]);
    return new Set([...places, ...this.#screens.keys()]);
  }

  /** What was done at all. */
  get acts(): ReadonlySet<string> {
    return new Set(this.#acts.keys());
  }

  /** Who did what in which situation, as a table. */
  get table(): string {
    const names = [...this.#acts.keys()].sort();
    const width = Math.max(...names.map(({ length }) => length));
    const cell = (value: number | string): string => String(value).padStart(10);
    const rows = names.map((name) => {
      const row = this.#acts.get(name);
      return name.padEnd(width) + situations.map((situation) => cell(row?.get(situation) ?? '·')).join('');
    });
    const screens = [...this.#screens].sort().map(([screen, count]) => `${screen} ${count}`);
    return [
      ''.padEnd(width) + situations.map(cell).join(''),
      ...rows,
      `screens: ${screens.join(' · ')}`,
    ].join('\n');
  }
}
