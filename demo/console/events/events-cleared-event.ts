/** The list of events is to be emptied. */
export class EventsClearedEvent extends Event {
  static readonly type = 'events-cleared';

  constructor() {
    super(EventsClearedEvent.type);
  }
}

declare global {
  interface HTMLElementEventMap {
    'events-cleared': EventsClearedEvent;
  }
}
