import type { ShotKind } from './judgement.js';
import { hasPictures, sidesOf } from './level.js';
import type { Side, Step } from './level.js';

/** One picture that a step asks for. `key` is unique within a level, e.g. `IDENTITY/BACK_SIDE`. */
export interface Shot {
  readonly key: string;
  readonly step: string;
  readonly kind: ShotKind;
  readonly side?: Side;
  readonly documentType?: string;
  /** The selfie shows the document held in view. */
  readonly withDocument: boolean;
  /** Only a picture taken now, no files. */
  readonly liveOnly: boolean;
  /** So many photos may be the pages of one document; absent for one. */
  readonly maxPages?: number;
}

function kindOf(step: Step, side: Side | undefined): ShotKind {
  if (step.family === 'selfie') return 'selfie';
  if (step.family === 'address') return 'address';
  return side === 'BACK_SIDE' ? 'identity/back' : 'identity/front';
}

/** The key of a picture of a step; a step whose pictures have no sides has one key, its name. */
export function shotKeyOf(step: string, side: string | undefined): string {
  return side ? `${step}/${side}` : step;
}

/** Whether a key is that of a picture of a step. */
export function isShotOf(step: string, key: string): boolean {
  return key === step || key.startsWith(`${step}/`);
}

/** The shots of a step, once the document type is known; none for steps without pictures. */
export function shotsOf(step: Step, documentType: string | undefined): readonly Shot[] {
  if (!hasPictures(step.family)) return [];
  return sidesOf(step, documentType).map((side) => ({
    key: shotKeyOf(step.name, side),
    step: step.name,
    kind: kindOf(step, side),
    ...(side && { side }),
    ...(documentType !== undefined && { documentType }),
    withDocument: step.withDocument,
    liveOnly: step.liveOnly,
    ...(step.maxPages !== undefined && { maxPages: step.maxPages }),
  }));
}
