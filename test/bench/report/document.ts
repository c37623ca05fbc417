/** What a part of the bench found out. */
export interface Section {
  readonly text: string;
  /** Whether it may take the place of what is printed: without pictures there is nothing to say of them. */
  readonly isForPrint: boolean;
  /** What is only told to whoever asks for it: which pictures it was. */
  readonly details?: string;
}

function marks(part: string): readonly [string, string] {
  return [`<!-- ${part}: written by npm run bench -->`, `<!-- end of ${part} -->`];
}

/** A document with one of its measured parts replaced; what stands around the parts is written by hand. */
export function withPart(document: string, part: string, text: string): string {
  const [start, end] = marks(part);
  const [from, to] = [document.indexOf(start), document.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`the document has no place for “${part}”`);
  return `${document.slice(0, from)}${start}\n\n${text.trim()}\n\n${document.slice(to)}`;
}
