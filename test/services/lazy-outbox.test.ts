import { expect } from '@open-wc/testing';
import { LazyOutbox } from '../../src/services/lazy-outbox.js';
import { left } from '../support/outbox-bench.js';

/** No other file's, as all of them share one storage. */
const base = 'https://lazy-outbox.example.com';
const { setItem } = Storage.prototype;

afterEach(async () => {
  Storage.prototype.setItem = setItem;
  await new LazyOutbox(base).wipe();
});

describe('the outbox of a browser', () => {
  it('is known to hold something as long as it does', async () => {
    const outbox = new LazyOutbox(base);
    expect(outbox.mayHold()).to.be.false;
    const { vault } = await outbox.open();
    expect(await vault.keep(left())).to.be.true;
    expect(new LazyOutbox(base).mayHold()).to.be.true;
    await vault.remove('left-here');
    expect(new LazyOutbox(base).mayHold()).to.be.false;
  });

  it('is empty where only another back end’s photos are kept', async () => {
    const [here, elsewhere] = [new LazyOutbox(base), new LazyOutbox(`${base}/other`)];
    const [{ vault }, { vault: other }] = [await here.open(), await elsewhere.open()];
    await other.keep(left({ id: 'elsewhere' }));
    await vault.keep(left());
    await vault.remove('left-here');
    expect([here.mayHold(), elsewhere.mayHold()]).to.deep.equal([false, true]);
    await elsewhere.wipe();
    expect(elsewhere.mayHold()).to.be.false;
  });

  it('keeps nothing, and says so, where no later visit could know of it', async () => {
    Storage.prototype.setItem = (): never => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const { vault } = await new LazyOutbox(base).open();
    expect(await vault.keep(left())).to.be.false;
    expect(await vault.owners()).to.deep.equal([]);
  });
});
