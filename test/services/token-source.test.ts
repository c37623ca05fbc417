import { expect } from '@open-wc/testing';
import { toFailure } from '../../src/domain/failure.js';
import { HostTokens } from '../../src/services/token-source.js';
import { Asking, settle } from '../support/fakes.js';

const never = new AbortController().signal;

function host(attribute = '', hasFunction = false) {
  const asked = new Asking<[], string>();
  const page = { attribute, expired: 0, ask: hasFunction ? asked.ask : undefined };
  const tokens = new HostTokens({
    attribute: () => page.attribute,
    ask: () => page.ask,
    onExpired: () => (page.expired += 1),
  });
  return { page, asked, tokens };
}

describe('tokens of the host page', () => {
  it('come from the attribute without asking', async () => {
    const { tokens, asked } = host('from-attribute', true);
    expect(await tokens.current(never)).to.equal('from-attribute');
    expect(asked.calls).to.have.length(0);
  });

  it('are asked of the function once for many callers', async () => {
    const { tokens, asked } = host('', true);
    const all = Promise.all([tokens.current(never), tokens.current(never), tokens.current(never)]);
    await settle();
    expect(asked.calls).to.have.length(1);
    await asked.take().answer('from-function');
    expect(await all).to.deep.equal(['from-function', 'from-function', 'from-function']);
  });

  it('are renewed once for a burst of refusals, and the page is told once', async () => {
    const { tokens, asked, page } = host('old', true);
    await tokens.current(never);
    const burst = Promise.all(Array.from({ length: 4 }, () => tokens.renew('old', never)));
    await settle();
    expect(asked.calls).to.have.length(1);
    await asked.take().answer('new');
    expect(await burst).to.deep.equal(['new', 'new', 'new', 'new']);
    expect(await tokens.renew('old', never)).to.equal('new');
    expect(page.expired).to.equal(1);
  });

  it('come from the attribute that the page sets anew when it is told', async () => {
    const { tokens, page } = host('old');
    await tokens.current(never);
    const renewed = tokens.renew('old', never);
    await settle();
    expect(page.expired).to.equal(1);
    page.attribute = 'new';
    tokens.changed();
    expect(await renewed).to.equal('new');
  });

  it('are waited for when the page sets its function a moment later', async () => {
    const { tokens, page, asked } = host();
    const token = tokens.current(never);
    await settle();
    page.ask = asked.ask;
    tokens.changed();
    await settle();
    await asked.take().answer('late');
    expect(await token).to.equal('late');
  });

  it('are not used once the host has signed its user out, and the next is waited for', async () => {
    const { tokens, page } = host('of the first');
    await tokens.current(never);
    page.attribute = '';
    tokens.forget();
    const token = tokens.current(never);
    await settle();
    page.attribute = 'of the second';
    expect(tokens.changed(), 'it was awaited').to.be.true;
    expect(await token).to.equal('of the second');
  });

  it('fail as no-token when the function throws or gives nothing', async () => {
    for (const bad of ['', undefined, null]) {
      const { tokens, asked } = host('', true);
      const failure = tokens.current(never).catch(toFailure);
      await settle();
      await asked.take().answer(bad as string);
      expect(await failure).to.deep.equal({ code: 'no-token' });
    }
    const { tokens, asked } = host('', true);
    const failure = tokens.current(never).catch(toFailure);
    await settle();
    await asked.take().fail(new Error('offline'));
    expect(await failure).to.deep.equal({ code: 'no-token' });
  });
});
