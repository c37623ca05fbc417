import { expect } from '@open-wc/testing';
import { longestKeptMs } from '../../../src/domain/kept-photo.js';
import type { OutboxPhoto } from '../../../src/flow/ports.js';
import { PhotoVault } from '../../../src/services/outbox/photo-vault.js';

const databaseName = 'verification-widget';
const base = 'https://kyc.example.com';
const secret = 'the very bytes of a passport';
let now = 1_800_000_000_000;
let fillings: boolean[] = [];

function vault(baseUrl = base): PhotoVault {
  return new PhotoVault(
    baseUrl,
    (isEmpty) => fillings.push(isEmpty),
    () => now,
  );
}

function photo(id: string, changes: Partial<OutboxPhoto> = {}): OutboxPhoto {
  return {
    id,
    applicantId: 'applicant-1',
    step: 'IDENTITY',
    shotKey: 'IDENTITY/FRONT_SIDE',
    side: 'FRONT_SIDE',
    documentType: 'ID_CARD',
    country: 'DEU',
    content: new Blob([secret], { type: 'image/jpeg' }),
    receipt: {
      sha256: 'ab'.repeat(32),
      leftBehind: { bytes: 4_000_000, location: true, notes: true },
    },
    sourceSha256: 'cd'.repeat(32),
    replaces: '100',
    keptAtMs: now,
    ...changes,
  };
}

function raw(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(databaseName);
    opening.onsuccess = (): void => resolve(opening.result);
    opening.onerror = (): void => reject(opening.error as Error);
  });
}

/** Everything in a store, as the browser holds it. */
async function stored(store: 'photos' | 'keys'): Promise<unknown[]> {
  const database = await raw();
  const reading = database.transaction(store).objectStore(store).getAll();
  await new Promise((resolve) => (reading.onsuccess = resolve));
  database.close();
  return reading.result;
}

/** Changes every photo as somebody could who can write to the browser's storage. */
async function tamper(change: (entry: Record<string, unknown>) => void): Promise<void> {
  const entries = (await stored('photos')) as Record<string, unknown>[];
  const database = await raw();
  const transaction = database.transaction('photos', 'readwrite');
  for (const entry of entries) {
    change(entry);
    transaction.objectStore('photos').put(entry);
  }
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  database.close();
}

async function bytesOf(kept: readonly OutboxPhoto[]): Promise<readonly string[]> {
  return Promise.all(kept.map(({ content }) => content.text()));
}

afterEach(async () => {
  await vault().clear('applicant-1');
  await vault().clear('applicant-2');
  fillings = [];
});

