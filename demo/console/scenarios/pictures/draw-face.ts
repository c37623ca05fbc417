import type { Pen } from './canvas.js';
import type { Persona } from './persona.js';

function oval(pen: Pen, colour: string, x: number, y: number, width: number, height: number): void {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.ellipse(x, y, width, height, 0, 0, 7);
  pen.fill();
}

/** A drawn head with shoulders, which nobody takes for somebody; drawn 600 wide and 720 high from the pen's origin. */
export function drawFace(pen: Pen, { skin, hair, shirt }: Persona): void {
  oval(pen, shirt, 300, 770, 280, 190);
  pen.fillStyle = skin;
  pen.fillRect(240, 500, 120, 110);
  oval(pen, hair, 300, 300, 205, 240);
  oval(pen, skin, 300, 345, 170, 215);
  pen.fillStyle = hair;
  pen.beginPath();
  pen.ellipse(300, 215, 190, 120, 0, Math.PI, 0);
  pen.fill();
  for (const x of [225, 375]) {
    oval(pen, '#fdfaf5', x, 330, 34, 20);
    oval(pen, '#33251c', x, 331, 15, 16);
    pen.fillStyle = hair;
    pen.fillRect(x - 38, 285, 76, 11);
  }
  pen.strokeStyle = 'rgb(60 30 20 / 0.55)';
  pen.lineWidth = 8;
  pen.lineCap = 'round';
  pen.stroke(new Path2D('M300 350 L288 418 L312 420'));
  pen.strokeStyle = '#8c3d3a';
  pen.lineWidth = 12;
  pen.stroke(new Path2D('M243 470 Q300 500 357 470'));
}
