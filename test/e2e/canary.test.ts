import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { ApplicantUser } from './applicant.js';
import { Traces } from './traces.js';
import { startWorld } from './world.js';
import type { World } from './world.js';

const canary = 'canary7f3kForOperatorsOnly';
const planted = 'planted9d2pByTheTestItself';
const level = 'selfie-only-level';

let world: World;
before(async () => (world = await startWorld()));
after(() => world.end());

/** An operator's call that is not among the usual ones, with the operator secret and past the browser. */
async function operate(applicant: string, path: string, body?: unknown): Promise<string> {
  const { id } = await world.operator.applicant(applicant);
  const response = await fetch(`${world.sandbox.url}/resources/applicants/${id}/${path}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${world.sandbox.operatorSecret}`, 'Content-Type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  assert.equal(response.status, 200, `${path}: ${text}`);
  return text;
}

async function selfieOf(applicant: string): Promise<number> {
  const { images } = await world.operator.applicant(applicant);
  return images.find(({ active }) => active)?.imageId ?? 0;
}

/** Marks the selfie with the canary and notes it, while the check goes on. */
async function remark(applicant: string): Promise<void> {
  const item = { step: 'SELFIE', imageId: await selfieOf(applicant) };
  const mark = { ...item, mark: 'rejected', moderationComment: canary, rejectLabels: [canary] };
  assert.ok((await operate(applicant, 'notes', { text: canary })).includes(canary));
  assert.ok((await operate(applicant, 'review/marks', { marks: [mark] })).includes(canary));
}

async function submits(user: ApplicantUser): Promise<void> {
  await user.sees('Check your answers');
  await user.presses('Send for checking');
  await user.sees(/we’re checking/i);
}

describe('what an operator writes for operators and clients only', () => {
  it('reaches no byte, document, event, storage, console line or address of the applicant’s browser', async () => {
    const applicant = 'nora-canary';
    const user = await world.visit({ applicant, level });
    const traces = await Traces.of(user, world.proxy);
    await user.presses('Begin');
    await user.gives(world.pictures.selfie);
    await submits(user);
    const tab = await user.otherTab();
    traces.follow(tab.page);
    const everywhere = async (heading: RegExp): Promise<void> => {
      for (const each of [user, tab]) await each.sees(heading);
      await traces.look();
    };
    await everywhere(/we’re checking/i);

    await remark(applicant);
    const item = { step: 'SELFIE', imageId: await selfieOf(applicant), reviewAnswer: 'RED' } as const;
    const retry = { reviewAnswer: 'RED', reviewRejectType: 'RETRY', clientComment: canary } as const;
    const comment = 'Take off your hat.';
    await world.operator.finish(applicant, { ...retry, items: [{ ...item, moderationComment: comment }] });
    await everywhere(/one thing to fix/i);
    await user.reads(comment);
    await user.presses(/take it again/i);
    await user.gives(world.pictures.otherFront);
    await submits(user);
    await everywhere(/we’re checking/i);

    await remark(applicant);
    await world.operator.finish(applicant, { reviewAnswer: 'GREEN', clientComment: canary });
    await everywhere(/you’re confirmed/i);
    await operate(applicant, `blacklist?note=${canary}`);
    await everywhere(/we couldn’t verify you online/i);
    const final = { reviewAnswer: 'RED', reviewRejectType: 'FINAL' } as const;
    await world.operator.finish(applicant, { ...final, clientComment: canary, rejectLabels: [canary] });
    await everywhere(/we couldn’t verify you online/i);
    for (const each of [user, tab]) await each.reload();
    await everywhere(/we couldn’t verify you online/i);

    const known = await world.operator.applicant(applicant);
    assert.ok(JSON.stringify(known).split(canary).length > 3, 'the operator has it, many times');
    assert.deepEqual(await traces.placesOf(canary), []);
    assert.deepEqual(await traces.placesOf(world.sandbox.operatorSecret), []);
    assert.deepEqual([...user.troubles, ...tab.troubles], []);
    await user.leave();
  });

  it('would be found: in the answer and the document, had it been written for the applicant', async () => {
    const applicant = 'olga-canary';
    const user = await world.visit({ applicant, level });
    const traces = await Traces.of(user, world.proxy);
    await user.presses('Begin');
    await user.gives(world.pictures.selfie);
    await submits(user);
    const retry = { reviewAnswer: 'RED', reviewRejectType: 'RETRY' } as const;
    await world.operator.finish(applicant, { ...retry, moderationComment: canary });
    await user.reads(canary);
    assert.deepEqual(await traces.placesOf(canary), ['the bytes of answers', 'the document']);
    await user.leave();
  });

  it('would be found in any other place that is searched', async () => {
    const user = await world.visit({ applicant: 'paul-canary', level });
    const traces = await Traces.of(user, world.proxy);
    await user.sees(/let’s confirm/i);
    await user.page.evaluate(async (text) => {
      localStorage.setItem('kept', text);
      sessionStorage.setItem('kept', text);
      document.cookie = `kept=${text}`;
      document.title = text;
      history.replaceState({ text }, '', `#${text}`);
      console.warn(text);
      const widget = document.querySelector('verification-widget');
      widget?.dispatchEvent(Object.assign(new Event('vw-error'), { text }));
      await (await caches.open('kept')).put('/kept', new Response(text, { headers: { 'X-Kept': text } }));
      const request = indexedDB.open('kept');
      request.onupgradeneeded = () => request.result.createObjectStore('kept').put(text, 'kept');
      await new Promise((resolve) => (request.onsuccess = resolve));
      request.result.close();
      await fetch(`/sandbox/health?${text}`);
    }, planted);
    assert.deepEqual(await traces.placesOf(planted), [
      'caches',
      'cookies',
      'databases',
      'local storage',
      'session storage',
      'the address',
      'the console',
      'the document',
      'the events',
      'the history',
      'the requests',
      'the title',
    ]);
    assert.deepEqual(await traces.placesOf('event: snapshot'), ['the stream of events']);
    assert.ok((await traces.placesOf('no-store')).includes('the headers of answers'));
    await user.leave();
  });
});
