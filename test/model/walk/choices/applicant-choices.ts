import { stepNamed } from '../../opinion/level.js';
import type { Document } from '../../opinion/level.js';
import { stepOf } from '../../opinion/places.js';
import type { Random } from '../random.js';
import type { OpenTab, Scene } from '../scene.js';
import type { Intent } from '../steps.js';

function chooseDocument({ verification }: Scene, screen: string, random: Random): Document {
  const { family, types } = stepNamed(verification.level, stepOf(screen) ?? '');
  const usual = family === 'identity' && types.includes('ID_CARD') && random.chance(60);
  const type = usual ? 'ID_CARD' : random.one(types);
  return family === 'identity' ? { type, country: random.chance(75) ? 'DEU' : 'FRA' } : { type };
}

function onShot(scene: Scene, open: OpenTab): readonly (readonly [number, Intent])[] {
  const { stage } = open.seen;
  // Always a new one: the device itself does not take a picture twice. Who sends past the element may.
  const picture = scene.pagePictures;
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
  if (screen.startsWith('shot ')) return onShot(scene, open);
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
