import type { ClosedReason } from '../../domain/screen.js';

/** Words of the screens around the photos: start, check your answers, review, outcome. */
export const journey = {
  /** A photo that needs the applicant while they are on another screen. */
  notice: {
    trouble: (name: string): string => `${name}: this photo needs another look.`,
    show: 'Show it',
  },
  start: {
    heading: 'Let’s confirm it’s you',
    minutes: (count: number): string => (count === 1 ? 'About one minute.' : `About ${count} minutes.`),
    need: 'You need',
    identity: 'Your identity document',
    selfie: 'Your face',
    selfieNote: 'A photo taken in good light',
    selfieWithDocumentNote: 'A photo of you holding your document',
    address: 'Proof of your address',
    addressNote: 'A bill or letter from the last three months',
    data: 'Some details about you',
    dataNote: 'As they are on your document',
    privacy: 'Photos are checked on this device before they are sent.',
    begin: 'Begin',
  },
  summary: {
    heading: 'Check your answers',
    sentence: 'When all is right, send it for checking.',
    change: 'Change',
    changeNamed: (name: string): string => `Change: ${name}`,
    send: 'Send for checking',
    submitting: 'Sending for checking…',
    stillSending: 'Your photos are still being sent. You can send for checking as soon as they arrive.',
    incomplete: 'Something is missing or needs you. It is marked above.',
    finish: 'Go to what is missing',
    notSent: 'This was not sent for checking.',
  },
  review: {
    heading: 'We’re checking your photos',
    sentence: 'Usually 3 to 5 minutes, at most a day.',
    stages: ['Sent', 'Being checked', 'Result'] as readonly [string, string, string],
    stagesLabel: 'Progress',
    close: 'You can close this page',
    closeNote: 'Nothing is lost. Come back the same way to see the result.',
    stay: 'Or stay here',
    stayNote: 'The result appears by itself. There is nothing more to do.',
  },
  approved: {
    heading: 'You’re confirmed',
    sentence: 'That is all. There is nothing more to do.',
  },
  fix: {
    heading: (count: number): string => (count === 1 ? 'One thing to fix' : `${count} things to fix`),
    headingDone: 'Ready to send',
    sentence: 'Everything else is fine and stays as it is.',
    sentenceDone: 'You have fixed everything. Send it for checking.',
    reviewer: 'From the reviewer',
    again: 'Take it again',
    correct: 'Correct it',
    done: 'Fixed',
    accepted: 'Accepted',
    tries: (count: number): string =>
      count === 0 ? 'No tries left' : count === 1 ? 'This is your last try' : `${count} tries left`,
  },
  closed: {
    final: {
      heading: 'We couldn’t verify you online',
      sentence: 'Please contact support. They can tell you what is possible.',
    },
    locked: {
      heading: 'We couldn’t verify you online',
      sentence: 'All tries are used. Support can help you go on.',
    },
    cancelled: {
      heading: 'This check was cancelled',
      sentence: 'If you did not expect this, contact support.',
    },
    expired: { heading: 'This link has expired', sentence: 'Ask for a new one where you got it.' },
    inactive: {
      heading: 'This profile is no longer active',
      sentence: 'Start again from the website, or contact support.',
    },
    unsupported: {
      heading: 'Go on with support',
      sentence: 'The next step cannot be done here. Support will help you finish it.',
    },
  } satisfies Record<ClosedReason, { heading: string; sentence: string }>,
  contact: {
    email: 'Email support',
    site: 'Go to the support page',
    quote: 'Please quote this reference',
    copy: 'Copy',
    copied: 'Copied',
  },
};
