import type { Plays } from '../scenario.js';

/** Steps that the widget does not know. */
export const oddities: Plays = {
  'unknown-step-required': {
    title: 'A required step of an unknown kind',
    expect: 'Support helps with what the widget cannot do.',
    headings: ['Go on with support'],
    level: 'unknown-step-level',
    play: async ({ applicant }) => {
      await applicant.sends('selfie');
    },
  },
  'unknown-step-optional': {
    title: 'An optional step of an unknown kind',
    expect: 'The step is passed over.',
    headings: ['Check your answers'],
    level: 'unknown-optional-level',
    play: async ({ applicant }) => {
      await applicant.sends('selfie');
    },
  },
};
