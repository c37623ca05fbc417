import type { ShotKind } from './judgement.js';
import { sidesOf } from './level.js';
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
}

function kindOf(step: Step, side: Side | undefined): ShotKind {
  if (step.family === 'selfie') return 'selfie';
  if (step.family === 'address') return 'address';
  return side === 'BACK_SIDE' ? 'identity/back' : 'identity/front';
}

/** The shots of a step, once the document type is known; none for steps without pictures. */
export function shotsOf(step: Step, documentType: string | undefined): readonly Shot[] {
  if (step.family === 'data' || step.family === 'unknown') return [];
  return sidesOf(step, documentType).map((side) => ({
    key: side ? `${step.name}/${side}` : step.name,
    step: step.name,
    kind: kindOf(step, side),
    ...(side && { side }),
    ...(documentType !== undefined && { documentType }),
    withDocument: step.withDocument,
    liveOnly: step.liveOnly,
  }));
}
