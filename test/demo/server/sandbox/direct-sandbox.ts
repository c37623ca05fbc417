import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox } from '../../../../demo/server/app.js';
import { operatorSecret } from '../sandbox.js';
import type { Schemas } from '../sandbox.js';

/** A sandbox without a server around it: its function is called directly, for one applicant. */
export interface DirectSandbox {
  readonly call: (method: string, path: string) => Promise<Response>;
  readonly switchOn: (...faults: readonly Schemas['Fault'][]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts one over a data folder of its own. */
export async function startDirectly(): Promise<DirectSandbox> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sandbox-direct-'));
  const sandbox = await createSandbox({ dataDir, operatorSecret });
  const ask = async (method: string, path: string, token: string, json?: unknown): Promise<Response> => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const body = json !== undefined && { body: JSON.stringify(json) };
    return sandbox.fetch(new Request(`http://sandbox.test${path}`, { method, headers, ...body }));
  };
  const order = { userId: 'anna', levelName: 'selfie-only-level' };
  const issued = await ask('POST', '/integrator/token', operatorSecret, order);
  const { token } = (await issued.json()) as Schemas['AccessToken'];
  const session = await ask('GET', '/resources/sdk/session', token);
  const { applicantId } = (await session.json()) as Schemas['Snapshot'];
  return {
    call: (method, path) => ask(method, path, token),
    switchOn: async (...faults) => {
      await ask('PUT', `/sandbox/applicants/${applicantId}/faults`, operatorSecret, { faults });
    },
    close: async () => {
      await sandbox.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
