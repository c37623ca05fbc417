import type { ApplicantAct } from '../opinion/acts/act.js';
import { sidesOf } from '../opinion/level.js';
import { situationOf, whyRefused, whyShut } from '../opinion/openness.js';
import { documentOf, freshTab } from '../opinion/places.js';
import { activeOf } from '../opinion/verification.js';
import type { Verification } from '../opinion/verification.js';
import type { Reply, Server } from '../hands/server.js';
import type { Scene } from './scene.js';

function probesFor(verification: Verification, content: string): readonly ApplicantAct[] {
  const { steps } = verification.level;
  const uploads = steps
    .filter(({ family }) => family !== 'data')
    .map((step): ApplicantAct => {
      const country = step.family === 'identity' ? { country: 'DEU' } : {};
      const document = documentOf(verification, freshTab, step) ?? { type: step.types[0] ?? '', ...country };
      const [side] = sidesOf(step, document.type);
      return { kind: 'upload', step: step.name, ...(side && { side }), document, content };
    });
  const held = steps.flatMap(({ name }) =>
    activeOf(verification, name).map(({ id }) => ({ step: name, id })),
  );
  const takeBacks = held
    .slice(0, 1)
    .flatMap(({ step, id }): readonly ApplicantAct[] =>
      id === undefined ? [] : [{ kind: 'take back', step, imageId: id }],
    );
  const fields: ApplicantAct = { kind: 'fields', values: { firstName: 'Eve' } };
  return [...uploads, ...takeBacks, fields, { kind: 'submit' }];
}

function problemOf(what: string, reply: Reply, names: readonly string[]): readonly string[] {
  const isRefused = reply.status >= 400 && names.includes(reply.errorName ?? '');
  return isRefused
    ? []
    : [`${what}: ${reply.status} ${reply.errorName ?? reply.text} instead of ${names.join(' or ')}`];
}

/** A way in, and what came of trying it. */
type Way = (token: string) => Promise<readonly string[]>;

/** Every way in where the verification takes nothing; each gives whatever is not refused as it must be. */
function waysInto(scene: Scene, server: Server): readonly Way[] {
  const { verification, ownPictures } = scene;
  const isReview = situationOf(verification) === 'review';
  const names = whyRefused(verification);
  const acts = probesFor(verification, `own-${ownPictures}`).map((act): Way => async (token) => {
    const reply = await server.send(token, act);
    if (act.kind !== 'submit' || !isReview) return problemOf(act.kind, reply, names);
    return reply.status === 200 ? [] : [`a repeated request for a check: ${reply.status}`];
  });
  const shut = whyShut(verification);
  if (shut.length === 0) return acts;
  const link: Way = async (token) => problemOf('a link to another device', await server.handOff(token), shut);
  const id = verification.level.steps.flatMap(({ name }) => activeOf(verification, name)).at(0)?.id;
  const look: Way = async (token) => {
    const { status } = await server.look(token, id ?? 0);
    return status === 404 ? [] : [`a picture is shown: ${status}`];
  };
  return [...acts, link, ...(id === undefined ? [] : [look])];
}

/**
 * Tries the ways in: all of them where the verification has just been shut, with the tokens in turn so that each is tried,
 * and one of them later on. Nothing may be taken and nothing may change.
 */
export async function probe(
  scene: Scene,
  server: Server,
  isNew: boolean,
  turn: number,
): Promise<readonly string[]> {
  const { tokens } = scene;
  const all = waysInto(scene, server);
  const ways = isNew ? all : [all[turn % all.length] as Way];
  const tries = Math.max(ways.length, isNew ? tokens.length : 1);
  const problems = await Promise.all(
    Array.from({ length: tries }, (_, index) => {
      const way = ways[index % ways.length] as Way;
      return way(tokens[(turn + index) % tokens.length] ?? '');
    }),
  );
  const isSame = JSON.stringify(await server.snapshot()) === JSON.stringify(scene.told.snapshot);
  return [...problems.flat(), ...(isSame ? [] : ['what was refused has changed something'])];
}
