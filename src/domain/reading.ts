/** A plain JSON object, as far as is known before reading it. */
export type Json = Readonly<Record<string, unknown>>;

/** The value as an object; an empty one for anything else. */
export function asObject(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

/** The value as a list; an empty one for anything else. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Whether a text has anything to read: not only space, line breaks and characters without a shape. */
export function saysSomething(value: unknown): value is string {
  return typeof value === 'string' && /[^\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u.test(value);
}

/** The value as text that says something, whole characters only; nothing for anything else. */
export function asText(value: unknown): string | undefined {
  if (!saysSomething(value)) return undefined;
  // Half a surrogate pair cannot be put into an address.
  return value.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** The texts of a list, each once, everything else left out. */
export function asTexts(value: unknown): readonly string[] {
  return [...new Set(asList(value).flatMap((item) => asText(item) ?? []))];
}

/** A whole number of at least zero, which may be written as a text, or the default. */
export function asCount(value: unknown, otherwise: number): number {
  const count = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  const isOne = typeof count === 'number' && count >= 0 && count <= Number.MAX_SAFE_INTEGER;
  return isOne ? Math.floor(count) : otherwise;
}

/** An identifier that the wire may write as a number or as a text; never one that leads to another address. */
export function asId(value: unknown): string | undefined {
  const id = typeof value === 'number' && Number.isFinite(value) ? String(value) : asText(value);
  return id === '.' || id === '..' ? undefined : id;
}
