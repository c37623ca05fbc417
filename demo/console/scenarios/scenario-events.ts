/** A scenario is to be played. */
export class ScenarioChosenEvent extends Event {
  static readonly type = 'scenario-chosen';
  readonly scenario: string;

  constructor(scenario: string) {
    super(ScenarioChosenEvent.type, { bubbles: true, composed: true });
    this.scenario = scenario;
  }
}

/** What is being played is to be broken off. */
export class ScenarioLeftEvent extends Event {
  static readonly type = 'scenario-left';

  constructor() {
    super(ScenarioLeftEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  // They go up through the page, as the console and the sign in the widget's place both send them.
  interface DocumentEventMap {
    'scenario-chosen': ScenarioChosenEvent;
    'scenario-left': ScenarioLeftEvent;
  }
}
