import type { AdapterFailure, Failure, FailureCode } from './domain/failure.js';
import type { CheckCode, CheckResult, ShotKind, Timings, Verdict } from './domain/judgement.js';
import type { StepFamily } from './domain/level.js';
import type { Situation } from './domain/situation.js';
import type { ReviewStatus } from './domain/snapshot.js';

/** The session is read and the first screen is there. */
export class ReadyEvent extends Event {
  static readonly type = 'vw-ready';
  readonly levelName: string;

  constructor(levelName: string) {
    super(ReadyEvent.type);
    this.levelName = levelName;
  }
}

/** The applicant came to a step of the level. `step` is its wire name, e.g. `IDENTITY`. */
export class StepStartedEvent extends Event {
  static readonly type = 'vw-step-started';
  readonly step: string;
  readonly family: StepFamily;

  constructor(step: string, family: StepFamily) {
    super(StepStartedEvent.type);
    this.step = step;
    this.family = family;
  }
}

/** The device judged a picture: verdict, every check with its score and threshold, and the milliseconds it took. */
export class PhotoJudgedEvent extends Event {
  static readonly type = 'vw-photo-judged';
  readonly step: string;
  readonly shot: ShotKind;
  readonly verdict: Verdict;
  readonly checks: readonly CheckResult[];
  readonly ms: Timings;

  constructor(step: string, shot: ShotKind, verdict: Verdict, checks: readonly CheckResult[], ms: Timings) {
    super(PhotoJudgedEvent.type);
    this.step = step;
    this.shot = shot;
    this.verdict = verdict;
    this.checks = checks;
    this.ms = ms;
  }
}

/**
 * The applicant used a picture, which is sent now. `despite` are the checks that had warned: empty unless they chose "Use
 * it anyway". `sha256` is the hash of the bytes that will be sent, in lower-case hex.
 */
export class PhotoUsedEvent extends Event {
  static readonly type = 'vw-photo-used';
  readonly step: string;
  readonly shot: ShotKind;
  readonly verdict: Verdict;
  readonly despite: readonly CheckCode[];
  readonly sha256: string;

  constructor(step: string, shot: ShotKind, verdict: Verdict, despite: readonly CheckCode[], sha256: string) {
    super(PhotoUsedEvent.type);
    this.step = step;
    this.shot = shot;
    this.verdict = verdict;
    this.despite = despite;
    this.sha256 = sha256;
  }
}

/** The server acknowledged a picture. `sha256` is the hash of the bytes that were sent, in lower-case hex. */
export class PhotoAcceptedEvent extends Event {
  static readonly type = 'vw-photo-accepted';
  readonly step: string;
  readonly shot: ShotKind;
  readonly imageId: string;
  readonly sha256: string;

  constructor(step: string, shot: ShotKind, imageId: string, sha256: string) {
    super(PhotoAcceptedEvent.type);
    this.step = step;
    this.shot = shot;
    this.imageId = imageId;
    this.sha256 = sha256;
  }
}

/** The server refused a picture; `reasons` are its tags or error names. */
export class PhotoRefusedEvent extends Event {
  static readonly type = 'vw-photo-refused';
  readonly step: string;
  readonly shot: ShotKind;
  readonly reasons: readonly string[];

  constructor(step: string, shot: ShotKind, reasons: readonly string[]) {
    super(PhotoRefusedEvent.type);
    this.step = step;
    this.shot = shot;
    this.reasons = reasons;
  }
}

/** The check was requested. */
export class SubmittedEvent extends Event {
  static readonly type = 'vw-submitted';

  constructor() {
    super(SubmittedEvent.type);
  }
}

/** The verification stands differently now. Trust your own server's webhook for decisions, not this event. */
export class StatusChangedEvent extends Event {
  static readonly type = 'vw-status-changed';
  readonly reviewStatus: ReviewStatus;
  readonly situation: Situation;

  constructor(reviewStatus: ReviewStatus, situation: Situation) {
    super(StatusChangedEvent.type);
    this.reviewStatus = reviewStatus;
    this.situation = situation;
  }
}

/** The applicant wants to start again where this verification has ended; set `access-token` anew to offer another one. */
export class RestartRequestedEvent extends Event {
  static readonly type = 'vw-restart-requested';

  constructor() {
    super(RestartRequestedEvent.type);
  }
}

/** Something other than a picture went wrong; nothing personal is in it. */
export class FailureEvent extends Event {
  static readonly type = 'vw-error';
  readonly code: FailureCode | AdapterFailure['code'];
  readonly failure: Failure | AdapterFailure;

  constructor(failure: Failure | AdapterFailure) {
    super(FailureEvent.type);
    this.code = failure.code;
    this.failure = failure;
  }
}

/** The server refused the access token; set `access-token` anew unless `getAccessToken` does it for you. */
export class TokenExpiredEvent extends Event {
  static readonly type = 'vw-token-expired';

  constructor() {
    super(TokenExpiredEvent.type);
  }
}

/** Every outward event by its name; for typed listeners on the element. */
export interface VerificationWidgetEventMap {
  'vw-ready': ReadyEvent;
  'vw-step-started': StepStartedEvent;
  'vw-photo-judged': PhotoJudgedEvent;
  'vw-photo-used': PhotoUsedEvent;
  'vw-photo-accepted': PhotoAcceptedEvent;
  'vw-photo-refused': PhotoRefusedEvent;
  'vw-submitted': SubmittedEvent;
  'vw-status-changed': StatusChangedEvent;
  'vw-restart-requested': RestartRequestedEvent;
  'vw-error': FailureEvent;
  'vw-token-expired': TokenExpiredEvent;
}

declare global {
  interface HTMLElementEventMap extends VerificationWidgetEventMap {}
}
