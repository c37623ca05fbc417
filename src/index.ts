/**
 * The public door: importing it registers `<verification-widget>`, once however often it is loaded.
 */
export { VerificationWidget } from './verification-widget.js';
export {
  FailureEvent,
  PhotoAcceptedEvent,
  PhotoJudgedEvent,
  PhotoRefusedEvent,
  PhotoUsedEvent,
  ReadyEvent,
  RestartRequestedEvent,
  StatusChangedEvent,
  StepStartedEvent,
  SubmittedEvent,
  TokenExpiredEvent,
} from './events.js';
export { FailureError } from './domain/failure.js';
export type { VerificationWidgetEventMap } from './events.js';
export type { AdapterFailure, AdapterName, Failure, FailureCode } from './domain/failure.js';
export type { Face } from './domain/faces.js';
export type { Box, CheckCode, CheckResult, ShotKind, Timings, Verdict } from './domain/judgement.js';
export type { FinalLabel, RejectLabel, TemporaryLabel } from './domain/labels.js';
export type { StepFamily } from './domain/level.js';
export type { Situation } from './domain/situation.js';
export type { ReviewStatus } from './domain/snapshot.js';
export type { Adapters, BarcodeReader, FaceDetector, TextReader } from './services/assist/adapters.js';
export type {
  ApplicantPort,
  CheckAnswer,
  OutgoingPhoto,
  PhotoPort,
  ProgressListener,
  Receipt,
  ResumeNote,
  SaveAnswer,
  SessionPort,
  SnapshotListener,
  VerificationApi,
} from './flow/ports.js';
