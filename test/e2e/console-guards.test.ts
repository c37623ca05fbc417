import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Applicant, OperatorAct } from '../../demo/console/calls/operator-calls.js';
import { objectionsTo, objectionsToStep } from '../../demo/console/review/guards.js';
import type { ActName, StepObjections } from '../../demo/console/review/guards.js';
import { startSandbox } from '../support/node/sandbox-process.js';
import type { SandboxProcess } from '../support/node/sandbox-process.js';
import { perform } from './console-act.js';
import { Sender } from './demo-page-sender.js';

let sandbox: SandboxProcess;

before(async () => {
  sandbox = await startSandbox();
});

after(() => sandbox.stop());

const step = 'SELFIE';
const retry = { reviewAnswer: 'RED', reviewRejectType: 'RETRY' } as const;
const final = { reviewAnswer: 'RED', reviewRejectType: 'FINAL' } as const;

/** A mark on the picture that counts; without one there is nothing to press. */
function markOf({ images }: Applicant): OperatorAct | undefined {
  const picture = images.find(({ active }) => active);
  return picture && { kind: 'mark', marks: [{ step, imageId: picture.imageId, mark: 'approved' }] };
}

const acts: Readonly<Record<Exclude<ActName, 'mark'>, OperatorAct>> = {
  approve: { kind: 'finish', verdict: { reviewAnswer: 'GREEN' } },
  askAgain: { kind: 'finish', verdict: retry },
  reject: { kind: 'finish', verdict: final },
  requestCheck: { kind: 'requestCheck' },
  manualCheck: { kind: 'manualCheck' },
  setReviewStatus: { kind: 'setReviewStatus', reviewStatus: 'queued' },
  reset: { kind: 'reset' },
  restart: { kind: 'restart' },
  cancel: { kind: 'cancel' },
  expire: { kind: 'expire' },
  deactivate: { kind: 'deactivate' },
  activate: { kind: 'activate' },
  blocklist: { kind: 'blocklist', note: 'Known.' },
  acknowledge: { kind: 'acknowledge' },
  addNote: { kind: 'addNote', text: 'Called.' },
  moveToLevel: { kind: 'moveToLevel', levelName: 'basic-kyc-level' },
};
const stepActs: readonly (readonly [keyof StepObjections, OperatorAct])[] = [
  ['approve', { kind: 'setStep', step, change: { status: 'approved' } }],
  ['change', { kind: 'setStep', step, change: { status: 'pending' } }],
  ['change', { kind: 'setStep', step, change: { status: 'rejected' } }],
  ['reset', { kind: 'resetStep', step }],
];

type Stride = 'send' | 'takeBack' | 'handBack' | 'rejectStep' | 'resetStep' | keyof typeof acts;
const roads: Readonly<Record<string, readonly Stride[]>> = {
  'who has sent nothing': [],
  'who has sent something': ['send'],
  'in review': ['send', 'requestCheck'],
  'in manual review': ['send', 'manualCheck'],
  'whose check is queued': ['send', 'requestCheck', 'setReviewStatus'],
  'whose check was handed back': ['send', 'requestCheck', 'handBack'],
  'asked again': ['send', 'requestCheck', 'askAgain'],
  'asked again, and the picture taken back': ['send', 'requestCheck', 'askAgain', 'takeBack'],
  'who has sent it again': ['send', 'requestCheck', 'askAgain', 'send'],
  'in review again': ['send', 'requestCheck', 'askAgain', 'send', 'requestCheck'],
  approved: ['send', 'requestCheck', 'approve'],
  'approved, then a step refused': ['send', 'requestCheck', 'approve', 'rejectStep'],
  'approved, then a step reset': ['send', 'requestCheck', 'approve', 'resetStep'],
  rejected: ['send', 'requestCheck', 'reject'],
  'on the blocklist': ['send', 'requestCheck', 'blocklist'],
  reset: ['send', 'requestCheck', 'approve', 'reset'],
  cancelled: ['send', 'cancel'],
  'cancelled in review': ['send', 'requestCheck', 'cancel'],
  expired: ['send', 'expire'],
  inactive: ['send', 'deactivate'],
  'inactive in review': ['send', 'requestCheck', 'deactivate'],
  'locked out': Array.from({ length: 5 }, () => ['send', 'requestCheck', 'askAgain'] as const).flat(),
};
const inside: Readonly<Partial<Record<Stride, OperatorAct>>> = {
  ...acts,
  handBack: { kind: 'setReviewStatus', reviewStatus: 'awaitingUser' },
  rejectStep: { kind: 'setStep', step, change: { status: 'rejected' } },
  resetStep: { kind: 'resetStep', step },
};

async function senderAt(road: readonly Stride[]): Promise<Sender> {
  const sender = await Sender.enrol(sandbox);
  for (const stride of road) {
    const act = inside[stride];
    if (stride === 'send') await sender.send();
    else if (stride === 'takeBack') await sender.takeBack();
    else if (act) {
      const answer = await perform(sandbox, sender.id, act);
      assert.ok(answer.ok, `${stride}: ${await answer.text()}`);
    }
  }
  return sender;
}

for (const [state, road] of Object.entries(roads)) {
  test(`what the buttons say of an applicant ${state} is what the server does`, async () => {
    let sender = await senderAt(road);
    const shown = (await sender.whole()) as Applicant;
    const judge = async (name: string, act: OperatorAct, objection: string | undefined): Promise<void> => {
      const answer = await perform(sandbox, sender.id, act);
      const said = await answer.text();
      assert.equal(objection !== undefined, !answer.ok, `${name}: ${objection} / ${said.slice(0, 200)}`);
      // What is refused changes nothing, so that the next act finds the same state.
      if (answer.ok) sender = await senderAt(road);
    };
    for (const [name, act] of Object.entries(acts)) {
      await judge(name, act, objectionsTo(shown)[name as ActName]);
    }
    for (const [name, act] of stepActs) await judge(name, act, objectionsToStep(shown, step)[name]);
  });

  test(`marks on what an applicant ${state} has sent can be set where the server takes them`, async (context) => {
    const sender = await senderAt(road);
    const shown = (await sender.whole()) as Applicant;
    const mark = markOf(shown);
    if (!mark) return context.diagnostic('nothing to mark');
    const answer = await perform(sandbox, sender.id, mark);
    assert.equal(objectionsTo(shown).mark !== undefined, !answer.ok, await answer.text());
  });
}
