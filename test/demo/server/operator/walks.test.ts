import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { newPicture, selfie } from '../pictures.js';
import { startSandbox } from '../sandbox.js';
import type { Schemas, TestApplicant } from '../sandbox.js';
import { setFields } from './people.js';
import { isOpen, levels, walkSteps } from './walk-steps.js';
import type { Pick, Whole } from './walk-steps.js';

const sandbox = await startSandbox();
after(() => sandbox.close());

type Snapshot = Schemas['Snapshot'];

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function assertSound(whole: Whole, snapshot: Snapshot): void {
  const { steps: told, session } = snapshot;
  for (const { used, limit, failures = [] } of Object.values(session.attempts ?? {})) {
    assert.ok(used <= limit && failures.length <= used, `used ${used} of ${limit}, ${failures.length} told`);
  }
  for (const { step } of isOpen(snapshot) ? whole.missing : []) {
    const { used = 0, limit = 1 } = session.attempts?.[step] ?? {};
    assert.notEqual(told[step]?.reviewResult?.reviewAnswer, 'GREEN', `${step} is asked and not shut`);
    assert.ok(used < limit, `${step} is asked and has a try left`);
  }
  const result = whole.review.reviewResult;
  if (result?.reviewAnswer === 'GREEN')
    assert.deepEqual(whole.missing, [], 'approved, so nothing is missing');
  if (result?.reviewRejectType === 'FINAL') assert.equal(session.state, 'active', 'final is told as final');
  if (result?.reviewRejectType === 'FINAL' || session.state === 'locked') {
    assert.deepEqual(Object.values(told).filter(Boolean), [], 'silent');
    assert.deepEqual(snapshot.fixedInfo, {});
  }
  const active = new Set(whole.images.filter((image) => image.active).map(({ imageId }) => imageId));
  for (const { imageId } of whole.marks) assert.ok(imageId === undefined || active.has(imageId));
}

function isShut({ deleted, session, review }: Snapshot): boolean {
  return deleted || session.state !== 'active' || review.reviewResult?.reviewRejectType === 'FINAL';
}

async function assertNothingTaken(applicant: TestApplicant, whole: Whole): Promise<void> {
  const acts = [
    applicant.send(selfie, newPicture()),
    setFields(applicant, {}),
    applicant.submit(),
    applicant.call('POST', '/resources/sdk/handoff'),
  ];
  for (const answer of await Promise.all(acts)) assert.ok(answer.status >= 409, 'nothing is taken');
  assert.deepEqual(await applicant.whole(), whole);
}

const walks = Number(process.env['WALKS'] ?? 16);
const stepsEach = 30;

for (let seed = 1; seed <= walks; seed += 1) {
  test(`a random walk of applicant and operators finds no dead end and no way past a lock (seed ${seed})`, async () => {
    const random = randomFrom(seed);
    const pick: Pick = (items) => items[Math.floor(random() * items.length)]!;
    const applicant = await sandbox.applicant(pick(levels));
    let before = await applicant.whole();
    for (let count = 0; count < stepsEach; count += 1) {
      const answer = await pick(walkSteps)(applicant, before, pick);
      assert.ok(answer.status < 500, answer.text);
      const [now, snapshot] = [await applicant.whole(), await applicant.snapshot()];
      assert.ok(now.revision >= before.revision);
      assertSound(now, snapshot);
      if (isShut(snapshot)) await assertNothingTaken(applicant, now);
      before = now;
    }
  });
}
