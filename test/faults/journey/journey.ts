import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserTab } from '../hands/browser-tab.js';
import { isInterruption } from '../hands/browser-tab.js';
import type { Device } from '../hands/device.js';
import type { World } from '../hands/world.js';
import type { Told, Turn } from '../page/protocol.js';
import type { Exchange } from '../proxy/fault.js';
import type { Event, Script } from '../script/script.js';
import { Applicant } from './applicant.js';
import { problemsOf } from './checks.js';
import { Happenings } from './happenings.js';
import { Interruptions } from './interruptions.js';
import { Ledger } from './ledger.js';

/** What a journey needs, and who hears of it. */
export interface JourneyOptions {
  readonly world: World;
  readonly device: Device;
  readonly script: Script;
  readonly onLine?: (line: string) => void;
}

/** What is known of a journey at its end. */
export interface Outcome {
  readonly script: Script;
  /** What is not as it must be; empty where all is well. */
  readonly problems: readonly string[];
  readonly log: readonly string[];
  readonly exchanges: readonly Exchange[];
  readonly events: readonly string[];
  readonly counts: Ledger['counts'];
}

/** Far more than any journey takes. */
const mostGestures = 120;
const longestMs = 60_000;
const answerMs = 1000;

/** One applicant's way through a level, whatever befalls it. */
export class Journey {
  readonly #options: JourneyOptions;
  readonly #log: string[] = [];
  readonly #exchanges: Exchange[] = [];
  readonly #ledger = new Ledger();
  readonly #interruptions: Interruptions;
  readonly #applicant: Applicant;
  readonly #happenings: Happenings;

  constructor(options: JourneyOptions) {
    this.#options = options;
    const { script, device } = options;
    const log = (line: string): void => this.#say(line);
    this.#interruptions = new Interruptions(script.incidents, log);
    const parts = { device, ledger: this.#ledger, interruptions: this.#interruptions, log };
    this.#applicant = new Applicant(script, parts);
    this.#happenings = new Happenings(this.#applicant, parts);
  }

  /** Takes the journey to its end. */
  async run(): Promise<Outcome> {
    const { script } = this.#options;
    const problems: string[] = [];
    const late = new AbortController();
    try {
      const end = wait(longestMs, undefined, { signal: late.signal }).then(() => {
        throw new Error('it takes too long');
      });
      await Promise.race([this.#travel().then((found) => problems.push(...found)), end]);
    } catch (caught) {
      problems.push(caught instanceof Error ? caught.message : String(caught), ...(await this.#screens()));
    } finally {
      late.abort();
    }
    problems.push(...this.#options.device.troubles);
    const { counts } = this.#ledger;
    const { events } = this.#happenings;
    return { script, problems, log: this.#log, exchanges: this.#exchanges, events, counts };
  }

  /** What the tabs show, as far as they answer. */
  async #screens(): Promise<readonly string[]> {
    const shown = this.#options.device.tabs.map(async (tab) => {
      const turn = await Promise.race([tab.call('now').catch(String), wait(answerMs, 'no answer')]);
      return `tab ${tab.number} shows ${JSON.stringify(turn)}`;
    });
    return Promise.all(shown);
  }

  async #travel(): Promise<readonly string[]> {
    const { world, device, script } = this.#options;
    const user = `faults-${script.seed}-${Date.now().toString(36)}`;
    const issueToken = (): Promise<string> => world.records.token(user, script.levelName);
    const id = await world.records.idOf(await issueToken());
    await device.handTo({
      onTold: (told, tab) => this.#hear(told, tab),
      onLeft: ({ number }) => this.#ledger.lose(number),
    });
    device.proxy.begin({
      strikes: script.strikes,
      build: script.build,
      issueToken,
      expiredToken: world.expiredToken,
      onArrived: (exchange) => {
        this.#exchanges.push(exchange);
        this.#interruptions.passing(exchange, 'under way');
      },
      onAnswered: (exchange) => this.#interruptions.passing(exchange, 'answered'),
      log: (line) => this.#say(line),
    });
    await this.#applicant.goTo(await device.openTab());
    await this.#walk();
    await this.#happenings.over();
    for (const tab of device.tabs) await this.#rest(tab);
    const left = (await device.tabs[0]?.call('emptied')) ?? 'no tab is open';
    await device.proxy.settled();
    const problems = problemsOf(await world.records.read(id), this.#ledger);
    return left === '' ? problems : [...problems, left];
  }

  /** Goes on by what the screen shows, until all is sent for checking and nothing more is to happen. */
  async #walk(): Promise<void> {
    for (let gestures = 0; gestures < mostGestures; gestures += 1) {
      const event = this.#interruptions.take();
      const isAtRest = await this.#recovering(() => (event ? this.#befall(event) : this.#step()));
      if (isAtRest) return;
    }
    throw new Error(`no end after ${mostGestures} gestures`);
  }

  async #befall(event: Event): Promise<boolean> {
    await this.#happenings.befall(event);
    return false;
  }

  /** One step, given up where an event comes first; true where nothing is left to do. */
  async #step(): Promise<boolean> {
    const stepping = new AbortController();
    const step = this.#applicant.step(stepping.signal);
    step.catch(() => undefined);
    try {
      return await Promise.race([step, this.#interruptions.next().then(() => false)]);
    } finally {
      stepping.abort();
    }
  }

  /** A page that goes while something is done on it ends that, and another comes in its place. */
  async #recovering(work: () => Promise<boolean>): Promise<boolean> {
    try {
      return await work();
    } catch (caught) {
      if (!isInterruption(caught)) throw caught;
      await this.#happenings.online();
      await this.#applicant.back();
      return false;
    }
  }

  /** Every tab shows in the end that all was sent. */
  async #rest(tab: BrowserTab): Promise<void> {
    let other = '';
    for (let turns = 0; turns < mostGestures; turns += 1) {
      const turn: Turn = await tab.call('turn', other);
      if (turn.does === 'rest') return;
      this.#say(`tab ${tab.number} still shows ${turn.about}`);
      if (turn.does === 'try again') await tab.call('perform', { kind: 'try again' });
      else other = `${turn.does} ${turn.key ?? ''}`.trim();
    }
    throw new Error(`tab ${tab.number} does not come to rest`);
  }

  #hear(told: Told, { number }: BrowserTab): void {
    this.#say(`tab ${number}: ${told.kind}${'key' in told ? ` ${told.key} ${told.sha256.slice(0, 8)}` : ''}`);
    if (told.kind === 'used') this.#ledger.use(told.key, number, told.sha256);
    if (told.kind === 'accepted') this.#ledger.accept(told.sha256);
    if (told.kind === 'kept') this.#ledger.keep(number);
    if (told.kind === 'called off') this.#ledger.callOff(number);
  }

  #say(line: string): void {
    this.#log.push(line);
    this.#options.onLine?.(line);
  }
}
