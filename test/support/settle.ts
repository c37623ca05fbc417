/** Lets everything that is due now happen; no time passes. */
export async function settle(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  for (let turn = 0; turn < 12; turn += 1) {
    await new Promise<void>((resolve) => {
      port1.onmessage = (): void => resolve();
      port2.postMessage('');
    });
  }
  port1.close();
}
