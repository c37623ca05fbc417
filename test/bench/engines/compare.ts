import type { CheckCode, CheckResult } from '../../../src/domain/judgement.js';
import type { EngineAnswer } from './judge-in.js';

/** How far two engines lie apart in one check. */
export interface Difference {
  readonly code: CheckCode;
  /** Pictures for which both gave a score. */
  readonly pictures: number;
  /** The largest difference, relative to the larger of score and threshold. */
  readonly largest: number;
  /** The place of the picture where it is largest. */
  readonly worst: number;
  /** Pictures whose scores lie more than a hundredth apart. */
  readonly beyond: number;
  /** Places of pictures for which the outcome is another one. */
  readonly turned: readonly number[];
}

/** A score near nothing is compared on the scale of the line that it is held against. */
function apart(a: CheckResult, b: CheckResult): number {
  if (a.score === null || b.score === null || a.score === b.score) return 0;
  const scale = Math.max(Math.abs(a.score), Math.abs(b.score), Math.abs(a.threshold ?? b.threshold ?? 0));
  return Math.abs(a.score - b.score) / scale;
}

/** Compares what two engines said of the same files, check by check. */
export function compare(
  ours: readonly (EngineAnswer | undefined)[],
  theirs: readonly (EngineAnswer | undefined)[],
): readonly Difference[] {
  const found = new Map<CheckCode, { distances: number[]; places: number[]; turned: number[] }>();
  for (const [place, our] of ours.entries()) {
    const their = theirs[place];
    if (!our || !their) continue;
    for (const [i, check] of our.checks.entries()) {
      const other = their.checks[i]?.code === check.code ? their.checks[i] : undefined;
      if (!other) continue;
      const row = found.get(check.code) ?? { distances: [], places: [], turned: [] };
      found.set(check.code, row);
      if (check.outcome !== other.outcome) row.turned.push(place);
      if (check.score === null || other.score === null) continue;
      row.distances.push(apart(check, other));
      row.places.push(place);
    }
  }
  return [...found].map(([code, { distances, places, turned }]) => {
    const largest = Math.max(0, ...distances);
    const worst = places[distances.indexOf(largest)] ?? -1;
    const beyond = distances.filter((distance) => distance > 0.01).length;
    return { code, pictures: distances.length, largest, worst, beyond, turned };
  });
}

/** Places of files that got another verdict, or in one of the engines none. */
export function otherVerdicts(
  ours: readonly (EngineAnswer | undefined)[],
  theirs: readonly (EngineAnswer | undefined)[],
): readonly number[] {
  return ours.flatMap((our, place) => (our?.verdict === theirs[place]?.verdict ? [] : [place]));
}
