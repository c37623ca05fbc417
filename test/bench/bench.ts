// npm run bench   measures speed, accuracy and more, and writes docs/judgement.md and docs/preparation.md.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root as projectRoot } from '../../demo/setup.mjs';
import { accuracy } from './accuracy/accuracy.js';
import { parts, readArguments, usage } from './arguments.js';
import type { BenchArguments, Part } from './arguments.js';
import { engines } from './engines/engines.js';
import { formats } from './formats/formats.js';
import { memory } from './memory/memory.js';
import { prepare } from './prepare/prepare.js';
import { withPart } from './report/document.js';
import type { Section } from './report/document.js';
import { speed } from './speed/speed.js';

const runs: Readonly<Record<Part, (request: BenchArguments) => Promise<Section>>> = {
  speed,
  prepare,
  memory,
  formats,
  accuracy,
  engines,
};
/** The document that a part is written into. */
const documents: Readonly<Record<Part, string>> = {
  speed: 'docs/judgement.md',
  prepare: 'docs/preparation.md',
  memory: 'docs/preparation.md',
  formats: 'docs/preparation.md',
  accuracy: 'docs/judgement.md',
  engines: 'docs/judgement.md',
};

async function bench(request: BenchArguments): Promise<void> {
  for (const part of parts.filter((one) => request.parts.includes(one))) {
    process.stderr.write(`${part} …\n`);
    const { text, isForPrint, details } = await runs[part](request);
    process.stdout.write(`## ${part}\n\n${text}\n\n`);
    if (request.isListed && details !== undefined) process.stdout.write(`${details}\n\n`);
    // Figures of the half that was tuned on say nothing.
    if (!isForPrint || request.isTuning) {
      process.stderr.write(`  ${documents[part]} keeps its figures\n`);
      continue;
    }
    const path = join(projectRoot as string, documents[part]);
    const written = withPart(await readFile(path, 'utf8'), part, text);
    await writeFile(path, await format(written, { ...(await resolveConfig(path)), parser: 'markdown' }));
  }
}

const request = readArguments(process.argv.slice(2));
if (request === 'help') {
  process.stdout.write(`${usage}\n`);
} else if ('wrong' in request) {
  process.stderr.write(`${request.wrong}\n\n${usage}\n`);
  process.exitCode = 2;
} else {
  await bench(request).catch((caught: unknown) => {
    process.stderr.write(`${caught instanceof Error ? (caught.stack ?? caught.message) : String(caught)}\n`);
    process.exitCode = 1;
  });
}
