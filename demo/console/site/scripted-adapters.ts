import type { Adapters, Face } from '../../../src/index.js';
import type { Setup } from '../setup/setup.js';

const face = (x: number, y: number, width: number, height: number): Face => ({
  box: { x, y, width, height },
  confidence: 0.94,
});
const one = face(0.32, 0.22, 0.36, 0.42);

/** A date some years from now, as `YYMMDD`. */
function dayAhead(years: number): string {
  return `${String((new Date().getFullYear() + years) % 100).padStart(2, '0')}0415`;
}

/** A check digit of a machine-readable zone: weights 7, 3, 1 over digits, letters from A as 10, and fillers as 0. */
function checkDigit(text: string): string {
  const values = [...text].map((char) =>
    char === '<' ? 0 : /\d/.test(char) ? Number(char) : char.charCodeAt(0) - 55,
  );
  return String(values.reduce((sum, value, index) => sum + value * ([7, 3, 1][index % 3] ?? 0), 0) % 10);
}

function withCheckDigit(text: string): string {
  return text + checkDigit(text);
}

/** The specimen passport of ICAO 9303, ending on this day. */
function passportText(expiry: string): string {
  const [number, birth, end] = ['L898902C3', '740812', expiry].map(withCheckDigit);
  const rest = withCheckDigit('ZE184226B<<<<<');
  const whole = checkDigit(`${number}${birth}${end}${rest}`);
  return `UTOPIA\nPASSPORT\nP<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n${number}UTO${birth}F${end}${rest}${whole}`;
}

/** The specimen card of ICAO 9303, ending on this day. */
function cardText(expiry: string): string {
  const [number, birth, end] = ['D23145890', '740812', expiry].map(withCheckDigit);
  const first = `${number}${'<'.repeat(15)}`;
  const whole = checkDigit(`${first}${birth}${end}${'<'.repeat(11)}`);
  return `I<UTO${first}\n${birth}F${end}UTO${'<'.repeat(11)}${whole}\nERIKSSON<<ANNA<MARIA<<<<<<<<<<`;
}

function licenceText(year: number): string {
  return `@\n\u001e\rANSI 636000090002DL00410278ZV03190008DLDAQT64235789\nDCSSAMPLE\nDACMICHAEL\nDBB06061986\nDBA0606${year}\nDCGUSA\nDAJVA\n`;
}

type Answer<Value> = () => Promise<Value>;

const fails = {
  throws: () => Promise.reject(new Error('scripted')),
  stalls: () => new Promise<never>(() => undefined),
} as const;

const facesOf: Readonly<Record<Exclude<Setup['faces'], 'off'>, Answer<readonly Face[]>>> = {
  ...fails,
  one: () => Promise.resolve([one]),
  none: () => Promise.resolve([]),
  two: () => Promise.resolve([one, face(0.7, 0.3, 0.26, 0.3), face(0.04, 0.3, 0.24, 0.28)]),
  small: () => Promise.resolve([face(0.46, 0.4, 0.07, 0.09)]),
  cut: () => Promise.resolve([face(0.3, -0.08, 0.4, 0.46)]),
  // As from a detector whose pixels nobody made into fractions.
  nonsense: () => Promise.resolve([face(320, 220, 360, 420)]),
};

const textOf: Readonly<Record<Exclude<Setup['text'], 'off'>, Answer<string>>> = {
  ...fails,
  passport: () => Promise.resolve(passportText(dayAhead(3))),
  card: () => Promise.resolve(cardText(dayAhead(3))),
  expired: () => Promise.resolve(passportText('120415')),
  unreadable: () => Promise.resolve('I<WTWD<WWWWW<<<<<<<<<<<<\nWWWW<<<WWWW<<<<<<<<<<<<'),
  nothing: () => Promise.resolve('a card without any such lines'),
};

const barcodesOf: Readonly<Record<Exclude<Setup['barcode'], 'off'>, Answer<readonly string[]>>> = {
  ...fails,
  licence: () => Promise.resolve([licenceText(new Date().getFullYear() + 3)]),
  expired: () => Promise.resolve([licenceText(2012)]),
  nothing: () => Promise.resolve([]),
};

/** The adapters that the page brings: each gives the answer the setup names, whatever the picture shows. */
export function scriptedAdapters({ faces, text, barcode }: Setup): Adapters {
  return {
    faceDetector: faces === 'off' ? undefined : facesOf[faces],
    textReader: text === 'off' ? undefined : textOf[text],
    barcodeReader: barcode === 'off' ? undefined : barcodesOf[barcode],
  };
}
