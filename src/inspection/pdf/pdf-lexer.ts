import { hasAt } from '../file/bytes.js';
import type { PdfValue } from './pdf-value.js';

const maxDepth = 48;
/** Longer strings are cut: none that matters here is, and a bracket left open must not swallow the file each time. */
const maxStringBytes = 65_536;
const whitespace: ReadonlySet<number> = new Set([0, 9, 10, 12, 13, 32]);
const delimiters: ReadonlySet<number> = new Set(Array.from('()<>[]{}/%', (mark) => mark.charCodeAt(0)));
const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

const [percent, slash, backslash, opening, closing, less, greater] = [37, 47, 92, 40, 41, 60, 62];

/** Whether a byte ends a word. */
export function endsWord(byte: number | undefined): boolean {
  return byte === undefined || whitespace.has(byte) || delimiters.has(byte);
}

/** Reads PDF syntax from a place in a file. It never throws and never moves backwards; nonsense reads as null. */
export class PdfLexer {
  readonly #bytes: Uint8Array;
  at: number;
  /** A word was met that belongs in no value: what it stands in was left open. */
  #isLost = false;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  /** Moves past white space and comments. */
  skipSpace(): void {
    while (this.at < this.#bytes.length) {
      const byte = this.#bytes[this.at] ?? 0;
      if (byte === percent) {
        while (this.at < this.#bytes.length && !this.#isLineEnd()) this.at += 1;
      } else if (whitespace.has(byte)) {
        this.at += 1;
      } else {
        return;
      }
    }
  }

  /** Whether this word comes next; moves past it if so. */
  takes(word: string): boolean {
    this.skipSpace();
    if (!hasAt(this.#bytes, this.at, word)) return false;
    this.at += word.length;
    return true;
  }

  /** Reads one value. */
  read(depth = 0): PdfValue {
    this.skipSpace();
    const byte = this.#bytes[this.at];
    if (depth > maxDepth || byte === undefined) return null;
    if (this.takes('<<')) return this.#dictionary(depth);
    if (this.takes('[')) return { kind: 'array', items: this.#until(']', depth) };
    if (byte === slash) return { kind: 'name', name: this.#name() };
    if (byte === opening) return { kind: 'string', bytes: this.#literal() };
    if (byte === less) return { kind: 'string', bytes: this.#hexadecimal() };
    return this.#word();
  }

  #isLineEnd(): boolean {
    return this.#bytes[this.at] === 10 || this.#bytes[this.at] === 13;
  }

  #until(end: string, depth: number): PdfValue[] {
    const items: PdfValue[] = [];
    while (!this.takes(end) && this.at < this.#bytes.length) {
      const before = this.at;
      const item = this.read(depth + 1);
      if (this.#isLost) break;
      // Something that cannot be read must not hold us up.
      if (this.at === before) this.at += 1;
      else items.push(item);
    }
    return items;
  }

  #dictionary(depth: number): PdfValue {
    const items = this.#until('>>', depth);
    const entries = new Map<string, PdfValue>();
    for (let i = 0; i + 1 < items.length; i += 2) {
      const key = items[i];
      if (typeof key === 'object' && key?.kind === 'name') entries.set(key.name, items[i + 1] ?? null);
    }
    return { kind: 'dictionary', entries };
  }

  #name(): string {
    let name = '';
    for (this.at += 1; !endsWord(this.#bytes[this.at]); this.at += 1) {
      name += String.fromCharCode(this.#bytes[this.at] ?? 0);
    }
    // Any letter of a name may be written as its number, which is how a script hides.
    return name.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  }

  #literal(): Uint8Array {
    const bytes: number[] = [];
    let nesting = 1;
    for (this.at += 1; this.at < this.#bytes.length && bytes.length < maxStringBytes; this.at += 1) {
      const byte = this.#bytes[this.at] ?? 0;
      if (byte === backslash) {
        const escaped = this.#escape();
        if (escaped !== undefined) bytes.push(escaped);
        continue;
      }
      nesting += byte === opening ? 1 : byte === closing ? -1 : 0;
      if (nesting === 0) break;
      bytes.push(byte);
    }
    this.at += 1;
    return Uint8Array.from(bytes);
  }

  // Leaves the place on the last byte of the escape.
  #escape(): number | undefined {
    this.at += 1;
    const mark = String.fromCharCode(this.#bytes[this.at] ?? 0);
    if (mark === '\r' && this.#bytes[this.at + 1] === 10) this.at += 1;
    if (mark === '\r' || mark === '\n') return undefined;
    if (!/[0-7]/.test(mark)) return escapes[mark] ?? mark.charCodeAt(0);
    let code = Number(mark);
    for (let i = 0; i < 2 && /[0-7]/.test(String.fromCharCode(this.#bytes[this.at + 1] ?? 0)); i += 1) {
      this.at += 1;
      code = code * 8 + (this.#bytes[this.at] ?? 48) - 48;
    }
    return code & 255;
  }

  #hexadecimal(): Uint8Array {
    let digits = '';
    const end = this.at + maxStringBytes;
    for (
      this.at += 1;
      this.at < end && this.at < this.#bytes.length && this.#bytes[this.at] !== greater;
      this.at += 1
    ) {
      const digit = String.fromCharCode(this.#bytes[this.at] ?? 0);
      if (/[0-9a-f]/i.test(digit)) digits += digit;
    }
    this.at += 1;
    return Uint8Array.from((digits + '0').match(/../g) ?? [], (pair) => parseInt(pair, 16));
  }

  #word(): PdfValue {
    const from = this.at;
    while (!endsWord(this.#bytes[this.at]) && this.at - from < 64) this.at += 1;
    const word = String.fromCharCode(...this.#bytes.subarray(from, this.at));
    if (word === 'true' || word === 'false') return word === 'true';
    this.#isLost ||= /^[A-Za-z]/.test(word) && word !== 'null';
    const value = /^[+-]?\d*\.?\d*$/.test(word) && word !== '' ? Number(word) : NaN;
    if (Number.isNaN(value)) return null;
    return this.#reference(value) ?? value;
  }

  // "12 0 R" begins as any number does.
  #reference(to: number): PdfValue | undefined {
    if (!Number.isInteger(to) || to < 0) return undefined;
    const tail = String.fromCharCode(...this.#bytes.subarray(this.at, this.at + 16));
    const match = /^\s+\d{1,5}\s+R(?![A-Za-z0-9])/.exec(tail);
    if (!match) return undefined;
    this.at += match[0].length;
    return { kind: 'reference', to };
  }
}