describe('photos kept in this browser', () => {
  it('come back byte for byte, with everything they were taken for, to another page', async () => {
    const pages = { ...photo('b').receipt, pages: 3 };
    const pdf = photo('b', {
      receipt: pages,
      keptAtMs: now + 1,
      content: new Blob(['%PDF-'], { type: 'application/pdf' }),
    });
    expect(await vault().keep(pdf)).to.be.true;
    expect(await vault().keep(photo('a'))).to.be.true;
    const kept = await vault().kept('applicant-1');
    expect(kept.map(({ id }) => id)).to.deep.equal(['a', 'b']);
    const [{ content, ...facts } = photo('none')] = kept;
    const { content: _content, ...expected } = photo('a');
    expect(facts).to.deep.equal(expected);
    expect(content.type).to.equal('image/jpeg');
    expect(kept[1]?.content.type).to.equal('application/pdf');
    expect(kept[1]?.receipt).to.deep.equal(pages);
    expect(await bytesOf(kept)).to.deep.equal([secret, '%PDF-']);
  });

  it('are told from those that were given up, of which nothing but that is kept', async () => {
    await vault().keep(photo('a'));
    expect(await vault().has('a')).to.be.true;
    await vault().keep(photo('a', { content: new Blob(), isCalledOff: true }));
    expect(await vault().has('a')).to.be.false;
    const kept = await vault().kept('applicant-1');
    expect(kept.map(({ id, isCalledOff, content }) => [id, isCalledOff, content.size])).to.deep.equal([
      ['a', true, 0],
    ]);
  });

  it('lie there sealed: neither a picture nor anything about it can be read, and no script can have the key', async () => {
    await vault().keep(photo('a'));
    await vault().note('a', 'https://kyc.example.com/resources/sdk/uploads/secret-place');
    const [entry] = (await stored('photos')) as Record<string, unknown>[];
    const [{ key }] = (await stored('keys')) as [{ key: CryptoKey }];
    const everything = JSON.stringify(entry, (_name, value: unknown) =>
      value instanceof ArrayBuffer || ArrayBuffer.isView(value)
        ? new TextDecoder('latin1').decode(value as ArrayBuffer)
        : value,
    );
    for (const part of [secret, 'DEU', 'ID_CARD', 'IDENTITY', 'abab', 'cdcd', 'secret-place', 'image/jpeg'])
      expect(everything, part).not.to.contain(part);
    expect(key.extractable).to.be.false;
    const theft = await crypto.subtle.exportKey('raw', key).then(
      () => 'exported',
      () => 'refused',
    );
    expect(theft).to.equal('refused');
  });

  it('are sealed each in its own way, and belong to one applicant at one back end', async () => {
    await vault().keep(photo('a'));
    await vault().keep(photo('b'));
    const [first, second] = (await stored('photos')) as { photo: { vector: Uint8Array } }[];
    expect(first?.photo.vector).not.to.deep.equal(second?.photo.vector);
    expect(await vault().kept('applicant-2')).to.deep.equal([]);
    expect(await vault('https://other.example.com').kept('applicant-1')).to.deep.equal([]);
    expect(await vault('https://other.example.com').owners()).to.deep.equal([]);
    expect(await vault().owners()).to.deep.equal(['applicant-1']);
  });

  for (const [what, change] of [
    [
      'given to another applicant',
      (entry: Record<string, unknown>) => (entry['owner'] = `${base} applicant-2`),
    ],
    ['made younger', (entry: Record<string, unknown>) => (entry['keptAtMs'] = now + 1000)],
    [
      'changed by a bit',
      (entry: Record<string, unknown>) => {
        const bytes = new Uint8Array((entry['photo'] as { bytes: ArrayBuffer }).bytes);
        bytes[0] = (bytes[0] ?? 0) ^ 1;
      },
    ],
    ['sealed with another key', (entry: Record<string, unknown>) => (entry['keyId'] = 'another')],
  ] as const) {
    it(`are thrown away when they were ${what}`, async () => {
      await vault().keep(photo('a'));
      await tamper(change);
      expect(await vault().kept('applicant-1')).to.deep.equal([]);
      expect(await vault().kept('applicant-2')).to.deep.equal([]);
      expect(await stored('photos')).to.deep.equal([]);
      expect(await stored('keys')).to.deep.equal([]);
    });
  }

  it('are kept for a day and no longer, whatever the clock does', async () => {
    await vault().keep(photo('a'));
    now += longestKeptMs - 1;
    expect(await vault().kept('applicant-1')).to.have.length(1);
    now += 1;
    expect(await vault().kept('applicant-2'), 'whoever comes').to.have.length(0);
    expect(await stored('photos')).to.have.length(0);
    await vault().keep(photo('b'));
    now -= 2 * longestKeptMs;
    await vault().kept('applicant-1');
    expect(await stored('photos')).to.have.length(0);
  });

  it('go one by one or all of one applicant, the key with the last, and it is told what is left', async () => {
    await vault().keep(photo('a'));
    await vault().keep(photo('b'));
    await vault().keep(photo('c', { applicantId: 'applicant-2' }));
    expect(await vault().has('a')).to.be.true;
    await vault().remove('a');
    expect(await vault().has('a')).to.be.false;
    await vault().clear('applicant-1');
    expect(await stored('photos')).to.have.length(1);
    expect(await stored('keys')).to.have.length(1);
    expect(fillings.at(-1)).to.be.false;
    await vault().clear('applicant-2');
    expect(await stored('keys')).to.have.length(0);
    expect(fillings.at(-1)).to.be.true;
  });

  it('never that nothing is kept while a photo is, however the last goes and the next comes at once', async () => {
    await vault().keep(photo('one'));
    const [here, otherTab] = [vault(), vault()];
    for (const keeper of [here, otherTab]) {
      fillings = [];
      await Promise.all([here.remove('one'), keeper.keep(photo('two'))]);
      expect(await stored('photos')).to.have.length(1);
      expect(fillings.at(-1)).to.be.false;
      await here.remove('two');
      await here.keep(photo('one'));
    }
  });

  it('survive that another tab throws the last photo and the key away while they are being kept', async () => {
    const [here, there] = [vault(), vault()];
    for (let round = 0; round < 20; round += 1) {
      await there.keep(photo('theirs'));
      const [isKept] = await Promise.all([here.keep(photo('ours')), there.remove('theirs')]);
      expect(isKept, `round ${round}`).to.be.true;
      expect(await bytesOf(await here.kept('applicant-1')), `round ${round}`).to.deep.equal([secret]);
      await here.remove('ours');
    }
  });

  it('remember where an upload goes on, and forget it', async () => {
    await vault().keep(photo('a'));
    await vault().note('a', '/resources/sdk/uploads/1');
    expect((await vault().kept('applicant-1'))[0]?.uploadUrl).to.equal('/resources/sdk/uploads/1');
    await vault().note('a', undefined);
    expect((await vault().kept('applicant-1'))[0]).not.to.have.property('uploadUrl');
    await vault().note('gone', '/resources/sdk/uploads/2');
    expect(await vault().has('gone')).to.be.false;
  });
});

describe('a browser that keeps nothing', () => {
  const open = IDBFactory.prototype.open;
  const generateKey = SubtleCrypto.prototype.generateKey;
  afterEach(() => {
    IDBFactory.prototype.open = open;
    SubtleCrypto.prototype.generateKey = generateKey;
  });

  /** What each call answers there, with nothing thrown. */
  async function answers(): Promise<void> {
    const here = vault();
    expect(await here.keep(photo('a'))).to.be.false;
    expect(await here.kept('applicant-1')).to.deep.equal([]);
    expect(await here.owners()).to.deep.equal([]);
    await here.note('a', 'somewhere');
    await here.remove('a');
    await here.clear('applicant-1');
  }

  it('is told of, whatever it does to say so', async () => {
    IDBFactory.prototype.open = (): never => {
      throw new DOMException('no', 'SecurityError');
    };
    await answers();
    expect(await vault().has('a'), 'no photo is given up for that').to.be.true;
  });

  it('as a private window may be refused the key', async () => {
    SubtleCrypto.prototype.generateKey = (): Promise<never> =>
      Promise.reject(new DOMException('no', 'NotSupportedError'));
    await answers();
  });
});
