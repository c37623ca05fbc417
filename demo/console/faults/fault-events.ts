import type { Fault } from '../calls/sandbox/sandbox-calls.js';

/** The faults that are on are to become others; what they are by then, only the owner knows. */
export class FaultsChangedEvent extends Event {
  static readonly type = 'faults-changed';
  readonly change: (faults: readonly Fault[]) => readonly Fault[];

  constructor(change: FaultsChangedEvent['change']) {
    super(FaultsChangedEvent.type);
    this.change = change;
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
    'faults-changed': FaultsChangedEvent;
    'tricks-told': TricksToldEvent;
  }
}
