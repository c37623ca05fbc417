import type { ShownCheck } from '../../domain/findings.js';
import type { FileType } from '../../domain/judgement.js';
import type { Advice } from './core.js';

/** Advice about a picture; `selfie` and `address` replace what is said, the remedy or both for those shots. */
export interface PhotoAdvice extends Advice {
  readonly selfie?: Partial<Advice>;
  readonly address?: Partial<Advice>;
}

const tryAnother = 'Take a new photo, or choose another file.';

/** What the device found in a picture or a file, and what helps. */
export const checks = {
  files: {
    jpeg: 'This is a JPEG picture that this browser cannot open',
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
  /** For files that say by themselves what would help, in place of the general remedy. */
  fileRemedies: { jpeg: tryAnother, heic: 'Save it as JPEG, or take the photo here with the camera.' },
  checks: {
    'unsupported-type': {
      said: 'We cannot use this kind of file',
      remedy: 'Use a photo (JPEG or PNG).',
      address: { remedy: 'Use a photo (JPEG or PNG) or a PDF.' },
    },
    'empty-file': { said: 'This file is empty', remedy: tryAnother },
    'file-too-small': { said: 'This file is too small to be a photo', remedy: tryAnother },
    'file-too-big': { said: 'This file is too big', remedy: 'Take a photo here, or choose a smaller file.' },
    corrupted: { said: 'This file is damaged and cannot be opened', remedy: tryAnother },
    'dimensions-too-small': {
      said: 'This picture is too small to read',
      remedy: 'Use the original photo, not a small copy.',
      selfie: { said: 'This picture is too small' },
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
      selfie: { remedy: 'Hold the phone still at arm’s length.' },
    },
    'too-dark': {
      said: 'It is too dark',
      remedy: 'Go near a window or turn on a light.',
      selfie: { remedy: 'Turn your face to a window or a light.' },
    },
    'too-bright': {
      said: 'It is too bright',
      remedy: 'Move out of direct light, or turn off the flash.',
      selfie: { remedy: 'Do not stand in direct light.' },
    },
    'low-contrast': {
      said: 'The words are hard to tell from the paper',
      remedy: 'Use more even light.',
      selfie: { said: 'Your face is hard to see', remedy: 'Wipe the lens and turn your face to a light.' },
    },
    glare: {
      said: 'There is a reflection',
      remedy: 'Tilt the card a little, or move away from the lamp.',
      address: { remedy: 'Tilt the page a little, or move away from the lamp.' },
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
      selfie: { remedy: 'Take a photo in colour.' },
    },
    screenshot: {
      said: 'This looks like a screenshot',
      remedy: 'Take a photo of the real document.',
      selfie: { remedy: 'Take a new photo with the camera.' },
      address: { remedy: 'Take a photo of the page itself, or use the PDF.' },
    },
    'screen-recapture': {
      said: 'This looks like a photo of a screen',
      remedy: 'Take a photo of the real document.',
      selfie: { remedy: 'Take a photo of yourself, not of a screen.' },
      address: { remedy: 'Take a photo of the page itself, or use the PDF.' },
    },
    'same-picture': {
      said: 'You have already used this picture',
      remedy: 'Take a new photo. For the back, turn the document over.',
      selfie: { remedy: 'Take a new photo of yourself.' },
      address: { remedy: tryAnother },
    },
    'no-face': { said: 'We cannot see a face', remedy: 'Look straight at the camera.' },
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
      address: {
        said: 'We could not check this file on your device',
        remedy: 'Try it once more, or take a photo of the page.',
      },
    },
  } satisfies Record<ShownCheck, PhotoAdvice>,
};
