import { isProcessing, situationOf } from '../../opinion/openness.js';
import type { Situation } from '../../opinion/openness.js';
import { activeOf } from '../../opinion/verification.js';
import type { ReviewStatus, Verification } from '../../opinion/verification.js';
import { finalLabels } from '../../secrets.js';
import type { Random } from '../random.js';
import type { Scene } from '../scene.js';
import type { Aim, Order } from '../steps.js';

const labels = ['BAD_SELFIE', 'UNSATISFACTORY_PHOTOS', 'SCREENSHOTS', 'EXPIRATION_DATE', 'DOCUMENT_DAMAGED'];
const tags = ['dataNotReadable', 'screenshot', 'expiredDoc', 'tagOfTomorrow'];
const hints = ['badSelfie', 'dataReadability'];
const refusals = ['corrupted-file', 'file-too-big', 'unsupported-file-format', 'encrypted-file'];
const running: readonly ReviewStatus[] = [
  'pending',
  'prechecked',
  'queued',
  'onHold',
  'awaitingService',
  'awaitingUser',
];

/** A reviewer's words, each time others: their own, labels that stand in for them, or nothing. */
function words(scene: Scene, random: Random, about: string): Pick<Aim, 'comment' | 'labels'> {
  const comment = `Remark ${scene.said.length + 1} on ${about}: <b>please</b> look again.`;
  return {
    ...(random.chance(50) && { comment }),
    ...(random.chance(60) && { labels: [random.one(labels)] }),
  };
}

/** Everything that was sent, as aims: single pictures and fields, and sometimes whole steps. */
function aimsAt({ level, values, ...rest }: Verification, isWhole: boolean): readonly Aim[] {
  const verification = { level, values, ...rest };
  return level.steps.flatMap(({ name, fields }): readonly Aim[] => {
    const filled = fields.filter((field) => values[field.name] !== undefined);
    const pictures = activeOf(verification, name);
    if (isWhole) return pictures.length + filled.length > 0 ? [{ step: name, isWhole }] : [];
    return [
      ...pictures.map(({ side }) => ({ step: name, ...(side && { side }) })),
      ...filled.map((field) => ({ step: name, field: field.name })),
    ];
  });
}

function askAgain(scene: Scene, random: Random): Order {
  const all = aimsAt(scene.verification, random.chance(25));
  const first = all.length > 0 ? random.one(all) : undefined;
  const more = all.filter((aim) => aim !== first && random.chance(20)).slice(0, 2);
  const isNamed = first !== undefined && random.chance(85);
  const aims = isNamed ? [first, ...more] : [];
  return {
    kind: 'ask again',
    ...words(scene, random, 'everything'),
    aims: aims.map((aim) => ({ ...aim, ...words(scene, random, aim.step) })),
  };
}

function reject(scene: Scene, random: Random): Order {
  const { comment } = words(scene, random, 'the whole');
  return { kind: 'reject', labels: [random.one(finalLabels)], ...(comment !== undefined && { comment }) };
}

function mark(scene: Scene, random: Random): Order | undefined {
  const all = aimsAt(scene.verification, false);
  if (all.length === 0) return undefined;
  const aim = random.one(all);
  const { comment } = words(scene, random, aim.step);
  const said = comment === undefined ? aim : { ...aim, comment };
  return { kind: 'mark', aim: said, mark: random.one(['approved', 'rejected', 'rejected'] as const) };
}

function stepStatus(scene: Scene, random: Random): Order {
  const { name } = random.one(scene.verification.level.steps);
  const status = random.one(['approved', 'pending', 'rejected', 'rejected'] as const);
  return { kind: 'step status', step: name, status, ...words(scene, random, name) };
}

function arm({ verification }: Scene, random: Random): Order {
  const { name } = random.one(verification.level.steps.filter(({ family }) => family !== 'data'));
  const says = random.one(['errors', 'errors', 'errors', 'warnings', 'errorName'] as const);
  const tag = random.one(says === 'errors' ? tags : says === 'warnings' ? hints : refusals);
  return { kind: 'arm', answer: { step: name, says, tag } };
}

/** What sets the direction of a walk, by where it is: how likely each is. */
const weights: Readonly<Record<Situation, Readonly<Partial<Record<Order['kind'], number>>>>> = {
  open: {
    arm: 30,
    'step status': 8,
    reset: 2,
    'reset step': 4,
    cancel: 5,
    expire: 5,
    deactivate: 4,
    blocklist: 3,
  },
  retry: {
    arm: 20,
    'ask again': 8,
    'step status': 5,
    approve: 3,
    reset: 3,
    'reset step': 4,
    cancel: 3,
    expire: 3,
    blocklist: 2,
    reject: 3,
  },
  review: {
    approve: 12,
    'ask again': 40,
    reject: 10,
    mark: 8,
    'service status': 10,
    'manual check': 4,
    cancel: 4,
    expire: 2,
    deactivate: 3,
    'step status': 6,
    blocklist: 3,
  },
  approved: {
    reject: 8,
    'ask again': 10,
    blocklist: 8,
    'reset step': 8,
    'step status': 8,
    reset: 5,
    cancel: 3,
    restart: 2,
    deactivate: 4,
  },
  final: { reset: 20, approve: 6, 'ask again': 10, restart: 6, cancel: 4, deactivate: 4 },
  locked: {
    restart: 40,
    reset: 8,
    cancel: 8,
    approve: 5,
    reject: 4,
    blocklist: 4,
    'ask again': 4,
    deactivate: 3,
  },
  cancelled: { restart: 40, reset: 8, blocklist: 3, expire: 2, approve: 2, deactivate: 2 },
  expired: { restart: 40, reset: 8, blocklist: 3, cancel: 3, deactivate: 2 },
  inactive: { activate: 50, restart: 4, reset: 3, blocklist: 3, cancel: 2, approve: 2 },
};

const anywhere: Readonly<Partial<Record<Order['kind'], number>>> = {
  restart: 2,
  acknowledge: 1,
  note: 1,
  'request check': 2,
  'manual check': 2,
  deactivate: 1,
  'service status': 1,
};

function orderOf(kind: Order['kind'], scene: Scene, random: Random): Order | undefined {
  switch (kind) {
    case 'ask again':
      return askAgain(scene, random);
    case 'reject':
      return reject(scene, random);
    case 'mark':
      return mark(scene, random);
    case 'step status':
      return stepStatus(scene, random);
    case 'service status':
      return { kind, status: random.one(running) };
    case 'reset step':
      return { kind, step: random.one(scene.verification.level.steps).name };
    case 'arm':
      return arm(scene, random);
    default:
      return { kind };
  }
}

/** Something an operator does here, sensible or not. */
export function chooseOrder(scene: Scene, random: Random): Order {
  const own = weights[situationOf(scene.verification)];
  const all = new Map<Order['kind'], number>();
  for (const table of [anywhere, own])
    for (const [kind, weight] of Object.entries(table))
      all.set(kind as Order['kind'], Math.max(weight, all.get(kind as Order['kind']) ?? 0));
  const kinds = [...all].map(([kind, weight]) => [weight, kind] as const);
  const order = orderOf(random.weighted(kinds), scene, random);
  return order ?? { kind: isProcessing(scene.verification) ? 'approve' : 'restart' };
}
