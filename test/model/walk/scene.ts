import type { Told } from '../opinion/agreement.js';
import type { Tab } from '../opinion/places.js';
import type { Verification } from '../opinion/verification.js';
import type { ApplicantAct } from '../opinion/acts/act.js';
import type { Seen } from '../page/protocol.js';
import type { Reply } from '../hands/server.js';

/** One tab, as the walk knows it. */
export interface OpenTab {
  readonly token: number;
  readonly tab: Tab;
  readonly seen: Seen;
  /** The picture that is chosen and judged there, and waits to be used. */
  readonly chosen?: number;
  /** Screens whose picture waits for the applicant, chosen and not used or refused: the widget may come back to them. */
  readonly unsettled: readonly string[];
}

/** A direct upload that was answered, to be repeated later. */
export interface Sent {
  readonly key: string;
  readonly act: Extract<ApplicantAct, { kind: 'upload' }>;
  readonly reply: Reply;
}

/** Where a walk is between two steps. Replaced, never patched. */
export interface Scene {
  readonly verification: Verification;
  readonly told: Told;
  readonly tabs: ReadonlyMap<number, OpenTab>;
  readonly tokens: readonly string[];
  readonly sent: readonly Sent[];
  /** Pictures of the page and of our own that were used up. */
  readonly pagePictures: number;
  readonly ownPictures: number;
  /** Everything a reviewer has said about single items so far. */
  readonly said: readonly string[];
}
