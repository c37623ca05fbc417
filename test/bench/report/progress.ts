const everyMs = 2000;
let lastAt = 0;

/** Says on the error stream how far something is, every now and then and at its end. */
export function tellProgress(done: number, of: number, what: string): void {
  const now = Date.now();
  if (done < of && now - lastAt < everyMs) return;
  lastAt = now;
  process.stderr.write(`  ${done} of ${of} ${what}\n`);
}
