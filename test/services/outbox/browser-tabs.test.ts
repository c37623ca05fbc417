import { expect } from '@open-wc/testing';
import type { TabNews } from '../../../src/flow/ports.js';
import { BrowserTabs } from '../../../src/services/outbox/browser-tabs.js';
import { settle } from '../../support/settle.js';

let life = new AbortController();
afterEach(() => {
  life.abort();
  life = new AbortController();
});

/** Work that goes on until the test ends it, and tells when it began. */
function openWork(): { work: () => Promise<string>; begun: Promise<void>; end: (value: string) => void } {
  let [tellBegun, end]: [() => void, (value: string) => void] = [() => undefined, () => undefined];
  const begun = new Promise<void>((resolve) => (tellBegun = resolve));
  const result = new Promise<string>((resolve) => (end = resolve));
  return {
    begun,
    end: (value) => end(value),
    work: () => {
      tellBegun();
      return result;
    },
  };
}

const news: TabNews = { applicantId: 'a', id: '1', kind: 'sending', fraction: 0.5 };

describe('tabs of one browser', () => {
  it('do work of one name one after another, and work of other names side by side', async () => {
    const [here, there] = [new BrowserTabs('b'), new BrowserTabs('b')];
    const [first, second, other] = [openWork(), openWork(), openWork()];
    const order: string[] = [];
    const firstDone = here.alone('1', first.work, life.signal).then((value) => order.push(value));
    await first.begun;
    const secondDone = there.alone('1', second.work, life.signal).then((value) => order.push(value));
    void second.begun.then(() => order.push('second began'));
    const otherDone = there.alone('2', other.work, life.signal);
    await other.begun;
    other.end('other');
    expect(await otherDone).to.equal('other');
    expect(order).to.deep.equal([]);
    first.end('first');
    await firstDone;
    await second.begun;
    second.end('second');
    await secondDone;
    expect(order).to.deep.equal(['first', 'second began', 'second']);
  });

  it('stop waiting for their turn by the signal, and hand on what the work throws', async () => {
    const [here, there] = [new BrowserTabs('b'), new BrowserTabs('b')];
    const held = openWork();
    void here.alone('1', held.work, life.signal);
    await held.begun;
    const patience = new AbortController();
    const waiting = there.alone('1', () => Promise.resolve('mine'), patience.signal);
    patience.abort(new Error('enough'));
    expect(await waiting.catch((caught: unknown) => (caught as Error).message)).to.equal('enough');
    held.end('');
    const broken = there.alone('1', () => Promise.reject(new Error('broken')), life.signal);
    expect(await broken.catch((caught: unknown) => (caught as Error).message)).to.equal('broken');
  });

  it('each go on by themselves where the browser has no locks or refuses them', async () => {
    const refusing = { request: () => Promise.reject(new DOMException('no', 'SecurityError')) };
    for (const locks of [null, refusing as Pick<LockManager, 'request'>]) {
      const tabs = new BrowserTabs('b', locks);
      expect(await tabs.alone('1', () => Promise.resolve('done'), life.signal)).to.equal('done');
      tabs.stayOpen('a', life.signal);
    }
    let wiped = 0;
    await new BrowserTabs('b', null).unlessOpen('a', () => Promise.resolve(void (wiped += 1)));
    expect(wiped).to.equal(1);
  });

  it('go on with what has begun where the browser takes the lock away from a page that it puts aside', async () => {
    let take: (reason: unknown) => void = () => undefined;
    const taking = {
      request: (_name: string, _options: unknown, run: () => Promise<unknown>) =>
        new Promise((_, reject) => {
          take = reject;
          run().catch(reject);
        }),
    };
    const tabs = new BrowserTabs('b', taking as unknown as LockManager);
    const { work, end } = openWork();
    let times = 0;
    const done = tabs.alone('1', () => ((times += 1), work()), life.signal);
    take(new DOMException('put aside', 'AbortError'));
    await settle();
    end('done');
    expect(await done).to.equal('done');
    expect(times).to.equal(1);
  });

  it('are there again for their applicant when somebody comes back to the page', () => {
    const asked: string[] = [];
    const losing = {
      request: (name: string) => {
        asked.push(name);
        return Promise.reject(new DOMException('put aside', 'AbortError'));
      },
    };
    const [stays, goes] = [new BrowserTabs('b', losing as unknown as LockManager), new AbortController()];
    stays.stayOpen('a', goes.signal);
    dispatchEvent(new PageTransitionEvent('pageshow'));
    expect(asked).to.have.length(1);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(asked).to.deep.equal(['verification-widget b open a', 'verification-widget b open a']);
    goes.abort();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(asked).to.have.length(2);
  });

  it('know whether anybody is there for an applicant', async () => {
    const [here, there] = [new BrowserTabs('b'), new BrowserTabs('b')];
    const wiped: string[] = [];
    const wipe = (who: string) => there.unlessOpen(who, () => Promise.resolve(void wiped.push(who)));
    here.stayOpen('a', life.signal);
    there.stayOpen('a', life.signal);
    // A lock is asked for and given in the order of the requests.
    await wipe('a');
    await wipe('b');
    expect(wiped).to.deep.equal(['b']);
    life.abort();
    await settle();
    await wipe('a');
    expect(wiped).to.deep.equal(['b', 'a']);
  });

  it('hear each other, but not themselves, another back end, or nonsense, and not after the end', async () => {
    const [here, there, elsewhere] = [new BrowserTabs('b'), new BrowserTabs('b'), new BrowserTabs('c')];
    const heard: TabNews[] = [];
    let next: () => void = () => undefined;
    const one = (): Promise<void> => new Promise((resolve) => (next = resolve));
    there.hear((said) => {
      heard.push(said);
      next();
    }, life.signal);
    here.hear((said) => heard.push(said), life.signal);
    elsewhere.hear((said) => heard.push(said), life.signal);
    const channel = new BroadcastChannel('verification-widget b');
    for (const nonsense of [
      null,
      'news',
      {},
      { ...news, kind: 'sending', fraction: 7 },
      { ...news, kind: 'unheard-of' },
      { ...news, kind: 'answered', receipt: { outcome: 'perhaps' } },
      { ...news, kind: 'waiting', reason: 'for Godot' },
    ])
      channel.postMessage(nonsense);
    channel.close();
    const all: TabNews[] = [
      news,
      { applicantId: 'a', id: '1', kind: 'waiting', reason: 'busy' },
      { applicantId: 'a', id: '1', kind: 'kept' },
      {
        applicantId: 'a',
        id: '1',
        kind: 'answered',
        receipt: { outcome: 'accepted', imageId: '7', warnings: ['badSelfie'] },
      },
    ];
    for (const each of all) {
      const came = one();
      here.tell(each);
      await came;
    }
    expect(heard).to.deep.equal(all);
    life.abort();
    here.tell(news);
    await settle();
    expect(heard).to.have.length(all.length);
  });
});
