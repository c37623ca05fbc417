import {
  FailureEvent,
  PhotoAcceptedEvent,
  PhotoJudgedEvent,
  PhotoRefusedEvent,
  PhotoUsedEvent,
  ReadyEvent,
  StatusChangedEvent,
  SubmittedEvent,
} from './events.js';
import type { Notice } from './flow/notices.js';

/** The outward event for what happened in the store. */
export function outwardEvent(notice: Notice): Event {
  switch (notice.kind) {
    case 'ready':
      return new ReadyEvent(notice.levelName);
    case 'photo-judged': {
      const { shot, judgement, ms } = notice;
      return new PhotoJudgedEvent(shot.step, shot.kind, judgement.verdict, judgement.checks, ms);
    }
    case 'photo-used': {
      const { shot, verdict, despite, sha256 } = notice;
      return new PhotoUsedEvent(shot.step, shot.kind, verdict, despite, sha256);
    }
    case 'photo-accepted':
      return new PhotoAcceptedEvent(notice.shot.step, notice.shot.kind, notice.imageId, notice.sha256);
    case 'photo-refused':
      return new PhotoRefusedEvent(notice.shot.step, notice.shot.kind, notice.reasons);
    case 'submitted':
      return new SubmittedEvent();
    case 'status-changed':
      return new StatusChangedEvent(notice.status, notice.situation);
    case 'failed':
      return new FailureEvent(notice.failure);
  }
}
