import type { Shot } from '../domain/shot.js';
import { documentName } from './lookup.js';
import type { Words } from './words.js';

const isPhotoPage = (shot: Shot): boolean => shot.side === undefined && shot.documentType === 'PASSPORT';

/** The heading of a shot: "Front of your ID card". */
export function shotHeading(words: Words, shot: Shot): string {
  const { shot: text } = words;
  const document = shot.documentType === undefined ? undefined : documentName(words, shot.documentType);
  switch (shot.kind) {
    case 'selfie':
      return shot.withDocument ? text.selfieWithDocument : text.selfie;
    case 'address':
      return document === undefined ? text.address : text.addressDocument(document);
    case 'identity/back':
      return text.back(document ?? text.identity);
    case 'identity/front':
      if (isPhotoPage(shot)) return text.photoPage;
      return document === undefined ? text.identity : text.front(document);
  }
}

/** The name of a shot in a list: "ID card, front". */
export function shotName(words: Words, shot: Shot): string {
  const { shot: text } = words;
  const document = shot.documentType === undefined ? undefined : documentName(words, shot.documentType);
  switch (shot.kind) {
    case 'selfie':
      return shot.withDocument ? text.selfieWithDocumentShort : text.selfieShort;
    case 'address':
      return document ?? text.addressShort;
    case 'identity/back':
      return text.backShort(document ?? words.trail.names.identity);
    case 'identity/front':
      if (shot.side === undefined) return document ?? words.trail.names.identity;
      return text.frontShort(document ?? words.trail.names.identity);
  }
}

/** What makes a good picture of this shot, in one line. */
export function shotHint(words: Words, shot: Shot): string {
  const { shot: text } = words;
  switch (shot.kind) {
    case 'selfie':
      return shot.withDocument ? text.hintSelfieWithDocument : text.hintSelfie;
    case 'address':
      return text.hintAddress;
    case 'identity/back':
      return text.hintBack;
    case 'identity/front':
      return isPhotoPage(shot) ? text.hintPassport : text.hintCard;
  }
}

/** The document's name for the trail, where it says more than the step's. */
export function shotPlace(words: Words, { kind, documentType }: Shot): string | undefined {
  const isIdentity = kind === 'identity/front' || kind === 'identity/back';
  return isIdentity && documentType !== undefined ? documentName(words, documentType) : undefined;
}
