import { gravity } from './judgement.js';
import type { CheckCode, CheckResult, Judgement } from './judgement.js';

/**
 * What helps most comes first: a finding stands before those that taking its advice would settle as well. Another file
 * or another document makes all the rest idle; so does a real photo instead of a copy or a screen; then what is not in
 * the picture at all, then what is only partly or too small in it, as nearer is sharper too; then light, as blur and
 * weak contrast often come from the lack of it; then what holding still and tilting the card can mend.
 */
const usefulFirst: readonly CheckCode[] = [
  'empty-file',
  'unsupported-type',
  'file-too-big',
  'dimensions-too-big',
  'dimensions-too-small',
  'corrupted',
  'encrypted-pdf',
  'pdf-too-many-pages',
  'pdf-active-content',
  'file-too-small',
  'blank',
  'same-picture',
  'expired',
  'document-mismatch',
  'screenshot',
  'screen-recapture',
  'black-and-white',
  'no-document',
  'no-face',
  'document-cut-off',
  'face-cut-off',
  'several-faces',
  'document-too-far',
  'face-too-small',
  'too-dark',
  'too-bright',
  'blurry',
  'glare',
  'document-tilted',
  'low-contrast',
  'mrz-unreadable',
  'inspection-failed',
];

/** For the integrator alone: what it says is no word to an applicant. */
const neverShown = 'edited';

/** The checks that an applicant may hear of, for each of which there are words. */
export type ShownCheck = Exclude<CheckCode, typeof neverShown>;

/** A check's answer that an applicant may hear of. */
export interface Finding extends CheckResult {
  readonly code: ShownCheck;
}

function isFinding(check: CheckResult): check is Finding {
  return gravity[check.outcome] > 0 && check.code !== neverShown;
}

/** The checks that have something to say to the applicant: gravest first, then most useful first. */
export function findings(judgement: Judgement): readonly Finding[] {
  return judgement.checks
    .filter(isFinding)
    .sort(
      (a, b) =>
        gravity[b.outcome] - gravity[a.outcome] || usefulFirst.indexOf(a.code) - usefulFirst.indexOf(b.code),
    );
}

/** The checks that warned about a picture, in the order in which they were told. */
export function warningsOf(judgement: Judgement): readonly CheckCode[] {
  return findings(judgement)
    .filter(({ outcome }) => outcome === 'warn')
    .map(({ code }) => code);
}
