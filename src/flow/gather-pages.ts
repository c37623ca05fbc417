import { FailureError, toFailure } from '../domain/failure.js';
import { notInspected } from '../domain/judgement.js';
import type { Inspection, Prepared, QuarterTurns } from '../domain/judgement.js';
import { firstFace } from '../domain/photo.js';
import type { PhotoFace, PhotoReceipt } from '../domain/photo.js';
import { firstPage } from './first-page.js';
import type { Mailbox } from './mailbox.js';
import { linked } from './sending/linked.js';
import type { Letter, Walk } from './walk.js';

const noTime = { decode: 0, inspect: 0, prepare: 0, total: 0 };

function receiptOf({ sha256, leftBehind }: Prepared<Blob>): PhotoReceipt {
  return { sha256, ...(leftBehind && { leftBehind }) };
}

/** One file that was looked at and may be used. */
export interface Page {
  readonly inspection: Inspection<Blob>;
  readonly prepared: Prepared<Blob>;
  readonly face: PhotoFace;
}

/** What is sent of the pages, and how it is shown. */
export interface Whole {
  readonly content: Blob;
  readonly face: PhotoFace;
  readonly receipt: PhotoReceipt;
}

/** What the applicant does with a file, where it ends the look at it. */
type Word = 'use' | 'add' | 'drop' | File;

function facesOf(pages: readonly Page[]): readonly PhotoFace[] {
  return pages.map(({ face }) => face);
}

/** A document of photos takes no PDF as a page of it. */
function withoutPdf(inspection: Inspection<Blob>): Inspection<Blob> {
  const { judgement } = inspection;
  if (judgement.type !== 'pdf') return inspection;
  const check = { code: 'unsupported-type', outcome: 'refuse', score: null, threshold: null } as const;
  return { ...inspection, judgement: { ...judgement, verdict: 'refused', checks: [check] } };
}

async function inspectOnce(
  walk: Walk,
  file: File,
  quarterTurns: QuarterTurns,
  pages: readonly Page[],
  signal: AbortSignal,
): Promise<Inspection<Blob>> {
  try {
    const request = await walk.scrutiny.request(quarterTurns);
    signal.throwIfAborted();
    if (pages.length === 0) return await walk.ports.inspector.inspect(file, request, signal);
    const own = pages.flatMap(({ inspection: { fingerprint } }) =>
      fingerprint ? [{ fingerprint, role: 'other-shot' } as const] : [],
    );
    const known = [...(request.known ?? []), ...own];
    return withoutPdf(await walk.ports.inspector.inspect(file, { ...request, known }, signal));
  } catch (caught) {
    signal.throwIfAborted();
    walk.tell({ kind: 'failed', failure: toFailure(caught) });
    return { judgement: notInspected, ms: noTime };
  }
}

/** Inspects a file, and inspects it again for every turn, until the applicant has decided about it. */
async function lookAt(
  walk: Walk,
  file: File,
  pages: readonly Page[],
  signal: AbortSignal,
): Promise<{ readonly word: Word; readonly page: Page | undefined }> {
  const before = pages.length > 0 ? { pages: facesOf(pages) } : {};
  let face = firstFace(file);
  for (;;) {
    walk.show({ stage: 'inspecting', face, ...before });
    const inspection = await inspectOnce(walk, file, face.quarterTurns, pages, signal);
    signal.throwIfAborted();
    walk.scrutiny.judged(inspection);
    const { judgement, prepared, ms } = inspection;
    const isPdf = judgement.type === 'pdf';
    face = {
      isPdf,
      fileName: file.name,
      bytes: prepared?.picture.size ?? file.size,
      quarterTurns: face.quarterTurns,
      ...(prepared && { receipt: receiptOf(prepared) }),
      ...(prepared && !isPdf && { previewUrl: walk.previews.show(prepared.picture) }),
    };
    walk.show({ stage: 'judged', face, ...before, judgement });
    const dressing = linked(signal);
    if (isPdf && prepared && judgement.verdict !== 'refused') {
      void firstPage(walk.ports.pdf, walk.previews, prepared.picture, dressing.signal).then((shown) => {
        if (dressing.signal.aborted || !shown) return;
        face = { ...face, ...shown };
        walk.show({ stage: 'judged', face, ...before, judgement });
      });
    }
    walk.tell({ kind: 'photo-judged', shot: walk.shot, judgement, ms });
    const canUse = prepared !== undefined && judgement.verdict !== 'refused';
    const word = await nextWord(walk.decisions, canUse, signal);
    dressing.abort();
    const page = canUse ? { inspection, prepared, face } : undefined;
    if (word !== 'turn') return { word, page };
    face = { ...face, quarterTurns: ((face.quarterTurns + 1) % 4) as QuarterTurns };
  }
}

async function nextWord(
  decisions: Mailbox<Letter>,
  canUse: boolean,
  signal: AbortSignal,
): Promise<Word | 'turn'> {
  for (;;) {
    const letter = await decisions.next(signal);
    if (letter === 'discard' || letter === 'resend') continue;
    if (canUse || (letter !== 'use' && letter !== 'add')) return letter;
  }
}

/** Gathers the pages of a document, one as a rule, until the applicant uses them; goes on from those that are ready. */
export async function gatherPages(
  walk: Walk,
  ready: readonly Page[],
  signal: AbortSignal,
): Promise<readonly Page[]> {
  const pages = [...ready];
  for (let file: File | undefined = ready.length > 0 ? undefined : walk.file; ;) {
    let word: Letter;
    if (file) {
      const looked = await lookAt(walk, file, pages, signal);
      word = looked.word;
      if (looked.page && (word === 'use' || word === 'add')) pages.push(looked.page);
    } else {
      const last = pages.at(-1);
      if (last) walk.show({ stage: 'adding', face: last.face, pages: facesOf(pages) });
      word = await walk.decisions.next(signal);
      if (word === 'drop' && pages.length > 1) pages.pop();
    }
    walk.onPages(word === 'use' ? 0 : pages.length);
    if (word === 'use') return pages;
    file = word instanceof File ? word : undefined;
  }
}

/** What is sent of the pages: the one as it is, or several as one PDF that shows itself by its first. */
export async function bound({ ports }: Walk, pages: readonly Page[], signal: AbortSignal): Promise<Whole> {
  const [first, second] = pages;
  if (!first) throw new FailureError({ code: 'unexpected' });
  const { face, prepared: single } = first;
  if (!second) return { content: single.picture, face, receipt: receiptOf(single) };
  const all = pages.map(({ prepared }) => prepared);
  const combined = await ports.inspector.combine(all, signal);
  signal.throwIfAborted();
  const content = combined.picture;
  const receipt = { ...receiptOf(combined), pages: pages.length };
  return {
    content,
    receipt,
    face: { ...face, isPdf: true, bytes: content.size, pages: pages.length, receipt },
  };
}
