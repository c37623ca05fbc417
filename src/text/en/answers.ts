import type { TemporaryLabel } from '../../domain/labels.js';
import type { Advice } from './core.js';

/** What a tag of the server means; `selfie` replaces the remedy where there is no document to photograph. */
export interface TagAdvice extends Advice {
  readonly selfie?: string;
}

const original = 'Take a photo of the real document.';
const yourself = 'Take a photo of yourself with the camera.';

/** What the server says about a picture: tags of its answers, its error names, and the reviewers' labels. */
export const answers = {
  tags: {
    forbiddenDocument: { said: 'This document is not accepted here.', remedy: 'Use another document.' },
    differentDocTypeOrCountry: {
      said: 'This is not the document or country you chose.',
      remedy: 'Go back and choose it again, or use the right document.',
    },
    missingImportantInfo: { said: 'Important details are missing.', remedy: 'Show the whole document.' },
    dataNotReadable: {
      said: 'The words cannot be read.',
      remedy: 'Take it again: sharp, bright, no reflections.',
    },
    expiredDoc: { said: 'This document has expired.', remedy: 'Use one that is still valid.' },
    documentWayTooMuchOutside: { said: 'Too much of it is cut off.', remedy: 'Show all four corners.' },
    noIdDocFacePhoto: { said: 'We cannot see the photo on it.', remedy: 'Show the side with your photo.' },
    selfieFaceBadQuality: { said: 'Your face is not clear enough.', remedy: 'Take it again in good light.' },
    screenRecapture: { said: 'This looks like a photo of a screen.', remedy: original, selfie: yourself },
    screenshot: { said: 'This looks like a screenshot.', remedy: original, selfie: yourself },
    sameSides: { said: 'Both photos show the same side.', remedy: 'Turn the document over.' },
    shouldBeMrzDocument: {
      said: 'We need the side with the lines of letters and arrows.',
      remedy: 'Take a photo of that side.',
    },
    shouldBeDoubleSided: { said: 'We need both sides of this document.', remedy: 'Send front and back.' },
    shouldBeDoublePaged: { said: 'We need both open pages.', remedy: 'Open it flat and show both pages.' },
    documentDeclinedBefore: { said: 'This picture was not accepted before.', remedy: 'Take a new photo.' },
    grayscale: {
      said: 'This picture has no colour.',
      remedy: 'Take a colour photo of the real document.',
      selfie: 'Take a photo in colour.',
    },
    mrzNotReadable: {
      said: 'The lines of letters and arrows cannot be read.',
      remedy: 'Show them whole, sharp and without reflections.',
    },
    docExpiresSoon: {
      said: 'This document expires soon.',
      remedy: 'If you have one that is valid for longer, use that.',
    },
    badSelfie: { said: 'Your face could be clearer.', remedy: 'Take it again in better light.' },
    dataReadability: { said: 'Some words are hard to read.', remedy: 'Take a sharper photo.' },
    inconsistentDocument: {
      said: 'The two sides may not belong together.',
      remedy: 'Check that both show the same document.',
    },
    maybeExpiredDoc: { said: 'This document may have expired.', remedy: 'Check the date on it.' },
    documentTooMuchOutside: { said: 'A part may be cut off.', remedy: 'Show all four corners.' },
    /** A side that was fine itself, and fell with the other. */
    otherSideRefused: { said: 'The other side was not accepted.', remedy: 'Please take both sides again.' },
  } satisfies Record<string, TagAdvice>,
  errors: {
    'duplicate-document': { said: 'You have already sent this picture.', remedy: 'Take a new photo.' },
    'too-many-documents': { said: 'Too many pictures were sent.', remedy: 'Contact support to go on.' },
    'file-too-big': { said: 'This file is too big.', remedy: 'Take a photo here, or choose a smaller file.' },
    'empty-file': { said: 'This file is empty.', remedy: 'Take a new photo, or choose another file.' },
    'corrupted-file': { said: 'This file is damaged.', remedy: 'Take a new photo, or choose another file.' },
    'unsupported-file-format': {
      said: 'This kind of file is not accepted.',
      remedy: 'Use a JPEG or PNG photo.',
    },
    'no-upload-verification-in-progress': {
      said: 'Your photos are being checked just now.',
      remedy: 'Wait for the result.',
    },
    'incorrect-file-size': { said: 'The picture did not arrive whole.', remedy: 'Take or choose it again.' },
    'applicant-marked-as-deleted': { said: 'This profile is closed.', remedy: 'Contact support.' },
    'applicant-with-final-reject': { said: 'No more pictures can be sent.', remedy: 'Contact support.' },
    'doc-type-not-in-req-docs': {
      said: 'This document was not asked for.',
      remedy: 'Go back and choose another.',
    },
    'encrypted-file': {
      said: 'This file is locked with a password.',
      remedy: 'Save it without a password, or take a photo of the page.',
    },
    'verification-locked': { said: 'No tries are left.', remedy: 'Contact support.' },
    'verification-cancelled': { said: 'This check was cancelled.', remedy: 'Start again from the website.' },
    'verification-expired': { said: 'This link has expired.', remedy: 'Ask for a new one.' },
  } satisfies Record<string, Advice>,
  /** For a tag, name or label that is not known. */
  general: { said: 'This picture was not accepted.', remedy: 'Take a new one: sharp, bright and whole.' },
  generalHint: { said: 'This picture could be better.', remedy: 'Take it again if you can.' },
  labels: {
    APPLICANT_INTERRUPTED_INTERVIEW: 'The interview was cut short. Please do it again.',
    BAD_FACE_MATCHING:
      'Your face could not be compared with your document. Take a clear photo in good light.',
    BAD_PROOF_OF_ADDRESS:
      'This does not prove your address. Send a recent bill or letter with your name and address.',
    BAD_PROOF_OF_IDENTITY: 'Your document could not be checked. Take a sharp photo of the whole document.',
    BAD_PROOF_OF_PAYMENT:
      'This does not prove the payment. Send a clear picture of the whole receipt or card.',
    BAD_SELFIE: 'The photo of your face is not clear enough. Take it again in good light.',
    BAD_VIDEO_SELFIE: 'The video of your face is not clear enough. Record it again in good light.',
    BLACK_AND_WHITE: 'The picture has no colour. Take a new photo in colour.',
    COMPANY_NOT_DEFINED_BENEFICIARIES: 'The owners of the company are missing. Please add them.',
    COMPANY_NOT_DEFINED_REPRESENTATIVES: 'The people who act for the company are missing. Please add them.',
    COMPANY_NOT_DEFINED_STRUCTURE:
      'We cannot see how the company is owned. Please send a document that shows it.',
    COMPANY_NOT_VALIDATED_BENEFICIARIES:
      'The owners of the company must be checked. Please complete their part.',
    COMPANY_NOT_VALIDATED_REPRESENTATIVES:
      'The people who act for the company must be checked. Please complete their part.',
    CONNECTION_INTERRUPTED: 'The connection was lost in the middle. Please do this step again.',
    DOCUMENT_DAMAGED: 'The document is damaged. Use another one, or a new copy of it.',
    DOCUMENT_MISSING: 'The document cannot be seen. Hold it in the picture as asked.',
    DOCUMENT_PAGE_MISSING: 'A page or side is missing. Send all of them.',
    EXPIRATION_DATE: 'The document has expired or expires very soon. Use one that is still valid.',
    GRAPHIC_EDITOR: 'The picture was changed in an editor. Send the photo as it was taken.',
    ID_INVALID: 'This document is not valid. Use another one.',
    INCOMPATIBLE_LANGUAGE:
      'The document is in a language we cannot read. Send one in another language or a translation.',
    INCOMPLETE_DOCUMENT: 'Part of the document is missing. Show the whole document.',
    INCORRECT_SOCIAL_NUMBER: 'The social security number is not right. Check it and write it again.',
    PROBLEMATIC_APPLICANT_DATA:
      'Some of your details do not match your document. Check them and correct them.',
    SCREENSHOTS: 'Screenshots are not accepted. Take a new photo with the camera.',
    UNSATISFACTORY_PHOTOS: 'The picture is not clear enough. Take it again: sharp, bright, no reflections.',
    UNSUITABLE_ENV:
      'Something around you disturbed the picture. Find a quiet, bright place, and be alone in it.',
    WRONG_ADDRESS: 'The address does not match the one you gave. Check it, or send another document.',
  } satisfies Record<TemporaryLabel, string>,
  generalLabel: 'This must be sent again. Take your time: sharp, bright and whole.',
};
