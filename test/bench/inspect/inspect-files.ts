import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { notInspected } from '../../../src/domain/judgement.js';
import { PageBrowser } from '../browser/page-browser.js';
import type { InspectArguments } from './arguments.js';
import type { Inspected, InspectLine, InspectOffers, Task } from './page.js';

const page = 'inspect/page.ts';

/** The bench's browser, with these files to be judged. */
export function openInspector(files: readonly string[]): Promise<PageBrowser<InspectOffers>> {
  return PageBrowser.launch<InspectOffers>(page, files);
}

/** Judges the file at a place of the list; one that takes the page down with it is told as not inspected. */
export async function inspectOne(browser: PageBrowser<InspectOffers>, task: Task): Promise<Inspected> {
  const startedAt = performance.now();
  const found = await browser.ask('inspect', task);
  if (found) return found;
  const { type, width, height, verdict, checks } = notInspected;
  const ms = { decode: 0, inspect: 0, prepare: 0, total: performance.now() - startedAt };
  return { line: { type, width, height, verdict, checks, ms } };
}

/** The name of an annotated picture: its place in the list keeps files of one name apart. */
export function drawnName(index: number, file: string): string {
  return `${String(index + 1).padStart(3, '0')}-${basename(file)}.jpg`;
}

/** One line of the command's output. */
export type FileLine = { readonly file: string; readonly shot: string } & InspectLine;

/** Judges all files in their order and hands on each one's line as soon as it is there. */
export async function inspectFiles(request: InspectArguments, tell: (line: FileLine) => void): Promise<void> {
  const { shot, files, isLive, mustPass, annotate } = request;
  if (annotate !== undefined) await mkdir(annotate, { recursive: true });
  const browser = await openInspector(files);
  try {
    for (const [index, file] of files.entries()) {
      const task = { index, shot, isLive, mustPass, isDrawn: annotate !== undefined };
      const { line, drawn } = await inspectOne(browser, task);
      if (annotate !== undefined && drawn !== undefined) {
        await writeFile(join(annotate, drawnName(index, file)), Buffer.from(drawn, 'base64'));
      }
      tell({ file, shot, ...line });
    }
  } finally {
    await browser.close();
  }
}
