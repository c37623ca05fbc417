import { plate, write } from './canvas.js';
import type { Pen } from './canvas.js';
import { drawFace } from './draw-face.js';
import type { Persona } from './persona.js';

const card = { width: 1100, height: 694 };
const ink = '#1c2430';

/** A card of the made-up country, 1100 by 694 from the pen's origin. */
function drawBlank(pen: Pen, { hue }: Persona, corner: number): void {
  pen.shadowColor = 'rgb(0 0 0 / 0.45)';
  [pen.shadowBlur, pen.shadowOffsetY] = [30, 12];
  pen.fillStyle = `hsl(${hue} 38% 88%)`;
  plate(pen, 0, 0, card, corner);
  pen.shadowColor = 'transparent';
  pen.strokeStyle = `hsl(${hue} 35% 72%)`;
  pen.lineWidth = 2;
  for (let wave = 0; wave < 9; wave += 1) {
    const y = 130 + wave * 62;
    pen.stroke(new Path2D(`M20 ${y} q130 -70 265 0 t265 0 t265 0 t265 0`));
  }
}

function field(pen: Pen, label: string, value: string, [x, y]: readonly [number, number]): void {
  pen.fillStyle = '#5b6675';
  write(pen, label, [x, y], '20px');
  pen.fillStyle = ink;
  write(pen, value, [x, y + 36], '600 34px');
}

function specimen(pen: Pen, hue: number): void {
  pen.save();
  pen.translate(card.width / 2, card.height / 2);
  pen.rotate(-0.3);
  pen.textAlign = 'center';
  pen.fillStyle = `hsl(${hue} 55% 35% / 0.16)`;
  write(pen, 'SPECIMEN', [0, 50], '700 150px');
  pen.restore();
}

function machineLines(pen: Pen, lines: readonly string[], y: number): void {
  pen.fillStyle = ink;
  for (const [index, line] of lines.entries()) {
    write(pen, line.padEnd(36, '<').slice(0, 36), [50, y + index * 52], '600 46px mono');
  }
}

function portrait(pen: Pen, who: Persona, [x, y]: readonly [number, number], width: number): void {
  pen.save();
  pen.translate(x, y);
  pen.scale(width / 600, width / 600);
  pen.beginPath();
  pen.rect(0, 0, 600, 770);
  pen.clip();
  pen.fillStyle = '#d6dde3';
  pen.fillRect(0, 0, 600, 770);
  pen.translate(0, 30);
  drawFace(pen, who);
  pen.restore();
}

/** The front of a sample ID card. */
export function drawCardFront(pen: Pen, who: Persona): void {
  drawBlank(pen, who, 40);
  pen.fillStyle = `hsl(${who.hue} 45% 32%)`;
  write(pen, 'UTOPIA · IDENTITY CARD', [50, 76], '700 40px');
  portrait(pen, who, [50, 130], 330);
  field(pen, 'Surname', who.lastName.toUpperCase(), [430, 160]);
  field(pen, 'Given names', who.firstName.toUpperCase(), [430, 250]);
  field(pen, 'Date of birth', who.dob, [430, 340]);
  field(pen, 'Nationality', 'UTOPIAN', [720, 340]);
  field(pen, 'Document no.', who.documentNumber, [430, 430]);
  field(pen, 'Valid until', '2034-08-31', [720, 430]);
  pen.strokeStyle = '#26324a';
  pen.lineWidth = 4;
  pen.stroke(new Path2D('M440 570 q40 -70 60 0 t70 -20 t80 10 q20 -50 60 10'));
  write(pen, 'Signature', [430, 630], '20px');
  specimen(pen, who.hue);
}

/** The back of the same card, with its machine-readable lines. */
export function drawCardBack(pen: Pen, who: Persona): void {
  drawBlank(pen, who, 40);
  field(pen, 'Address', `${who.street}, ${who.town}`, [50, 80]);
  field(pen, 'Height', '1.71 m', [50, 180]);
  field(pen, 'Authority', 'CITY OF SALTMARSH', [270, 180]);
  field(pen, 'Date of issue', '2024-09-01', [50, 280]);
  pen.fillStyle = `hsl(${who.hue} 25% 40%)`;
  plate(pen, 820, 70, { width: 220, height: 260 }, 18);
  pen.fillStyle = `hsl(${who.hue} 38% 88%)`;
  for (let bar = 0; bar < 16; bar += 1) pen.fillRect(840 + bar * 11, 90, 3 + (bar % 4) * 2, 220);
  const names = `${who.lastName}<<${who.firstName}`.toUpperCase();
  machineLines(
    pen,
    [`IDUTO${who.documentNumber}`, `${who.dob.replaceAll('-', '').slice(2)}4F3408319UTO`, names],
    500,
  );
  specimen(pen, who.hue);
}

/** The photo page of a sample passport. */
export function drawPassport(pen: Pen, who: Persona): void {
  drawBlank(pen, who, 16);
  pen.fillStyle = `hsl(${who.hue} 45% 32%)`;
  write(pen, 'PASSPORT · UTOPIA', [50, 70], '700 38px');
  portrait(pen, who, [50, 110], 310);
  field(pen, 'Surname', who.lastName.toUpperCase(), [410, 130]);
  field(pen, 'Given names', who.firstName.toUpperCase(), [410, 215]);
  field(pen, 'Date of birth', who.dob, [410, 300]);
  field(pen, 'Passport no.', who.documentNumber, [740, 130]);
  field(pen, 'Date of expiry', '2034-08-31', [410, 385]);
  const names = `P<UTO${who.lastName}<<${who.firstName}`.toUpperCase();
  machineLines(pen, [names, `${who.documentNumber}UTO${who.dob.replaceAll('-', '').slice(2)}`], 590);
  specimen(pen, who.hue);
}
