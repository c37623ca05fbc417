/** The viewer was closed. */
export class ViewerClosedEvent extends Event {
  static readonly type = 'viewer-closed';

  constructor() {
    super(ViewerClosedEvent.type);
  }
}

declare global {
  interface HTMLElementEventMap {
    'viewer-closed': ViewerClosedEvent;
  }
}
