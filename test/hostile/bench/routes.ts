import { expect } from '@open-wc/testing';
import { faultsOf } from './faults.js';
import { ReadyApi } from './ready-api.js';
import { nameOf, WidgetBench } from './widget-bench.js';

/** What a snapshot is, the screens it leads to (each further one by the main button), and what the first of them says. */
export type Row = readonly [string, Record<string, unknown>, string, string?];

/** One test a row. */
export function leadTo(rows: readonly Row[]): void {
  for (const [name, wire, route, says] of rows) {
    it(`leads to ${route}: ${name}`, async () => {
      const bench = new WidgetBench(new ReadyApi(wire));
      await bench.opens();
      const first = bench.text;
      const shown = [nameOf(bench.screen)];
      const expected = route.split(' → ');
      expect(faultsOf(bench, wire)).to.deep.equal([]);
      while (shown.length < expected.length) {
        await bench.pressPrimary();
        shown.push(nameOf(bench.screen));
        expect(faultsOf(bench, wire)).to.deep.equal([]);
      }
      expect(shown).to.deep.equal(expected);
      if (says !== undefined) expect(first).to.contain(says);
      bench.close();
    });
  }
}
