import type { Plays } from '../scenario.js';

const inReview = 'We’re checking your photos';

/** A check goes on: to the applicant all of it looks the same. */
export const checks: Plays = {
  pending: {
    title: 'pending',
    expect: 'In review: usual time, and that the page may be closed.',
    headings: [inReview],
    play: async ({ applicant }) => {
      await applicant.submits();
    },
  },
  queued: {
    title: 'queued',
    expect: 'The same calm screen.',
    headings: [inReview],
    play: async ({ applicant, server }) => {
      await applicant.submits();
      await server.movesCheckTo('queued');
    },
  },
  prechecked: {
    title: 'prechecked',
    expect: 'The same calm screen.',
    headings: [inReview],
    play: async ({ applicant, server }) => {
      await applicant.submits();
      await server.movesCheckTo('prechecked');
    },
  },
  'on-hold': {
    title: 'onHold, a person looks at it',
    expect: 'The same calm screen; no hint of suspicion.',
    headings: [inReview],
    play: async ({ applicant, operator }) => {
      await applicant.submits();
      await operator.startsManualCheck();
    },
  },
  'awaiting-service': {
    title: 'awaitingService',
    expect: 'The same calm screen.',
    headings: [inReview],
    play: async ({ applicant, server }) => {
      await applicant.submits();
      await server.movesCheckTo('awaitingService');
    },
  },
  'awaiting-user': {
    title: 'awaitingUser, the selfie was refused meanwhile',
    expect: 'Only the selfie is asked for; everything else stays.',
    headings: ['You with your document'],
    play: async ({ applicant, operator }) => {
      await applicant.submits();
      await operator.setsStep('SELFIE', {
        status: 'rejected',
        moderationComment: 'Please take the selfie again, in better light.',
        rejectLabels: ['BAD_SELFIE'],
      });
    },
  },
  'step-reset': {
    title: 'init again, the selfie was reset',
    expect: 'Only the selfie is asked for; the approval is gone.',
    headings: ['You with your document'],
    play: async ({ applicant, operator }) => {
      await applicant.submits();
      await operator.approves();
      await operator.resetsStep('SELFIE');
    },
  },
};
