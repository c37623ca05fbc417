import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defineConfig } from 'vite';
import type { Plugin, UserConfig } from 'vite';
import ts from 'typescript';

const root = import.meta.dirname;

/** Takes the indentation out of `html`, `css` and `svg` templates, which minifiers leave as it stands. */
const tightTemplates: Plugin = {
  name: 'tight-templates',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/src\/(elements|styles|[a-z-]+\.ts).*/.test(id) || !id.endsWith('.ts')) return undefined;
    const source = ts.createSourceFile(id, code, ts.ScriptTarget.Latest, true);
    const pieces: ts.Node[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isTaggedTemplateExpression(node) && /^(html|css|svg)$/.test(node.tag.getText())) {
        const { template } = node;
        if (ts.isNoSubstitutionTemplateLiteral(template)) pieces.push(template);
        else pieces.push(template.head, ...template.templateSpans.map((span) => span.literal));
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    pieces.sort((a, b) => b.getStart() - a.getStart());
    return pieces.reduce((text, piece) => {
      const [start, end] = [piece.getStart(), piece.getEnd()];
      return text.slice(0, start) + text.slice(start, end).replace(/\s*\n\s*/g, ' ') + text.slice(end);
    }, code);
  },
};

/**
 * The preparation library as far as it is used: without the address of a public CDN that it would fetch itself from in a
 * mode that is never asked for here, and without its PNG encoder, two thirds of its size, for only JPEG is ever made.
 */
const usedPartOfLibrary: Plugin = {
  name: 'used-part-of-library',
  transform(code, id) {
    if (!id.includes('browser-image-compression')) return undefined;
    const [from, to] = [code.indexOf('var e={},t={get exports()'), code.indexOf('const r={toArrayBuffer(')];
    if (from === -1 || to < from) throw new Error('the PNG encoder is not where it was in 2.0.2');
    const without = `${code.slice(0, from)}const UPNG={};${code.slice(to)}`;
    return without.replace(/https:\/\/cdn[^"'`]*/g, '');
  },
};

/**
 * `?worker&inline&code` gives the bundled worker as text. Vite would wrap it in a constructor of its own, which pages that
 * demand Trusted Types refuse.
 */
const workerCode: Plugin = {
  name: 'worker-code',
  enforce: 'post',
  transform(code, id) {
    const text = id.endsWith('?worker&inline&code') && /const jsContent = (".*?[^\\]");/s.exec(code)?.[1];
    return text ? `export const code = ${text};` : undefined;
  },
};

/** The tus client brings its own reader of addresses for old browsers; every browser that runs this has one. */
const ownUrl: Plugin = {
  name: 'own-url',
  enforce: 'pre',
  resolveId: (id) => (id === 'url-parse' ? '\0own-url' : undefined),
  load: (id) => (id === '\0own-url' ? 'export default URL;' : undefined),
};

/** There are no style sheets or preloads to wait for, so a dynamic import is nothing but that. */
const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
};

const pdfjs = join(root, 'node_modules/pdfjs-dist');

/** What pdf.js asks for by name when a document needs it, put into a folder: fonts, character maps, decoders. */
function pdfParts(folder: string): Plugin {
  return {
    name: 'pdf-parts',
    generateBundle() {
      for (const part of ['standard_fonts', 'cmaps', 'wasm']) {
        for (const name of readdirSync(join(pdfjs, part))) {
          if (name.endsWith('.wasm')) continue;
          const source = readFileSync(join(pdfjs, part, name));
          this.emitFile({ type: 'asset', fileName: `${folder}${part}/${name}`, source });
        }
      }
    },
  };
}

/** Files as they came, put beside a module under names that every server knows: not each of them does `.mjs`. */
function asTheyCame(folder: string, files: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'as-they-came',
    generateBundle() {
      for (const [name, fileName] of Object.entries(files))
        this.emitFile({ type: 'asset', fileName, source: readFileSync(join(folder, name)) });
    },
  };
}

