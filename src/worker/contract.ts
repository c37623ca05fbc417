import type { Inspection, InspectionRequest, Prepared } from '../domain/judgement.js';

/** What the photo worker offers to the page; both sides import these types and nothing else of each other. */
export interface PhotoWorker {
  /** Answers as soon as the worker runs, so that a worker blocked by the page's policy is noticed. */
  ping(): 'ready';
  /** Makes the worker quick in a quiet moment before the first picture comes; takes some tenths of a second. */
  warmUp(): void;
  /** Sniffs, decodes once, measures, judges and prepares one file. Never throws for a bad file: that is a judgement. */
  inspect(file: Blob, request: InspectionRequest): Promise<Inspection<Blob>>;
  /** Binds prepared photos to one PDF, a page each, in their order. Not called `bind`, which Comlink keeps for itself. */
  combine(pages: readonly Prepared<Blob>[]): Promise<Prepared<Blob>>;
  /** Draws and encodes for the worker at the other end of this port. */
  lendHand(port: MessagePort): void;
  /** Has the worker at the other end of this port draw and encode, beside the judgement, until it is lost. */
  takeHand(port: MessagePort): void;
  loseHand(): void;
}
