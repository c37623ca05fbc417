import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { createClient } from '@libsql/client';
import { beginning } from '../../../demo/server/store/migrations/beginning.js';
import { startSandbox } from './sandbox.js';

const dataDir = await mkdtemp(join(tmpdir(), 'sandbox-old-'));
after(() => rm(dataDir, { recursive: true, force: true }));

const id = '0123456789abcdef01234567';
const rows = [
  `INSERT INTO applicants VALUES ('${id}', 'old', 'basic-kyc-level', 'VX-OLD222', 0, 7, 0, 0, 'active', 9999999999999,
    'completed', '{"reviewAnswer":"RED","reviewRejectType":"RETRY"}', 1, 1, '{}')`,
  `INSERT INTO steps VALUES ('${id}', 'SELFIE', 2, 1, '{"reviewAnswer":"RED","reviewRejectType":"RETRY"}')`,
];

test('an applicant of an older server goes on where they were', async () => {
  const client = createClient({ url: `file:${join(dataDir, 'sandbox.db')}` });
  await client.batch(
    [
      ...beginning,
      'CREATE TABLE schema_version (version INTEGER NOT NULL)',
      'INSERT INTO schema_version (version) VALUES (1)',
      ...rows,
    ],
    'write',
  );
  client.close();
  const sandbox = await startSandbox({ dataDir });
  const applicant = await sandbox.applicant('basic-kyc-level', 'old');
  const { revision, steps, session } = await applicant.snapshot();
  assert.deepEqual([applicant.id, revision, steps['SELFIE']?.reviewResult?.reviewAnswer], [id, 7, 'RED']);
  assert.deepEqual(session.attempts?.['SELFIE'], { used: 2, limit: 5 });
  await applicant.do('notes', { text: 'Still here' });
  const { notes, revision: counted } = await applicant.whole();
  assert.deepEqual([notes.length, counted, (await applicant.snapshot()).revision], [1, 8, 7]);
  await sandbox.close();
});
