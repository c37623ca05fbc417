/** A name such as `/Standard`. */
export interface PdfName {
  readonly name: string;
}

/** A reference such as `12 0 R`. */
export interface PdfReference {
  readonly object: number;
  readonly generation: number;
}

/** A PDF dictionary. */
export type PdfDictionary = ReadonlyMap<string, PdfValue>;

/** A PDF value; a text holds one byte in each character. */
export type PdfValue =
  number | boolean | null | string | PdfName | PdfReference | PdfDictionary | readonly PdfValue[];

/** Whether a value is a dictionary. */
export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return value instanceof Map;
}

/** Whether a value is a reference to an object elsewhere. */
export function isReference(value: PdfValue | undefined): value is PdfReference {
  return typeof value === 'object' && value !== null && 'generation' in value;
}

const maxDepth = 40;
const space = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y;
const nameToken = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y;
const referenceToken = /(\d{1,10})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+R(?![A-Za-z])/y;
const numberToken = /[+-]?(?:\d+\.?\d*|\.\d+)/y;
const wordToken = /true|false|null/y;
const hexToken = /<([0-9A-Fa-f\0\t\n\f\r ]*)>/y;
const octal = /[0-7]{1,3}/y;
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads PDF values one after the other; anything that is none throws. */
export class PdfReader {
  readonly #text: string;
  #at: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.#at = at;
  }

  /** Reads the value at the present position. */
  read(depth = 0): PdfValue {
    if (depth > maxDepth) throw new SyntaxError('nested too deeply');
    this.#match(space);
    if (this.#take('<<')) return this.#dictionary(depth);
    if (this.#take('[')) return this.#list(depth);
    if (this.#take('(')) return this.#literal();
    const hex = this.#match(hexToken);
    if (hex) return hexText(hex[1] ?? '');
    const name = this.#match(nameToken);
    if (name) return { name: plainName(name[1] ?? '') };
    const reference = this.#match(referenceToken);
    if (reference) return { object: Number(reference[1]), generation: Number(reference[2]) };
    const number = this.#match(numberToken);
    if (number) return Number(number[0]);
    const word = this.#match(wordToken);
    if (word) return word[0] === 'null' ? null : word[0] === 'true';
    throw new SyntaxError('no PDF value');
  }

  #match(token: RegExp): RegExpExecArray | null {
    token.lastIndex = this.#at;
    const found = token.exec(this.#text);
    if (found) this.#at += found[0].length;
    return found;
  }

  #take(literal: string): boolean {
    const found = this.#text.startsWith(literal, this.#at);
    if (found) this.#at += literal.length;
    return found;
  }

  #dictionary(depth: number): PdfDictionary {
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.#match(space);
      if (this.#take('>>')) return entries;
      const key = this.#match(nameToken);
      if (!key) throw new SyntaxError('a dictionary key is missing');
      entries.set(plainName(key[1] ?? ''), this.read(depth + 1));
    }
  }

  #list(depth: number): readonly PdfValue[] {
    const items: PdfValue[] = [];
    for (;;) {
      this.#match(space);
      if (this.#take(']')) return items;
      items.push(this.read(depth + 1));
    }
  }

  #literal(): string {
    let text = '';
    for (let open = 1; ;) {
      const character = this.#text[this.#at];
      if (character === undefined) throw new SyntaxError('a text has no end');
      this.#at += 1;
      if (character === '\\') {
        text += this.#escape();
        continue;
      }
      if (character === '(') open += 1;
      if (character === ')') open -= 1;
      if (open === 0) return text;
      text += character;
    }
  }

  #escape(): string {
    const code = this.#match(octal);
    if (code) return String.fromCharCode(parseInt(code[0], 8) & 0xff);
    // A backslash before a line end joins the lines.
    if (this.#take('\r\n') || this.#take('\n') || this.#take('\r')) return '';
    const character = this.#text[this.#at] ?? '';
    this.#at += 1;
    return escapes[character] ?? character;
  }
}

function hexText(digits: string): string {
  const clean = digits.replace(/[^0-9A-Fa-f]/g, '');
  return Buffer.from(clean.length % 2 ? `${clean}0` : clean, 'hex').toString('latin1');
}

function plainName(name: string): string {
  return name.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
