import type { Box, Judgement } from '../../domain/judgement.js';
import { findings } from '../../domain/judgement.js';
import type { Photo, PhotoAction } from '../../domain/photo.js';
import type { Shot } from '../../domain/shot.js';
import { adviceText, findingAdvice, hintAdvice, refusalAdvice } from '../../text/advice.js';
import { percentText } from '../../text/numbers.js';
import type { Advice, Words } from '../../text/words.js';
import type { PhotoTone } from './photo-view.js';
import type { ScreenNamed } from '../screen-element.js';

/** A button under a photo: take a new one, or one of the photo actions. */
export interface ShotButton {
  readonly text: string;
  readonly look: 'primary' | 'secondary' | 'quiet';
  readonly does: PhotoAction | 'take';
}

/** Everything the shot screen shows of a photo, whatever its stage. */
export interface ShotReport {
  readonly tone: PhotoTone;
  readonly heading: string;
  readonly advice: readonly Advice[];
  readonly note: string;
  readonly marks: readonly Box[];
  readonly working: string;
  readonly announcement: string;
  readonly buttons: readonly ShotButton[];
  readonly canTurn: boolean;
  /** The device refused or doubted, which costs nothing. */
  readonly isFree: boolean;
  readonly fraction?: number;
}

const bare: ShotReport = {
  tone: 'plain',
  heading: '',
  advice: [],
  note: '',
  marks: [],
  working: '',
  announcement: '',
  buttons: [],
  canTurn: false,
  isFree: false,
};

/** The words of one report, chosen once. */
interface Wording {
  readonly words: Words;
  readonly shot: Shot;
  readonly isPdf: boolean;
  readonly again: string;
  readonly another: string;
}

function wordingOf(words: Words, shot: Shot, photo: Photo, isTaken: boolean): Wording {
  const { verdict } = words;
  const { isPdf } = photo.face;

  const another = isPdf ? verdict.anotherFile : isTaken ? verdict.another : verdict.chooseAnother;
  return { words, shot, isPdf, again: isTaken && !isPdf ? verdict.again : another, another };
}

function judgedReport(judgement: Judgement, canTurn: boolean, wording: Wording): ShotReport {
  const { words, shot, isPdf } = wording;
  const { verdict } = words;
  const use = isPdf ? verdict.useFile : verdict.use;
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
        { text: wording.again, look: 'quiet', does: 'take' },
      ],
      canTurn,
    };
  }
  const isRefused = judgement.verdict === 'refused';
  const shown = findings(judgement).filter(({ code }) => code !== 'edited');
  const advice = shown.map((finding) => findingAdvice(words, finding, shot.kind, judgement.type));
  const marks = shown[0]?.where ?? [];
  const heading = isRefused ? verdict.stop : verdict.look;
  const note = advice.length === 0 ? verdict.lookGeneral : '';
  const place = marks.length > 0 && canTurn ? verdict.marked : '';
  const spoken = [words.sentence(heading), ...advice.slice(0, 1).map(adviceText), note, place];
  return {
    ...bare,
    tone: isRefused ? 'stop' : 'look',
    heading,
    advice,
    note,
    marks,
    announcement: spoken.filter(Boolean).join(' '),
    buttons: isRefused
      ? [{ text: wording.another, look: 'primary', does: 'take' }]
      : [
          { text: wording.again, look: 'primary', does: 'take' },
          { text: verdict.useAnyway, look: 'secondary', does: 'use' },
        ],
    canTurn,
    isFree: true,
  };
}

function onwardButtons({ words, another }: Wording): readonly ShotButton[] {
  return [
    { text: words.continue, look: 'primary', does: 'use' },
    { text: another, look: 'quiet', does: 'take' },
  ];
}

function acceptedReport(warnings: readonly string[], wording: Wording): ShotReport {
  const { words, another } = wording;
  const advice = hintAdvice(words, warnings);
  const isPlain = advice.length === 0;
  const heading = isPlain ? words.sending.sent : words.sending.hints;
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
        ],
  };
}

function stuckReport(photo: Extract<Photo, { stage: 'stuck' }>, wording: Wording): ShotReport {
  const { words, another } = wording;
  const advice = words.failures[photo.failure.code];
  return {
    ...bare,
    tone: 'look',
    heading: words.sending.stuck,
    advice: [advice],
    announcement: `${words.sentence(words.sending.stuck)} ${adviceText(advice)}`,
    buttons: [
      { text: words.sending.again, look: 'primary', does: 'resend' },
      { text: words.continue, look: 'secondary', does: 'use' },
      { text: another, look: 'quiet', does: 'take' },
    ],
  };
}

function refusedReport(reasons: readonly string[], wording: Wording): ShotReport {
  const { words, another } = wording;
  const advice = refusalAdvice(words, reasons);
  return {
    ...bare,
    tone: 'stop',
    heading: words.sending.refused,
    advice,
    announcement: [words.sentence(words.sending.refused), ...advice.slice(0, 1).map(adviceText)].join(' '),
    buttons: [{ text: another, look: 'primary', does: 'take' }],
  };
}

/** What to show of the photo on a shot screen; nothing while there is none. */
export function reportOf(
  { photo, shot }: ScreenNamed<'shot'>,
  words: Words,
  isTaken: boolean,
): ShotReport | undefined {
  if (!photo) return undefined;
  const wording = wordingOf(words, shot, photo, isTaken);
  const { verdict, sending } = words;
  switch (photo.stage) {
    case 'inspecting': {
      const working = photo.face.isPdf ? verdict.checkingFile : verdict.checking;
      const cancel: ShotButton = { text: verdict.cancel, look: 'quiet', does: 'discard' };
      return { ...bare, working, announcement: working, buttons: [cancel] };
    }
    case 'judged':
      return judgedReport(photo.judgement, photo.face.previewUrl !== undefined && !photo.face.isPdf, wording);
    case 'waiting':
    case 'sending': {
      const isMoving = photo.stage === 'sending';
      const heading = isMoving
        ? sending.progress(percentText(words.lang, photo.fraction))
        : sending.waiting[photo.reason];
      const announcement = isMoving ? sending.background : words.sentence(sending.waiting[photo.reason]);
      return {
        ...bare,
        heading,
        note: sending.background,
        announcement,
        buttons: onwardButtons(wording),
        ...(isMoving && { fraction: photo.fraction }),
      };
    }
    case 'stuck':
      return stuckReport(photo, wording);
    case 'accepted':
      return acceptedReport(photo.warnings, wording);
    case 'refused':
      return refusedReport(photo.reasons, wording);
  }
}
