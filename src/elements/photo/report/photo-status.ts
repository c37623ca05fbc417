import type { Photo } from '../../../domain/photo.js';
import { hintAdvice } from '../../../text/answers.js';
import { percentText } from '../../../text/numbers.js';
import type { Words } from '../../../text/words.js';
import type { PhotoTone } from '../photo-view.js';
import { isAboutVerification } from './refusals.js';

/** Where a photo stands, in a few words for a list. */
export interface PhotoStatus {
  readonly tone: PhotoTone;
  readonly text: string;
  /** Share of its bytes that has left, while it is being sent. */
  readonly fraction?: number;
}

/** Where a photo stands; one that is still in the applicant's hands has something to check. */
export function photoStatus(words: Words, photo: Photo): PhotoStatus {
  const { sending, verdict } = words;
  switch (photo.stage) {
    case 'inspecting':
      return { tone: 'plain', text: verdict.checking };
    case 'judged':
      return { tone: 'look', text: photo.judgement.verdict === 'refused' ? verdict.stop : verdict.look };
    case 'adding':
      return { tone: 'plain', text: words.sheets.ready(photo.pages.length) };
    case 'waiting':
      return { tone: 'plain', text: sending.waiting[photo.reason] };
    case 'sending': {
      const text = sending.progress(percentText(words.lang, photo.fraction));
      return { tone: 'plain', text, fraction: photo.fraction };
    }
    case 'stuck':
      return { tone: 'look', text: sending.stuck };
    case 'refused':
      return isAboutVerification(photo.reasons)
        ? { tone: 'plain', text: sending.stopped }
        : { tone: 'stop', text: sending.refused };
    case 'accepted': {
      const [hint] = hintAdvice(words, photo.warnings);
      return hint ? { tone: 'look', text: hint.said } : { tone: 'good', text: sending.sent };
    }
  }
}
