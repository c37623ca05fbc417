import type { OperatorAct } from '../calls/operator-calls.js';

/** An operator secret was typed. */
export class SecretEnteredEvent extends Event {
  static readonly type = 'secret-entered';
  readonly secret: string;

  constructor(secret: string) {
    super(SecretEnteredEvent.type);
    this.secret = secret;
  }
}

/** The operator wants something done to the applicant. */
export class ActChosenEvent extends Event {
  static readonly type = 'act-chosen';
  readonly act: OperatorAct;

  constructor(act: OperatorAct) {
    super(ActChosenEvent.type);
    this.act = act;
  }
}

/** A form was left without sending it. */
export class FormLeftEvent extends Event {
  static readonly type = 'form-left';

  constructor() {
    super(FormLeftEvent.type);
  }
}

declare global {
  interface HTMLElementEventMap {
    'secret-entered': SecretEnteredEvent;
    'act-chosen': ActChosenEvent;
    'form-left': FormLeftEvent;
  }
}
