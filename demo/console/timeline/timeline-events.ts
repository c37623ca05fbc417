/** The widget's events are to be forgotten. */
export class TimelineClearedEvent extends Event {
  static readonly type = 'timeline-cleared';

  constructor() {
    super(TimelineClearedEvent.type);
  }
}

declare global {
  interface HTMLElementEventMap {
    'timeline-cleared': TimelineClearedEvent;
  }
}
