import { photograph } from './canvas.js';
import type { Pen, Size } from './canvas.js';
import { drawCardBack, drawCardFront, drawPassport } from './draw-card.js';
import { drawFace } from './draw-face.js';
import { drawLetter } from './draw-letter.js';
import { dice } from './persona.js';
import type { Persona } from './persona.js';

/** What a sample picture shows. */
export type PictureKind = 'front' | 'back' | 'passport' | 'selfie' | 'bill';

const table: Size = { width: 1400, height: 1000 };
const upright: Size = { width: 1080, height: 1400 };

/** How one take differs from the others: the light from another side, everything in another place. */
interface Take {
  readonly light: number;
  readonly tilt: number;
  readonly shift: readonly [number, number];
  readonly zoom: number;
}

function takeOf(seed: number): Take {
  const roll = dice(seed);
  const between = (low: number, high: number): number => low + (roll(1001) / 1000) * (high - low);
  return {
    light: between(0, 2 * Math.PI),
    tilt: between(-0.05, 0.05),
    shift: [between(-45, 45), between(-35, 35)],
    zoom: between(0.86, 1),
  };
}

/** A ground that is lit from one side. */
function ground(pen: Pen, { width, height }: Size, { light }: Take, dark: string, bright: string): void {
  const [across, down] = [(Math.cos(light) * width) / 2, (Math.sin(light) * height) / 2];
  const [x, y] = [width / 2, height / 2];
  const surface = pen.createLinearGradient(x - across, y - down, x + across, y + down);
  surface.addColorStop(0, dark);
  surface.addColorStop(1, bright);
  pen.fillStyle = surface;
  pen.fillRect(0, 0, width, height);
}

/** Shades everything that was drawn, as light from one side does. */
function shade(pen: Pen, { width, height }: Size, { light }: Take): void {
  const [across, down] = [(Math.cos(light) * width) / 2, (Math.sin(light) * height) / 2];
  const [x, y] = [width / 2, height / 2];
  const shadow = pen.createLinearGradient(x - across, y - down, x + across, y + down);
  shadow.addColorStop(0, 'rgb(20 16 12 / 0.24)');
  shadow.addColorStop(1, 'rgb(20 16 12 / 0)');
  pen.resetTransform();
  pen.fillStyle = shadow;
  pen.fillRect(0, 0, width, height);
}

/** Lays a drawing on a table, a little askew, as a hand would. */
function lay(pen: Pen, size: Size, place: readonly [number, number], take: Take): void {
  ground(pen, size, take, '#5f4f3f', '#8a755d');
  pen.translate(size.width / 2 + take.shift[0], size.height / 2 + take.shift[1]);
  pen.rotate(take.tilt);
  pen.scale(take.zoom, take.zoom);
  pen.translate(place[0] - size.width / 2, place[1] - size.height / 2);
}

function drawSelfie(pen: Pen, who: Persona, take: Take): void {
  ground(pen, upright, take, '#a9b3b8', '#cfd6da');
  pen.translate(take.shift[0], take.shift[1]);
  pen.fillStyle = '#7f6a58';
  pen.fillRect(40, 120, 190, 620);
  pen.save();
  pen.translate(150, 210);
  pen.scale(1.3, 1.3);
  drawFace(pen, who);
  pen.restore();
  pen.save();
  pen.translate(620, 1010);
  pen.rotate(-0.06);
  pen.scale(0.36, 0.36);
  drawCardFront(pen, who);
  pen.restore();
}

/** Draws one sample picture of a person. Each take is another photo of the same thing: other light, another angle. */
export function makePicture(kind: PictureKind, who: Persona, take: number): Promise<Blob> {
  const seed = take * 7919 + who.hue * 31 + Number(who.documentNumber.slice(1));
  const view = takeOf(seed);
  const onTable = (draw: (pen: Pen, who: Persona) => void): Promise<Blob> =>
    photograph(table, seed, (pen) => {
      lay(pen, table, [150, 153], view);
      draw(pen, who);
      shade(pen, table, view);
    });
  switch (kind) {
    case 'front':
      return onTable(drawCardFront);
    case 'back':
      return onTable(drawCardBack);
    case 'passport':
      return onTable(drawPassport);
    case 'selfie':
      return photograph(upright, seed, (pen) => {
        drawSelfie(pen, who, view);
        shade(pen, upright, view);
      });
    case 'bill':
      return photograph(upright, seed, (pen) => {
        lay(pen, upright, [90, 80], { ...view, tilt: view.tilt / 2 });
        drawLetter(pen, who);
        shade(pen, upright, view);
      });
  }
}
