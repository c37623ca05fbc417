import { expect } from '@open-wc/testing';
import type { UsedPicture } from '../../src/domain/known-pictures.js';
import { BrowserMemory } from '../../src/services/browser-memory.js';

const base = 'https://memory.test';
const refusal = (step: string, key: string) =>
  ({ step, key, failure: { source: 'upload', reasons: ['sameSides'] } }) as const;

describe('what the browser remembers', () => {
  afterEach(() => localStorage.clear());

  it('keeps refusals by applicant, each once, for every tab and after a reload', () => {
    const memory = new BrowserMemory(base);
    memory.addRefusal('a ', refusal('IDENTITY', 'upload 1'));
    memory.addRefusal('a ', refusal('IDENTITY', 'upload 1'));
    memory.addRefusal('a ', refusal('IDENTITY2', 'upload 1'));
    memory.addRefusal('a 2', refusal('IDENTITY', 'upload 1'));
    const other = new BrowserMemory(base);
    other.addRefusal('a ', refusal('SELFIE', 'review 1'));
    const seen = memory.readRefusals('a ').map(({ step, failure }) => [step, failure.reasons]);
    expect(seen).to.deep.equal([
      ['IDENTITY', ['sameSides']],
      ['IDENTITY2', ['sameSides']],
      ['SELFIE', ['sameSides']],
    ]);
    expect(new BrowserMemory('https://elsewhere.test').readRefusals('a ')).to.deep.equal([]);
  });

  it('keeps the lock of the applicant seen last, and forgets it when it ends', () => {
    const memory = new BrowserMemory(base);
    expect(memory.readLock()).to.equal(undefined);
    memory.keepLock('a', { applicantId: 'a' });
    expect(new BrowserMemory(base).readLock()).to.deep.equal({ applicantId: 'a' });
    memory.keepLock('b', undefined);
    expect(memory.readLock()).to.equal(undefined);
    memory.keepLock('a', { applicantId: 'a' });
    memory.keepLock('a', undefined);
    expect(memory.readLock()).to.equal(undefined);
  });

  it('survives whatever lies in its place', () => {
    const memory = new BrowserMemory(base);
    memory.addRefusal('a ', refusal('IDENTITY', 'upload 1'));
    for (const text of ['', 'null', '{', '[]', '"x"', '{"reasons":7,"source":{},"step":[]}']) {
      for (const name of Object.keys(localStorage)) localStorage.setItem(name, text);
      expect(memory.readRefusals('a '), text).to.have.length(1);
      expect(memory.readRefusals('a ')[0]?.failure.reasons, text).to.deep.equal([]);
    }
  });

  const sha256 = (digit: string): string => digit.repeat(64);
  const picture = (shot: string, digit: string, more: Partial<UsedPicture> = {}): UsedPicture => ({
    shot,
    fingerprint: { sha256: sha256(digit), look: sha256('a') },
    refused: false,
    ...more,
  });

  it('keeps pictures by applicant as hashes, the latest last, and forgets one or all of them', () => {
    const memory = new BrowserMemory(base);
    memory.keepPicture('a', picture('SELFIE', '3'));
    memory.keepPicture('a', picture('IDENTITY/BACK_SIDE', '1'));
    memory.keepPicture('a 2', picture('SELFIE', '9'));
    memory.keepPicture('a', picture('SELFIE', '3', { imageId: '7', refused: true }));
    expect(new BrowserMemory(base).readPictures('a')).to.deep.equal([
      picture('IDENTITY/BACK_SIDE', '1'),
      picture('SELFIE', '3', { imageId: '7', refused: true }),
    ]);
    const kept = Object.keys(localStorage).map((name) => localStorage.getItem(name) ?? '');
    for (const text of kept)
      expect(Object.keys(JSON.parse(text) as object)).to.include.members(['shot', 'sha256', 'look']);
    memory.forgetPicture('a', picture('SELFIE', '3'));
    expect(memory.readPictures('a')).to.have.length(1);
    memory.forgetPictures('a');
    expect(memory.readPictures('a')).to.deep.equal([]);
    expect(memory.readPictures('a 2')).to.have.length(1);
  });

  it('takes nothing for a picture that is none', () => {
    const memory = new BrowserMemory(base);
    memory.keepPicture('a', picture('SELFIE', '3'));
    const [name = ''] = Object.keys(localStorage);
    const good = JSON.parse(localStorage.getItem(name) ?? '') as Record<string, unknown>;
    for (const odd of [
      { sha256: 'x' },
      { sha256: 7 },
      { look: '../' },
      { shot: {} },
      { look: sha256('a') + 'a' },
    ]) {
      localStorage.setItem(name, JSON.stringify({ ...good, ...odd }));
      expect(memory.readPictures('a'), JSON.stringify(odd)).to.deep.equal([]);
    }
    localStorage.setItem(name, JSON.stringify({ ...good, order: 'x', refused: 'yes', imageId: {} }));
    expect(memory.readPictures('a')).to.deep.equal([picture('SELFIE', '3')]);
  });

  it('forgets the pictures of the applicant before, once another one is seen', () => {
    const memory = new BrowserMemory(base);
    memory.keepLock('a', undefined);
    memory.keepPicture('a', picture('SELFIE', '3'));
    memory.keepLock('a', undefined);
    expect(memory.readPictures('a')).to.have.length(1);
    memory.keepLock('b', undefined);
    expect(memory.readPictures('a')).to.deep.equal([]);
  });

  it('does without a storage that is refused, full or not there', () => {
    const fail = (): never => {
      throw new DOMException('no', 'SecurityError');
    };
    const shelves = [
      fail,
      () => ({ getItem: () => null, setItem: fail, removeItem: fail, key: () => null, length: 0 }),
    ];
    for (const shelf of shelves) {
      const memory = new BrowserMemory(base, shelf);
      memory.addRefusal('a', refusal('IDENTITY', '1'));
      memory.keepLock('a', {});
      memory.keepPicture('a', picture('SELFIE', '3'));
      memory.forgetPictures('a');
      expect(memory.readPictures('a')).to.deep.equal([]);
      expect(memory.readRefusals('a')).to.deep.equal([]);
      expect(memory.readLock()).to.equal(undefined);
    }
  });

  it('tells of changes in other tabs, of its own things only, until it is no longer asked', () => {
    const memory = new BrowserMemory(base);
    const listening = new AbortController();
    let told = 0;
    memory.onChange(() => (told += 1), listening.signal);
    const tell = (key: string | null): boolean => dispatchEvent(new StorageEvent('storage', { key }));
    tell(`verification-widget ${base} lock a`);
    tell(`verification-widget ${base} last`);
    tell(`verification-widget ${base} picture a 33 SELFIE`);
    tell('theme');
    tell(null);
    expect(told).to.equal(2);
    listening.abort();
    tell(null);
    expect(told).to.equal(2);
  });
});
