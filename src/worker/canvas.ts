/** A canvas for this size with white ground, ready for drawing; throws where the browser has none to give. */
export function openCanvas(
  width: number,
  height: number,
  options: { readonly willReadFrequently: boolean },
): { canvas: OffscreenCanvas; context: OffscreenCanvasRenderingContext2D } {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false, ...options });
  if (!context) throw new Error('no 2d canvas');
  context.fillStyle = '#fff';
  return { canvas, context };
}

/** Frees the pixels at once; a canvas that is merely forgotten waits for the garbage collector. */
export function freeCanvas(canvas: OffscreenCanvas): void {
  canvas.width = 0;
  canvas.height = 0;
}
