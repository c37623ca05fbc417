import type { ArmedAnswer } from '../calls/sandbox-calls.js';

/** These answers are to wait, in this order, and no others. */
export class AnswersChosenEvent extends Event {
  static readonly type = 'answers-chosen';
  readonly answers: readonly ArmedAnswer[];

  constructor(answers: readonly ArmedAnswer[]) {
    super(AnswersChosenEvent.type);
    this.answers = answers;
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
    'answers-chosen': AnswersChosenEvent;
    'tags-chosen': TagsChosenEvent;
  }
}
