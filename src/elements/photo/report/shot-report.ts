import { findings } from '../../../domain/findings.js';
import type { CheckCode, Judgement } from '../../../domain/judgement.js';
import type { Photo } from '../../../domain/photo.js';
import { adviceText, findingAdvice } from '../../../text/advice.js';
import { percentText } from '../../../text/numbers.js';
import type { Words } from '../../../text/words.js';
import type { ScreenNamed } from '../../screen-element.js';
import { marksOf } from '../photo-marks.js';
import {
  acceptedReport,
  backgroundNote,
  onwardButtons,
  refusedReport,
  stuckReport,
} from './answer-report.js';
import { addingReport, pageButtons, pagesBefore, usePagesText } from './page-report.js';
import { bare, wordingOf } from './report.js';
import type { ShotButton, ShotReport, Wording } from './report.js';

/** Findings that another document, or another choice of one, may answer better than another picture. */
const ofOtherDocument: ReadonlySet<CheckCode> = new Set(['expired', 'document-mismatch']);

/** What is told of the findings, and the rings of the one that is marked. */
interface Told extends Pick<ShotReport, 'advice' | 'open' | 'marks'> {
  readonly spoken: readonly string[];
}

/**
 * The first finding that has something to draw is marked, if the photo is seen at all. Where that is not the first of
 * all, it stands open beside it and says that the ring is its own; only what is drawn is said to be marked.
 */
function toldOf(judgement: Judgement, isSeen: boolean, { words, shot }: Wording): Told {
  const shown = findings(judgement);
  const advice = shown.map((finding) => findingAdvice(words, finding, shot.kind, judgement.type));
  const drawn = shown.map((finding) => (isSeen ? marksOf(finding, judgement) : []));
  const at = drawn.findIndex((marks) => marks.length > 0);
  const [first, marked] = [advice[0], advice[at]];
  const marks = drawn[at] ?? [];
  if (!first || !marked || at === 0) {
    const place = marks.length > 0 ? [words.verdict.marked] : [];
    return { advice, open: 1, marks, spoken: [...advice.slice(0, 1).map(adviceText), ...place] };
  }
  const own = { ...marked, remedy: `${marked.remedy} ${words.verdict.marked}` };
  const others = advice.filter((each) => each !== first && each !== marked);
  return { advice: [first, own, ...others], open: 2, marks, spoken: [first, own].map(adviceText) };
}

function judgedReport(
  photo: Extract<Photo, { stage: 'judged' }>,
  canTurn: boolean,
  wording: Wording,
): ShotReport {
  const { judgement } = photo;
  const ofPages = pageButtons(photo, wording);
  const { words, shot, isPdf } = wording;
  const { verdict } = words;
  const use = usePagesText(photo, words) ?? (isPdf ? verdict.useFile : verdict.use);
  if (judgement.verdict === 'ok') {
    const note = isPdf
      ? verdict.goodFile
      : shot.kind === 'selfie'
        ? verdict.goodSelfie
        : verdict.goodDocument;
    return {
      ...bare,
      tone: 'good',
      heading: verdict.good,
      note,
      announcement: `${words.sentence(verdict.good)} ${note}`,
      buttons: [
        { text: use, look: 'primary', does: 'use' },
        ...ofPages.filter(({ does }) => does === 'add'),
        { text: wording.again, look: 'quiet', does: 'take' },
        ...ofPages.filter(({ does }) => does === 'drop'),
      ],
      canTurn,
    };
  }
  const isRefused = judgement.verdict === 'refused';
  const { spoken, ...told } = toldOf(judgement, canTurn, wording);
  const heading = isRefused ? verdict.stop : verdict.look;
  const note = told.advice.length === 0 ? verdict.lookGeneral : '';
  const isOfOther = findings(judgement).some(({ code }) => ofOtherDocument.has(code));
  const pick: ShotButton = { text: verdict.otherDocument, look: 'quiet', does: 'pick' };
  return {
    ...bare,
    ...told,
    tone: isRefused ? 'stop' : 'look',
    heading,
    note,
    announcement: [words.sentence(heading), ...spoken, note].filter(Boolean).join(' '),
    buttons: [
      { text: isRefused ? wording.another : wording.again, look: 'primary', does: 'take' },
      ...(isRefused ? [] : [{ text: verdict.useAnyway, look: 'secondary', does: 'use' } as const]),
      ...ofPages.map((button) => ({ ...button, look: 'quiet' }) as const),
      ...(isOfOther ? [pick] : []),
    ],
    canTurn,
    isFree: true,
  };
}

function travellingReport(
  photo: Extract<Photo, { stage: 'waiting' | 'sending' }>,
  wording: Wording,
): ShotReport {
  const { words } = wording;
  const { sending } = words;
  const isMoving = photo.stage === 'sending';
  const heading = isMoving
    ? sending.progress(percentText(words.lang, photo.fraction))
    : sending.waiting[photo.reason];
  const note = backgroundNote(photo, wording);
  const cancel: ShotButton = { text: sending.cancel, look: 'quiet', does: 'discard' };
  return {
    ...bare,
    heading,
    note,
    announcement: isMoving ? note : `${words.sentence(heading)} ${note}`,
    buttons: [...onwardButtons(wording), cancel],
    ...(isMoving && { fraction: photo.fraction }),
  };
}

/** What to show of the photo on a shot screen; nothing while there is none. */
export function reportOf(
  { photo, shot, triesLeft, isLastTryNews = false, losesOthers = false }: ScreenNamed<'shot'>,
  words: Words,
  isTaken: boolean,
): ShotReport | undefined {
  if (!photo) return undefined;
  const wording = { ...wordingOf(words, shot, photo, isTaken), losesOthers };
  const { verdict } = words;
  switch (photo.stage) {
    case 'inspecting': {
      const working = photo.face.isPdf ? verdict.checkingFile : verdict.checking;
      const cancel: ShotButton = { text: verdict.cancel, look: 'quiet', does: 'discard' };
      // The pages before it are not to be lost with it.
      const buttons = pagesBefore(photo) > 0 ? [] : [cancel];
      return { ...bare, working, announcement: working, buttons };
    }
    case 'judged':
      return judgedReport(photo, photo.face.previewUrl !== undefined && !photo.face.isPdf, wording);
    case 'adding':
      return addingReport(photo, wording);
    case 'waiting':
    case 'sending':
      return travellingReport(photo, wording);
    case 'stuck':
      return stuckReport(photo, wording);
    case 'accepted':
      return acceptedReport(photo.warnings, wording);
    case 'refused':
      return refusedReport(photo.reasons, { triesLeft, isLastTryNews }, wording);
  }
}
