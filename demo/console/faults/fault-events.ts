import type { Fault } from '../calls/sandbox-calls.js';

/** These faults are to be on, and no others. */
export class FaultsChosenEvent extends Event {
  static readonly type = 'faults-chosen';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(FaultsChosenEvent.type);
    this.faults = faults;
  }
}

/** So many faults and armed answers are known to be on. */
export class TricksToldEvent extends Event {
  static readonly type = 'tricks-told';
  readonly count: number;

  constructor(count: number) {
    super(TricksToldEvent.type);
    this.count = count;
  }
}

declare global {
  interface HTMLElementEventMap {
    'faults-chosen': FaultsChosenEvent;
    'tricks-told': TricksToldEvent;
  }
}
