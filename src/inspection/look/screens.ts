/** Widths and heights of phones' own screen grabs; held upright, for across they are those of cameras and films. */
const phones =
  '640x1136 720x1280 720x1520 720x1560 720x1600 750x1334 828x1792 1080x1920 1080x2160 1080x2220 1080x2240 1080x2280 1080x2310 ' +
  '1080x2316 1080x2340 1080x2376 1080x2400 1080x2408 1080x2412 1080x2460 1125x2436 1170x2532 1179x2556 1206x2622 1220x2712 ' +
  '1242x2208 1242x2688 1284x2778 1290x2796 1320x2868 1440x2560 1440x2880 1440x2960 1440x3040 1440x3088 1440x3120 1440x3200';
/** Tablets and monitors, the shorter side first. */
const others =
  '1200x1920 1488x2266 1536x2048 1600x2560 1620x2160 1640x2360 1668x2224 1668x2388 1668x2420 2048x2732 2064x2752 768x1366 ' +
  '800x1280 864x1536 900x1440 900x1600 1050x1680 1080x1920 1200x1920 1440x2560 1440x3440 1664x2560 1800x2880 1864x2880 ' +
  '1964x3024 2160x3840 2234x3456';
const [phoneSizes, otherSizes] = [phones, others].map((sizes) => new Set(sizes.split(' ')));

/** Phones have been taller than 18 to 9 for years; cameras rarely are. */
const tall = 1.95;

/** Whether a picture has exactly the size of a phone's screen. */
export function isPhoneSize(width: number, height: number): boolean {
  return phoneSizes?.has(`${width}x${height}`) ?? false;
}

/** Whether a picture has exactly the size of a screen, or a phone's shape, as a grab that was sent on smaller still has. */
export function isScreenLike(width: number, height: number): boolean {
  const size = `${Math.min(width, height)}x${Math.max(width, height)}`;
  return height >= tall * width || isPhoneSize(width, height) || (otherSizes?.has(size) ?? false);
}
