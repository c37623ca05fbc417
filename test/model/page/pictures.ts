const [width, height] = [560, 480];
/** Better than what the widget makes of it, so that it is content with its first result. */
const quality = 0.98;

function drawCard(context: OffscreenCanvasRenderingContext2D, seed: number): void {
  context.fillStyle = '#7c6a55';
  context.fillRect(0, 0, width, height);
  const hue = (seed * 47) % 360;
  // Light from another side and a portrait in another place: no two look alike from far away either.
  const [across, down] = [(Math.cos(seed * 2.4) * width) / 2, (Math.sin(seed * 2.4) * height) / 2];
  const [x, y] = [width / 2, height / 2];
  const light = context.createLinearGradient(x - across, y - down, x + across, y + down);
  light.addColorStop(0, `hsl(${hue} 45% 68%)`);
  light.addColorStop(1, `hsl(${hue} 45% 92%)`);
  context.fillStyle = light;
  context.fillRect(30, 30, width - 60, height - 60);
  context.fillStyle = `hsl(${hue} 40% 50%)`;
  context.fillRect(60 + ((seed * 89) % 300), 60 + ((seed * 67) % 220), 130, 150);
  context.fillStyle = '#20242c';
  context.font = '20px sans-serif';
  for (let line = 0; line < 14; line += 1) {
    const number = (seed * 7919 + line * 104_729) % 1_000_000;
    context.fillText(`UTOPIA ${number} FIELD ${seed}`, 55, 70 + line * 27);
  }
}

/** A picture of a card that the device has nothing against; each number's is different from all others. */
export async function drawPicture(number: number, type = 'image/jpeg'): Promise<File> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  drawCard(context, number);
  const blob = await canvas.convertToBlob({ type, quality });
  return new File([blob], `IMG_${number}.${type === 'image/png' ? 'PNG' : 'JPG'}`, { type });
}

/** So many of them. */
export async function drawPictures(count: number): Promise<readonly File[]> {
  const files: File[] = [];
  for (let number = 1; number <= count; number += 1) files.push(await drawPicture(number));
  return files;
}
