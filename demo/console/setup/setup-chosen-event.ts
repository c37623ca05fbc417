import type { Setup } from './setup.js';

/** Something about the setup was chosen differently. */
export class SetupChosenEvent extends Event {
  static readonly type = 'setup-chosen';
  readonly change: Partial<Setup>;

  constructor(change: Partial<Setup>) {
    super(SetupChosenEvent.type);
    this.change = change;
  }
}

declare global {
  interface HTMLElementEventMap {
    'setup-chosen': SetupChosenEvent;
  }
}
