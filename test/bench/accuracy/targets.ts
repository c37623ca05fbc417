import { numberOf, percentOf } from '../report/table.js';
import type { Target } from '../report/targets.js';
import { countOf, goodCountOf, ratesOf } from './count.js';
import type { Judged } from './sample.js';
import { measuredChecks } from './tables.js';

const [mostWarned, leastBalanced] = [0.03, 0.95];

function goodTargets(judged: readonly Judged[]): readonly Target[] {
  const { pictures, warned, warnedOfSize, refused } = goodCountOf(judged);
  const notOfSize = percentOf(warned.length - warnedOfSize.length, pictures);
  const measured = `${percentOf(warned.length, pictures)}; ${notOfSize} of more than few pixels`;
  return [
    {
      what: 'good real pictures that get any warning',
      aim: '≤ 3 %',
      measured,
      isMet: warned.length <= mostWarned * pictures,
    },
    {
      what: 'good real pictures that are refused',
      aim: 'none',
      measured: `${refused.length} of ${pictures}`,
      isMet: refused.length === 0,
    },
  ];
}

function balanceTarget(what: string, judged: readonly Judged[]): Target {
  const told = measuredChecks.flatMap((code) => {
    const { balanced } = ratesOf(countOf(code, judged));
    return balanced === undefined ? [] : [{ code, balanced }];
  });
  const short = told.filter(({ balanced }) => balanced < leastBalanced);
  const names = short.map(({ code, balanced }) => `\`${code}\` ${numberOf(balanced, 2)}`).join(', ');
  return {
    what: `balanced accuracy of each check, ${what}`,
    aim: '≥ 0.95',
    measured: `${told.length - short.length} of ${told.length}${names && `; not ${names}`}`,
    isMet: short.length === 0,
  };
}

/** What is aimed at in accuracy, and what came of it on these pictures. */
export function accuracyTargets(
  real: readonly Judged[],
  spoilt: readonly Judged[],
  made: readonly Judged[],
): readonly Target[] {
  return [
    ...(real.length > 0 ? [...goodTargets(real), balanceTarget('real pictures', real)] : []),
    ...(spoilt.length > 0 ? [balanceTarget('real photos with a made fault', spoilt)] : []),
    balanceTarget('made pictures', made),
  ];
}
