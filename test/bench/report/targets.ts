import { tableOf } from './table.js';

/** Something that is aimed at, and what came of it. */
export interface Target {
  readonly what: string;
  readonly aim: string;
  readonly measured: string;
  readonly isMet: boolean;
}

/** What was aimed at and what came of it, in one table. */
export function targetsTable(targets: readonly Target[]): string {
  const rows = targets.map(({ what, aim, measured, isMet }) => [what, aim, measured, isMet ? 'yes' : 'no']);
  return tableOf(['aim', 'target', 'measured', 'met'], rows);
}
