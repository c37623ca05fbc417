import { expect } from '@open-wc/testing';
import { leadTo } from './bench/routes.js';
import { holdingRows } from './rows/holdings.js';
import { labelRows } from './rows/labels.js';
import { levelRows } from './rows/levels.js';
import { outcomeRows } from './rows/outcomes.js';
import { bases } from './wires/bases.js';
import { faultsOf } from './bench/faults.js';
import { places } from './wires/places.js';
import { sideBySide } from './bench/side-by-side.js';
import { ReadyApi } from './bench/ready-api.js';
import { changedAt, oddFor, oddValues } from './wires/values.js';
import { WidgetBench, withoutWorkers } from './bench/widget-bench.js';

describe('a snapshot with an odd value', () => {
  withoutWorkers();
  sideBySide(
    places.flatMap(([base, kind, path]) => oddFor[kind].map((name) => ({ base, path, name }))),
    ({ base, path, name }) => `is shown all the same: ${name} as ${path}, where the base is ${base}`,
    async ({ base, path, name }) => {
      const good = { ...bases[base](), revision: 100 };
      const wire = changedAt(bases[base](), path, oddValues[name]);
      const api = new ReadyApi(wire);
      const bench = new WidgetBench(api);
      await bench.opens();
      expect(faultsOf(bench, wire), 'at the first look').to.deep.equal([]);
      await bench.pressPrimary();
      expect(faultsOf(bench, wire), 'after the primary button').to.deep.equal([]);
      api.say(good);
      if (bench.screen.name === 'failed') await bench.pressPrimary();
      await bench.opens();
      expect(faultsOf(bench, good), 'when all is well again').to.deep.equal([]);
      bench.close();
    },
  );
});

const shapes = {
  'an outcome of an odd kind': outcomeRows,
  'reject labels': labelRows,
  'a level of an odd kind': levelRows,
  'odd pictures and tries': holdingRows,
};

for (const [name, rows] of Object.entries(shapes)) {
  describe(`a snapshot with ${name}`, () => {
    withoutWorkers();
    leadTo(rows);
  });
}
