import type { CheckCode, FileType } from '../../domain/judgement.js';
import type { WaitingReason } from '../../domain/photo.js';
import type { CameraProblem } from '../../domain/screen.js';
import type { Advice } from './core.js';

/** Advice about a picture; `selfie` and `address` replace the remedy for those shots. */
export interface PhotoAdvice extends Advice {
  readonly selfie?: string;
  readonly address?: string;
}

/** What to do about the camera; `liveOnly` replaces the remedy where no file will do. */
export interface CameraAdvice extends Advice {
  readonly liveOnly: string;
}

const inSentence = (name: string): string =>
  /^.[a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

const tryAnother = 'Take a new photo, or choose another file.';

/** Words about one picture: what to take, what the device found, what became of it. */
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
    hints: 'A hint for you',
    keep: 'Keep it',
  },
  picture: (name: string): string => `Your photo: ${name}`,
  noPreview: 'No preview',
  files: {
    jpeg: 'This is a JPEG picture',
    png: 'This is a PNG picture',
    webp: 'This is a WebP picture',
    avif: 'This is an AVIF picture',
    gif: 'This is a GIF picture',
    heic: 'This is a HEIC photo, which this browser cannot open',
    bmp: 'This is a BMP picture',
    tiff: 'This is a TIFF picture',
    ico: 'This is an icon file',
    psd: 'This is a Photoshop file',
    svg: 'This is a drawing, not a photo',
    pdf: 'This is a PDF file',
    html: 'This is a web page',
    xml: 'This is a data file',
    zip: 'This is a ZIP archive',
    office: 'This is a Word or Office file',
    video: 'This is a video',
    audio: 'This is a sound file',
    text: 'This is a text file',
    empty: 'This file is empty',
    unknown: 'This is a file we do not know',
  } satisfies Record<FileType, string>,
  heicRemedy: 'Save it as JPEG, or take the photo here with the camera.',
  checks: {
    'unsupported-type': {
      said: 'We cannot use this kind of file',
      remedy: 'Use a photo (JPEG or PNG).',
      address: 'Use a photo (JPEG or PNG) or a PDF.',
    },
    'empty-file': { said: 'This file is empty', remedy: tryAnother },
    'file-too-small': { said: 'This file is too small to be a photo', remedy: tryAnother },
    'file-too-big': { said: 'This file is too big', remedy: 'Take a photo here, or choose a smaller file.' },
    corrupted: { said: 'This file is damaged and cannot be opened', remedy: tryAnother },
    'dimensions-too-small': {
      said: 'This picture is too small to read',
      remedy: 'Use the original photo, not a small copy.',
    },
    'dimensions-too-big': {
      said: 'This picture is too large to open',
      remedy: 'Take a photo here, or choose a smaller one.',
    },
    'encrypted-pdf': {
      said: 'This PDF is locked with a password',
      remedy: 'Save it without a password, or take a photo of the page.',
    },
    'pdf-too-many-pages': {
      said: 'This PDF has too many pages',
      remedy: 'Send only the page with your name and address.',
    },
    'pdf-active-content': {
      said: 'This PDF has scripts or files inside',
      remedy: 'Print it to a new PDF, or take a photo of the page.',
    },
    blank: { said: 'Nothing can be seen in this picture', remedy: 'Check the camera and take it again.' },
    blurry: {
      said: 'The picture is blurred',
      remedy: 'Hold still, wait until the words are sharp, and take it again.',
      selfie: 'Hold the phone still at arm’s length.',
    },
    'too-dark': {
      said: 'It is too dark',
      remedy: 'Go near a window or turn on a light.',
      selfie: 'Turn your face to a window or a light.',
    },
    'too-bright': {
      said: 'It is too bright',
      remedy: 'Move out of direct light, or turn off the flash.',
      selfie: 'Do not stand in direct light.',
    },
    'low-contrast': { said: 'The words are hard to tell from the paper', remedy: 'Use more even light.' },
    glare: {
      said: 'There is a reflection',
      remedy: 'Tilt the card a little, or move away from the lamp.',
      address: 'Tilt the page a little, or move away from the lamp.',
    },
    'no-document': {
      said: 'We cannot see a document',
      remedy: 'Put it on a plain, dark surface and fill the picture with it.',
    },
    'document-cut-off': { said: 'Part of the document is cut off', remedy: 'Show all four corners.' },
    'document-too-far': {
      said: 'The document is too far away',
      remedy: 'Go closer until it fills the picture.',
    },
    'document-tilted': {
      said: 'The document is seen from the side',
      remedy: 'Hold the camera straight above it.',
    },
    'black-and-white': {
      said: 'This looks black and white',
      remedy: 'Take a colour photo of the real document, not of a copy.',
    },
    screenshot: {
      said: 'This looks like a screenshot',
      remedy: 'Take a photo of the real document.',
      selfie: 'Take a new photo with the camera.',
    },
    'screen-recapture': {
      said: 'This looks like a photo of a screen',
      remedy: 'Take a photo of the real document.',
      selfie: 'Take a photo of yourself, not of a screen.',
    },
    edited: { said: 'This picture was changed in an editor', remedy: 'Use the photo as it was taken.' },
    'same-picture': {
      said: 'You have already used this picture',
      remedy: 'Take a new photo. For the back, turn the document over.',
      selfie: 'Take a new photo of yourself.',
    },
    'no-face': {
      said: 'We cannot see a face',
      remedy: 'Show the side with your photo.',
      selfie: 'Look straight at the camera.',
    },
    'several-faces': { said: 'There is another face', remedy: 'Only you may be in the picture.' },
    'face-too-small': { said: 'Your face is too small', remedy: 'Hold the phone closer.' },
    'face-cut-off': { said: 'Part of your face is cut off', remedy: 'Show your whole face.' },
    expired: { said: 'This document has expired', remedy: 'Use one that is still valid.' },
    'mrz-unreadable': {
      said: 'The lines of letters and arrows cannot be read',
      remedy: 'Show them whole, sharp and without reflections.',
    },
    'document-mismatch': {
      said: 'This is not the kind of document you chose',
      remedy: 'Use the one you chose, or go back and choose another.',
    },
    'inspection-failed': {
      said: 'We could not check this picture on your device',
      remedy: 'Try again, or use another photo.',
    },
  } satisfies Record<CheckCode, PhotoAdvice>,
};
