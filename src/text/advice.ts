import { cutEdges } from '../domain/cut-edges.js';
import type { Finding } from '../domain/findings.js';
import type { CheckCode, Judgement, ShotKind } from '../domain/judgement.js';
import type { PhotoAdvice } from './en/checks.js';
import { entryOf } from './lookup.js';
import { edgesText, positionOf } from './positions.js';
import type { Advice, Words } from './words.js';

/** These are about the whole picture or the size of what is on it: a mark shows which is meant, words would mislead. */
const placeless: ReadonlySet<CheckCode> = new Set([
  'same-picture',
  'no-document',
  'document-too-far',
  'document-tilted',
  'no-face',
  'face-too-small',
  'black-and-white',
  'screenshot',
  'screen-recapture',
  'too-dark',
]);

/** Where the finding is, in words; nothing where that cannot be said. */
function placeText(words: Words, finding: Finding): string | undefined {
  const cut = cutEdges(finding);
  if (cut.size > 0) return edgesText(words, new Set(cut.keys()));
  const where = placeless.has(finding.code) ? [] : (finding.where ?? []);
  // One face is not in several places; of several the largest is told.
  const position = positionOf(finding.code === 'several-faces' ? where.slice(0, 1) : where);
  return position && words.where[position];
}

/** An entry of the table as it reads for a shot. */
function adviceFor(entry: PhotoAdvice, kind: ShotKind): Advice {
  const own = kind === 'selfie' || kind === 'address' ? entry[kind] : undefined;
  return { said: own?.said ?? entry.said, remedy: own?.remedy ?? entry.remedy };
}

/** What the file is instead of a usable one, where the finding is about that and it is known. */
function fileAdvice(words: Words, { remedy }: Advice, type: Judgement['type']): Advice {
  return { said: words.files[type], remedy: entryOf<string>(words.fileRemedies, type) ?? remedy };
}

/** The device's finding in a sentence, with the place where there is one, and what to do about it. */
export function findingAdvice(
  words: Words,
  finding: Finding,
  kind: ShotKind,
  type: Judgement['type'],
): Advice {
  const general = adviceFor(words.checks[finding.code], kind);
  const isWrongKind = finding.code === 'unsupported-type' && type !== 'unknown';
  const { said, remedy } = isWrongKind ? fileAdvice(words, general, type) : general;
  const place = placeText(words, finding);
  return { said: words.sentence(place ? words.verdict.placed(said, place) : said), remedy };
}

/** Both sentences of an advice as one text. */
export function adviceText({ said, remedy }: Advice): string {
  return `${said} ${remedy}`;
}
