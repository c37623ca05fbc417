// npm run inspect -- --shot identity/front FILE…   judges files on disk by the real worker in a headless Chromium.
import { readArguments, usage } from './inspect/arguments.js';
import { inspectFiles } from './inspect/inspect-files.js';

const request = readArguments(process.argv.slice(2));
if (request === 'help') {
  process.stdout.write(`${usage}\n`);
} else if ('wrong' in request) {
  process.stderr.write(`${request.wrong}\n\n${usage}\n`);
  process.exitCode = 2;
} else {
  const print = (line: unknown): void => {
    process.stdout.write(`${JSON.stringify(line)}\n`);
  };
  await inspectFiles(request, print).catch((caught: unknown) => {
    process.stderr.write(`${caught instanceof Error ? caught.message : String(caught)}\n`);
    process.exitCode = 1;
  });
}
