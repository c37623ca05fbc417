import { words } from '../../../src/text/en/words.js';
import { isOpen, situationOf } from '../opinion/openness.js';
import { allMissingScreens, isOpenScreen, shutScreen, stepOf, triesLeft } from '../opinion/places.js';
import { missingItems } from '../opinion/missing.js';
import { activeOf, isRed, recordOf } from '../opinion/verification.js';
import type { Result, Verification } from '../opinion/verification.js';
import type { Seen } from '../page/protocol.js';
import type { OpenTab, Scene } from './scene.js';

const headings: Readonly<Record<string, string>> = {
  start: words.start.heading,
  summary: words.summary.heading,
  review: words.review.heading,
  approved: words.approved.heading,
  ...Object.fromEntries(
    Object.entries(words.closed).map(([reason, { heading }]) => [`closed ${reason}`, heading]),
  ),
};

/** What the applicant must be able to read about an item: the reviewer's words, else those for its labels. */
function reasonFor({ verdict }: Verification, ...results: readonly (Result | undefined)[]): string {
  const red = results.filter((result) => result?.answer === 'RED');
  const comment = red.find((result) => result?.comment)?.comment ?? verdict?.comment;
  if (comment !== undefined) return comment;
  const label = red.flatMap((result) => result?.labels ?? [])[0];
  return label === undefined ? words.generalLabel : ((words.labels as Record<string, string>)[label] ?? '');
}

/** Nothing to act with and no reasons where the verification is shut. */
function shutProblems({ verification, told, said }: Scene, seen: Seen): readonly string[] {
  const situation = situationOf(verification);
  const spoken = [...said, ...Object.values(words.labels)].filter((text) => seen.text.includes(text));
  const comment = situation === 'final' ? verification.verdict?.comment : undefined;
  const { reference } = told.snapshot.session;
  const needsReference = situation === 'final' || situation === 'locked';
  return [
    ...(seen.fileInputs > 0 ? ['a file can be chosen'] : []),
    ...spoken.map((text) => `a reason is told: ${text}`),
    ...(comment !== undefined && !seen.text.includes(comment) ? ['the comment is not told'] : []),
    ...(needsReference && !seen.text.includes(reference) ? ['the reference is not told'] : []),
  ];
}

/** The reasons for the red pictures of a step. A refusal at once explains a picture as well as our general sentence does. */
function reasonsIn(verification: Verification, step: string): readonly string[] {
  const record = recordOf(verification, step);
  const isExplained = record.pictures.some(({ standing }) => standing === 'refused');
  const reasons = record.pictures
    .filter((picture) => picture.standing === 'active' && isRed(picture))
    .map((picture) => reasonFor(verification, picture.result, record.result));
  return reasons.filter((reason) => !isExplained || reason !== words.generalLabel);
}

/**
 * The list of a resubmission asks for exactly what is missing, each with its reason. In the tab it came from, a picture that
 * was refused at once, or is still to be used, stays on the list even where an earlier one stands for it.
 */
function fixProblems({ verification }: Scene, { tab, seen, unsettled }: OpenTab): readonly string[] {
  const open = seen.items.filter(({ isDone }) => !isDone).map(({ key }) => key);
  const keysOf = (picked: OpenTab['tab']['picked']): string =>
    allMissingScreens(verification, { ...tab, picked })
      .map((screen) => screen.replace(/^(shot|data) /, ''))
      .filter((screen) => !screen.startsWith('pick '))
      .toSorted()
      .join(', ');
  const listed = open.toSorted().join(', ');
  const isOwnMatter = (key: string): boolean => unsettled.includes(`shot ${key}`);
  const listedOf = (keys: string): string =>
    open
      .filter((key) => keys.split(', ').includes(key) || !isOwnMatter(key))
      .toSorted()
      .join(', ');
  const hasPick = allMissingScreens(verification, tab).some((screen) => screen.startsWith('pick '));
  const isListed = hasPick || [keysOf(tab.picked), keysOf({})].some((keys) => listedOf(keys) === keys);
  const reasons = verification.level.steps.flatMap(({ name }) => reasonsIn(verification, name));
  return [
    ...(isListed ? [] : [`it lists ${listed} and should list ${keysOf(tab.picked)}`]),
    ...reasons.filter((reason) => !seen.text.includes(reason)).map((reason) => `it does not say: ${reason}`),
  ];
}

