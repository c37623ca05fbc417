import { levels, sidesOf } from '../opinion/level.js';
import type { Document, Level, LevelName, Step } from '../opinion/level.js';
import type { Random } from './random.js';
import type { WalkStep } from './steps.js';

/** How far an applicant has come, on another device, before a walk begins. */
type Beginning = 'nothing' | 'all sent' | 'in review' | 'sent back' | 'last try';

/** Where a walk begins: whom it is about, and what was done before. */
export interface Start {
  readonly levelName: LevelName;
  readonly beginning: Beginning;
  readonly steps: readonly WalkStep[];
}

function cheat(does: Extract<WalkStep, { who: 'cheat' }>['does']): WalkStep {
  return { who: 'cheat', token: 0, does };
}

const submit = cheat({ kind: 'submit' });

function documentFor({ family, types }: Step, random: Random): Document {
  const usual = types.includes('ID_CARD') && random.chance(70) ? 'ID_CARD' : types[0];
  const type = usual ?? '';
  return family === 'identity' ? { type, country: 'DEU' } : { type };
}

/** Sends all of one step. */
function sending(step: Step, document: Document, nextPicture: () => number): readonly WalkStep[] {
  if (step.family === 'data') {
    const values = step.fields.filter(({ required }) => required).map(({ name, example }) => [name, example]);
    return [cheat({ kind: 'fields', values: Object.fromEntries(values) as Record<string, string> })];
  }
  return sidesOf(step, document.type).map((side) =>
    cheat({
      kind: 'upload',
      step: step.name,
      ...(side && { side }),
      document,
      content: `own-${nextPicture()}`,
    }),
  );
}

function sentBack(step: Step): WalkStep {
  const aims = [{ step: step.name, isWhole: true, labels: ['UNSATISFACTORY_PHOTOS'] }];
  return { who: 'operator', does: { kind: 'ask again', aims } };
}

function stepsTo(beginning: Beginning, { steps }: Level, random: Random): readonly WalkStep[] {
  if (beginning === 'nothing') return [];
  let pictures = 0;
  const nextPicture = (): number => (pictures += 1);
  const documents = new Map(steps.map((step) => [step, documentFor(step, random)]));
  const send = (step: Step): readonly WalkStep[] => sending(step, documents.get(step)!, nextPicture);
  const all = steps.flatMap(send);
  const counted = random.one(steps.filter(({ tries }) => tries !== undefined));
  if (beginning === 'all sent') return all;
  if (beginning === 'in review') return [...all, submit];
  const round = [submit, sentBack(counted)];
  if (beginning === 'sent back') return [...all, ...round];
  const rounds = Array.from({ length: 3 }, () => [...send(counted), ...round]);
  return [...all, ...round, ...rounds.flat()];
}

/** A beginning by chance; small levels more often, as much happens there in few steps. */
export function chooseStart(random: Random): Start {
  const levelName = random.weighted<LevelName>([
    [32, 'selfie-only-level'],
    [24, 'passport-only-level'],
    [29, 'basic-kyc-level'],
    [15, 'data-kyc-level'],
  ]);
  const beginning = random.weighted<Beginning>([
    [30, 'nothing'],
    [18, 'all sent'],
    [22, 'in review'],
    [15, 'sent back'],
    [15, 'last try'],
  ]);
  return { levelName, beginning, steps: stepsTo(beginning, levels[levelName], random) };
}
