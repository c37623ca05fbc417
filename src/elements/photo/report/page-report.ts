import type { Photo } from '../../../domain/photo.js';
import type { Shot } from '../../../domain/shot.js';
import type { Words } from '../../../text/words.js';
import { bare } from './report.js';
import type { ShotButton, ShotReport, Wording } from './report.js';

/** The pages of a document that are ready, before the one that is looked at. */
export function pagesBefore(photo: Photo): number {
  return 'pages' in photo ? (photo.pages?.length ?? 0) : 0;
}

/** Whether a document may have one more page than it has with this one. */
function hasRoom({ maxPages = 1 }: Shot, pages: number): boolean {
  return pages < maxPages;
}

/** A page of a document that was judged: what else there is to do with it than with a photo by itself. */
export function pageButtons(photo: Photo, { words, shot, isPdf }: Wording): readonly ShotButton[] {
  const before = pagesBefore(photo);
  const isRefused = photo.stage === 'judged' && photo.judgement.verdict === 'refused';
  // What the device could not look into cannot be bound with others.
  const isBlind =
    photo.stage === 'judged' && photo.judgement.checks.some(({ code }) => code === 'inspection-failed');
  const canAdd = !isRefused && !isPdf && !isBlind && hasRoom(shot, before + 1);
  return [
    ...(canAdd ? [{ text: words.sheets.add, look: 'secondary', does: 'add' } as const] : []),
    ...(before > 0 ? [{ text: words.sheets.drop, look: 'quiet', does: 'drop' } as const] : []),
  ];
}

/** The words on the button that uses a page together with those before it; nothing for a photo by itself. */
export function usePagesText(photo: Photo, { sheets }: Words): string | undefined {
  const before = pagesBefore(photo);
  return before > 0 ? sheets.use(before + 1) : undefined;
}

/** Some pages are ready: the next one, or what there is. */
export function addingReport(
  { pages }: Extract<Photo, { stage: 'adding' }>,
  { words, shot }: Wording,
): ShotReport {
  const { sheets, sentence } = words;
  const count = pages.length;
  const heading = sheets.ready(count);
  const canAdd = hasRoom(shot, count);
  return {
    ...bare,
    tone: 'good',
    heading,
    note: canAdd ? sheets.note : '',
    announcement: `${sentence(heading)} ${canAdd ? sheets.note : ''}`.trim(),
    buttons: [
      ...(canAdd ? [{ text: sheets.next(count + 1), look: 'primary', does: 'take' } as const] : []),
      { text: sheets.use(count), look: canAdd ? 'secondary' : 'primary', does: 'use' },
      { text: sheets.remove(count), look: 'quiet', does: count > 1 ? 'drop' : 'discard' },
    ],
  };
}
