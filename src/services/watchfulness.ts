import type { SurroundingsPort } from '../flow/ports.js';

/** What following needs of the page besides time: a fresh look when it is shown again. */
export interface Watchfulness extends SurroundingsPort {
  /** Resolves after the time, or earlier when the page becomes visible or is online again. */
  pause(ms: number, signal: AbortSignal): Promise<void>;
}
