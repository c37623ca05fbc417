import type { Plays } from '../scenario.js';

const final = 'We couldn’t verify you online';

/** The end of a verification, and what can still happen after it. */
export const outcomes: Plays = {
  approved: {
    title: 'Approved',
    expect: 'Confirmed; nothing more to do.',
    headings: ['You’re confirmed'],
    play: async ({ applicant, operator }) => {
      await applicant.submits();
      await operator.approves();
    },
  },
  final: {
    title: 'Rejected for good',
    expect: 'One neutral screen: no reason, no way to send anything.',
    headings: [final],
    play: async ({ applicant, operator }) => {
      await applicant.submits();
      await operator.rejects({ rejectLabels: ['FORGERY'], clientComment: 'Only for the integrator.' });
    },
  },
  'final-comment': {
    title: 'Rejected for good, with a comment',
    expect: 'The neutral screen with the comment that is meant for the applicant.',
    headings: [final],
    reads: ['We cannot accept accounts from your region yet.'],
    play: async ({ applicant, operator }) => {
      await applicant.submits();
      await operator.rejects({
        moderationComment: 'We cannot accept accounts from your region yet.',
        rejectLabels: ['WRONG_USER_REGION'],
      });
    },
  },
  revoked: {
    title: 'Approved, then revoked with the page open',
    expect: 'The approval turns into the neutral screen by itself.',
    headings: [final],
    play: async ({ applicant, operator, widget }) => {
      await applicant.submits();
      await operator.approves();
      await widget.opens();
      await operator.rejects({ rejectLabels: ['FRAUDULENT_PATTERNS'] });
    },
  },
  blocklisted: {
    title: 'Approved, then blocklisted with the page open',
    expect: 'The approval turns into the neutral screen; the note is not told.',
    headings: [final],
    play: async ({ applicant, operator, widget }) => {
      await applicant.submits();
      await operator.approves();
      await widget.opens();
      await operator.blocklists('Seen in another case.');
    },
  },
  cancelled: {
    title: 'Cancelled',
    expect: 'This check was cancelled; whom to ask.',
    headings: ['This check was cancelled'],
    play: async ({ applicant, operator }) => {
      await applicant.sends('front');
      await operator.cancels();
    },
  },
  expired: {
    title: 'Expired',
    expect: 'The link has expired; ask for a new one.',
    headings: ['This link has expired'],
    play: async ({ applicant, operator }) => {
      await applicant.sends('front');
      await operator.expires();
    },
  },
  inactive: {
    title: 'Inactive',
    expect: 'This profile is no longer active.',
    headings: ['This profile is no longer active'],
    play: async ({ applicant, operator }) => {
      await applicant.sends('front');
      await operator.deactivates();
    },
  },
  'active-again': {
    title: 'Inactive and active again, with the page open',
    expect: 'Goes on where the applicant was.',
    headings: ['Back of your ID card'],
    play: async ({ applicant, operator, widget }) => {
      await applicant.sends('front');
      await operator.deactivates();
      await widget.opens();
      await operator.activates();
    },
  },
  reset: {
    title: 'Reset after an approval',
    expect: 'Back at the start, with nothing sent.',
    headings: ['Let’s confirm it’s you'],
    play: async ({ applicant, operator }) => {
      await applicant.submits();
      await operator.approves();
      await operator.resets();
    },
  },
  'level-changed': {
    title: 'Moved to another level',
    expect: 'The selfie stays; the passport is asked for.',
    headings: ['Which country issued your document?'],
    level: 'selfie-only-level',
    play: async ({ applicant, operator }) => {
      await applicant.sends('selfie');
      await operator.movesTo('passport-only-level');
    },
  },
};
