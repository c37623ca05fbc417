import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { after, afterEach, before, describe, it } from 'node:test';
import { pdfOf, streamOf } from '../support/made-pdf.js';
import { numbersFrom } from '../support/node/files.js';
import type { ApplicantUser } from './applicant.js';
import type { Cut } from './recording-proxy.js';
import { startWorld } from './world.js';
import type { World } from './world.js';

const pieceBytes = 512 * 1024;
const uploads = /\/resources\/sdk\/uploads/;

/** A piece as it came by on its way to the server: where in the file it begins, and how much of it passed. */
interface Piece {
  readonly from: number;
  readonly passed: number;
}

let world: World;
const users: ApplicantUser[] = [];
const calls: string[] = [];
const pieces: Piece[] = [];

before(async () => (world = await startWorld()));
after(() => world.end());
afterEach(async () => {
  world.proxy.watch(undefined);
  for (const list of [calls, pieces]) list.length = 0;
  for (const user of users.splice(0)) await user.leave();
});

/** A PDF of one page and about 3 MB, as a scanner's would be. */
async function scan(seed: number): Promise<Buffer> {
  const next = numbersFrom(seed);
  const digits = Array.from({ length: 3_000_000 / 8 }, () => String(1e7 + Math.floor(next() * 9e7))).join('');
  const pdf = pdfOf({ pages: [{ contents: `0 0 m 100 ${seed} l S` }], objects: [streamOf(digits)] });
  return Buffer.from(await pdf.arrayBuffer());
}

/** Notes every call for uploads in pieces, and does with it what the given one says. */
function watchPieces(meet: (from: number | undefined) => Promise<Cut | undefined>): void {
  world.proxy.watch(async ({ method, path, headers }) => {
    if (!uploads.test(path)) return undefined;
    calls.push(method);
    const from = method === 'PATCH' ? Number(headers['upload-offset']) : undefined;
    const cut = await meet(from);
    const bytes = Math.min(Number(headers['content-length']), cut?.afterBytes ?? Infinity);
    if (from !== undefined) pieces.push({ from, passed: bytes });
    return cut;
  });
}

/** From the third piece on the network is gone, in its middle, until the watcher is another. */
function breakNetworkInTheMiddle(): void {
  let isGone = false;
  watchPieces(async (from) => {
    if (isGone) return { afterBytes: 0 };
    isGone = from !== undefined && from >= 2 * pieceBytes;
    return isGone ? { afterBytes: 200_000 } : undefined;
  });
}

function sumOf(passed: readonly Piece[]): number {
  return passed.reduce((sum, piece) => sum + piece.passed, 0);
}

async function uses(applicant: string, pdf: Buffer): Promise<ApplicantUser> {
  const user = await world.visit({ applicant, level: 'bill-only-level' });
  users.push(user);
  await user.presses('Begin');
  await user.sees(/utility bill/i);
  await user.gives(await world.pictures.write(`${applicant}.pdf`, pdf));
  return user;
}

/** The file is at the server once, byte by byte, and nothing was asked again. */
async function arrives(user: ApplicantUser, applicant: string, pdf: Buffer): Promise<void> {
  await user.widget.getByText('Sent', { exact: true }).waitFor();
  const { id, images } = await world.operator.applicant(applicant);
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  assert.deepEqual(
    images.map((image) => image.sha256),
    [sha256],
  );
  const held = await world.operator.picture(id, images[0]?.imageId ?? 0);
  assert.ok(Buffer.from(held).equals(pdf), 'the server holds these very bytes');
  await user.presses('Send for checking');
  await user.sees(/we’re checking/i);
  assert.deepEqual(user.troubles, []);
  assert.deepEqual(await world.contractProblems(), []);
}

/** The pieces after the first so many were what the server did not have, and no more. */
function assertOnlyRest(before: number, size: number): void {
  const rest = pieces.slice(before);
  const from = rest[0]?.from ?? 0;
  assert.ok(from >= 2 * pieceBytes && from <= 2 * pieceBytes + 200_000, `goes on at ${from}`);
  assert.equal(sumOf(rest), size - from);
  assert.ok(sumOf(pieces) < size + pieceBytes, `${sumOf(pieces)} bytes were sent of ${size}`);
  assert.equal(calls.filter((method) => method === 'POST').length, 1, 'one upload was begun');
}

describe('a file of 3 MB that is cut off in the middle', () => {
  const ways: Readonly<Record<string, (user: ApplicantUser) => Promise<ApplicantUser>>> = {
    'after a reload': async (user) => {
      await user.reload();
      return user;
    },
    'in another tab, as the first was closed': async (user) => {
      const other = await user.otherTab();
      await user.page.close();
      return other;
    },
  };
  for (const [number, [way, goOn]] of Object.entries(ways).entries()) {
    it(`goes on from where the server is, ${way}`, async () => {
      const applicant = `cut-${number}`;
      const pdf = await scan(number + 1);
      breakNetworkInTheMiddle();
      const user = await uses(applicant, pdf);
      await user.sees('Check your answers');
      await user.reads(/trying again/i);
      const before = pieces.length;
      assert.equal((await world.operator.applicant(applicant)).images.length, 0);
      const later = await goOn(user);
      watchPieces(async () => undefined);
      await arrives(later, applicant, pdf);
      assertOnlyRest(before, pdf.length);
    });
  }

  it('goes on from where the server is, on the same page', async () => {
    const pdf = await scan(3);
    breakNetworkInTheMiddle();
    const user = await uses('cut-same', pdf);
    await user.reads(/trying again/i);
    const before = pieces.length;
    watchPieces(async () => undefined);
    await arrives(user, 'cut-same', pdf);
    assertOnlyRest(before, pdf.length);
  });
});

describe('a file of 3 MB whose page is reloaded while a piece is under way', () => {
  it('goes on from where the server is', async () => {
    const pdf = await scan(4);
    const happenings = new EventTarget();
    const comes = once(happenings, 'third piece');
    const isReloaded = once(happenings, 'reload');
    watchPieces(async (from) => {
      if (from !== 2 * pieceBytes) return undefined;
      happenings.dispatchEvent(new Event('third piece'));
      await isReloaded;
      return { afterBytes: 0 };
    });
    const user = await uses('reloaded', pdf);
    await comes;
    watchPieces(async () => undefined);
    await user.reload();
    happenings.dispatchEvent(new Event('reload'));
    await arrives(user, 'reloaded', pdf);
    assertOnlyRest(2, pdf.length);
  });
});

describe('a file of 3 MB whose token expires between its pieces', () => {
  it('goes on with the new token from where it is', async () => {
    const pdf = await scan(5);
    let isExpired = false;
    watchPieces(async (from) => {
      if (from !== 2 * pieceBytes || isExpired) return undefined;
      isExpired = true;
      await world.operator.trouble('expired', [{ kind: 'token-expired', times: 1 }]);
      return undefined;
    });
    const user = await uses('expired', pdf);
    await arrives(user, 'expired', pdf);
    const refused = (await world.proxy.exchanges()).filter(
      ({ path, status }) => uploads.test(path) && status === 401,
    );
    assert.deepEqual(
      refused.map(({ method }) => method),
      ['PATCH'],
    );
    assert.equal(sumOf(pieces), pdf.length + pieceBytes, 'but for the refused piece nothing was sent twice');
    assert.equal(calls.filter((method) => method === 'POST').length, 1, 'one upload was begun');
  });
});
