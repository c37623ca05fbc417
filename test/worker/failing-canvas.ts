/** What a canvas that is too large for a phone makes of a drawing. */
export type Loss =
  'all black' | 'nothing drawn' | 'lower part missing' | 'right edge missing' | 'transparent';

function lose(context: OffscreenCanvasRenderingContext2D, loss: Loss): void {
  const { width, height } = context.canvas;
  context.save();
  context.resetTransform();
  context.fillStyle = loss === 'nothing drawn' ? '#fff' : '#000';
  if (loss === 'lower part missing') context.fillRect(0, height * 0.6, width, height);
  else if (loss === 'right edge missing') context.fillRect(width * 0.92, 0, width, height);
  else if (loss === 'transparent') context.clearRect(0, 0, width, height);
  else context.fillRect(0, 0, width, height);
  context.restore();
}

/**
 * Has this browser lose pixels of every canvas with more of them than that, in which a picture is drawn, while something
 * is done. The canvases are real ones otherwise, and what is lost is really gone.
 */
export async function withFailingCanvas<Value>(
  { mostPixels, loss }: { readonly mostPixels: number; readonly loss: Loss },
  work: () => Promise<Value>,
): Promise<Value> {
  const { prototype } = OffscreenCanvasRenderingContext2D;
  const { drawImage } = prototype;
  prototype.drawImage = function (
    this: OffscreenCanvasRenderingContext2D,
    ...given: readonly unknown[]
  ): void {
    Reflect.apply(drawImage, this, given);
    if (this.canvas.width * this.canvas.height > mostPixels) lose(this, loss);
  } as typeof drawImage;
  try {
    return await work();
  } finally {
    prototype.drawImage = drawImage;
  }
}
