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

/** Pictures of cards that the device has nothing against, each different from all others. */
export async function drawPictures(count: number): Promise<readonly File[]> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const files: File[] = [];
  for (let seed = 1; seed <= count; seed += 1) {
    drawCard(context, seed);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    files.push(new File([blob], `IMG_${seed}.JPG`, { type: 'image/jpeg' }));
  }
  return files;
}
