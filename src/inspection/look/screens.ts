/** How wide phones' own screen grabs are, held upright; their heights are as many as there are models. */
const phoneWidths = new Set([
  640, 720, 750, 828, 1008, 1080, 1125, 1170, 1179, 1200, 1206, 1220, 1224, 1242, 1260, 1280, 1284, 1290,
  1320, 1344, 1440,
]);
/** Their heights in widths, from 16 to 9 upwards. */
const [shortest, tallest] = [1.77, 2.4];
/** Tablets and monitors, the shorter side first. */
const others =
  '1200x1920 1488x2266 1536x2048 1600x2560 1620x2160 1640x2360 1668x2224 1668x2388 1668x2420 2048x2732 2064x2752 768x1366 ' +
  '800x1280 864x1536 900x1440 900x1600 1050x1680 1080x1920 1440x2560 1440x3440 1664x2560 1800x2880 1864x2880 ' +
  '1964x3024 2160x3840 2234x3456';
const otherSizes = new Set(others.split(' '));

/** Phones have been taller than 18 to 9 for years; cameras rarely are. */
const tall = 1.95;

/** Whether a picture has the size of a phone's screen held upright; across, cameras and films have such sizes too. */
export function isPhoneSize(width: number, height: number): boolean {
  return phoneWidths.has(width) && height >= shortest * width && height <= tallest * width;
}

/** Whether a picture has the size of a screen, or a phone's shape, as a grab that was sent on smaller still has. */
export function isScreenLike(width: number, height: number): boolean {
  const size = `${Math.min(width, height)}x${Math.max(width, height)}`;
  return height >= tall * width || isPhoneSize(width, height) || otherSizes.has(size);
}
