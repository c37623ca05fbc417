import type { SurroundingsPort, TabsPort } from '../ports.js';
import { linked } from './linked.js';

/**
 * A living tab is never without news for so long, of this photo or of those it sends first: the longest pause is two
 * minutes, and an upload that stalls is ended after one.
 */
const silenceMs = 240_000;

/** Resolves when nothing was heard for long; being offline does not count, as then there is nothing to tell. */
async function untilSilent(
  surroundings: SurroundingsPort,
  heard: () => number,
  signal: AbortSignal,
): Promise<void> {
  for (let known = -1; known !== heard() || !surroundings.isOnline();) {
    known = heard();
    await surroundings.wait(silenceMs, signal);
  }
}

/**
 * Does the work when no other tab does the same. A tab that the device has put to sleep may hold its turn for ever: after
 * long silence it is not waited for, since what it does as well counts only once.
 */
export function inTurn<Result>(
  { tabs, surroundings }: { readonly tabs: TabsPort; readonly surroundings: SurroundingsPort },
  { name, heard }: { readonly name: string; readonly heard: () => number },
  work: () => Promise<Result>,
  signal: AbortSignal,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const watch = linked(signal);
    let result: Promise<Result> | undefined;
    const begin = (): Promise<Result> => {
      watch.abort();
      result ??= work();
      result.then(resolve, reject);
      return result;
    };
    tabs.alone(name, begin, signal).catch(reject);
    if (result) return;
    untilSilent(surroundings, heard, watch.signal).then(
      () => void begin(),
      () => undefined,
    );
  });
}
