import { expect } from '@open-wc/testing';
import { PageSurroundings } from '../../src/services/surroundings.js';

const never = new AbortController().signal;

function pretendToBe(online: boolean): void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, value: online });
}

afterEach(() => Reflect.deleteProperty(navigator, 'onLine'));

describe('waiting for a network', () => {
  it('ends with the news of one, and not with news that is none', async () => {
    pretendToBe(false);
    let isOver = false;
    const waiting = new PageSurroundings().untilOnline(never).then(() => (isOver = true));
    dispatchEvent(new Event('online'));
    await Promise.resolve();
    expect(isOver).to.be.false;
    pretendToBe(true);
    dispatchEvent(new Event('online'));
    expect(await waiting).to.be.true;
  });

  it('ends after a while even so, as browsers may be wrong', async () => {
    pretendToBe(false);
    await new PageSurroundings(1).untilOnline(never);
    expect(navigator.onLine).to.be.false;
  });

  it('ends with its signal', async () => {
    pretendToBe(false);
    const ending = new AbortController();
    const waiting = new PageSurroundings().untilOnline(ending.signal).catch((reason: unknown) => reason);
    ending.abort('gone');
    expect(await waiting).to.equal('gone');
  });
});
