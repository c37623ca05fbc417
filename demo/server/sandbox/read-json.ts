import type { Json } from '../http/request-body.js';
import { Refusal } from '../refusal.js';

/** A refusal of a body, with what is wrong with it. */
export function invalid(what: string): Refusal {
  return new Refusal('invalid-request', what);
}

/** A list of JSON objects that must be there. */
export function objectsOf(json: Json, name: string, most: number): readonly Json[] {
  const list = json[name];
  const isObject = (item: unknown): item is Json =>
    typeof item === 'object' && item !== null && !Array.isArray(item);
  if (Array.isArray(list) && list.length <= most && list.every(isObject)) return list;
  throw invalid(`${name} must be a list of at most ${most} objects.`);
}

/** Refuses a property that nobody would read: most likely its name is misspelt. */
export function refuseOthers(json: Json, ...names: readonly string[]): void {
  const other = Object.keys(json).find((name) => !names.includes(name));
  if (other !== undefined) throw invalid(`Only ${names.join(', ')} may be said here.`);
}
