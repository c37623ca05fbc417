import type { PhotoFace } from '../../src/domain/photo.js';

type Draw = (canvas: CanvasRenderingContext2D, width: number, height: number) => void;

function blobUrl(width: number, height: number, draw: Draw): string {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context) draw(context, width, height);
  return canvas.toDataURL('image/jpeg', 0.9);
}

function desk(context: CanvasRenderingContext2D, width: number, height: number): void {
  const wood = context.createLinearGradient(0, 0, width, height);
  wood.addColorStop(0, '#5b4636');
  wood.addColorStop(1, '#3f3026');
  context.fillStyle = wood;
  context.fillRect(0, 0, width, height);
  context.strokeStyle = 'rgb(0 0 0 / 0.12)';
  for (let y = 12; y < height; y += 23) {
    context.beginPath();
    context.moveTo(0, y);
    context.bezierCurveTo(width / 3, y + 9, (2 * width) / 3, y - 7, width, y + 4);
    context.stroke();
  }
}

function card(context: CanvasRenderingContext2D, x: number, y: number, width: number): void {
  const height = width / 1.586;
  const paper = context.createLinearGradient(x, y, x + width, y + height);
  paper.addColorStop(0, '#dfe9ee');
  paper.addColorStop(0.5, '#f3ead9');
  paper.addColorStop(1, '#d7e4dc');
  context.fillStyle = paper;
  context.beginPath();
  context.roundRect(x, y, width, height, width / 26);
  context.fill();
  context.fillStyle = '#2b4a66';
  context.font = `600 ${width / 19}px sans-serif`;
  context.fillText('SPECIMEN · IDENTITY CARD', x + width * 0.06, y + height * 0.15);
  context.fillStyle = '#b9c6cf';
  context.fillRect(x + width * 0.06, y + height * 0.24, width * 0.27, height * 0.58);
  context.fillStyle = '#7f93a3';
  context.beginPath();
  context.arc(x + width * 0.195, y + height * 0.46, width * 0.06, 0, 7);
  context.fill();
  context.beginPath();
  context.ellipse(x + width * 0.195, y + height * 0.82, width * 0.11, height * 0.22, 0, Math.PI, 0);
  context.fill();
  context.fillStyle = '#22303c';
  context.font = `${width / 24}px sans-serif`;
  ['MUSTERMANN', 'ERIKA', '12.08.1983 · BERLIN', 'DEUTSCH', 'T22000129'].forEach((line, index) =>
    context.fillText(line, x + width * 0.39, y + height * (0.31 + index * 0.125)),
  );
}

/** How a specimen card is photographed. */
interface CardPhoto {
  /** A lamp's reflection is on it. */
  readonly glare?: boolean;
  readonly tall?: boolean;
  /** Where its middle is, and its width, as shares of the picture. */
  readonly x?: number;
  readonly y?: number;
  readonly size?: number;
}

/** A specimen card on a desk. */
export function cardPhoto(options: CardPhoto = {}): string {
  const { x: across = 0.5, y: down = 0.5, size: share = 0.82 } = options;
  const [width, height] = options.tall ? [900, 1200] : [1200, 900];
  return blobUrl(width, height, (context) => {
    desk(context, width, height);
    context.save();
    context.translate(width * across, height * down);
    context.rotate(-0.03);
    const size = width * share;
    card(context, -size / 2, -size / 3.2, size);
    context.restore();
    if (!options.glare) return;
    const [x, y] = [width * 0.74, height * 0.66];
    const light = context.createRadialGradient(x, y, 10, x, y, 150);
    light.addColorStop(0, '#fff');
    light.addColorStop(0.55, 'rgb(255 255 255 / 0.95)');
    light.addColorStop(1, 'rgb(255 255 255 / 0)');
    context.fillStyle = light;
    context.fillRect(0, 0, width, height);
  });
}

