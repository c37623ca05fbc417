/** Runs something once so much time has passed; what comes back stops that. */
export type After = (delayMs: number, run: () => void) => () => void;

/** The longest that a timer of Node can run; a longer one would end at once. */
const longestMs = 2 ** 31 - 1;

/** The system's own timers. */
export const systemAfter: After = (delayMs, run) => {
  const timer = setTimeout(run, Math.min(delayMs, longestMs));
  return () => clearTimeout(timer);
};
