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

/** Lays a drawing on a table, a little askew, as a hand would. */
function lay(pen: Pen, size: Size, place: readonly [number, number], tilt: number): void {
  const wood = pen.createLinearGradient(0, 0, size.width, size.height);
  wood.addColorStop(0, '#8a755d');
  wood.addColorStop(1, '#5f4f3f');
  pen.fillStyle = wood;
  pen.fillRect(0, 0, size.width, size.height);
  pen.translate(size.width / 2, size.height / 2);
  pen.rotate(tilt);
  pen.translate(place[0] - size.width / 2, place[1] - size.height / 2);
}

function drawSelfie(pen: Pen, who: Persona): void {
  const wall = pen.createLinearGradient(0, 0, 0, upright.height);
  wall.addColorStop(0, '#cfd6da');
  wall.addColorStop(1, '#a9b3b8');
  pen.fillStyle = wall;
  pen.fillRect(0, 0, upright.width, upright.height);
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

/** Draws one sample picture of a person. Each take is another photo of the same thing: other bytes, another angle. */
export function makePicture(kind: PictureKind, who: Persona, take: number): Promise<Blob> {
  const seed = take * 7919 + who.hue * 31 + Number(who.documentNumber.slice(1));
  const tilt = (dice(seed)(60) - 30) / 1000;
  const onTable = (draw: (pen: Pen, who: Persona) => void): Promise<Blob> =>
    photograph(table, seed, (pen) => {
      lay(pen, table, [150, 153], tilt);
      draw(pen, who);
    });
  switch (kind) {
    case 'front':
      return onTable(drawCardFront);
    case 'back':
      return onTable(drawCardBack);
    case 'passport':
      return onTable(drawPassport);
    case 'selfie':
      return photograph(upright, seed, (pen) => drawSelfie(pen, who));
    case 'bill':
      return photograph(upright, seed, (pen) => {
        lay(pen, upright, [90, 80], tilt / 2);
        drawLetter(pen, who);
      });
  }
}
