import type { WaitingReason } from '../../domain/photo.js';
import type { CameraProblem } from '../../domain/screen.js';
import type { Advice } from './core.js';

/** What to do about the camera; `liveOnly` replaces the remedy where no file will do. */
export interface CameraAdvice extends Advice {
  readonly liveOnly: string;
}

const inSentence = (name: string): string =>
  /^.[a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

/** Words about one picture: what to take, and what becomes of it. */
export const photo = {
  shot: {
    front: (document: string): string => `Front of your ${inSentence(document)}`,
    back: (document: string): string => `Back of your ${inSentence(document)}`,
    photoPage: 'Photo page of your passport',
    identity: 'Your identity document',
    selfie: 'A photo of your face',
    selfieWithDocument: 'You with your document',
    address: 'Proof of your address',
    addressDocument: (document: string): string => `Your ${inSentence(document)}`,
    frontShort: (document: string): string => `${document}, front`,
    backShort: (document: string): string => `${document}, back`,
    photoPageShort: 'Passport',
    selfieShort: 'Selfie',
    selfieWithDocumentShort: 'Selfie with document',
    addressShort: 'Proof of address',
    hintCard: 'Show all four corners. No reflections, every word sharp.',
    hintBack: 'Turn it over. Show all four corners, no reflections.',
    hintPassport: 'Open it at the page with your photo and show the whole page.',
    hintSelfie: 'Look straight at the camera in good light. No hat, no dark glasses.',
    hintSelfieWithDocument: 'Hold your document beside your face. Both must be easy to see.',
    hintAddress: 'Your name, address and the date must be readable. Under three months old.',
    useCamera: 'Use the camera',
    choose: 'Choose a photo',
    orChoose: 'or choose a photo',
    orCamera: 'or use the camera',
    chooseFile: 'Choose a photo or PDF',
    dropHint: 'or drop it here, or paste it',
    dropNow: 'Drop it here',
    several: 'You gave us several files. We took the first one.',
    liveOnly: 'This photo must be taken now, with the camera.',
    exampleGood: 'Good',
    exampleCutOff: 'Cut off',
    exampleReflection: 'Reflection',
    exampleDark: 'Too dark',
    exampleCovered: 'Covered',
    exampleLabel: 'How it should look',
  },
  camera: {
    starting: 'Starting the camera…',
    ask: 'Your browser may ask you to allow it.',
    on: 'The camera is on. Take the photo when you are ready.',
    preview: (name: string): string => `What the camera sees: ${name}`,
    take: 'Take the photo',
    again: 'Try the camera again',
    missing: {
      said: 'There is no camera here that we can use',
      remedy: 'This photo must be taken now. Open this page on your phone and take it there.',
    },
    problems: {
      denied: {
        said: 'Your browser blocks the camera',
        remedy: 'Allow it in the address bar, or choose a photo.',
        liveOnly: 'Allow it in the address bar, then try again. Or open this page on your phone.',
      },
      none: {
        said: 'We cannot find a camera on this device',
        remedy: 'Connect one and try again, or choose a photo.',
        liveOnly: 'Connect one and try again. Or open this page on your phone.',
      },
      busy: {
        said: 'The camera gives no picture',
        remedy: 'Another program may be using it. Close that and try again, or choose a photo.',
        liveOnly:
          'Another program may be using it. Close that and try again. Or open this page on your phone.',
      },
      unavailable: {
        said: 'The camera has stopped',
        remedy: 'Try again, or choose a photo.',
        liveOnly: 'Try again. Or open this page on your phone.',
      },
    } satisfies Record<CameraProblem, CameraAdvice>,
  },
  verdict: {
    checking: 'Checking your photo…',
    checkingFile: 'Checking your file…',
    cancel: 'Cancel',
    good: 'Looks good',
    goodDocument: 'Is every word easy to read? Then use it.',
    goodFile: 'Is it the right file? Then use it.',
    goodSelfie: 'Is your whole face in the picture? Then use it.',
    look: 'Something to check',
    lookGeneral: 'Look at it once more before you use it.',
    stop: 'This one cannot be used',
    more: (count: number): string => (count === 1 ? 'One more thing' : `${count} more things`),
    marked: 'The place is marked on your photo.',
    free: 'Checking here is free: it does not use up a try.',
    use: 'Use this photo',
    useFile: 'Use this file',
    useAnyway: 'Use it anyway',
    again: 'Take it again',
    another: 'Take another photo',
    chooseAnother: 'Choose another photo',
    anotherFile: 'Choose another file',
    otherDocument: 'Choose another document',
    turn: 'Turn the photo',
    placed: (said: string, where: string): string => `${said} ${where}`,
    /** Joins the last of several places to those before it, and `comma` those before that. */
    and: (first: string, last: string): string => `${first} and ${last}`,
    comma: (first: string, next: string): string => `${first}, ${next}`,
  },
  where: {
    'top-left': 'at the top left',
    top: 'at the top',
    'top-right': 'at the top right',
    left: 'on the left',
    middle: 'in the middle',
    right: 'on the right',
    'bottom-left': 'at the bottom left',
    bottom: 'at the bottom',
    'bottom-right': 'at the bottom right',
    several: 'in several places',
    'all-sides': 'on all four sides',
  },
  sending: {
    progress: (percent: string): string => `Sending ${percent}`,
    sent: 'Sent',
    stuck: 'Not sent yet',
    refused: 'Not accepted',
    /** Before another photo is there, on this visit or a later one. */
    lastRefused: 'Your last photo was not accepted',
    lastFileRefused: 'Your last file was not accepted',
    sideAgain: 'We need this side once more',
    /** The server takes nothing just now, whatever the photo is like. */
    stopped: 'Not sent',
    again: 'Send again',
    waiting: {
      queued: 'Waiting to be sent',
      offline: 'Waiting for a connection',
      retrying: 'Trying again…',
      busy: 'The server is busy. We keep trying.',
    } satisfies Record<WaitingReason, string>,
    background: 'You can go on. It is sent in the background.',
    /** While something is in the way: what closing the page means. */
    backgroundKept:
      'You can go on, or close this page: it is kept on this device for 24 hours and sent when you come back.',
    backgroundHere: 'You can go on, but keep this page open until it is sent.',
    cancel: 'Do not send it',
    hints: 'A hint for you',
    keep: 'Keep it',
  },
  /** A document that is photographed page by page. */
  sheets: {
    use: (count: number): string => (count === 1 ? 'Use this page' : `Use these ${count} pages`),
    add: 'Add another page',
    next: (page: number): string => `Add page ${page}`,
    ready: (page: number): string => `Page ${page} is ready`,
    note: 'Add the next page, or use what you have.',
    drop: 'Leave this page out',
    remove: (page: number): string => `Remove page ${page}`,
    list: 'Your pages',
    page: (page: number): string => `Page ${page}`,
  },
  /** What is sent of a photo, and what is left out. */
  receipt: {
    title: 'What leaves your device',
    lead: 'Of your photos, only this is sent.',
    picture: (size: string, from: string): string => `This picture, ${size} (your file: ${from})`,
    file: (size: string): string => `Your file as it is, ${size}`,
    bound: (count: number, size: string, from: string): string =>
      `One file with your ${count} pages, ${size} (your files: ${from})`,
    location: { removed: 'Where it was taken: removed', none: 'Where it was taken: not in your file' },
    notes: 'Camera, date and other notes: removed',
    name: 'The name of your file: stays here',
  },
  picture: (name: string): string => `Your photo: ${name}`,
  noPreview: 'No preview',
  /** Of a PDF, beside its size. */
  pages: (count: number): string => (count === 1 ? '1 page' : `${count} pages`),
};
