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

/** Every way in, with one token, where the verification takes nothing: whatever is not refused as it must be. */
async function problemsWith(
  scene: Scene,
  server: Server,
  token: string,
  isThorough: boolean,
): Promise<readonly string[]> {
  const { verification, ownPictures } = scene;
  const isReview = situationOf(verification) === 'review';
  const names = whyRefused(verification);
  const all = probesFor(verification, `own-${ownPictures}`);
  const probes = isThorough ? all : [...all.slice(0, 1), ...all.slice(-1)];
  const answers = await Promise.all(
    probes.map(async (act) => {
      const reply = await server.send(token, act);
      if (act.kind === 'submit' && isReview)
        return reply.status === 200 ? [] : [`a repeated request for a check: ${reply.status}`];
      return problemOf(act.kind, reply, names);
    }),
  );
  const shut = whyShut(verification);
  if (shut.length === 0 || !isThorough) return answers.flat();
  const link = problemOf('a link to another device', await server.handOff(token), shut);
  const id = verification.level.steps.flatMap(({ name }) => activeOf(verification, name)).at(0)?.id;
  const look = id === undefined ? undefined : await server.look(token, id);
  const isSeen = look !== undefined && look.status !== 404;
  return [...answers.flat(), ...link, ...(isSeen ? [`a picture is shown: ${look.status}`] : [])];
}

/** Tries every way in with these tokens; nothing may be taken and nothing may change. */
export async function probe(
  scene: Scene,
  server: Server,
  tokens: readonly string[],
  isThorough: boolean,
): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const token of tokens) problems.push(...(await problemsWith(scene, server, token, isThorough)));
  const { snapshot } = await server.told();
  const isSame = JSON.stringify(snapshot) === JSON.stringify(scene.told.snapshot);
  return [...problems, ...(isSame ? [] : ['what was refused has changed something'])];
}
