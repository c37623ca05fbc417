/** What the applicant does on the element, in one tab. Pictures are named by their number on the page. */
export type Gesture =
  | { readonly kind: 'begin' | 'ready' | 'go on' | 'back' | 'use' | 'submit' | 'show trouble' | 'try again' }
  | { readonly kind: 'pick'; readonly type: string; readonly country?: string }
  | { readonly kind: 'choose'; readonly picture: number }
  | { readonly kind: 'change' | 'fix'; readonly key: string }
  | { readonly kind: 'fill in'; readonly values: Readonly<Record<string, string>> };

/** Requests whose answers a gesture waits for, such as `POST idDoc`. */
export type Awaited = Readonly<Record<string, number>>;

/** One item of a list on the screen. */
export interface SeenItem {
  readonly key: string;
  readonly isDone: boolean;
  /** There is a button to change it. */
  readonly canChange: boolean;
}

/** What a tab shows, as a person and as the test see it. */
export interface Seen {
  /** The screen's name with what it is about, such as `shot IDENTITY/FRONT_SIDE`. */
  readonly screen: string;
  readonly heading: string;
  /** Everything that can be read. */
  readonly text: string;
  readonly fileInputs: number;
  /** How the photo on a shot screen stands. */
  readonly stage?: string;
  readonly readiness?: string;
  readonly items: readonly SeenItem[];
  /** The names of the fields on a form. */
  readonly fields: readonly string[];
  /** A bar says that a photo elsewhere needs a look. */
  readonly hasTrouble: boolean;
  readonly canGoBack: boolean;
}

/** What is expected of a tab, and until when. */
export interface Expected {
  readonly tab: number;
  /** The revision it must have heard of. */
  readonly revision: number;
  /** The screens it may come to; any while there are none. */
  readonly screens: readonly string[];
}

/** How the page came to rest. */
export interface Rest {
  /** What went wrong; empty when nothing did. */
  readonly problem: string;
  /** How many requests that could change something have been sent so far. */
  readonly changesSent: number;
}

/** What all tabs show, and what must not be. */
export interface Look extends Rest {
  readonly seen: readonly Seen[];
  /** Every secret word that was found in an answer, in the storage or in what is shown. */
  readonly leaks: readonly string[];
}

/** What the page offers to the test. */
export interface Bench {
  /** Draws so many pictures that the device has nothing against. */
  draw(count: number): Promise<void>;
  mount(tab: number, token: string): void;
  unmount(tab: number): void;
  unmountAll(): void;
  /** Does one thing in a tab, waits for the answers, and then until every tab has nothing under way. */
  perform(tab: number, gestures: readonly (readonly [Gesture, Awaited])[]): Promise<Rest>;
  /** Waits until every tab has nothing under way. */
  rest(): Promise<Rest>;
  /** Waits until all tabs are as expected, and tells what they show. */
  look(expected: readonly Expected[]): Promise<Look>;
  clearStorage(): void;
}

declare global {
  interface Window {
    bench: Bench;
  }
}
