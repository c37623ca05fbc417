/** What the page's own thread went through meanwhile, in milliseconds. */
export interface ThreadLoad {
  readonly longestTask: number;
  readonly longestGap: number;
  readonly beyond20: number;
  readonly ticks: number;
}

/** Watches the page's own thread while something is done. */
export async function watched(work: () => Promise<unknown>): Promise<ThreadLoad> {
  let [longestTask, longestGap, beyond20, ticks] = [0, 0, 0, 0];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
  });
  observer.observe({ type: 'longtask' });
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longestGap = Math.max(longestGap, now - last);
    if (now - last > 20) beyond20 += 1;
    ticks += 1;
    last = now;
  }, 5);
  await work();
  clearInterval(timer);
  // Long tasks are told a little later.
  await new Promise((resolve) => setTimeout(resolve, 200));
  observer.disconnect();
  return { longestTask, longestGap, beyond20, ticks };
}
