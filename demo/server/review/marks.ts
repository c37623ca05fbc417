import { ifChanged } from '../applicant/applicant.js';
import type { Applicant, Mark } from '../applicant/applicant.js';
import type { Level } from '../applicant/level.js';
import { refuseUnknownItems, refuseUnlessAnswerable } from './answerable.js';
import type { VerdictItem } from './read-verdict.js';

/** The marks that are about something that is still there. */
export function standingMarks({ desk, pictures }: Applicant): readonly Mark[] {
  const active = new Set(pictures.filter((picture) => picture.active).map(({ id }) => id));
  return desk.marks.filter(({ imageId }) => imageId === undefined || active.has(imageId));
}

function isSameItem(one: Mark, other: Mark): boolean {
  return one.step === other.step && one.imageId === other.imageId && one.field === other.field;
}

function withMark(marks: readonly Mark[], mark: Mark): readonly Mark[] {
  if (mark.mark === 'pending') return marks.filter((known) => !isSameItem(known, mark));
  const index = marks.findIndex((known) => isSameItem(known, mark));
  return index < 0 ? [...marks, mark] : marks.with(index, mark);
}

/** The applicant with pictures and fields marked by a reviewer, who may do so as long as there is a check to answer. */
export function withMarks(applicant: Applicant, level: Level, marks: readonly Mark[]): Applicant {
  refuseUnlessAnswerable(applicant);
  refuseUnknownItems(applicant, level, marks);
  const all = marks.reduce(withMark, standingMarks(applicant));
  return ifChanged(applicant, { ...applicant, desk: { ...applicant.desk, marks: all } });
}

/** The rejected marks as the items of a resubmission. */
export function itemsOfMarks(applicant: Applicant): readonly VerdictItem[] {
  return standingMarks(applicant)
    .filter(({ mark }) => mark === 'rejected')
    .map(({ mark: _, ...rest }) => ({ ...rest, reviewAnswer: 'RED' }));
}
