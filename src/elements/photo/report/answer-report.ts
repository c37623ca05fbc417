import type { Photo } from '../../../domain/photo.js';
import { safetyOf } from '../../../domain/travel.js';
import { adviceText } from '../../../text/advice.js';
import { fileErrorNameOf, fileFailureAdvice, hintAdvice, refusalAdvice } from '../../../text/answers.js';
import type { Advice } from '../../../text/words.js';
import { isAboutVerification, otherDocument } from './refusals.js';
import { bare } from './report.js';
import type { ShotButton, ShotReport, Wording } from './report.js';

/** A photo may go on while it is handed over; another one takes its place. */
export function onwardButtons({ words, another }: Wording): readonly ShotButton[] {
  return [
    { text: words.continue, look: 'primary', does: 'use' },
    { text: another, look: 'quiet', does: 'take' },
  ];
}

/** What the applicant can do while it travels; where something is in the way, what closing the page would mean. */
export function backgroundNote(photo: Photo, { words, losesOthers }: Wording): string {
  const { sending } = words;
  const safety = safetyOf(photo);
  if (safety === 'moving' || (safety === 'kept' && losesOthers)) return sending.background;
  return safety === 'kept' ? sending.backgroundKept : sending.backgroundHere;
}

/** The server took the photo, perhaps with hints. */
export function acceptedReport(warnings: readonly string[], wording: Wording): ShotReport {
  const { words, shot, another } = wording;
  const advice = hintAdvice(words, warnings, shot.kind);
  const isPlain = advice.length === 0;
  const heading = isPlain ? words.sending.sent : words.sending.hints;
  const pick: ShotButton = { text: words.verdict.otherDocument, look: 'quiet', does: 'pick' };
  return {
    ...bare,
    tone: isPlain ? 'good' : 'look',
    heading,
    advice,
    announcement: [words.sentence(heading), ...advice.map(adviceText)].join(' '),
    buttons: isPlain
      ? onwardButtons(wording)
      : [
          { text: another, look: 'primary', does: 'take' },
          { text: words.sending.keep, look: 'secondary', does: 'use' },
          ...(otherDocument(shot, warnings) ? [pick] : []),
        ],
  };
}

/** Nothing can be sent just now, and no picture would change that: calm, and without a word about the picture. */
function shutReport(advice: Advice, button: ShotButton, { words }: Wording): ShotReport {
  const heading = words.sending.stopped;
  return {
    ...bare,
    heading,
    advice: [advice],
    announcement: `${words.sentence(heading)} ${adviceText(advice)}`,
    buttons: [button],
  };
}

/** The photo could not be sent: as a rule sending it again helps, for a file that is no good only another does. */
export function stuckReport(photo: Extract<Photo, { stage: 'stuck' }>, wording: Wording): ShotReport {
  const { words, another } = wording;
  const { failure } = photo;
  const name = fileErrorNameOf(failure);
  const note = name === undefined ? backgroundNote(photo, wording) : '';
  const advice = fileFailureAdvice(words, failure);
  if (isAboutVerification([name])) {
    return shutReport(advice, { text: words.tryAgain, look: 'primary', does: 'resend' }, wording);
  }
  const resend: ShotButton = { text: words.sending.again, look: 'primary', does: 'resend' };
  const goOn: ShotButton = { text: words.continue, look: 'secondary', does: 'use' };
  return {
    ...bare,
    tone: 'look',
    heading: words.sending.stuck,
    advice: [advice],
    note,
    announcement: [words.sentence(words.sending.stuck), adviceText(advice), note].filter(Boolean).join(' '),
    buttons:
      name === undefined
        ? [resend, goOn, { text: another, look: 'quiet', does: 'take' }]
        : [{ text: another, look: 'primary', does: 'take' }, goOn],
  };
}

/** What is left of a step after a refusal. */
interface Tries {
  readonly triesLeft: number | undefined;
  /** The last try is still to be told. */
  readonly isLastTryNews: boolean;
}

/** The ways on from a refusal; before the last try it is read first what that means, and after it there is none. */
function waysOn(
  reasons: readonly string[],
  { triesLeft, isLastTryNews }: Tries,
  wording: Wording,
): readonly ShotButton[] {
  const { words, shot, another } = wording;
  if (triesLeft === 0) return [];
  const document = otherDocument(shot, reasons);
  const pick = { text: words.verdict.otherDocument, does: 'pick' } as const;
  const again = isLastTryNews
    ? ({ text: words.continue, does: 'discard' } as const)
    : ({ text: another, does: 'take' } as const);
  const [first, second] = document === 'best' && !isLastTryNews ? [pick, again] : [again, document && pick];
  return [{ ...first, look: 'primary' }, ...(second ? [{ ...second, look: 'secondary' } as const] : [])];
}

/** One refused side takes the other with it. */
function bothSidesNote({ words, shot }: Pick<Wording, 'words' | 'shot'>): string {
  return shot.side ? words.tags.otherSideRefused.remedy : '';
}

/** The server refused the photo: why, and that a document's other side has to be taken again too. */
export function refusedReport(reasons: readonly string[], tries: Tries, wording: Wording): ShotReport {
  const { words, shot } = wording;
  if (isAboutVerification(reasons)) {
    const [advice] = refusalAdvice(
      words,
      reasons.filter((reason) => isAboutVerification([reason])),
    );
    const goOn: ShotButton = { text: words.continue, look: 'primary', does: 'discard' };
    return shutReport(advice ?? words.general, goOn, wording);
  }
  const advice = refusalAdvice(words, reasons, shot.kind);
  const note = tries.triesLeft === 0 ? '' : bothSidesNote(wording);
  const spoken = [words.sentence(words.sending.refused), ...advice.map(adviceText), note];
  return {
    ...bare,
    tone: 'stop',
    heading: words.sending.refused,
    advice,
    open: advice.length,
    note,
    announcement: spoken.filter(Boolean).join(' '),
    buttons: waysOn(reasons, tries, wording),
  };
}

/** While there is no new photo: why the last one, or its other side, was not accepted; nothing where that is not known. */
export function beforeReport(
  reasons: readonly string[],
  { words, shot }: Pick<Wording, 'words' | 'shot'>,
): ShotReport | undefined {
  const own = reasons.filter((reason) => !isAboutVerification([reason]));
  if (own.length === 0) return undefined;
  const { lastRefused, lastFileRefused, sideAgain } = words.sending;
  const isOtherSide = own.every((reason) => reason === 'otherSideRefused');
  const heading = isOtherSide ? sideAgain : shot.kind === 'address' ? lastFileRefused : lastRefused;
  const advice = refusalAdvice(words, own, shot.kind);
  const note = isOtherSide ? '' : bothSidesNote({ words, shot });
  const pick: ShotButton = { text: words.verdict.otherDocument, look: 'quiet', does: 'pick' };
  const spoken = [words.sentence(heading), ...advice.map(adviceText), note];
  return {
    ...bare,
    tone: 'look',
    heading,
    advice,
    open: advice.length,
    note,
    announcement: spoken.filter(Boolean).join(' '),
    buttons: otherDocument(shot, own) ? [pick] : [],
  };
}
