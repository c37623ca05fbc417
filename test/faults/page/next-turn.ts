import type { Screen } from '../../../src/domain/screen.js';
import { words } from '../../../src/text/en/words.js';
import type { ApplicantTab } from './applicant-tab.js';
import type { Doing, Turn } from './protocol.js';

type Way = { readonly does: Doing; readonly key?: string } | undefined;

/** On the screen of one photo. */
function atShot({ shot, photo }: Extract<Screen, { name: 'shot' }>, tab: ApplicantTab): Way {
  const { key } = shot;
  switch (photo?.stage) {
    case undefined:
      return { does: 'choose', key };
    case 'inspecting':
      return undefined;
    case 'judged':
      return { does: photo.judgement.verdict === 'refused' ? 'lost' : 'use', key };
    case 'stuck':
      return { does: 'resend', key };
    case 'refused':
      return { does: 'lost', key };
    default:
      return tab.control(words.continue, words.sending.keep) && { does: 'go on', key };
  }
}

/** On the screen before the check is requested. */
function atSummary(
  { items, readiness, submission }: Extract<Screen, { name: 'summary' }>,
  tab: ApplicantTab,
): Way {
  const troubled = items.find(
    (item) => item.kind === 'photo' && (item.photo.stage === 'stuck' || item.photo.stage === 'refused'),
  );
  if (troubled) return tab.control(words.notice.show) && { does: 'show trouble' };
  if (readiness === 'incomplete') return tab.control(words.summary.finish) && { does: 'finish' };
  const canSubmit = readiness === 'ready' && submission.stage !== 'sending';
  return canSubmit && tab.control(words.summary.send, words.tryAgain) ? { does: 'submit' } : undefined;
}

function wayOn(screen: Screen, tab: ApplicantTab): Way {
  switch (screen.name) {
    case 'loading':
      return undefined;
    case 'failed':
      return { does: tab.control(words.tryAgain) ? 'try again' : 'lost' };
    case 'start':
      return { does: 'begin' };
    case 'pick':
      return { does: 'pick', key: screen.step };
    case 'shot':
      return atShot(screen, tab);
    case 'data':
      return screen.saving.stage === 'saving' ? undefined : { does: 'fill in', key: screen.step };
    case 'summary':
      return atSummary(screen, tab);
    case 'review':
      return { does: 'rest' };
    default:
      return { does: 'lost' };
  }
}

/** What the screen invites to; nothing while there is only to wait. */
export function turnAt(tab: ApplicantTab): Turn | undefined {
  const { screen } = tab;
  const way = screen && wayOn(screen, tab);
  return way && { ...way, about: `${screen.name}: ${tab.text}` };
}

/** Two turns are the same when this is. */
export function turnName({ does, key = '' }: Turn): string {
  return `${does} ${key}`.trim();
}
