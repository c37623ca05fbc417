import type { ArmedAnswer } from '../calls/sandbox/sandbox-calls.js';

/** The answers that wait are to become others; what they are by then, only the owner knows. */
export class AnswersChangedEvent extends Event {
  static readonly type = 'answers-changed';
  readonly change: (answers: readonly ArmedAnswer[]) => readonly ArmedAnswer[];

  constructor(change: AnswersChangedEvent['change']) {
    super(AnswersChangedEvent.type);
    this.change = change;
  }
}

/** The tags of an answer were chosen differently. */
export class TagsChosenEvent extends Event {
  static readonly type = 'tags-chosen';
  readonly tags: readonly string[];

  constructor(tags: readonly string[]) {
    super(TagsChosenEvent.type);
    this.tags = tags;
  }
}

declare global {
  interface HTMLElementEventMap {
    'answers-changed': AnswersChangedEvent;
    'tags-chosen': TagsChosenEvent;
  }
}
