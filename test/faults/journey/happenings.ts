import { words } from '../../../src/text/en/words.js';
import { eventInWords } from '../script/script.js';
import type { Event } from '../script/script.js';
import type { Applicant, JourneyParts } from './applicant.js';

const minuteMs = 60_000;

/** Lets the events of a script happen to the applicant's browser. */
export class Happenings {
  /** What has really happened. */
  readonly events: string[] = [];
  readonly #applicant: Applicant;
  readonly #parts: JourneyParts;
  /** Resolves when the device has a network again. */
  #network: Promise<void> = Promise.resolve();

  constructor(applicant: Applicant, parts: JourneyParts) {
    this.#applicant = applicant;
    this.#parts = parts;
  }

  /** Resolves when the device is online. */
  async online(): Promise<void> {
    await this.#network;
  }

  /** Resolves when nothing of what has begun goes on. */
  async over(): Promise<void> {
    await this.online();
  }

  async befall(event: Event): Promise<void> {
    this.#parts.log(`== ${eventInWords(event)}`);
    const isSo = await this.#happen(event);
    if (isSo) this.events.push(event.kind);
    else this.#parts.log('   which cannot be now');
  }

  /** False where it cannot be just now. */
  async #happen(event: Event): Promise<boolean> {
    const { tab } = this.#applicant;
    if (event.kind === 'offline') return this.#goOffline(event.minutes);
    if (event.kind === 'cancel') {
      this.#applicant.cancelNext();
      return true;
    }
    if (event.kind === 'replace') return this.#replace();
    if (event.kind === 'give up') return this.#giveUp();
    // Without a network the browser has only a page of its own to show.
    await this.online();
    switch (event.kind) {
      case 'reload':
        await tab.reload();
        return true;
      case 'reload at keeping':
        await tab.call('reloadAtKeeping');
        return true;
      case 'second tab':
        await this.#applicant.goTo(await this.#parts.device.openTab());
        return true;
      default:
        return this.#leave(event.kind);
    }
  }

  /** Goes on in another tab; the present one stays, is closed, or is gone. */
  async #leave(how: 'switch' | 'close' | 'reopen' | 'crash'): Promise<boolean> {
    const { device } = this.#parts;
    const { tab } = this.#applicant;
    const other = device.tabs.find((each) => each !== tab);
    // Whoever goes over to another tab has opened it before, so that for a moment there are two.
    const isBeside = how === 'switch' || how === 'close';
    const beside = other ?? (isBeside ? await device.openTab() : undefined);
    if (how === 'crash') await tab.crash();
    else if (how !== 'switch') await tab.close();
    if (how !== 'switch') this.#parts.ledger.lose(tab.number);
    const next = how === 'reopen' || !beside ? await device.openTab() : beside;
    await this.#applicant.goTo(next);
    return true;
  }

  async #goOffline(minutes: number): Promise<boolean> {
    const { device } = this.#parts;
    await this.online();
    await device.setOffline(true);
    const passed = this.#applicant.tab.call('pass', minutes * minuteMs).catch(() => undefined);
    this.#network = passed.then(() => device.setOffline(false)).then(() => this.#parts.log('== online'));
    return true;
  }

  /** Chooses another picture for the shot whose photo was used last. */
  async #replace(): Promise<boolean> {
    const key = await this.#atLastUsed();
    if (key === undefined) return false;
    await this.#applicant.choose(key);
    return true;
  }

  /** The photo that was used last is not to be sent after all. */
  async #giveUp(): Promise<boolean> {
    const key = await this.#atLastUsed();
    if (key === undefined || !(await this.#applicant.tab.call('press', [words.sending.cancel]))) return false;
    this.#parts.ledger.giveUp(key, this.#applicant.tab.number);
    return true;
  }

  /** At the shot whose photo was used last, while nothing is sent for checking yet. */
  async #atLastUsed(): Promise<string | undefined> {
    const key = this.#parts.ledger.lastUsed;
    if (key === undefined || this.#parts.interruptions.hasCome('submit')) return undefined;
    return (await this.#applicant.tab.call('goTo', key)) ? key : undefined;
  }
}
