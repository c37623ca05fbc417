import { numberOf, tableOf } from '../report/table.js';
import type { PlainSharpness } from './plain.js';

/** One picture of which is known whether it is blurred, and how sharp it is by each measure. */
export interface Contestant extends PlainSharpness {
  readonly isBlurred: boolean;
  /** The widget's own score. */
  readonly own: number;
  /** Whether the widget found it blurred. */
  readonly isSaidBlurred: boolean;
}

interface Scored {
  readonly isBlurred: boolean;
  readonly score: number;
}

/** How often of a blurred and a sharp picture the blurred one has the lower score, 0.5 by chance; a tie is a half. */
export function orderedRight(scored: readonly Scored[]): number {
  const [blurred, sharp] = [true, false].map((which) =>
    scored.filter(({ isBlurred }) => isBlurred === which),
  );
  const wins = (blurred ?? []).flatMap((low) =>
    (sharp ?? []).map((high): number => (low.score < high.score ? 1 : low.score === high.score ? 0.5 : 0)),
  );
  return wins.reduce((sum, win) => sum + win, 0) / wins.length;
}

function balancedBelow(scored: readonly Scored[], line: number): number {
  const shareOf = (which: boolean): number => {
    const all = scored.filter(({ isBlurred }) => isBlurred === which);
    return all.filter(({ score }) => score < line === which).length / all.length;
  };
  return (shareOf(true) + shareOf(false)) / 2;
}

/** The balanced accuracy with the line that suits these very pictures best, which nobody can know beforehand. */
export function bestBalanced(scored: readonly Scored[]): number {
  const lines = [...new Set(scored.map(({ score }) => score)), Infinity];
  return Math.max(...lines.map((line) => balancedBelow(scored, line)));
}

const heading = [
  'pictures',
  'blurred',
  'sharp',
  'measure',
  'blurred one of two told',
  'balanced accuracy at its own line',
  'at the best line for these',
] as const;

/** The widget's measure beside the plain ones, on the same pictures. */
export function contestTable(
  groups: readonly { readonly name: string; readonly contestants: readonly Contestant[] }[],
): string {
  const rows = groups.flatMap(({ name, contestants }) => {
    const blurred = contestants.filter(({ isBlurred }) => isBlurred).length;
    if (blurred === 0 || blurred === contestants.length) return [];
    const counts = [name, String(blurred), String(contestants.length - blurred)];
    const row = (measure: string, scoreOf: (one: Contestant) => number, ownLine?: number): string[] => {
      const scored = contestants.map((one) => ({ isBlurred: one.isBlurred, score: scoreOf(one) }));
      return [
        ...counts,
        measure,
        numberOf(orderedRight(scored), 3),
        numberOf(ownLine, 3),
        numberOf(bestBalanced(scored), 3),
      ];
    };
    const said = contestants.map((one) => ({ isBlurred: one.isBlurred, score: one.isSaidBlurred ? 0 : 1 }));
    return [
      row('the widget’s', ({ own }) => own, balancedBelow(said, 1)),
      row('variance of the Laplacian', ({ laplacian }) => laplacian),
      row('Tenengrad', ({ tenengrad }) => tenengrad),
    ];
  });
  return tableOf(heading, rows);
}
