import { isChosen, sidesOf, stepNamed } from './level.js';
import type { Document, Step } from './level.js';
import { isMissing, missingFields, isRefusedWhole, missingItems } from './missing.js';
import { situationOf } from './openness.js';
import { activeOf, isRed, recordOf } from './verification.js';
import type { Verification } from './verification.js';

/** What one tab of the applicant's knows and has done; the server knows nothing of it. */
export interface Tab {
  /** Whether only the server's word decides where it is: nobody has gone anywhere in it since it was open last. */
  readonly isFresh: boolean;
  /** Whether the start was left behind here. */
  readonly hasBegun: boolean;
  /** Documents that were picked here, by step. */
  readonly picked: Readonly<Record<string, Document>>;
  /** Last tries that were taken on here, by `tryOf`. */
  readonly readied: readonly string[];
  /** What it showed when it was looked at last. */
  readonly shown: string;
}

/** A tab that was opened just now. */
export const freshTab: Tab = { isFresh: true, hasBegun: false, picked: {}, readied: [], shown: '' };

// A screen has the same name here as in the reports of the walks: `shot IDENTITY/FRONT_SIDE`, `closed locked`, `fix`.

/** The name of the screen of one shot. */
export function shotAt(step: string, side: string | undefined): string {
  return `shot ${step}${side ? `/${side}` : ''}`;
}

/** The step that a screen belongs to. */
export function stepOf(screen: string): string | undefined {
  return /^(?:pick|shot|data|last-try) ([A-Z_0-9]+)/.exec(screen)?.[1];
}

function heldDocument(verification: Verification, step: Step): Document | undefined {
  const { pictures } = recordOf(verification, step.name);
  const first = pictures.find(({ standing }) => standing === 'active') ?? pictures[0];
  return first && { type: first.type, ...(first.country !== undefined && { country: first.country }) };
}

/** Whether the server holds another document of a step than before, and than the one picked in a tab. */
export function isOvertaken(
  picked: Document,
  before: Verification,
  after: Verification,
  name: string,
): boolean {
  const step = stepNamed(after.level, name);
  const held = heldDocument(after, step);
  const known = [picked, heldDocument(before, step)];
  return (
    held !== undefined && known.every((each) => each?.type !== held.type || each.country !== held.country)
  );
}

/** The document a tab asks for: the one picked there, else the one the server holds, else the only one there is. */
export function documentOf(verification: Verification, tab: Tab, step: Step): Document | undefined {
  const [only] = step.types;
  const known = tab.picked[step.name] ?? heldDocument(verification, step);
  return known ?? (isChosen(step) || only === undefined ? undefined : { type: only });
}

function missingScreens(verification: Verification, tab: Tab, step: Step): readonly string[] {
  if (step.family === 'data') {
    const isAsked = missingFields(verification, step).length > 0 || isRefusedWhole(verification, step);
    return isAsked ? [`data ${step.name}`] : [];
  }
  if (recordOf(verification, step.name).result?.answer === 'GREEN') return [];
  const document = documentOf(verification, tab, step);
  if (!document) return [`pick ${step.name}`];
  const active = activeOf(verification, step.name);
  const sides = sidesOf(step, document.type).filter((side) => {
    const sent = active.find(
      ({ side: own, type, country }) =>
        own === side && type === document.type && country === document.country,
    );
    return !sent || isRed(sent);
  });
  return sides.map((side) => shotAt(step.name, side));
}

/** Every screen on which something is still to be done, in the level's order. */
export function allMissingScreens(verification: Verification, tab: Tab): readonly string[] {
  return verification.level.steps.flatMap((step) => missingScreens(verification, tab, step));
}

/** The name of one try of a step. */
export function tryOf(verification: Verification, step: string): string {
  return `${step} ${recordOf(verification, step).used}`;
}

