import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The real sandbox server in a process of its own, with a data folder that outlives its restarts. */
export interface SandboxProcess {
  readonly url: string;
  readonly operatorSecret: string;
  /** Ends it as Ctrl-C does and gives its exit code. */
  interrupt(): Promise<number | null>;
  /** Ends it without a chance to tidy up. */
  kill(): Promise<void>;
  /** Starts it again on the same port with the same data. */
  start(): Promise<void>;
  /** Ends it for good and removes its data. */
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

const root = new URL('../../../', import.meta.url);

/** Resolves with the line that says it is ready; rejects with what it printed when it ends before. */
async function readyLine(child: ChildProcess): Promise<string> {
  let errors = '';
  child.stderr?.on('data', (part: Buffer) => (errors += part.toString()));
  if (child.stdout) {
    for await (const line of createInterface({ input: child.stdout })) {
      if (line.startsWith('Ready on ')) return line.slice('Ready on '.length);
    }
  }
  throw new Error(`the sandbox server did not start: ${errors}`);
}

/** Starts the sandbox server on a free port with an empty data folder. */
export async function startSandbox(): Promise<SandboxProcess> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sandbox-'));
  const port = await freePort();
  let child: ChildProcess | undefined;
  let operatorSecret = '';

  const start = async (): Promise<void> => {
    child = spawn(process.execPath, ['--import', 'tsx', 'demo/server/main.ts'], {
      cwd: root,
      env: { ...process.env, PORT: String(port), SANDBOX_DATA: dataDir },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const address = new URL(await readyLine(child));
    child.stdout?.resume();
    operatorSecret = new URLSearchParams(address.hash.slice(1)).get('operator') ?? '';
  };
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    const ending = child;
    child = undefined;
    if (!ending || ending.exitCode !== null) return ending?.exitCode ?? null;
    const exit = once(ending, 'exit');
    ending.kill(signal);
    return ((await exit) as [number | null])[0];
  };
  await start();
  return {
    url: `http://localhost:${port}`,
    operatorSecret,
    start,
    interrupt: () => end('SIGINT'),
    kill: async () => {
      await end('SIGKILL');
    },
    stop: async () => {
      await end('SIGTERM');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
