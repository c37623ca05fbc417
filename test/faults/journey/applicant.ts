import { words } from '../../../src/text/en/words.js';
import type { Device } from '../hands/device.js';
import type { BrowserTab } from '../hands/browser-tab.js';
import { levels } from '../../model/opinion/level.js';
import type { Gesture } from '../../model/page/protocol.js';
import type { Doing, PictureOrder, Turn } from '../page/protocol.js';
import type { Moment, Script } from '../script/script.js';
import type { Interruptions } from './interruptions.js';
import type { Ledger } from './ledger.js';
import { Pictures } from './pictures.js';

/** What the parts of a journey share. */
export interface JourneyParts {
  readonly device: Device;
  readonly ledger: Ledger;
  readonly interruptions: Interruptions;
  readonly log: (line: string) => void;
}

/** How long a patient applicant looks at a failure, on the page's clock. */
const patienceMs = 20_000;

const moments: ReadonlySet<Doing> = new Set<Moment>(['begin', 'pick', 'choose', 'use', 'submit']);

function isMoment(does: Doing): does is Moment {
  return moments.has(does);
}

/** Goes on by what the screen shows, in the tab they look at. */
export class Applicant {
  readonly pictures: Pictures;
  readonly #script: Script;
  readonly #parts: JourneyParts;
  #tab: BrowserTab | undefined;
  /** The next picture is called off as soon as it is chosen. */
  #cancelsNext = false;
  #waitedFor = '';

  constructor(script: Script, parts: JourneyParts) {
    this.#script = script;
    this.#parts = parts;
    this.pictures = new Pictures(script.seed);
  }

  get tab(): BrowserTab {
    if (!this.#tab) throw new Error('no tab is open');
    return this.#tab;
  }

  /** Looks at another tab from now on. */
  async goTo(tab: BrowserTab): Promise<void> {
    this.#tab = tab;
    if (this.#parts.device.tabs.length > 1) await tab.page.bringToFront();
  }

  cancelNext(): void {
    this.#cancelsNext = true;
  }

  /** Comes back to the page, or to another where that is gone. */
  async back(): Promise<void> {
    if (this.tab.isOpen) await this.tab.ready();
    else await this.goTo(await this.#parts.device.openTab());
  }

  /** Does the next thing that the screen invites to; true where nothing is left to do. */
  async step(signal: AbortSignal): Promise<boolean> {
    const { tab } = this;
    const turn = await tab.call('turn');
    if (signal.aborted) return false;
    if (turn.does === 'rest') return true;
    if (turn.does === 'lost') throw new Error(`a dead end: ${turn.about}`);
    if (turn.does === 'choose' && !this.#parts.ledger.mayAsk(turn.key ?? '')) return this.#askedAgain(turn);
    const { does } = turn;
    this.#parts.log(`tab ${tab.number} ${does} ${turn.key ?? ''}`.trimEnd());
    if (isMoment(does)) this.#parts.interruptions.before(does);
    // What comes before it comes first: the screen may invite to something else afterwards.
    if (this.#parts.interruptions.isDue) return false;
    await this.#do(turn, tab);
    if (isMoment(does)) this.#parts.interruptions.after(does);
    return false;
  }

  /** It may only seem so, until this tab has heard of what another has done. */
  async #askedAgain({ key = '' }: Turn): Promise<boolean> {
    await this.tab.call('turn', `choose ${key}`).catch((caught: unknown) => {
      const said = caught instanceof Error ? caught.message : '';
      throw said.includes('did not come') ? new Error(`${key} is asked for again: ${said}`) : caught;
    });
    return false;
  }

  async #do(turn: Turn, tab: BrowserTab): Promise<void> {
    const { does, key = '' } = turn;
    switch (does) {
      case 'choose':
        return this.choose(key);
      case 'pick':
        return this.#gesture(tab, { kind: 'pick', ...this.#documentOf(key) });
      case 'fill in':
        return this.#gesture(tab, { kind: 'fill in', values: this.#valuesOf(key) });
      case 'resend':
        return void (await tab.call('press', [words.sending.again, words.tryAgain]));
      case 'finish':
        return void (await tab.call('press', [words.summary.finish]));
      case 'try again':
        return this.#tryAgain(tab);
      case 'rest':
      case 'lost':
        return;
      default:
        return this.#gesture(tab, { kind: does });
    }
  }

  /** Chooses a picture for a shot that the screen shows. */
  async choose(key: string): Promise<void> {
    const { tab } = this;
    const picture = this.pictures.next(key);
    this.#parts.ledger.choose(key, tab.number);
    if (!this.#cancelsNext) return this.#gesture(tab, { kind: 'choose', picture: 0 }, picture);
    this.#cancelsNext = false;
    const problem = await tab.call('chooseAndCancel', picture);
    if (problem !== '') this.#parts.log(`   not done: ${problem}`);
    this.#parts.ledger.cancel(key);
  }

  async #tryAgain(tab: BrowserTab): Promise<void> {
    const isFirst = this.#waitedFor !== 'try again';
    this.#waitedFor = isFirst ? 'try again' : '';
    if (this.#script.isPatient && isFirst) return tab.call('pass', patienceMs);
    return this.#gesture(tab, { kind: 'try again' });
  }

  /** What was there a moment ago may be gone by now: then the next look tells what else there is. */
  async #gesture(tab: BrowserTab, gesture: Gesture, picture?: PictureOrder): Promise<void> {
    const problem = await tab.call('perform', gesture, picture);
    if (problem !== '') this.#parts.log(`   not done: ${problem}`);
  }

  #documentOf(step: string): { readonly type: string; readonly country?: string } {
    if (step.startsWith('IDENTITY')) return { type: this.#script.document, country: 'DEU' };
    return { type: 'UTILITY_BILL' };
  }

  #valuesOf(name: string): Readonly<Record<string, string>> {
    const step = levels[this.#script.levelName].steps.find((each) => each.name === name);
    const fields = step?.fields.filter(({ required }) => required) ?? [];
    return Object.fromEntries(fields.map((field) => [field.name, field.example]));
  }
}