/** Tries left of a step, where they are counted. */
export function triesLeft(verification: Verification, { name, tries }: Step): number | undefined {
  return tries === undefined ? undefined : tries - recordOf(verification, name).used;
}

/** The screen before the last try of the step that a screen belongs to, where that is still to be told. */
export function withLastTry(verification: Verification, tab: Tab, screen: string): string {
  const step = verification.level.steps.find(({ name }) => name === stepOf(screen));
  const isOnTry = screen.startsWith('shot ') || screen.startsWith('pick ');
  if (!step || !isOnTry || triesLeft(verification, step) !== 1) return screen;
  const isTold = tab.readied.includes(tryOf(verification, step.name));
  return isTold || !isMissing(verification, step) ? screen : `last-try ${step.name}`;
}

function isUntouched({ level, steps, values }: Verification): boolean {
  const hasPictures = level.steps.some(({ name }) => (steps[name]?.pictures.length ?? 0) > 0);
  return !hasPictures && Object.keys(values).length === 0;
}

/** Where the journey goes on by itself: the list of a resubmission, what is missing, or the summary. */
export function onward(verification: Verification, tab: Tab): string {
  const [first] = allMissingScreens(verification, tab);
  if (first === undefined) return 'summary';
  if (situationOf(verification) === 'retry') return 'fix';
  return withLastTry(verification, tab, first);
}

/** Where the widget goes by itself, in a tab where nobody has gone anywhere. */
export function landings(verification: Verification, tab: Tab): readonly string[] {
  const isNew = isUntouched(verification) && situationOf(verification) === 'open';
  const ways = [onward(verification, { ...tab, picked: {} }), onward(verification, tab)];
  if (!isNew) return ways;
  return tab.hasBegun ? ['start', ...ways] : ['start'];
}

/** The one screen of a verification that is not open; nothing while it is. */
export function shutScreen(verification: Verification): string | undefined {
  const situation = situationOf(verification);
  if (situation === 'open' || situation === 'retry') return undefined;
  return situation === 'review' || situation === 'approved' ? situation : `closed ${situation}`;
}

/** Where the applicant went, and what stands in for it: the question for the document where that is open again. */
function stays(verification: Verification, tab: Tab): readonly string[] {
  const step = verification.level.steps.find(({ name }) => name === stepOf(tab.shown));
  const isAsked = step && step.family !== 'data' && !documentOf(verification, tab, step);
  return [tab.shown, ...behind(tab.shown), ...(isAsked ? [`pick ${step.name}`] : [])];
}

/**
 * The screens that a tab may show. After opening it is one; later the applicant may also stay where they went, as long as
 * the verification is open.
 */
export function screensOf(verification: Verification, tab: Tab): readonly string[] {
  const shut = shutScreen(verification);
  if (shut !== undefined) return [shut];
  if (tab.isFresh) return [...new Set(landings(verification, tab))];
  const here = isOpenScreen(tab.shown) ? stays(verification, tab) : [];
  const ways = [onward(verification, tab), onward(verification, { ...tab, picked: {} })];
  const lists = situationOf(verification) === 'retry' && missingItems(verification).length > 0 ? ['fix'] : [];
  const start = isUntouched(verification) ? ['start'] : [];
  const places = [...here, ...ways, ...lists, ...start];
  return [...new Set([...places, ...places.map((place) => withLastTry(verification, tab, place))])];
}

/** What is seen once the last try needs no telling, or the document no asking, any more. */
export function behind(screen: string): readonly string[] {
  const step = /^(last-try|pick) /.test(screen) ? stepOf(screen) : undefined;
  if (step === undefined) return [];
  return [`pick ${step}`, ...[undefined, 'FRONT_SIDE', 'BACK_SIDE'].map((side) => shotAt(step, side))];
}

/** Whether a screen is one of those on which the applicant can do something. */
export function isOpenScreen(screen: string): boolean {
  return /^(start|summary|fix|pick |shot |data |last-try )/.test(screen);
}
