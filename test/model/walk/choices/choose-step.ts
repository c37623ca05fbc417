import { sidesOf } from '../../opinion/level.js';
import { isOpen } from '../../opinion/openness.js';
import { documentOf, freshTab } from '../../opinion/places.js';
import { activeOf } from '../../opinion/verification.js';
import type { Random } from '../random.js';
import type { Scene } from '../scene.js';
import type { Aim, Browsing, Cheat, WalkStep } from '../steps.js';
import { chooseIntent } from './applicant-choices.js';
import { chooseOrder } from './operator-choices.js';

const mostTabs = 2;

function chooseUpload({ verification, ownPictures }: Scene, random: Random): Cheat {
  const step = random.one(verification.level.steps.filter(({ family }) => family !== 'data'));
  const country = step.family === 'identity' ? { country: 'DEU' } : {};
  const held = documentOf(verification, freshTab, step);
  const document = held && random.chance(85) ? held : { type: random.one(step.types), ...country };
  const side = random.one(sidesOf(step, document.type));
  const twin = activeOf(verification, step.name).find(
    (picture) =>
      picture.side !== side &&
      picture.content.startsWith('own-') &&
      picture.type === document.type &&
      picture.country === document.country,
  );
  const content = twin && random.chance(40) ? twin.content : `own-${ownPictures}`;
  return { kind: 'upload', step: step.name, ...(side && { side }), document, content };
}

function chooseFields({ verification }: Scene, random: Random): Cheat | undefined {
  const fields = verification.level.steps.flatMap((step) => step.fields);
  if (fields.length === 0) return undefined;
  const { name, example } = random.one(fields);
  return { kind: 'fields', values: { [name]: random.chance(80) ? example : '' } };
}

function chooseTakeBack({ verification }: Scene, random: Random): Cheat | undefined {
  const all = verification.level.steps.flatMap(({ name }) =>
    activeOf(verification, name).map(({ side }): Aim => ({ step: name, ...(side && { side }) })),
  );
  return all.length > 0 ? { kind: 'take back', aim: random.one(all) } : undefined;
}

function chooseCheat(scene: Scene, random: Random): WalkStep {
  const ways = [
    () => chooseUpload(scene, random),
    () => chooseUpload(scene, random),
    () => chooseFields(scene, random),
    () => chooseTakeBack(scene, random),
    () => ({ kind: 'submit' }) as const,
    () =>
      scene.sent.length > 0 ? ({ kind: 'replay', nth: random.below(scene.sent.length) } as const) : undefined,
  ];
  const does = random.one(ways)() ?? chooseUpload(scene, random);
  return { who: 'cheat', token: random.below(scene.tokens.length), does };
}

function chooseBrowsing({ tabs }: Scene, random: Random): Browsing {
  const numbers = [...tabs.keys()];
  const tab = random.one(numbers);
  const other = numbers.length < mostTabs ? Math.max(...numbers) + 1 : undefined;
  return random.weighted<Browsing>([
    [40, { kind: 'reload', tab }],
    [20, { kind: 'new token', tab }],
    [10, { kind: 'clear storage' }],
    ...(other === undefined
      ? ([[25, { kind: 'close tab', tab }]] as const)
      : ([[40, { kind: 'open tab', tab: other }]] as const)),
  ]);
}

/** The next step of a walk: mostly what leads on, sometimes what should not. */
export function chooseStep(scene: Scene, random: Random): WalkStep {
  const [tab, open] = random.one([...scene.tabs]);
  const intent = chooseIntent(scene, open, random);
  const isWaiting = intent === undefined || !isOpen(scene.verification);
  const who = random.weighted([
    [isWaiting ? 0 : 62, 'applicant'],
    [isWaiting ? 60 : 16, 'operator'],
    [12, 'browser'],
    [10, 'cheat'],
  ] as const);
  if (who === 'applicant' && intent) return { who, tab, does: intent };
  if (who === 'operator') return { who, does: chooseOrder(scene, random) };
  if (who === 'cheat') return chooseCheat(scene, random);
  return { who: 'browser', does: chooseBrowsing(scene, random) };
}
