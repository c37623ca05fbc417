import { stepNamed } from '../../opinion/level.js';
import type { Document } from '../../opinion/level.js';
import { documentOf, stepOf } from '../../opinion/places.js';
import { activeOf, recordOf } from '../../opinion/verification.js';
import type { Random } from '../random.js';
import type { OpenTab, Scene } from '../scene.js';
import type { Intent } from '../steps.js';

const pageContent = /^page-(\d+)$/;

/** The picture that stands for the other side of a shot's document: sent again, it is the same side twice. */
function twinFor({ verification }: Scene, { tab, seen }: OpenTab): number | undefined {
  const step = stepNamed(verification.level, stepOf(seen.screen) ?? '');
  const document = documentOf(verification, tab, step);
  const [, side] = seen.screen.split('/');
  const twin = activeOf(verification, step.name).find(
    (picture) =>
      picture.side !== side &&
      picture.side !== undefined &&
      picture.type === document?.type &&
      picture.country === document.country,
  );
  const [, number] = pageContent.exec(twin?.content ?? '') ?? [];
  return number === undefined ? undefined : Number(number);
}

/** A picture that was refused for this step before. */
function declinedFor({ verification }: Scene, { seen }: OpenTab): number | undefined {
  const { declined = [] } = recordOf(verification, stepOf(seen.screen) ?? '');
  const [, number] = pageContent.exec(declined.at(-1) ?? '') ?? [];
  return number === undefined ? undefined : Number(number);
}

/** A picture of another step, which is a duplicate here. */
function strayFor({ verification }: Scene, { seen }: OpenTab): number | undefined {
  const here = stepOf(seen.screen);
  const strays = verification.level.steps
    .filter(({ name }) => name !== here)
    .flatMap(({ name }) => activeOf(verification, name))
    .flatMap(({ content }) => pageContent.exec(content)?.[1] ?? []);
  return strays[0] === undefined ? undefined : Number(strays[0]);
}

function chooseDocument({ verification }: Scene, screen: string, random: Random): Document {
  const { family, types } = stepNamed(verification.level, stepOf(screen) ?? '');
  const usual = family === 'identity' && types.includes('ID_CARD') && random.chance(60);
  const type = usual ? 'ID_CARD' : random.one(types);
  return family === 'identity' ? { type, country: random.chance(75) ? 'DEU' : 'FRA' } : { type };
}

function choosePicture(scene: Scene, open: OpenTab, random: Random): number | undefined {
  const twin = twinFor(scene, open);
  if (twin !== undefined && random.chance(35)) return twin;
  const again = declinedFor(scene, open);
  if (again !== undefined && random.chance(15)) return again;
  const stray = strayFor(scene, open);
  if (stray !== undefined && random.chance(6)) return stray;
  return scene.pagePictures;
}

function onShot(scene: Scene, open: OpenTab, random: Random): readonly (readonly [number, Intent])[] {
  const { stage } = open.seen;
  const picture = choosePicture(scene, open, random) ?? scene.pagePictures;
  return [
    [60, { kind: 'photo', picture }],
    [10, { kind: 'choose', picture }],
    ...(stage === 'judged' && open.chosen !== undefined ? ([[60, { kind: 'use' }]] as const) : []),
    ...(stage === 'accepted' ? ([[40, { kind: 'go on' }]] as const) : []),
    [4, { kind: 'back' }],
  ];
}

function chooseValues({ verification }: Scene, { seen }: OpenTab, random: Random): Intent {
  const { fields } = stepNamed(verification.level, stepOf(seen.screen) ?? '');
  const asked = fields.filter(({ name }) => seen.fields.includes(name));
  const entries = asked.map(({ name, required, example }) => {
    const isText = name === 'lastName' || name === 'street';
    return [
      name,
      required || random.chance(50) ? `${example}${isText && random.chance(40) ? ' II' : ''}` : '',
    ];
  });
  return { kind: 'fill in', values: Object.fromEntries(entries) as Record<string, string> };
}

/** Everything a person can do on what a tab shows, by how likely it is. */
function intentsAt(scene: Scene, open: OpenTab, random: Random): readonly (readonly [number, Intent])[] {
  const { seen } = open;
  const { screen, items } = seen;
  if (screen === 'start') return [[1, { kind: 'begin' }]];
  if (screen.startsWith('pick '))
    return [
      [50, { kind: 'pick', document: chooseDocument(scene, screen, random) }],
      [3, { kind: 'back' }],
    ];
  if (screen.startsWith('last-try ')) return [[1, { kind: 'ready' }]];
  if (screen.startsWith('shot ')) return onShot(scene, open, random);
  if (screen.startsWith('data '))
    return [
      [50, chooseValues(scene, open, random)],
      [3, { kind: 'back' }],
    ];
  const open_ = items.filter(({ isDone }) => !isDone);
  if (screen === 'fix') return open_.map(({ key }) => [1, { kind: 'fix', key }] as const);
  if (screen !== 'summary') return [];
  const isReady = seen.readiness === 'ready';
  return [
    ...(isReady ? ([[60, { kind: 'submit' }]] as const) : []),
    ...items
      .filter(({ canChange }) => canChange)
      .map(({ key, isDone }) => [isDone && isReady ? 5 : 30, { kind: 'change', key }] as const),
    [3, { kind: 'back' }],
  ];
}

/** Something the applicant does in a tab; nothing where there is nothing to do. */
export function chooseIntent(scene: Scene, open: OpenTab, random: Random): Intent | undefined {
  if (open.seen.hasTrouble && random.chance(70)) return { kind: 'show trouble' };
  const intents = intentsAt(scene, open, random);
  return intents.length > 0 ? random.weighted(intents) : undefined;
}
