import type { OutgoingPhoto, ProgressListener, SnapshotListener, VerificationApi } from '../flow/ports.js';
import { ApplicantService } from './applicant-service.js';
import { Http } from './http.js';
import { PhotoService } from './photo-service.js';
import { SessionService } from './session-service.js';
import type { Watchfulness } from './session-service.js';
import type { TokenSource } from './token-source.js';

/** The contract's calls over HTTP, as one port. `baseUrl` may be empty: the page's own origin. */
export function httpApi(baseUrl: string, tokens: TokenSource, surroundings: Watchfulness): VerificationApi {
  const http = new Http(baseUrl, tokens);
  const session = new SessionService(http, surroundings);
  const photos = new PhotoService(http);
  const applicant = new ApplicantService(http);
  return {
    readSession: (signal: AbortSignal) => session.readSession(signal),
    followSession: (listener: SnapshotListener, signal: AbortSignal) =>
      session.followSession(listener, signal),
    sendPhoto: (photo: OutgoingPhoto, onProgress: ProgressListener, signal: AbortSignal) =>
      photos.sendPhoto(photo, onProgress, signal),
    takePhotoBack: (applicantId, imageId, signal) => photos.takePhotoBack(applicantId, imageId, signal),
    readPhoto: (applicantId, imageId, signal) => photos.readPhoto(applicantId, imageId, signal),
    saveFields: (applicantId, fields, signal) => applicant.saveFields(applicantId, fields, signal),
    requestCheck: (applicantId, signal) => applicant.requestCheck(applicantId, signal),
  };
}
