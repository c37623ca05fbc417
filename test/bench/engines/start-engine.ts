import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { findChromium } from '../../../demo/setup.mjs';

/** A browser of this machine that can be given an address to open. */
export interface Engine {
  readonly name: 'Chromium' | 'Firefox' | 'WebKit';
  readonly command: readonly [string, ...string[]];
}

function onPath(...names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** The small browser that comes with WebKitGTK is not on the path. */
function findMiniBrowser(): string | undefined {
  if (!existsSync('/usr/lib')) return undefined;
  const places = readdirSync('/usr/lib').flatMap((folder) =>
    ['webkitgtk-6.0', 'webkit2gtk-4.1'].map((version) => join('/usr/lib', folder, version, 'MiniBrowser')),
  );
  return places.find((path) => existsSync(path));
}

/** The engines that this machine has. WebKit's browser has no mode without a window and needs a screen or a made-up one. */
export function findEngines(): readonly Engine[] {
  const [chromium, firefox, webkit] = [findChromium(), onPath('firefox', 'firefox-esr'), findMiniBrowser()];
  const screen = process.env['DISPLAY'] === undefined ? onPath('xvfb-run') : '';
  const quiet = ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run'];
  return [
    ...(chromium ? [{ name: 'Chromium', command: [chromium, ...quiet] } as const] : []),
    ...(firefox ? [{ name: 'Firefox', command: [firefox, '--headless', '--no-remote'] } as const] : []),
    ...(webkit && screen === '' ? [{ name: 'WebKit', command: [webkit] } as const] : []),
    ...(webkit && screen ? [{ name: 'WebKit', command: [screen, '-a', webkit] } as const] : []),
  ];
}

function argumentsFor({ name, command }: Engine, profile: string, url: string): readonly string[] {
  const [, ...own] = command;
  if (name === 'Chromium') return [...own, `--user-data-dir=${profile}`, url];
  return name === 'Firefox' ? [...own, '--profile', profile, url] : [...own, url];
}

/** A running browser. */
export interface StartedEngine {
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Opens an address in a browser with a fresh profile. */
export async function startEngine(engine: Engine, url: string): Promise<StartedEngine> {
  const profile = await mkdtemp(join(tmpdir(), 'bench-'));
  const env = { ...process.env, HOME: profile, XDG_DATA_HOME: profile, XDG_CACHE_HOME: profile };
  // A group of its own, so that all of a browser's processes can be ended together.
  const child = spawn(engine.command[0], argumentsFor(engine, profile, url), {
    env,
    stdio: 'ignore',
    detached: true,
  });
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
  const stop = async (): Promise<void> => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    } catch {
      // It has ended by itself.
    }
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }).catch(
      () => undefined,
    );
  };
  return { ended, stop };
}
