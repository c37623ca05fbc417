import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { root } from '../../demo/setup.mjs';
import { pdfFile } from '../support/node/files.js';

/** Picture files on disk, drawn for the tests: each could have come from a phone's camera roll. */
export interface Pictures {
  readonly cardFront: string;
  readonly cardBack: string;
  readonly otherFront: string;
  /** A further card without any colour, as from a copier. */
  readonly greyFront: string;
  readonly selfie: string;
  readonly bill: string;
  /** Draws so many further faces, each another picture. */
  faces(count: number): Promise<readonly string[]>;
  /** Writes another file beside them and gives its path. */
  write(name: string, bytes: Uint8Array | string): Promise<string>;
  remove(): Promise<void>;
}

type Kind = 'card' | 'grey card' | 'face';

/** Draws a card on a table, or a face in front of a wall; runs in the browser, so it must stand alone. */
async function draw(kind: Kind, title: string, hue: number): Promise<string> {
  const canvas = document.createElement('canvas');
  const [width, height] = kind === 'face' ? [1200, 1600] : [1600, 1200];
  // Drawn on a large sheet and kept as small as a usable photo may be: a machine with two cores sends hundreds of them.
  const scale = 0.75;
  canvas.width = width * scale;
  canvas.height = height * scale;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.scale(scale, scale);
  // Light from another side and another place of everything: each picture looks like one of its own from far away too.
  const turn = hue * 2.4;
  const [across, down] = [Math.cos(turn), Math.sin(turn)];
  const grounds = [
    ['#5f503f', '#8b7962'],
    ['#8d99a3', '#ccd6de'],
    [`hsl(${hue} 45% 74%)`, `hsl(${hue} 45% 90%)`],
  ] as const;
  const [table = '', wall = '', paper = ''] = grounds.map(([dark, bright]) => {
    const [x, y, reach] = [width / 2, height / 2, width / 2];
    const [fromX, fromY] = [x - across * reach, y - down * reach];
    const light = context.createLinearGradient(fromX, fromY, x + across * reach, y + down * reach);
    light.addColorStop(0, dark);
    light.addColorStop(1, bright);
    return light;
  });
  context.fillStyle = kind === 'face' ? wall : table;
  context.fillRect(0, 0, width, height);
  context.translate(across * 60, down * 60);
  if (kind !== 'face') {
    context.fillStyle = paper;
    context.beginPath();
    context.roundRect(170, 190, 1260, 800, 44);
    context.fill();
    context.fillStyle = `hsl(${hue} 40% 62%)`;
    context.fillRect(250, 330, 330, 430);
    context.fillStyle = '#20242c';
    context.font = '600 58px sans-serif';
    context.fillText(title, 250, 285);
    context.font = '38px sans-serif';
    for (let line = 0; line < 9; line += 1) {
      context.fillText(
        `${title.slice(0, 6)} ${(hue * 7919 + line * 104_729) % 1_000_000} FIELD`,
        640,
        370 + line * 50,
      );
    }
    context.font = '44px monospace';
    for (let line = 0; line < 3; line += 1) {
      context.fillText(
        `I<UTO${(hue * 611_953 + line * 7919) % 100_000_000}<<<<<<<<<<<<<<`,
        250,
        850 + line * 55,
      );
    }
  } else {
    context.fillStyle = '#3a2c24';
    context.beginPath();
    context.ellipse(600, 640, 330, 430, 0, 0, 7);
    context.fill();
    context.fillStyle = '#d8a98b';
    context.beginPath();
    context.ellipse(600, 700, 270, 350, 0, 0, 7);
    context.fill();
    context.fillStyle = '#2b3a55';
    context.fillRect(200, 1180, 800, 420);
    context.fillStyle = '#1c1512';
    for (const x of [500, 700]) context.fillRect(x - 45, 640, 90, 26);
    context.fillRect(520, 860, 160, 22);
    context.fillStyle = '#ece7de';
    context.fillRect(640, 1230, 320, 210);
    context.fillStyle = '#20242c';
    context.font = '26px sans-serif';
    for (let line = 0; line < 5; line += 1)
      context.fillText(`${title} ${hue + line * 31}`, 660, 1275 + line * 34);
  }
  let state = hue * 2_654_435_761;
  const image = context.getImageData(0, 0, canvas.width, canvas.height);
  for (let index = 0; index < image.data.length; index += 4) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const grain = ((state >>> 24) - 128) / 20;
    const [red = 0, green = 0, blue = 0] = image.data.subarray(index, index + 3);
    const grey = 0.3 * red + 0.59 * green + 0.11 * blue;
    const pixel = kind === 'grey card' ? [grey, grey, grey] : [red, green, blue];
    for (const [channel, value] of pixel.entries()) image.data[index + channel] = value + grain;
  }
  context.putImageData(image, 0, 0);
  return canvas.toDataURL('image/jpeg', 0.92);
}

/** The JPEG that some code draws in a page; drawn once, as every test file needs the same ones. */
async function kept(code: string, page: Page): Promise<Buffer> {
  const folder = join(root, '.cache', 'e2e-pictures');
  const path = join(folder, `${createHash('sha256').update(code).digest('hex').slice(0, 16)}.jpg`);
  const known = await readFile(path).catch(() => undefined);
  if (known) return known;
  const bytes = Buffer.from(String(await page.evaluate(code)).split(',')[1] ?? '', 'base64');
  await mkdir(folder, { recursive: true });
  // Other test files run beside this one and look for the same picture.
  const own = `${path}.${process.pid}`;
  await writeFile(own, bytes);
  await rename(own, path);
  return bytes;
}

/** Draws the pictures of one test run into a temporary folder. */
export async function makePictures(browser: Browser): Promise<Pictures> {
  const folder = await mkdtemp(join(tmpdir(), 'pictures-'));
  const write = async (name: string, bytes: Uint8Array | string): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return path;
  };
  const page = await browser.newPage();
  const drawn = async (name: string, kind: Kind, title: string, hue: number): Promise<string> =>
    write(
      name,
      await kept(`(${draw.toString()})(${JSON.stringify(kind)}, ${JSON.stringify(title)}, ${hue})`, page),
    );
  const pictures = {
    cardFront: await drawn('IMG_0001.JPG', 'card', 'UTOPIA IDENTITY CARD', 210),
    cardBack: await drawn('IMG_0002.JPG', 'card', 'UTOPIA REVERSE SIDE', 30),
    otherFront: await drawn('IMG_0003.JPG', 'card', 'UTOPIA SECOND CARD', 120),
    greyFront: await drawn('IMG_0005.JPG', 'grey card', 'UTOPIA COPIED CARD', 260),
    selfie: await drawn('IMG_0004.JPG', 'face', 'UTOPIA', 300),
    bill: await write('bill.pdf', pdfFile({ seed: 7 })),
  };
  const faces = (count: number): Promise<readonly string[]> =>
    Promise.all(
      Array.from({ length: count }, (_, index) =>
        drawn(`FACE_${index}.JPG`, 'face', `UTOPIA ${index}`, 11 + index),
      ),
    );
  const remove = async (): Promise<void> => {
    await page.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...pictures, faces, write, remove };
}
