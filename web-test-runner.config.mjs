import { join } from 'node:path';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { ensureChromium, root } from './demo/setup.mjs';
import { countReporter } from './test/support/count-reporter.mjs';
import { scripted } from './test/support/scripted-server.mjs';

/** Vite's `?worker&inline` imports, as the test server understands them: a module worker from its own URL. */
const inlineWorkers = {
  name: 'inline-workers',
  resolveImport({ source, context }) {
    if (!source.endsWith('?worker&inline')) return undefined;
    const file = new URL(source.split('?')[0], `http://test${context.path}`).pathname;
    return `/__inline-worker.js?file=${encodeURIComponent(file.replace(/\.js$/, '.ts'))}`;
  },
  serve({ path, query }) {
    if (path !== '/__inline-worker.js') return undefined;
    return {
      type: 'js',
      body: `export default class extends Worker { constructor() { super(${JSON.stringify(query.file)}, { type: 'module' }); } }`,
    };
  },
};

export default {
  rootDir: root,
  files: ['test/**/*.test.ts', '!test/{e2e,bench,demo,house}/**', '!test/support/node/**'],
  nodeResolve: { exportConditions: ['browser', 'production'] },
  preserveSymlinks: true,
  concurrency: 2,
  reporters: [defaultReporter(), countReporter(join(root, '.cache/wtr-counts.json'))],
  testsFinishTimeout: 240_000,
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: ensureChromium(),
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          '--no-first-run',
          '--lang=en-GB',
        ],
      },
    }),
  ],
  middleware: [scripted],
  plugins: [
    inlineWorkers,
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: join(root, 'tsconfig.base.json') }),
  ],
  testFramework: { config: { timeout: 10_000 } },
};
