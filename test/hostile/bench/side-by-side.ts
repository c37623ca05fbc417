const atATime = 6;

/**
 * One test a row, a few of them under way at any time: most of their time they wait for the network or for a frame.
 * Their order is that of the rows.
 */
export function sideBySide<Row>(
  rows: readonly Row[],
  titleOf: (row: Row) => string,
  tryOut: (row: Row) => Promise<void>,
): void {
  const outcomes = new Map<Row, Promise<void>>();

  before(() => {
    const turns = Array.from({ length: atATime }, () => Promise.resolve());
    rows.forEach((row, index) => {
      const before = turns[index % atATime] ?? Promise.resolve();
      const outcome = before.then(() => tryOut(row));
      outcomes.set(row, outcome);
      turns[index % atATime] = outcome.catch(() => undefined);
    });
  });

  for (const row of rows) {
    it(titleOf(row), function () {
      // On a busy machine a row waits for those before it.
      this.timeout(30_000);
      return outcomes.get(row);
    });
  }
}
