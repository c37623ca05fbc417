/** The kinds of thing a PDF is made of, as far as they matter here; numbers, truth values and null are themselves. */
export type PdfValue =
  | number
  | boolean
  | null
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'string'; readonly bytes: Uint8Array }
  | { readonly kind: 'reference'; readonly to: number }
  | { readonly kind: 'array'; readonly items: readonly PdfValue[] }
  | PdfDictionary;

/** A PDF dictionary. */
export interface PdfDictionary {
  readonly kind: 'dictionary';
  readonly entries: ReadonlyMap<string, PdfValue>;
}

/** The value as a dictionary, where it is one. */
export function asDictionary(value: PdfValue | undefined): PdfDictionary | undefined {
  return typeof value === 'object' && value?.kind === 'dictionary' ? value : undefined;
}

/** The items of an array; none where the value is no array. */
export function itemsOf(value: PdfValue | undefined): readonly PdfValue[] {
  return typeof value === 'object' && value?.kind === 'array' ? value.items : [];
}

/** The name without its slash, where the value is a name. */
export function asName(value: PdfValue | undefined): string | undefined {
  return typeof value === 'object' && value?.kind === 'name' ? value.name : undefined;
}

/** The bytes of a string, where the value is one. */
export function asBytes(value: PdfValue | undefined): Uint8Array | undefined {
  return typeof value === 'object' && value?.kind === 'string' ? value.bytes : undefined;
}

/** The number, where the value is one. */
export function asNumber(value: PdfValue | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
