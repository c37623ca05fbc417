import { ApplicantCalls } from '../calls/applicant-calls.js';
import { toProblem } from '../calls/call.js';
import { fetchAccessToken } from '../calls/integrator-calls.js';
import { OperatorCalls } from '../calls/operator-calls.js';
import { SandboxCalls } from '../calls/sandbox/sandbox-calls.js';
import { newApplicant } from '../setup/new-applicant.js';
import { usualLevel } from '../setup/setup.js';
import type { KnownApplicant } from '../setup/setup.js';
import { persona } from './pictures/persona.js';
import { scenarioNamed } from './plays/all.js';
import type { PlayState, Scenario } from './scenario.js';
import { ApplicantPart } from './stage/applicant-part.js';
import { OperatorPart } from './stage/operator-part.js';
import { ServerPart } from './stage/server-part.js';
import type { Doing, Stage } from './stage/stage.js';
import { WidgetPart } from './stage/widget-part.js';

/** What the player needs of the page. */
export interface PlayPorts {
  readonly onState: (state: PlayState) => void;
  /** The page turns to a new applicant; the widget waits. */
  readonly turnTo: (applicant: KnownApplicant) => void;
  /** The operator secret, once there is one that the server accepts. */
  readonly secret: (signal: AbortSignal) => Promise<string>;
  /** Puts the widget of that applicant on the page. */
  readonly mount: (applicant: KnownApplicant) => HTMLElement;
  /** The scenario is over: the page stays with that applicant. */
  readonly settle: (applicant: KnownApplicant) => void;
}

/** Plays one scenario at a time, each for a new applicant, over the real wire. */
export class ScenarioPlayer {
  readonly #ports: PlayPorts;
  #life = new AbortController();
  #isPlaying = false;

  constructor(ports: PlayPorts) {
    this.#ports = ports;
  }

  get isPlaying(): boolean {
    return this.#isPlaying;
  }

  /** Breaks off what is being played. */
  stop(): void {
    this.#life.abort();
    this.#isPlaying = false;
    this.#ports.onState({ stage: 'idle' });
  }

  /** Plays the scenario of that name; resolves when it is over, however it went. */
  async play(name: string): Promise<void> {
    this.#life.abort();
    this.#life = new AbortController();
    const { signal } = this.#life;
    this.#isPlaying = false;
    const scenario = scenarioNamed(name);
    if (!scenario) {
      this.#ports.onState({ stage: 'unknown', name });
      return;
    }
    let steps: readonly string[] = [];
    const does: Doing = (words, act) => {
      signal.throwIfAborted();
      steps = [...steps, words];
      this.#ports.onState({ stage: 'playing', scenario, steps });
      return act(signal);
    };
    this.#isPlaying = true;
    try {
      const applicant = await this.#playFor(scenario, does, signal);
      this.#isPlaying = false;
      this.#ports.onState({ stage: 'played', scenario, applicant });
    } catch (thrown) {
      if (signal.aborted) return;
      this.#isPlaying = false;
      this.#ports.onState({ stage: 'failed', scenario, steps, problem: toProblem(thrown) });
    }
  }

  async #playFor(scenario: Scenario, does: Doing, signal: AbortSignal): Promise<string> {
    const applicant = newApplicant();
    const level = scenario.level ?? usualLevel;
    this.#ports.onState({ stage: 'asking', scenario });
    this.#ports.turnTo({ applicant, level });
    const secret = await this.#ports.secret(signal);
    const stage = await this.#enter({ applicant, level }, secret, does);
    await scenario.play(stage);
    signal.throwIfAborted();
    const settled = { applicant, level: stage.operator.levelName };
    if (!stage.widget.isOpen) this.#ports.mount(settled);
    this.#ports.settle(settled);
    return applicant;
  }

  async #enter({ applicant, level }: KnownApplicant, secret: string, does: Doing): Promise<Stage> {
    const calls = await does(`${applicant} comes to ${level}`, async (signal) => {
      const token = await fetchAccessToken({ applicant, level }, signal);
      return new ApplicantCalls(token);
    });
    const { applicantId } = await does('The applicant opens the session', (signal) =>
      calls.readSession(signal),
    );
    const [seed = 0] = crypto.getRandomValues(new Uint32Array(1));
    const part = new ApplicantPart(does, calls, applicantId, persona(seed));
    const operatorCalls = new OperatorCalls(secret);
    const operator = new OperatorPart(does, operatorCalls, applicantId, level);
    const mount = (): HTMLElement => this.#ports.mount({ applicant, level: operator.levelName });
    return {
      applicant: part,
      operator,
      server: new ServerPart(does, new SandboxCalls(secret, applicantId), operatorCalls, applicantId),
      widget: new WidgetPart(does, part, mount),
    };
  }
}
