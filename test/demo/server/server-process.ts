import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The server as a process of its own, as `npm start` runs it. */
export interface ServerProcess {
  readonly url: string;
  readonly operatorSecret: string;
  readonly output: { stdout: string; stderr: string };
  /** Sends it signals and gives its exit code, or nothing where a signal ended it. */
  readonly end: (...signals: NodeJS.Signals[]) => Promise<number | null>;
}

function launch(env: Readonly<Record<string, string>>): ChildProcess {
  const { PATH = '' } = process.env;
  return spawn(process.execPath, ['--import', 'tsx', 'demo/server/main.ts'], {
    cwd: root,
    env: { PATH, ...env },
  });
}

/** Runs the server until it ends by itself, and gives its exit code and what it said. */
export async function runToEnd(
  env: Readonly<Record<string, string>>,
): Promise<{ code: number; stderr: string }> {
  const child = launch(env);
  let stderr = '';
  child.stderr?.on('data', (chunk) => (stderr += String(chunk)));
  const [code] = (await once(child, 'close')) as [number];
  return { code, stderr };
}

/** Starts the server and waits until it says that it is ready. */
export async function startServer(env: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const child = launch(env);
  const output = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk) => (output.stdout += String(chunk)));
  child.stderr?.on('data', (chunk) => (output.stderr += String(chunk)));
  const closed = once(child, 'close') as Promise<[number | null]>;
  const lines = createInterface({ input: child.stdout! });
  const ready = once(lines, 'line').then(([line]) => String(line));
  const line = await Promise.race([ready, closed.then(() => Promise.reject(new Error(output.stderr)))]);
  const [, url = '', operatorSecret = ''] =
    /^Ready on (http:\/\/localhost:\d+)\/#operator=(\S+)$/.exec(line) ?? [];
  return {
    url,
    operatorSecret,
    output,
    end: async (...signals) => {
      for (const signal of signals) child.kill(signal);
      const [code] = await closed;
      return code;
    },
  };
}
