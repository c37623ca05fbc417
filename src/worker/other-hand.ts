import { expose, transfer, wrap } from 'comlink';
import type { Remote } from 'comlink';
import { render } from './render.js';
import type { RenderOrder, Rendering } from './render.js';

/** What one worker does for another. */
interface Hand {
  render(order: RenderOrder): Promise<Rendering>;
}

/** A copy of a larger bitmap would be felt on a phone; twelve megapixels are what most of them photograph with. */
const mostPixels = 4096 * 4096;

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
 * Has the other worker begin, if there is one and the picture is not too large for it; what comes back waits for what it
 * has made, and gives nothing where that has failed.
 */
export async function renderBeside(
  order: RenderOrder,
): Promise<(() => Promise<Rendering | undefined>) | undefined> {
  const { bitmap } = order;
  if (!hand || bitmap.width * bitmap.height > mostPixels) return undefined;
  // The picture itself stays here, to be judged.
  const copy = await createImageBitmap(bitmap).catch(() => undefined);
  if (!copy) return undefined;
  const lost = new Promise<undefined>((resolve) => (onLost = () => resolve(undefined)));
  const made = hand.render(transfer({ ...order, bitmap: copy }, [copy])).catch(() => undefined);
  return async () => {
    const timer = setTimeout(loseHand, patienceMs);
    return Promise.race([made, lost]).finally(() => clearTimeout(timer));
  };
}
