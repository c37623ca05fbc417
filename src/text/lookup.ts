import type { Words } from './words.js';

/** A wire name made readable, for those that no table knows: `WATER_BILL` and `waterBill` become "Water bill". */
export function humanise(name: string): string {
  const spaced = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .trim()
    .toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** An entry of a table by a key from the wire, or nothing; never what every object inherits. */
export function entryOf<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** The everyday name of a document type. */
export function documentName(words: Words, type: string): string {
  return entryOf(words.documents, type) ?? humanise(type);
}

/** The label of a personal-data field. */
export function fieldName(words: Words, field: string): string {
  return entryOf(words.fields, field) ?? humanise(field);
}
