import { ApplicantCalls } from '../calls/applicant-calls.js';
import { redeemHandoff } from '../calls/handoff-call.js';
import type { KnownApplicant } from '../setup/setup.js';

/** An applicant who goes on here, with the token that the link was traded for. */
export interface TakenOver extends KnownApplicant {
  readonly token: string;
}

/** Takes the code of a one-time link out of the address at once, so that it is neither kept nor shared on. */
export function handoffCode(): string {
  const parts = location.hash.slice(1).split('&');
  const found = parts.find((part) => part.startsWith('handoff='));
  if (found === undefined) return '';
  const rest = parts.filter((part) => part !== found).join('&');
  history.replaceState(history.state, '', location.pathname + location.search + (rest && `#${rest}`));
  try {
    return decodeURIComponent(found.slice('handoff='.length));
  } catch {
    return '';
  }
}

/** Trades the code for a token, and asks with it who that is. */
export async function takeOver(code: string, signal: AbortSignal): Promise<TakenOver> {
  const { token, userId } = await redeemHandoff(code, signal);
  const { levelName } = await new ApplicantCalls(token).readSession(signal);
  return { applicant: userId, level: levelName, token };
}

/** What the site says where the widget would stand until the link is traded; with a way on where it could not be. */
export function handoffNotice(onAnew?: () => void): HTMLElement {
  const notice = document.createElement('div');
  notice.className = 'place-notice';
  notice.setAttribute('role', 'status');
  const words = document.createElement('p');
  words.textContent = onAnew
    ? 'This link was used before, or it is too old. Make a new one on the device that you came from.'
    : 'One moment, we are picking up where you left off …';
  notice.append(words);
  if (!onAnew) return notice;
  const anew = document.createElement('button');
  anew.type = 'button';
  anew.textContent = 'Begin anew here';
  anew.addEventListener('click', onAnew);
  notice.append(anew);
  return notice;
}