/** A picture that is asked again says why, where there is more to say than on the list. */
function againProblems({ verification }: Scene, { screen, stage, text }: Seen): readonly string[] {
  const [name = '', side] = screen.replace('shot ', '').split('/');
  const record = recordOf(verification, name);
  const picture = activeOf(verification, name).find((each) => each.side === side);
  if (stage !== 'none' || !isRed(picture)) return [];
  const reason = reasonFor(verification, picture?.result, record.result);
  return reason === words.generalLabel || text.includes(reason) ? [] : [`it does not say: ${reason}`];
}

/** What a reviewer has accepted stays as it is. */
function summaryProblems({ verification }: Scene, { items }: Seen): readonly string[] {
  const accepted = items.filter(
    ({ key, canChange }) => canChange && isAccepted(verification, key.split('/')[0] ?? ''),
  );
  return accepted.map(({ key }) => `it offers to change ${key}, which is accepted`);
}

/** Before the last try it is told what went wrong so far. */
function lastTryProblems({ told }: Scene, { screen, text }: Seen): readonly string[] {
  const { failures = [] } = told.snapshot.session.attempts?.[stepOf(screen) ?? ''] ?? {};
  const comments = failures.flatMap(({ moderationComment }) => moderationComment ?? []);
  return comments
    .filter((comment) => !text.includes(comment))
    .map((comment) => `it does not say: ${comment}`);
}

/** Tries left are told from the first one used on. */
function triesProblems({ verification }: Scene, { screen, text }: Seen): readonly string[] {
  const step = verification.level.steps.find(({ name }) => name === stepOf(screen));
  const left = step && triesLeft(verification, step);
  const isTold = left === undefined || left === step?.tries || text.includes(words.fix.tries(left));
  return isTold || screen.startsWith('pick ') ? [] : [`${left} tries left are not told`];
}

/** Whatever is wrong with what one tab shows, in words. */
export function screenProblems(scene: Scene, open: OpenTab): readonly string[] {
  const { verification } = scene;
  const { seen, tab } = open;
  const { screen, heading, text } = seen;
  const wanted = headings[screen];
  const isMissing = missingItems(verification).length > 0;
  const own = shutScreen(verification);
  return [
    ...(heading === '' || text === '' ? ['it is blank'] : []),
    ...(wanted !== undefined && wanted !== heading ? [`the heading is “${heading}”`] : []),
    ...(own === undefined ? [] : shutProblems(scene, seen)),
    ...(own === undefined && !isOpenScreen(screen) ? [`it shows “${screen}” while all is open`] : []),
    ...(screen === 'fix' ? fixProblems(scene, open) : []),
    ...(screen.startsWith('last-try ') ? lastTryProblems(scene, seen) : []),
    ...(screen === 'summary' ? summaryProblems(scene, seen) : []),
    ...(screen.startsWith('shot ') ? [...triesProblems(scene, seen), ...againProblems(scene, seen)] : []),
    ...(screen === 'summary' && seen.readiness === 'ready' && isMissing
      ? ['it offers to send too early']
      : []),
    ...(screen === 'summary' && tab.isFresh && !isMissing && seen.readiness !== 'ready'
      ? ['it does not offer to send']
      : []),
  ].map((problem) => `on “${screen}”: ${problem}`);
}

/** Attempts never exceed the limit and never go back, unless they were given anew. */
export function attemptProblems(
  before: Scene | undefined,
  after: Scene,
  areRenewed: boolean,
): readonly string[] {
  const now = after.told.snapshot.session.attempts ?? {};
  const then = before?.told.snapshot.session.attempts ?? {};
  return Object.entries(now).flatMap(([step, { used, limit }]) => [
    ...(used > limit ? [`${used} of ${limit} attempts of ${step} are used`] : []),
    ...(!areRenewed && used < (then[step]?.used ?? 0) ? [`attempts of ${step} went back`] : []),
    ...(used === limit && isOpen(after.verification) && !isAccepted(after.verification, step)
      ? [`${step} has no attempt left and is open`]
      : []),
  ]);
}

function isAccepted(verification: Verification, step: string): boolean {
  return recordOf(verification, step).result?.answer === 'GREEN';
}
