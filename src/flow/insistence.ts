import type { CheckCode, CheckResult, Judgement } from '../domain/judgement.js';

interface Demand {
  /** The number of checks answered when it was made; another answer begins anew. */
  readonly check: number;
  readonly codes: readonly CheckCode[];
  /** The pictures in a row that were refused for nothing else, by hash; an empty one for each without. */
  readonly refused: readonly string[];
}

/**
 * After so many pictures in a row that only a demand has refused, the demand is given up: the device may be wrong about
 * this document (a grey licence is grey in every photo), and nobody may be kept from sending anything at all. From then
 * on the same finding is a warning, and the reviewer decides.
 */
const patience = 3;

/** Two honest photos of one card may look alike from far away; only the very same file never counts as a new try. */
function isNearlySame({ code, score }: CheckResult): boolean {
  return code === 'same-picture' && score !== 0;
}

/** What the next pictures must get right, shot by shot, and for how long that is insisted on. */
export class Insistence {
  readonly #demands = new Map<string, Demand>();

  /** Adds to what is demanded of a shot until the next answer of a reviewer. */
  demand(key: string, check: number, codes: readonly CheckCode[]): void {
    const before = this.#demands.get(key);
    const known = before?.check === check ? before : { check, codes: [], refused: [] };
    this.#demands.set(key, { ...known, codes: [...new Set([...known.codes, ...codes])] });
  }

  /** What a picture of the shot must get right now. */
  of(key: string): readonly CheckCode[] {
    return this.isOver(key) ? [] : (this.#demands.get(key)?.codes ?? []);
  }

  /** Whether it has been given up. */
  isOver(key: string): boolean {
    return (this.#demands.get(key)?.refused.length ?? 0) >= patience;
  }

  /** Hears what became of a picture of which these were asked; the same picture again is no further try. */
  judged(key: string, asked: readonly CheckCode[], { checks }: Judgement, sha256: string): void {
    const demand = this.#demands.get(key);
    if (!demand || this.isOver(key)) return;
    const refusals = checks.filter(({ outcome }) => outcome === 'refuse');
    const isOnlyDemand =
      refusals.length > 0 && refusals.every((each) => asked.includes(each.code) || isNearlySame(each));
    const isKnown = sha256 !== '' && demand.refused.includes(sha256);
    const refused = isKnown ? demand.refused : [...demand.refused, sha256];
    this.#demands.set(key, { ...demand, refused: isOnlyDemand ? refused : [] });
  }
}
