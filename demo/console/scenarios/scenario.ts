import type { Problem } from '../calls/call.js';
import type { Stage } from './stage/stage.js';

/** One state of a verification, and how to get there with real calls. */
export interface Scenario {
  /** Stands in links; stable, letters and hyphens only. */
  readonly name: string;
  readonly title: string;
  /** What to expect, in one line. */
  readonly expect: string;
  /** The headings that the widget must show once it is played, in English. */
  readonly headings: readonly [string, ...string[]];
  /** Words that it must then show too, in English or as they were played. */
  readonly reads?: readonly string[];
  /** The level it is played on, where it is not the usual one. */
  readonly level?: string;
  readonly play: (stage: Stage) => Promise<void>;
}

/** Scenarios by their names. */
export type Plays = Readonly<Record<string, Omit<Scenario, 'name'>>>;

/** Scenarios that belong together. */
export interface ScenarioGroup {
  readonly title: string;
  readonly scenarios: readonly Scenario[];
}

/** How a scenario goes: asking for the secret, under way, at its end, or broken off at the last of its steps. */
export type PlayState =
  | { readonly stage: 'idle' }
  | { readonly stage: 'unknown'; readonly name: string }
  | { readonly stage: 'asking'; readonly scenario: Scenario }
  | { readonly stage: 'playing'; readonly scenario: Scenario; readonly steps: readonly string[] }
  | { readonly stage: 'played'; readonly scenario: Scenario; readonly applicant: string }
  | {
      readonly stage: 'failed';
      readonly scenario: Scenario;
      readonly steps: readonly string[];
      readonly problem: Problem;
    };
