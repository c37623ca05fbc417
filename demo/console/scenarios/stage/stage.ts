import type { ApplicantPart } from './applicant-part.js';
import type { OperatorPart } from './operator-part.js';
import type { ServerPart } from './server-part.js';
import type { WidgetPart } from './widget-part.js';

/** Tells what is about to be done, does it, and gives what came of it. */
export type Doing = <Outcome>(
  words: string,
  act: (signal: AbortSignal) => Promise<Outcome>,
) => Promise<Outcome>;

/** Everybody who plays a part in a scenario; what each does is a real call, told before it is made. */
export interface Stage {
  /** A new applicant, known to the server already. */
  readonly applicant: ApplicantPart;
  readonly operator: OperatorPart;
  readonly server: ServerPart;
  /** The widget on the page; where a scenario does not open it, it is opened at the end. */
  readonly widget: WidgetPart;
}
