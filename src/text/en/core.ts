import type { FailureCode } from '../../domain/failure.js';
import type { StepFamily } from '../../domain/level.js';

/** What happened, and what to do about it. */
export interface Advice {
  readonly said: string;
  readonly remedy: string;
}

const waitAndRetry = 'Wait a moment, then try again. Nothing you sent is lost.';

/** The words that are needed before any language can be loaded; part of the first download, so kept short. */
export const core = {
  lang: 'en',
  dir: 'ltr' as 'ltr' | 'rtl',
  /** Ends what is not yet a sentence. */
  sentence: (said: string): string => `${said}.`,
  back: 'Back',
  continue: 'Continue',
  skip: 'Skip this step',
  tryAgain: 'Try again',
  reference: 'Reference',
  /** The name of the whole widget, for screen readers. */
  label: 'Identity check',
  loading: {
    label: 'Loading…',
    slow: 'Still loading…',
    long: 'This is taking longer than usual. Check your connection, or try again.',
  },
  offline: 'You are offline. Nothing is lost; sending goes on when you are back.',
  failed: 'Something went wrong',
  failures: {
    configuration: {
      said: 'This page is not set up correctly.',
      remedy: 'Please contact the website you came from.',
    },
    'no-token': { said: 'We could not start your check.', remedy: 'Go back to the website and start again.' },
    'token-refused': { said: 'Your session has ended.', remedy: 'Try again, or reload the page.' },
    offline: { said: 'You are offline.', remedy: 'Check your connection, then try again.' },
    unreachable: { said: 'We cannot reach the server.', remedy: 'Check your connection, then try again.' },
    timeout: { said: 'The answer took too long.', remedy: 'Check your connection, then try again.' },
    'server-error': { said: 'The server has a problem.', remedy: waitAndRetry },
    'server-busy': { said: 'The server is busy.', remedy: waitAndRetry },
    'bad-answer': { said: 'The server sent an answer we cannot read.', remedy: waitAndRetry },
    refused: { said: 'The server did not accept this.', remedy: 'Reload the page to see where you are.' },
    unexpected: { said: 'Something unexpected happened.', remedy: 'Try again, or reload the page.' },
  } satisfies Record<FailureCode, Advice>,
  trail: {
    /** Where the applicant is: "2 of 4 · Selfie". */
    place: (position: number, total: number, name: string): string => `${position} of ${total} · ${name}`,
    sending: 'Sending your photos',
    names: {
      identity: 'Identity document',
      selfie: 'Selfie',
      address: 'Proof of address',
      data: 'Your details',
      unknown: 'Next step',
      summary: 'Last step',
    } satisfies Record<StepFamily | 'summary', string>,
  },
};

/** The words every element may count on, in any language. */
export type CoreWords = typeof core;
