import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { launchWithMemory } from '../support/node/browser.js';
import { ApplicantUser, phone } from './applicant.js';
import { stored } from './stored.js';
import { startWorld } from './world.js';
import type { World } from './world.js';

const uploads = /info\/idDoc/;
const level = 'selfie-only-level';

let world: World;
const users: ApplicantUser[] = [];

before(async () => (world = await startWorld()));
after(() => world.end());
afterEach(async () => {
  world.proxy.refuseWith(undefined);
  for (const user of users.splice(0)) await user.leave();
});

/** Somebody whose selfie is used and cannot be sent, as the server is busy. */
async function stranded(applicant: string): Promise<ApplicantUser> {
  const user = await world.visit({ applicant, level });
  users.push(user);
  await strand(user);
  return user;
}

async function strand(user: ApplicantUser): Promise<void> {
  await user.presses('Begin');
  await user.sees(/photo of your face/i);
  world.proxy.refuseWith(503, uploads);
  await user.gives(world.pictures.selfie);
  await user.reads(/busy/i);
}

/** The rest of the journey without choosing anything again; the server holds the one picture. */
async function arrives(
  user: ApplicantUser,
  applicant: string,
  onSent: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await user.sees('Check your answers');
  world.proxy.refuseWith(undefined);
  await user.widget.getByText('Sent', { exact: true }).waitFor();
  await onSent();
  await user.presses('Send for checking');
  await user.sees(/we’re checking/i);
  const { images } = await world.operator.applicant(applicant);
  assert.equal(images.length, 1);
  assert.deepEqual(user.troubles, []);
}

describe('a photo that was used', () => {
  it('is not asked for again after a reload, and nothing is left once it is there', async () => {
    const user = await stranded('lena-reload');
    assert.deepEqual(await stored(user.page), [1, 1]);
    await user.reload();
    await arrives(user, 'lena-reload');
    assert.deepEqual(await stored(user.page), [0, 0]);
  });

  it('is not asked for again after the tab was closed', async () => {
    const user = await stranded('mia-closed');
    const next = await user.otherTab();
    await user.page.close();
    await arrives(next, 'mia-closed');
  });

  it('is not asked for again after the tab has crashed', async () => {
    const user = await stranded('nils-crash');
    const next = await user.otherTab();
    const crashed = user.page.waitForEvent('crash');
    const session = await user.page.context().newCDPSession(user.page);
    // Nobody is left to answer this call.
    void session.send('Page.crash').catch(() => undefined);
    await crashed;
    await arrives(next, 'nils-crash');
  });

  it('is not asked for again after the browser was closed and started anew', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'browser-memory-'));
    try {
      const visit = { applicant: 'olga-restart', level };
      const first = await ApplicantUser.on(await launchWithMemory(folder, phone), world.proxy.url, visit);
      await strand(first);
      await first.leave();
      const second = await ApplicantUser.on(await launchWithMemory(folder, phone), world.proxy.url, visit);
      await arrives(second, 'olga-restart');
      await second.leave();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('is shown by a second tab, and sent by one', async () => {
    const user = await stranded('pavel-tabs');
    const other = await user.otherTab();
    await other.sees('Check your answers');
    await other.reads(/busy|trying again|waiting to be sent/i);
    await arrives(other, 'pavel-tabs');
    await user.sees(/we’re checking/i);
    const kept = (await world.proxy.exchanges()).filter(
      ({ path, method, status }) => method === 'POST' && uploads.test(path) && status === 200,
    );
    const { id } = await world.operator.applicant('pavel-tabs');
    assert.equal(kept.filter(({ path }) => path.includes(id)).length, 1);
  });

  it('is wiped when the host says that its user has gone', async () => {
    const user = await stranded('rosa-forget');
    assert.deepEqual(await stored(user.page), [1, 1]);
    await user.widget.evaluate(async (element) => {
      await (element as HTMLElement & { forget(): Promise<void> }).forget();
    });
    assert.deepEqual(await stored(user.page), [0, 0]);
    await user.reload();
    world.proxy.refuseWith(undefined);
    await user.sees(/let’s confirm/i);
    assert.equal((await world.operator.applicant('rosa-forget')).images.length, 0);
  });

  it('is sent without a word about storage where the browser keeps nothing', async () => {
    const context = await world.browser.newContext(phone);
    await context.addInitScript(() => {
      IDBFactory.prototype.open = (): never => {
        throw new DOMException('denied', 'SecurityError');
      };
    });
    const user = await ApplicantUser.on(context, world.proxy.url, { applicant: 'siri-private', level });
    users.push(user);
    await user.presses('Begin');
    await user.sees(/photo of your face/i);
    await user.gives(world.pictures.selfie);
    await arrives(user, 'siri-private');
  });
});

describe('a bill that was used', () => {
  /** Somebody whose bill cannot be sent after this was done with it, and who comes back. */
  async function returned(
    applicant: string,
    give: (user: ApplicantUser) => Promise<void>,
  ): Promise<ApplicantUser> {
    const user = await world.visit({ applicant, level: 'bill-only-level' });
    users.push(user);
    await user.presses('Begin');
    await user.sees(/utility bill/i);
    world.proxy.refuseWith(503, uploads);
    await give(user);
    await user.reads(/busy/i);
    await user.reload();
    await user.sees('Check your answers');
    return user;
  }

  /** Whether the row of the bill shows a picture that is really there. */
  async function seesFirstPage({ widget }: ApplicantUser): Promise<void> {
    const image = widget.locator('.thumbnail img');
    await image.waitFor();
    const size = await image.evaluate(async (element) => {
      const shown = element as HTMLImageElement;
      await shown.decode();
      return Math.max(shown.naturalWidth, shown.naturalHeight);
    });
    assert.ok(size > 100, String(size));
  }

  it('as a PDF shows its first page again after a reload, before it is sent and after', async () => {
    const user = await returned('tove-pdf', (user) => user.gives(world.pictures.bill));
    await seesFirstPage(user);
    await arrives(user, 'tove-pdf', () => seesFirstPage(user));
  });

  it('as several photos shows the first of them again after a reload', async () => {
    const user = await returned('ulla-pages', async (user) => {
      await user.chooses(world.pictures.cardFront);
      await user.presses('Add another page');
      await user.chooses(world.pictures.selfie);
      await user.presses(/^(Use these 2 pages|Use it anyway)$/);
    });
    await seesFirstPage(user);
    await arrives(user, 'ulla-pages', () => seesFirstPage(user));
  });
});
