import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/**
 * Three builds of one tree, chosen by `--mode`:
 * `esm` and `iife` write the widget to dist/, `demo` the QA page to .cache/demo.
 */
export default defineConfig(({ mode }) => {
  const root = import.meta.dirname;
  if (mode === 'demo') {
    return {
      base: './',
      build: { outDir: resolve(root, '.cache/demo'), emptyOutDir: true, target: 'es2022' },
    };
  }
  const isIife = mode === 'iife';
  return {
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    worker: { format: 'iife' as const },
    build: {
      outDir: resolve(root, 'dist'),
      emptyOutDir: !isIife,
      target: 'es2022',
      modulePreload: false,
      chunkSizeWarningLimit: 1024,
      rolldownOptions: {
        input: isIife
          ? { 'verification-widget': resolve(root, 'src/index.ts') }
          : {
              'verification-widget': resolve(root, 'src/index.ts'),
              'verification-widget.worker': resolve(root, 'src/worker/photo-worker.ts'),
            },
        preserveEntrySignatures: 'strict' as const,
        output: isIife
          ? {
              format: 'iife' as const,
              name: 'VerificationWidget',
              entryFileNames: 'verification-widget.iife.js',
              codeSplitting: false,
            }
          : {
              format: 'es' as const,
              entryFileNames: '[name].js',
              chunkFileNames: 'parts/[name]-[hash].js',
            },
      },
    },
  };
});
