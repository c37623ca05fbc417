import { join } from 'node:path';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { ensureChromium, root } from './demo/setup.mjs';
import { countReporter } from './test/support/count-reporter.mjs';
import { scripted } from './test/support/scripted-server.mjs';

/** The build's `?worker&inline&code` imports, as the test server understands them: a module that imports the worker. */
const workerCode = {
  name: 'worker-code',
  resolveImport({ source, context }) {
    if (!source.endsWith('?worker&inline&code')) return undefined;
    const file = new URL(source.split('?')[0], `http://test${context.path}`).pathname;
    return `/__worker-code.js?file=${encodeURIComponent(file.replace(/\.js$/, '.ts'))}`;
  },
  serve({ path, query }) {
    if (path !== '/__worker-code.js') return undefined;
    const file = JSON.stringify(query.file);
    return {
      type: 'js',
      body: `export const code = 'import ' + JSON.stringify(new URL(${file}, location.href).href) + ';';`,
    };
  },
};

/** As in the build: the tus client uses the browser's own reader of addresses. */
const ownUrl = {
  name: 'own-url',
  resolveImport: ({ source }) => (source === 'url-parse' ? '/__own-url.js' : undefined),
  serve: ({ path }) => (path === '/__own-url.js' ? { type: 'js', body: 'export default URL;' } : undefined),
};

/** What the build puts beside the file that draws PDFs, from where it takes it. */
function pdfParts(context, next) {
  const beside = /^\/src\/services\/pdf\/painter\/((?:standard_fonts|cmaps|wasm)\/.+|pdf\.worker\.js)$/;
  const [, name] = beside.exec(context.path) ?? [];
  const path = name === 'pdf.worker.js' ? 'legacy/build/pdf.worker.min.mjs' : name;
  if (path) context.url = `/node_modules/pdfjs-dist/${path}`;
  return next();
}

export default {
  rootDir: root,
  files: ['test/**/*.test.ts', '!test/{e2e,bench,demo,faults,house,model}/**', '!test/support/node/**'],
  nodeResolve: { exportConditions: ['browser', 'production'] },
  preserveSymlinks: true,
  concurrency: 2,
  reporters: [defaultReporter(), countReporter(join(root, '.cache/wtr-counts.json'))],
  testsFinishTimeout: 240_000,
  browsers: [
    chromeLauncher({
      // A window for each page: of two tabs in one window the one behind gets no animation frames.
      createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
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
  middleware: [scripted, pdfParts],
  plugins: [
    workerCode,
    ownUrl,
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: join(root, 'tsconfig.base.json') }),
  ],
  testFramework: { config: { timeout: 30_000 } },
};
