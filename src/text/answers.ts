import type { Failure } from '../domain/failure.js';
import { fileErrorByStatus } from '../domain/file-status.js';
import type { ShotKind } from '../domain/judgement.js';
import type { TagAdvice } from './en/answers.js';
import { entryOf } from './lookup.js';
import type { Advice, Words } from './words.js';

/** The error codes of the wire and the names they stand for. */
const errorNames: Readonly<Record<string, keyof Words['errors']>> = {
  '1000': 'duplicate-document',
  '1001': 'too-many-documents',
  '1002': 'file-too-big',
  '1003': 'empty-file',
  '1004': 'corrupted-file',
  '1005': 'unsupported-file-format',
  '1006': 'no-upload-verification-in-progress',
  '1007': 'incorrect-file-size',
  '1008': 'applicant-marked-as-deleted',
  '1009': 'applicant-with-final-reject',
  '1010': 'doc-type-not-in-req-docs',
  '1011': 'encrypted-file',
  '1100': 'verification-locked',
  '1101': 'verification-cancelled',
  '1102': 'verification-expired',
};

/** The name of a reason that may come as a code: `1010` is `doc-type-not-in-req-docs`. */
export function reasonName(reason: string): string {
  return entryOf(errorNames, reason) ?? reason;
}

const knownNames: ReadonlySet<string> = new Set(Object.values(errorNames));

/** The name of the server's error behind a failure, by its code, its name or its status; nothing where none is known. */
export function errorNameOf({ errorCode, errorName = '', status }: Failure): string | undefined {
  const byName = knownNames.has(errorName) ? errorName : undefined;
  const byStatus = status === 423 ? 'verification-locked' : undefined;
  return entryOf(errorNames, String(errorCode)) ?? byName ?? byStatus;
}

function knownReason(words: Words, reason: string, kind?: ShotKind): Advice | undefined {
  const name = reasonName(reason);
  const tag = entryOf<TagAdvice>(words.tags, name);
  if (!tag) return entryOf<Advice>(words.errors, name);
  const { said, remedy, selfie } = tag;
  return { said, remedy: (kind === 'selfie' ? selfie : undefined) ?? remedy };
}

function distinct(all: readonly Advice[]): readonly Advice[] {
  return all.filter((advice, index) => all.findIndex((other) => other.said === advice.said) === index);
}

/** What is known of the reasons for a refusal: tags, error names or error codes; each thing once. */
export function knownReasons(words: Words, reasons: readonly string[], kind?: ShotKind): readonly Advice[] {
  return distinct(reasons.flatMap((reason) => knownReason(words, reason, kind) ?? []));
}

/** Why the server did not take a picture; reasons that are not known share one general sentence. */
export function refusalAdvice(words: Words, reasons: readonly string[], kind?: ShotKind): readonly Advice[] {
  const known = knownReasons(words, reasons, kind);
  return known.length > 0 ? known : [words.general];
}

/** The server's hints about a picture it took; none when there are none. */
export function hintAdvice(words: Words, warnings: readonly string[], kind?: ShotKind): readonly Advice[] {
  return distinct(warnings.map((tag) => knownReason(words, tag, kind) ?? words.generalHint));
}

/** The same behind a failure to send a file, of which a status can say more. */
export function fileErrorNameOf(failure: Failure): string | undefined {
  return errorNameOf(failure) ?? fileErrorByStatus.get(failure.status);
}

function adviceFor(words: Words, { code }: Failure, name: string | undefined): Advice {
  return (name === undefined ? undefined : entryOf<Advice>(words.errors, name)) ?? words.failures[code];
}

/** What happened and what to do when something other than a picture went wrong, as exactly as the server said it. */
export function failureAdvice(words: Words, failure: Failure): Advice {
  return adviceFor(words, failure, errorNameOf(failure));
}

/** The same where a file could not be sent. */
export function fileFailureAdvice(words: Words, failure: Failure): Advice {
  return adviceFor(words, failure, fileErrorNameOf(failure));
}
