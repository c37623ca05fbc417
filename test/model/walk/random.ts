import { numbersFrom } from '../../support/node/files.js';

/** Chance that can be repeated: the same seed gives the same choices. */
export class Random {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = numbersFrom(seed);
  }

  /** True so many times out of a hundred. */
  chance(percent: number): boolean {
    return this.#next() * 100 < percent;
  }

  /** A whole number from 0 to below the limit. */
  below(limit: number): number {
    return Math.floor(this.#next() * limit);
  }

  /** One of them. */
  one<Item>(items: readonly Item[]): Item {
    if (items.length === 0) throw new Error('nothing to choose from');
    return items[this.below(items.length)] as Item;
  }

  /** One of them, by weight; those without weight never. */
  weighted<Item>(items: readonly (readonly [number, Item])[]): Item {
    const all = items.reduce((sum, [weight]) => sum + weight, 0);
    let left = this.#next() * all;
    for (const [weight, item] of items) {
      left -= weight;
      if (left < 0) return item;
    }
    throw new Error('nothing to choose from');
  }
}
