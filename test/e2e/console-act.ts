import { requestOf } from '../../demo/console/calls/operator-calls.js';
import type { OperatorAct } from '../../demo/console/calls/operator-calls.js';
import type { SandboxProcess } from '../support/node/sandbox-process.js';

/** Does to an applicant what the console would have done by the same act. */
export function perform(
  { url, operatorSecret }: SandboxProcess,
  id: string,
  act: OperatorAct,
): Promise<Response> {
  const { path, body } = requestOf(id, act);
  return fetch(`${url}${path}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${operatorSecret}`, 'Content-Type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
}
