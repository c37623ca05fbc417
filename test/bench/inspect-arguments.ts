import type { ShotKind } from '../../src/domain/judgement.js';

const shots: readonly ShotKind[] = ['identity/front', 'identity/back', 'selfie', 'address'];

/** What the command is for and how it is called. */
export const usage = `Usage: npm run inspect -- --shot SHOT FILE…

Judges picture files by the widget's own worker in a headless Chromium and prints one line of JSON for each,
in the order given. Nothing leaves this machine.

  --shot SHOT   what the pictures are meant to show: ${shots.join(', ')}
  --help        prints this`;

/** A well-formed call. */
export interface InspectArguments {
  readonly shot: ShotKind;
  readonly files: readonly string[];
}

function isShot(word: string | undefined): word is ShotKind {
  return shots.some((shot) => shot === word);
}

/** Reads the command line; `wrong` says in one sentence what cannot be done with it. */
export function readArguments(
  words: readonly string[],
): InspectArguments | 'help' | { readonly wrong: string } {
  const files: string[] = [];
  let shot: ShotKind | undefined;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    if (word === '--help' || word === '-h') return 'help';
    if (word === '--') {
      files.push(...words.slice(i + 1));
      break;
    }
    if (word === '--shot' || word.startsWith('--shot=')) {
      const value = word === '--shot' ? words[(i += 1)] : word.slice('--shot='.length);
      if (!isShot(value)) return { wrong: `--shot must be one of: ${shots.join(', ')}.` };
      shot = value;
    } else if (word.startsWith('--')) {
      return { wrong: `There is no option ${word}.` };
    } else {
      files.push(word);
    }
  }
  if (!shot) return { wrong: 'Say with --shot what the pictures are meant to show.' };
  if (files.length === 0) return { wrong: 'Name at least one file.' };
  return { shot, files };
}
