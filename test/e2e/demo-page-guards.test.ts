import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { objectionsTo } from '../../demo/console/review/guards.js';
import type { ActName } from '../../demo/console/review/guards.js';
import { startSandbox } from '../support/node/sandbox-process.js';
import type { SandboxProcess } from '../support/node/sandbox-process.js';
import { Sender } from './demo-page-sender.js';

let sandbox: SandboxProcess;

before(async () => {
  sandbox = await startSandbox();
});

after(() => sandbox.stop());

const retry = { reviewAnswer: 'RED', reviewRejectType: 'RETRY' } as const;
const green = { reviewAnswer: 'GREEN' } as const;
const final = { reviewAnswer: 'RED', reviewRejectType: 'FINAL' } as const;
const acts: Readonly<Record<ActName, readonly [path: string, body?: object]>> = {
  approve: ['status/testCompleted', green],
  askAgain: ['status/testCompleted', retry],
  reject: ['status/testCompleted', final],
  reset: ['reset'],
  restart: ['restart'],
};
const roads: Readonly<Record<string, readonly (keyof typeof strides)[]>> = {
  'nothing sent': [],
  'something sent': ['send'],
  submitted: ['send', 'submit'],
  'asked again': ['send', 'submit', 'askAgain'],
  'asked again and taken back': ['send', 'submit', 'askAgain', 'takeBack'],
  'sent again': ['send', 'submit', 'askAgain', 'send'],
  'submitted again': ['send', 'submit', 'askAgain', 'send', 'submit'],
  approved: ['send', 'submit', 'approve'],
  rejected: ['send', 'submit', 'reject'],
  reset: ['send', 'submit', 'approve', 'reset'],
  'locked out': Array.from({ length: 5 }, () => ['send', 'submit', 'askAgain'] as const).flat(),
};
const strides = {
  send: (sender: Sender) => sender.send(),
  submit: (sender: Sender) => sender.submit(),
  takeBack: (sender: Sender) => sender.takeBack(),
  ...(Object.fromEntries(
    Object.entries(acts).map(([name, [path, body]]) => [
      name,
      (sender: Sender) => sender.operate(path, body),
    ]),
  ) as Record<ActName, (sender: Sender) => Promise<unknown>>),
};

for (const [state, road] of Object.entries(roads)) {
  test(`what the buttons say of an applicant ${state} is what the server does`, async () => {
    for (const [name, [path, body]] of Object.entries(acts)) {
      const sender = await Sender.enrol(sandbox);
      for (const stride of road) await strides[stride](sender);
      const objection = objectionsTo(await sender.whole())[name as ActName];
      const answer = await sender.operate(path, body);
      const isRefused = !answer.ok;
      assert.equal(objection !== undefined, isRefused, `${name}: ${objection} / ${await answer.text()}`);
    }
  });
}
