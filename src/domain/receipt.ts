import { asId, asObject, asTexts } from './reading.js';

/** The server's answer to a photo; `reasons` are its tags or error names, `usesTry` tells that it was judged and refused. */
export type Receipt =
  | { readonly outcome: 'accepted'; readonly imageId: string; readonly warnings: readonly string[] }
  | { readonly outcome: 'refused'; readonly reasons: readonly string[]; readonly usesTry: boolean };

/** A receipt as somebody else wrote it, a host's own `api` or another tab; nothing where it says neither yes nor no. */
export function readReceipt(value: unknown): Receipt | undefined {
  const { outcome, imageId, warnings, reasons, usesTry } = asObject(value);
  if (outcome === 'refused') return { outcome, reasons: asTexts(reasons), usesTry: usesTry === true };
  const id = asId(imageId);
  return outcome === 'accepted' && id !== undefined
    ? { outcome, imageId: id, warnings: asTexts(warnings) }
    : undefined;
}
