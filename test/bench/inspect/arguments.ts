import type { CheckCode, ShotKind } from '../../../src/domain/judgement.js';
import { checks as words } from '../../../src/text/en/checks.js';

const shots: readonly ShotKind[] = ['identity/front', 'identity/back', 'selfie', 'address'];

/** What the command is for and how it is called. */
export const usage = `Usage: npm run inspect -- --shot SHOT [--annotate OUT] [--live] [--must-pass CODE,CODE] FILE…

Judges picture files by the widget's own worker in a headless Chromium and prints one line of JSON for each,
in the order given. Nothing leaves this machine.

  --shot SHOT        what the pictures are meant to show: ${shots.join(', ')}
  --annotate OUT     also writes each picture into the folder OUT, small, with the verdict, the scores,
                     and the places of what was found drawn on it
  --live             judges as if the widget's own camera had taken the pictures
  --must-pass CODES  these checks, with commas between them, refuse where they would warn
  --help             prints this`;

/** A well-formed call. */
export interface InspectArguments {
  readonly shot: ShotKind;
  readonly files: readonly string[];
  readonly isLive: boolean;
  readonly mustPass: readonly CheckCode[];
  /** The folder for annotated pictures. */
  readonly annotate?: string;
}

interface Wrong {
  readonly wrong: string;
}

function isShot(word: string | undefined): word is ShotKind {
  return shots.some((shot) => shot === word);
}

// Every check that can be asked for has words, so that their table knows the codes.
function isCode(word: string): word is CheckCode {
  return Object.hasOwn(words.checks, word);
}

interface Words {
  readonly help: boolean;
  readonly live: boolean;
  readonly files: readonly string[];
  readonly values: Readonly<Partial<Record<'--shot' | '--annotate' | '--must-pass', string | undefined>>>;
}

function isValued(word: string): word is '--shot' | '--annotate' | '--must-pass' {
  return ['--shot', '--annotate', '--must-pass'].includes(word);
}

function sorted(words: readonly string[]): Words | Wrong {
  const files: string[] = [];
  const values: Partial<Record<string, string | undefined>> = {};
  let [help, live] = [false, false];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    const [name = '', value] = word.startsWith('--') ? word.split(/=(.*)/s) : [word];
    if (word === '--') {
      files.push(...words.slice(i + 1));
      break;
    }
    if (word === '--help' || word === '-h') help = true;
    else if (word === '--live') live = true;
    else if (isValued(name)) values[name] = value ?? words[(i += 1)] ?? '';
    else if (word.startsWith('--')) return { wrong: `There is no option ${word}.` };
    else files.push(word);
  }
  return { help, live, files, values };
}

/** Reads the command line; `wrong` says in one sentence what cannot be done with it. */
export function readArguments(words: readonly string[]): InspectArguments | 'help' | Wrong {
  const found = sorted(words);
  if ('wrong' in found) return found;
  if (found.help) return 'help';
  const { '--shot': shot, '--annotate': annotate, '--must-pass': codes } = found.values;
  if (shot === undefined) return { wrong: 'Say with --shot what the pictures are meant to show.' };
  if (!isShot(shot)) return { wrong: `--shot must be one of: ${shots.join(', ')}.` };
  if (annotate === '') return { wrong: 'Name a folder after --annotate.' };
  const mustPass = codes === undefined ? [] : codes.split(',');
  const unknown = mustPass.find((code) => !isCode(code));
  if (unknown !== undefined) return { wrong: `There is no check “${unknown}”.` };
  if (found.files.length === 0) return { wrong: 'Name at least one file.' };
  return {
    shot,
    files: found.files,
    isLive: found.live,
    mustPass: mustPass.filter(isCode),
    ...(annotate !== undefined && { annotate }),
  };
}
