import type { Plays } from '../scenario.js';
import type { Stage } from '../stage/stage.js';

const selfieLevel = 'selfie-only-level';

async function locksByUploads({ applicant, server }: Stage): Promise<void> {
  await server.refusesNext('SELFIE', 5, 'selfieFaceBadQuality');
  for (let tries = 0; tries < 5; tries += 1) await applicant.sends('selfie');
}

/** What the server answers to a picture at once, and what too many refusals lead to. */
export const uploads: Plays = {
  'upload-refused': {
    title: 'A side refused, so both are inactive',
    expect: 'Asks for both sides again: the front once more, the back with what was wrong.',
    headings: ['Front of your ID card'],
    reads: ['We need this side once more'],
    play: async ({ applicant, server }) => {
      await applicant.sends('front');
      await server.refusesNext('IDENTITY', 1, 'dataNotReadable', 'screenRecapture');
      await applicant.sends('back');
    },
  },
  'same-side': {
    title: 'The same picture as both sides',
    expect: 'The server notices by itself: both sides again, the back with what was wrong.',
    headings: ['Front of your ID card'],
    reads: ['We need this side once more'],
    play: async ({ applicant }) => {
      await applicant.sends('front');
      await applicant.sendsCopy('front', 'back');
    },
  },
  'declined-before': {
    title: 'The same picture after it was refused',
    expect: 'The server knows the picture again: a new one is asked for.',
    headings: ['A photo of your face'],
    reads: ['This picture was not accepted before.'],
    level: selfieLevel,
    play: async ({ applicant, server }) => {
      await server.refusesNext('SELFIE', 1, 'selfieFaceBadQuality');
      await applicant.sends('selfie');
      await applicant.sendsCopy('selfie', 'selfie');
    },
  },
  'upload-hint': {
    title: 'A picture kept, with a hint',
    expect: 'The selfie is kept; opened again, it says what could be better.',
    headings: ['A photo of your face'],
    reads: ['Your face could be clearer.'],
    level: selfieLevel,
    play: async ({ server, widget }) => {
      await server.arms({ on: 'upload', step: 'SELFIE', warnings: ['badSelfie'] });
      await widget.opens();
      await widget.begins();
      await widget.getsSelfie();
      await widget.opensSelfie();
    },
  },
  'upload-error-code': {
    title: 'A file that the server keeps nothing of',
    expect: 'Error 1004: the picture needs another look; no try is used.',
    headings: ['Check your answers'],
    reads: ['Not accepted'],
    level: selfieLevel,
    play: async ({ server, widget }) => {
      await server.arms({ on: 'upload', step: 'SELFIE', errorName: 'corrupted-file' });
      await widget.opens();
      await widget.begins();
      await widget.getsSelfie();
    },
  },
  'verdict-armed': {
    title: 'A reviewer who answers at once',
    expect: 'Sending for checking leads straight to the approval.',
    headings: ['You’re confirmed'],
    level: selfieLevel,
    play: async ({ applicant, server, widget }) => {
      await applicant.sends('selfie');
      await server.arms({ on: 'check', verdict: { reviewAnswer: 'GREEN' } });
      await widget.opens();
      await widget.submits();
    },
  },
  'last-try': {
    title: 'One try left',
    expect: 'What went wrong so far, before the last try.',
    headings: ['This is your last try'],
    reads: ['Your face is not clear enough.'],
    level: selfieLevel,
    play: async ({ applicant, server }) => {
      await server.refusesNext('SELFIE', 4, 'selfieFaceBadQuality');
      for (let tries = 0; tries < 4; tries += 1) await applicant.sends('selfie');
    },
  },
  'locked-by-uploads': {
    title: 'Locked after five refused pictures',
    expect: 'No tries left; contact and reference; nothing can be sent.',
    headings: ['We couldn’t verify you online'],
    level: selfieLevel,
    play: locksByUploads,
  },
  'locked-by-reviews': {
    title: 'Locked after five resubmissions',
    expect: 'The same screen.',
    headings: ['We couldn’t verify you online'],
    level: selfieLevel,
    play: async ({ applicant, operator }) => {
      for (let tries = 0; tries < 5; tries += 1) {
        await applicant.sends('selfie');
        await applicant.asksForCheck();
        await operator.asksAgain({ rejectLabels: ['BAD_SELFIE'] });
      }
    },
  },
  restarted: {
    title: 'Restarted after a lock, with the page open',
    expect: 'The locked screen opens again by itself, with five new tries.',
    headings: ['A photo of your face'],
    level: selfieLevel,
    play: async (stage) => {
      await locksByUploads(stage);
      await stage.widget.opens();
      await stage.operator.restarts();
    },
  },
};