/** pdf.js would leave itself on the page as a global, over the page's own perhaps, and could then not be shaken. */
const withoutGlobals: Plugin = {
  name: 'without-globals',
  transform(code, id) {
    if (!id.includes('pdfjs-dist/legacy/build/pdf.mjs')) return undefined;
    const without = code
      .replace(/globalThis\.pdfjsLib = \{.*?\};/s, '')
      .replace(/globalThis\._pdfjsTestingUtils = \{.*?\};/s, '');
    if (/globalThis\._?pdfjs(Lib|Testing)/.test(without))
      throw new Error('pdf.js is not as it was in 5.4.530');
    return without;
  },
};

/** A module of its own beside the widget, fetched by its address. */
function beside(part: string, entry: string, plugins: readonly Plugin[]): UserConfig {
  return {
    publicDir: false,
    plugins: [...plugins],
    build: {
      outDir: resolve(root, 'dist', part),
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: { [`verification-widget.${part}`]: resolve(root, entry) },
        preserveEntrySignatures: 'strict',
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  };
}

/** The decoder for HEIC. Its LGPL part is as it came and by itself, so that it can be replaced or left out. */
const heic = beside('heic', 'src/worker/heic/verification-widget.heic.ts', [
  asTheyCame(join(root, 'node_modules/libheif-js/libheif-wasm'), {
    'libheif-bundle.mjs': 'libheif.js',
    LICENSE: 'libheif.LICENSE.txt',
  }),
]);

/** What draws PDFs, with the worker of pdf.js. */
const pdf = beside('pdf', 'src/services/pdf/painter/verification-widget.pdf.ts', [
  withoutGlobals,
  pdfParts(''),
  asTheyCame(pdfjs, { 'legacy/build/pdf.worker.min.mjs': 'pdf.worker.js', LICENSE: 'pdfjs.LICENSE.txt' }),
]);

/** The demo page, which takes the widget from dist/ by a script tag as any site would. */
const demo: UserConfig = {
  base: './',
  plugins: [pdfParts('pdf/')],
  build: { outDir: resolve(root, '.cache/demo'), emptyOutDir: true, target: 'es2022' },
};

/** One self-contained classic script: for a plain script tag, or as the worker of pages with a strict policy. */
function classic(name: string, entry: string): UserConfig['build'] {
  return {
    emptyOutDir: false,
    rolldownOptions: {
      input: { [name]: resolve(root, entry) },
      preserveEntrySignatures: 'strict',
      output: {
        format: 'iife',
        name: 'VerificationWidget',
        entryFileNames: '[name].js',
        codeSplitting: false,
        // Only while a classic script runs for the first time it can find out where it came from.
        intro: "const ownScriptUrl=typeof document==='object'&&document.currentScript?.src||'';",
      },
    },
  };
}

/** The module with its lazily loaded parts. */
const modules: UserConfig['build'] = {
  emptyOutDir: true,
  rolldownOptions: {
    input: { 'verification-widget': resolve(root, 'src/index.ts') },
    preserveEntrySignatures: 'allow-extension',
    output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
  },
};

const builds: Readonly<Record<string, UserConfig['build']>> = {
  esm: modules,
  iife: classic('verification-widget.iife', 'src/index.ts'),
  worker: classic('verification-widget.worker', 'src/worker/photo-worker.ts'),
};

/** The builds of one tree, chosen by `--mode`: `esm`, `iife`, `worker`, `heic` and `pdf` write to dist/, `demo` to .cache/demo. */
export default defineConfig(({ mode }): UserConfig => {
  if (mode === 'demo') return demo;
  if (mode === 'heic') return heic;
  if (mode === 'pdf') return pdf;
  return {
    publicDir: false,
    plugins: [tightTemplates, plainImports, ownUrl, usedPartOfLibrary, workerCode],
    define: {
      'process.env.NODE_ENV': '"production"',
      ...(mode === 'iife' && { 'import.meta.url': 'ownScriptUrl' }),
    },
    worker: { format: 'iife', plugins: () => [usedPartOfLibrary] },
    build: {
      outDir: resolve(root, 'dist'),
      target: 'es2022',
      modulePreload: false,
      chunkSizeWarningLimit: 1024,
      ...builds[mode],
    },
  };
});
