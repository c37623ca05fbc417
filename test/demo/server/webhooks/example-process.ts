import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const example = fileURLToPath(new URL('../../../../docs/webhook-receiver/receiver.mjs', import.meta.url));

/** The example receiver of the documentation, as a process of its own. */
export interface ExampleProcess {
  readonly url: string;
  /** What it has done, a line each. */
  readonly lines: readonly string[];
  /** Resolves once it has said this. */
  readonly said: (line: string) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Starts the example with the secret it is to trust. */
export async function startExample(secret: string): Promise<ExampleProcess> {
  const child = spawn(process.execPath, [example], {
    env: { WEBHOOK_SECRET: secret, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  const lines: string[] = [];
  const output = createInterface({ input: child.stdout });
  output.on('line', (line) => lines.push(line));
  await once(output, 'line');
  const [, url = ''] = /^Listening on (\S+)$/.exec(lines[0] ?? '') ?? [];
  return {
    url,
    lines,
    said: async (line) => {
      while (!lines.includes(line)) await once(output, 'line');
    },
    end: async () => {
      child.kill();
      await closed;
    },
  };
}
