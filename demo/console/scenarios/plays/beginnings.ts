import type { Plays } from '../scenario.js';

/** On the way through the steps. */
export const beginnings: Plays = {
  start: {
    title: 'Nothing sent yet',
    expect: 'The first screen: what is needed, and Begin.',
    headings: ['Let’s confirm it’s you'],
    play: async () => undefined,
  },
  'front-sent': {
    title: 'Front sent, back missing',
    expect: 'Goes on with the back of the ID card, without asking for the document again.',
    headings: ['Back of your ID card'],
    play: async ({ applicant }) => {
      await applicant.sends('front');
    },
  },
  'document-sent': {
    title: 'Document sent, selfie missing',
    expect: 'Goes on with the selfie.',
    headings: ['You with your document'],
    play: async ({ applicant }) => {
      await applicant.sendsDocument();
    },
  },
  'address-missing': {
    title: 'Only the proof of address missing',
    expect: 'Asks which bill or letter it will be.',
    headings: ['What shows your address?'],
    play: async ({ applicant }) => {
      await applicant.sendsDocument();
      await applicant.sends('selfie');
    },
  },
  'details-missing': {
    title: 'Only the details missing',
    expect: 'The form of the personal details, empty.',
    headings: ['Your details'],
    level: 'data-kyc-level',
    play: async ({ applicant }) => {
      await applicant.sendsAll();
    },
  },
  'all-sent': {
    title: 'All sent, not submitted',
    expect: 'Every picture with Change, and Send for checking.',
    headings: ['Check your answers'],
    play: async ({ applicant }) => {
      await applicant.sendsAll();
    },
  },
};
