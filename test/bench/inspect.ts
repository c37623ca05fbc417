// npm run inspect -- --shot identity/front FILE…   judges files on disk by the real worker in a headless Chromium.
import { InspectBrowser } from './inspect-browser.js';
import { readArguments, usage } from './inspect-arguments.js';
import type { InspectArguments } from './inspect-arguments.js';

async function inspectAll({ shot, files }: InspectArguments): Promise<void> {
  const browser = await InspectBrowser.launch(files);
  try {
    for (const [index, file] of files.entries()) {
      const line = { file, shot, ...(await browser.inspect(index, shot)) };
      process.stdout.write(`${JSON.stringify(line)}\n`);
    }
  } finally {
    await browser.close();
  }
}

const request = readArguments(process.argv.slice(2));
if (request === 'help') {
  process.stdout.write(`${usage}\n`);
} else if ('wrong' in request) {
  process.stderr.write(`${request.wrong}\n\n${usage}\n`);
  process.exitCode = 2;
} else {
  await inspectAll(request).catch((caught: unknown) => {
    process.stderr.write(`${caught instanceof Error ? caught.message : String(caught)}\n`);
    process.exitCode = 1;
  });
}
