/** The parts of the bench, each of which can be run alone. */
export const parts = ['speed', 'prepare', 'memory', 'formats', 'accuracy', 'engines'] as const;
export type Part = (typeof parts)[number];

/** What the command is for and how it is called. */
export const usage = `Usage: npm run bench -- [PART…] [--pictures DIR] [--turns N] [--tuning] [--list] [--keep OUT]

Measures how fast and how well pictures are judged and prepared, prints the tables, and writes them into
docs/judgement.md and docs/preparation.md.
Parts: ${parts.join(', ')}; all of them where none is named. Needs nothing but Node and a Chromium.

  --pictures DIR  more real pictures, in a folder as docs/judgement.md describes it
  --turns N       how many pictures are made of each document with each fault (3)
  --tuning        counts the half on which bounds were drawn instead; this is never written down
  --list          also names every picture on which a check was wrong, with its score
  --keep OUT      writes the made pictures into the folder OUT
  --help          prints this`;

/** A well-formed call. */
export interface BenchArguments {
  readonly parts: readonly Part[];
  readonly turns: number;
  readonly isTuning: boolean;
  readonly isListed: boolean;
  readonly pictures?: string;
  readonly keep?: string;
}

const flags = ['--tuning', '--list', '--help'] as const;
const valued = ['--pictures', '--turns', '--keep'] as const;

function isOneOf<Word extends string>(words: readonly Word[], word: string): word is Word {
  return words.some((one) => one === word);
}

/** Reads the command line; `wrong` says in one sentence what cannot be done with it. */
export function readArguments(
  words: readonly string[],
): BenchArguments | 'help' | { readonly wrong: string } {
  const values: Partial<Record<(typeof valued)[number], string>> = {};
  const set = new Set<(typeof flags)[number]>();
  const chosen: Part[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    const [name = '', value] = word.split(/=(.*)/s);
    if (isOneOf(flags, word)) set.add(word);
    else if (isOneOf(valued, name)) values[name] = value ?? words[(i += 1)] ?? '';
    else if (isOneOf(parts, word)) chosen.push(word);
    else return { wrong: `There is no ${word.startsWith('-') ? 'option' : 'part'} ${word}.` };
  }
  if (set.has('--help')) return 'help';
  const { '--pictures': pictures, '--turns': turns = '3', '--keep': keep } = values;
  if (!/^[1-9]\d{0,2}$/.test(turns)) return { wrong: '--turns must be a number from 1 to 999.' };
  if (pictures === '' || keep === '') return { wrong: 'Name a folder after --pictures and --keep.' };
  return {
    parts: chosen.length > 0 ? parts.filter((part) => chosen.includes(part)) : parts,
    turns: Number(turns),
    isTuning: set.has('--tuning'),
    isListed: set.has('--list'),
    ...(pictures !== undefined && { pictures }),
    ...(keep !== undefined && { keep }),
  };
}
