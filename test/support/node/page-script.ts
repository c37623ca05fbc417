import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** A module and all it imports as one plain script that can be run on any page. */
export async function pageScript(module: URL): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: fileURLToPath(module), formats: ['iife'], name: 'pageScript', fileName: 'script' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('the script was not built');
  return chunk.code;
}