/** A grey figure before a wall, as a portrait without a person. */
export function selfiePhoto(): string {
  return blobUrl(900, 1200, (context, width, height) => {
    const wall = context.createLinearGradient(0, 0, width, height);
    wall.addColorStop(0, '#cfd9e2');
    wall.addColorStop(1, '#aebdca');
    context.fillStyle = wall;
    context.fillRect(0, 0, width, height);
    context.fillStyle = '#5d7388';
    context.beginPath();
    context.ellipse(width / 2, height * 1.02, width * 0.42, height * 0.34, 0, Math.PI, 0);
    context.fill();
    context.fillStyle = '#d9b79c';
    context.beginPath();
    context.ellipse(width / 2, height * 0.45, width * 0.21, height * 0.21, 0, 0, 7);
    context.fill();
  });
}

/** A letter on a desk, photographed upright. */
export function letterPhoto(): string {
  return blobUrl(900, 1200, (context, width, height) => {
    desk(context, width, height);
    context.fillStyle = '#f7f6f2';
    context.fillRect(width * 0.09, height * 0.06, width * 0.82, height * 0.88);
    context.fillStyle = '#22303c';
    context.font = '600 40px sans-serif';
    context.fillText('Stadtwerke Musterstadt', width * 0.16, height * 0.15);
    context.font = '26px sans-serif';
    for (let line = 0; line < 16; line += 1) {
      context.fillRect(
        width * 0.16,
        height * (0.24 + line * 0.037),
        width * (line % 5 === 4 ? 0.4 : 0.66),
        9,
      );
    }
  });
}

/** The first page of a letter, as it is drawn from a PDF; lying is a wide sheet, as of a timetable. */
export function letterPage({ lying = false } = {}): string {
  const [width, height] = lying ? [1400, 990] : [990, 1400];
  return blobUrl(width, height, (context) => {
    const side = width / 10;
    const put = (text: string, down: number, font: string): void => {
      context.font = font;
      context.fillText(text, side, down);
    };
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.fillStyle = '#15692f';
    put('STADTWERKE SPECIMEN', 130, '700 38px sans-serif');
    context.fillStyle = '#222';
    ['Erika Mustermann', 'Musterweg 12', '10115 Berlin'].forEach((line, index) =>
      put(line, 250 + index * 40, '28px sans-serif'),
    );
    put('Electricity bill, March', 450, '600 34px sans-serif');
    context.fillStyle = '#777';
    for (let y = 500; y < height - 160; y += 34)
      context.fillRect(side, y, (width - 2 * side) * (y % 170 < 34 ? 0.55 : 1), 9);
  });
}

/** A camera that looks at this picture, as a webcam does: in landscape. */
export function streamOf(pictureUrl: string): MediaStream {
  const canvas = document.createElement('canvas');
  canvas.width = 1200;
  canvas.height = 900;
  const context = canvas.getContext('2d');
  const picture = new Image();
  picture.onload = (): void => {
    const width = picture.naturalWidth * Math.max(1, 1200 / picture.naturalWidth);
    const height = (picture.naturalHeight / picture.naturalWidth) * width;
    context?.drawImage(picture, 0, (900 - height) / 2, width, height);
  };
  picture.src = pictureUrl;
  return canvas.captureStream();
}

/** What is known of a picture that is shown. */
export function faceOf(previewUrl: string, fileName = 'IMG_2041.jpg'): PhotoFace {
  const leftBehind = { bytes: 4_210_000, location: true, notes: true };
  const receipt = { sha256: 'ab'.repeat(32), leftBehind };
  return { previewUrl, isPdf: false, fileName, bytes: 840_000, quarterTurns: 0, receipt };
}

/** A PDF, of which only the name and size are known. */
export const pdfFace: PhotoFace = {
  isPdf: true,
  fileName: 'Electricity-bill-March.pdf',
  bytes: 318_000,
  quarterTurns: 0,
  receipt: { sha256: 'cd'.repeat(32) },
};

/** The same PDF with its first page. */
export const pdfPageFace: PhotoFace = { ...pdfFace, previewUrl: letterPage(), pages: 3 };

/** A file of which nothing can be shown. */
export const blindFace: PhotoFace = {
  isPdf: false,
  fileName: 'scan0001.docx',
  bytes: 48_000,
  quarterTurns: 0,
};
