/** A controller that ends with another signal, or earlier by itself. */
export function linked(signal: AbortSignal): AbortController {
  const controller = new AbortController();
  const onAbort = (): void => controller.abort(signal.reason);
  if (signal.aborted) onAbort();
  signal.addEventListener('abort', onAbort, { once: true, signal: controller.signal });
  return controller;
}
