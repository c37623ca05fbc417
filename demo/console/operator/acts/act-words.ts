import type { OperatorAct } from '../../calls/operator-calls.js';

/** The acts of which more is told than that they were done. */
type Told = 'finish' | 'mark' | 'setReviewStatus' | 'setStep' | 'resetStep';

const done: Readonly<Record<Exclude<OperatorAct['kind'], Told>, string>> = {
  requestCheck: 'Check requested.',
  manualCheck: 'Manual check started.',
  reset: 'Profile reset.',
  restart: 'Restarted, with all attempts anew.',
  cancel: 'Cancelled.',
  expire: 'Expired.',
  deactivate: 'Made inactive.',
  activate: 'Made active.',
  blocklist: 'On the blocklist.',
  acknowledge: 'Acknowledged.',
  addNote: 'Note added.',
  moveToLevel: 'Moved to the level.',
};

/** What the server did, in a few words. */
export function doneWords(act: OperatorAct): string {
  if (act.kind === 'mark') return act.marks.map(({ mark }) => `Marked as ${mark}.`).join(' ');
  if (act.kind === 'setStep') return `${act.step} is ${act.change.status}.`;
  if (act.kind === 'resetStep') return `${act.step} was reset.`;
  if (act.kind === 'setReviewStatus') return `The check is ${act.reviewStatus}.`;
  if (act.kind !== 'finish') return done[act.kind];
  if (act.verdict.reviewAnswer === 'GREEN') return 'Approved.';
  return act.verdict.reviewRejectType === 'FINAL' ? 'Rejected for good.' : 'Asked again.';
}
