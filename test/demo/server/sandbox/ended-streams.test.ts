import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startDirectly } from './direct-sandbox.js';

/** How many timers run in this process; each stream that the server keeps has one. */
function timers(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
}

for (const kind of ['lost-answer', 'stream-cut'] as const) {
  test(`a stream that ${kind} has ended is not kept by the server`, async () => {
    const direct = await startDirectly();
    const open = () => direct.call('GET', '/resources/sdk/events');
    const before = timers();
    const usual = await open();
    assert.equal(timers(), before + 1);
    await usual.body?.cancel();
    assert.equal(timers(), before);
    await direct.switchOn({ kind });
    if (kind === 'lost-answer') await assert.rejects(open, { message: /broken on purpose/ });
    else await (await open()).text();
    assert.equal(timers(), before);
    await direct.close();
  });
}
