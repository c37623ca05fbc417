import type { Plays } from '../scenario.js';

/** Steps that are not as usual. */
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
  'second-document': {
    title: 'A second identity document',
    expect: 'Asks which second document it will be; the first one stays.',
    headings: ['Which document will you use?'],
    level: 'extended-kyc-level',
    play: async ({ applicant }) => {
      await applicant.sends('passport');
    },
  },
  'camera-only': {
    title: 'A selfie that must be taken now',
    expect: 'No file can be chosen; where there is no camera, it says so.',
    headings: ['You with your document'],
    level: 'extended-kyc-level',
    play: async ({ applicant }) => {
      await applicant.sends('passport');
      await applicant.sends('front', 'IDENTITY2');
      await applicant.sends('back', 'IDENTITY2');
    },
  },
};
