/** A big-endian unsigned number of up to six bytes; NaN where any of them lies outside, so that every comparison fails. */
export function uintBe(bytes: Uint8Array, at: number, size: number): number {
  let value = 0;
  for (let i = 0; i < size; i += 1) value = value * 256 + (bytes[at + i] ?? NaN);
  return value;
}

/** A little-endian unsigned number of up to six bytes; NaN where any of them lies outside. */
export function uintLe(bytes: Uint8Array, at: number, size: number): number {
  let value = 0;
  for (let i = size - 1; i >= 0; i -= 1) value = value * 256 + (bytes[at + i] ?? NaN);
  return value;
}

/** The bytes from `at` as one character each (Latin-1), cut short at the end of the file. */
export function latin1(bytes: Uint8Array, at: number, length: number): string {
  const start = Math.max(0, at);
  const end = Math.min(bytes.length, at + length);
  let text = '';
  for (let i = start; i < end; i += 1) text += String.fromCharCode(bytes[i] ?? 0);
  return text;
}

/** Whether the characters stand at this place, one byte each. */
export function hasAt(bytes: Uint8Array, at: number, characters: string): boolean {
  for (let i = 0; i < characters.length; i += 1) {
    if (bytes[at + i] !== characters.charCodeAt(i)) return false;
  }
  return true;
}

/** Where the characters first stand at or after `from` and before `end`; -1 where they do not. */
export function find(bytes: Uint8Array, characters: string, from = 0, end = bytes.length): number {
  const first = characters.charCodeAt(0);
  const last = Math.min(end, bytes.length) - characters.length;
  // Nothing behind the end is looked at: who asks for many short stretches must not pay for the whole file each time.
  const within = bytes.subarray(0, Math.max(0, last + 1));
  for (let at = within.indexOf(first, from); at !== -1; at = within.indexOf(first, at + 1)) {
    if (hasAt(bytes, at, characters)) return at;
  }
  return -1;
}

/** Where the characters stand for the last time; -1 where they do not. */
export function findLast(bytes: Uint8Array, characters: string): number {
  const first = characters.charCodeAt(0);
  let at = bytes.lastIndexOf(first);
  while (at !== -1 && !hasAt(bytes, at, characters)) at = at === 0 ? -1 : bytes.lastIndexOf(first, at - 1);
  return at;
}
