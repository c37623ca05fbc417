const digitFor: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  G: '6',
  B: '8',
};

const letterFor: Readonly<Record<string, string>> = { 0: 'O', 1: 'I', 2: 'Z', 5: 'S', 6: 'G', 8: 'B' };

/** The text with what its mask forbids replaced by what it resembles: `9` takes digits, `A` letters, `*` anything. */
export function settled(text: string, mask: string): string {
  return Array.from(text, (character, i) => {
    if (mask[i] === '9') return digitFor[character] ?? character;
    return mask[i] === 'A' ? (letterFor[character] ?? character) : character;
  }).join('');
}

/** What a text may have been before one letter and one digit were mixed up, in one place or in all. */
export function likelyOriginals(text: string): readonly string[] {
  const originals = new Set<string>();
  Array.from(text).forEach((character, i) => {
    const twin = digitFor[character] ?? letterFor[character];
    if (twin === undefined) return;
    originals.add(text.slice(0, i) + twin + text.slice(i + 1));
    originals.add(text.replaceAll(character, twin));
  });
  return [...originals];
}

/** The text with every character from a place on turned into a filler. */
function filledFrom(text: string, from: number): string {
  return text.slice(0, from).padEnd(text.length, '<');
}

/** A field with the fillers at its end restored where, behind two of them, letters stand that look like fillers. */
export function withFillersAtEnd(field: string): string {
  const noise = /<<[<KCLSE]*$/.exec(field);
  return noise ? filledFrom(field, noise.index) : field;
}

/**
 * A field of names with the fillers behind them restored. Only where the names must have ended (at a second `<<`, or
 * at `<<<`) and nothing else follows, or where one letter is repeated as no name repeats it.
 */
export function withFillersAfterNames(field: string): string {
  const run = /([KCLSE])\1{3,}<*$/.exec(field);
  const text = run ? filledFrom(field, run.index) : field;
  const names = /^<*[^<]+(?:<[^<]+)*(?:<<[^<]+(?:<[^<]+)*)?(?=<<)/.exec(text)?.[0] ?? text;
  const rest = text.slice(names.length);
  const hasEnded = names.includes('<<') || rest.startsWith('<<<');
  return hasEnded && /^[<KCLSE]*$/.test(rest) ? filledFrom(text, names.length) : text;
}
