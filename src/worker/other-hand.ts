import { expose, transfer, wrap } from 'comlink';
import type { Remote } from 'comlink';
import { render } from './render.js';
import type { RenderOrder, Rendering } from './render.js';

/** What one worker does for another. */
interface Hand {
  render(order: RenderOrder): Promise<Rendering>;
}

/** After the judgement, it is waited for so long; then this worker had better do it by itself, now and from now on. */
const patienceMs = 10_000;

let hand: Remote<Hand> | undefined;
let onLost: (() => void) | undefined;

/** Draws and encodes for whoever is at the other end. */
export function lendHand(port: MessagePort): void {
  const lent: Hand = {
    render: (order) => render(order).finally(() => order.bitmap.close()),
  };
  expose(lent, port);
}

/** From now on another worker draws and encodes beside this one: in Chromium, encoding holds up its whole thread. */
export function takeHand(port: MessagePort): void {
  hand = wrap<Hand>(port);
}

/** The other worker is gone; what it was asked is done here. */
export function loseHand(): void {
  hand = undefined;
  onLost?.();
}

/**
 * Has the other worker begin, if there is one; the bitmap goes there and is gone here. What comes back waits for what was
 * made, and gives nothing where that has failed.
 */
export function renderBeside(order: RenderOrder): (() => Promise<Rendering | undefined>) | undefined {
  if (!hand) return undefined;
  const lost = new Promise<undefined>((resolve) => (onLost = () => resolve(undefined)));
  const made = hand.render(transfer(order, [order.bitmap])).catch(() => undefined);
  return () => {
    const timer = setTimeout(loseHand, patienceMs);
    return Promise.race([made, lost]).finally(() => clearTimeout(timer));
  };
}
