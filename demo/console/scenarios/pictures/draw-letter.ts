import { write } from './canvas.js';
import type { Pen } from './canvas.js';
import { dice } from './persona.js';
import type { Persona } from './persona.js';

const page = { width: 900, height: 1240 };
const rows = ['Standing charge', 'Water supplied', 'Waste water', 'Surface drainage', 'Meter reading'];

/** A sample water bill, 900 by 1240 from the pen's origin. */
export function drawLetter(pen: Pen, who: Persona): void {
  const roll = dice(who.hue + who.documentNumber.length);
  pen.shadowColor = 'rgb(0 0 0 / 0.4)';
  [pen.shadowBlur, pen.shadowOffsetY] = [26, 10];
  pen.fillStyle = '#f6f3ec';
  pen.fillRect(0, 0, page.width, page.height);
  pen.shadowColor = 'transparent';
  pen.fillStyle = `hsl(${who.hue} 40% 40%)`;
  pen.fillRect(0, 0, page.width, 18);
  write(pen, 'Saltmarsh Water', [70, 110], '700 46px');
  pen.fillStyle = '#20242c';
  write(pen, `${who.firstName} ${who.lastName}`, [70, 220], '30px');
  write(pen, who.street, [70, 262], '30px');
  write(pen, who.town, [70, 304], '30px');
  write(pen, 'Your bill of 3 November 2024', [70, 420], '600 36px');
  write(pen, `Account ${who.documentNumber}`, [70, 468], '26px');
  for (const [index, row] of rows.entries()) {
    const y = 560 + index * 62;
    pen.fillStyle = index % 2 ? '#f6f3ec' : '#e9e4d8';
    pen.fillRect(60, y - 40, page.width - 120, 62);
    pen.fillStyle = '#20242c';
    write(pen, row, [80, y], '28px');
    write(pen, `${10 + roll(60)}.${10 + roll(89)}`, [720, y], '28px mono');
  }
  write(pen, 'Total to pay', [80, 920], '600 34px');
  write(pen, `${120 + roll(80)}.${10 + roll(89)}`, [705, 920], '600 34px mono');
  pen.fillStyle = '#5b6675';
  for (const [index, line] of [
    'This is a sample and no real bill.',
    'SPECIMEN · SPECIMEN · SPECIMEN',
  ].entries()) {
    write(pen, line, [70, 1060 + index * 44], '26px');
  }
}
