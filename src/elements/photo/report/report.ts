import type { Box } from '../../../domain/judgement.js';
import type { Photo, PhotoAction } from '../../../domain/photo.js';
import type { Shot } from '../../../domain/shot.js';
import type { Advice, Words } from '../../../text/words.js';
import type { PhotoTone } from '../photo-view.js';

/** A button under a photo: take a new one, go back to the choice of documents, or one of the photo actions. */
export interface ShotButton {
  readonly text: string;
  readonly look: 'primary' | 'secondary' | 'quiet';
  readonly does: PhotoAction | 'take' | 'pick';
}

/** Everything the shot screen shows of a photo, whatever its stage. */
export interface ShotReport {
  readonly tone: PhotoTone;
  readonly heading: string;
  readonly advice: readonly Advice[];
  /** So many of the advice stand open, the others are folded away. */
  readonly open: number;
  readonly note: string;
  /** The rings on the photo, just as they are drawn. */
  readonly marks: readonly Box[];
  readonly working: string;
  readonly announcement: string;
  readonly buttons: readonly ShotButton[];
  readonly canTurn: boolean;
  /** The device refused or doubted, which costs nothing. */
  readonly isFree: boolean;
  readonly fraction?: number;
}

/** A report that says nothing yet. */
export const bare: ShotReport = {
  tone: 'plain',
  heading: '',
  advice: [],
  open: 1,
  note: '',
  marks: [],
  working: '',
  announcement: '',
  buttons: [],
  canTurn: false,
  isFree: false,
};

/** The words of one report, chosen once. */
export interface Wording {
  readonly words: Words;
  readonly shot: Shot;
  readonly isPdf: boolean;
  readonly again: string;
  readonly another: string;
  /** The page had better not be closed, whatever becomes of this photo. */
  readonly losesOthers?: boolean;
}

/** How to speak of this photo: a file or a photo, taken or chosen. */
export function wordingOf(words: Words, shot: Shot, photo: Photo, isTaken: boolean): Wording {
  const { verdict } = words;
  const { isPdf } = photo.face;
  const another = isPdf ? verdict.anotherFile : isTaken ? verdict.another : verdict.chooseAnother;
  return { words, shot, isPdf, again: isTaken && !isPdf ? verdict.again : another, another };
}
