/** Webhooks are to go somewhere else, or nowhere. */
export class TargetChosenEvent extends Event {
  static readonly type = 'target-chosen';
  readonly url: string | null;

  constructor(url: string | null) {
    super(TargetChosenEvent.type);
    this.url = url;
  }
}

/** A webhook is to be sent now. */
export class SendNowEvent extends Event {
  static readonly type = 'send-now';
  readonly deliveryId: string;

  constructor(deliveryId: string) {
    super(SendNowEvent.type);
    this.deliveryId = deliveryId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'target-chosen': TargetChosenEvent;
    'send-now': SendNowEvent;
  }
}
