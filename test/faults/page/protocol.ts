import type { Gesture } from '../../model/page/protocol.js';

/** What the applicant can do next, as the screen shows it. */
export type Doing =
  | Exclude<Gesture['kind'], 'back' | 'change' | 'fix' | 'choose' | 'ready'>
  | 'choose'
  | 'resend'
  | 'finish'
  | 'rest'
  | 'lost';

/** What a tab shows once there is something to do: `rest` when all is sent for checking, `lost` at a dead end. */
export interface Turn {
  readonly does: Doing;
  /** The shot or the step it is about. */
  readonly key?: string;
  /** What a person would see, for the report. */
  readonly about: string;
}

/** A picture as a page can make it: drawn there by its number, or a file as it is. */
export type PictureOrder =
  | { readonly kind: 'jpeg' | 'png'; readonly number: number }
  | { readonly kind: 'pdf'; readonly number: number; readonly base64: string };

/** What the page says by itself, at the moment it happens. */
export type Told =
  | { readonly kind: 'used' | 'accepted'; readonly key: string; readonly sha256: string }
  | { readonly kind: 'ready' | 'keeping' | 'kept' | 'called off' | 'submitted' };

/** What the page offers to the test. */
export interface FaultBench {
  /** Waits until something can be done that is not this, and tells it. */
  turn(other?: string): Promise<Turn>;
  /** What can be done this moment; nothing while the applicant can only wait. */
  now(): Turn | undefined;
  /** Does one thing as a person would; tells what of it was not there to be done. */
  perform(gesture: Gesture, picture?: PictureOrder): Promise<string>;
  /** Presses what is called so, where it is there. */
  press(names: readonly string[]): boolean;
  /** Chooses a picture and calls it off while the device looks at it; tells the same. */
  chooseAndCancel(picture: PictureOrder): Promise<string>;
  /** Goes to the shot of a photo that is sent or under way; false where no way leads there now. */
  goTo(key: string): Promise<boolean>;
  /** Resolves when so much time has passed on the page. */
  pass(ms: number): Promise<void>;
  /** The page reloads in the moment in which the next photo is written into the storage. */
  reloadAtKeeping(): void;
  /** Resolves when no photo and no key is in the storage any more, else with what is; then wipes the rest. */
  emptied(): Promise<string>;
}

declare global {
  interface Window {
    faults: FaultBench;
    tellFaults: (told: Told) => void;
  }
}
