import { WidgetHand } from '../../site/widget-hand.js';
import type { ApplicantPart } from './applicant-part.js';
import type { Doing } from './stage.js';

/** The widget of a scenario, and an applicant's hand in it for what only the widget can know. */
export class WidgetPart {
  readonly #does: Doing;
  readonly #applicant: ApplicantPart;
  readonly #mount: () => HTMLElement;
  #hand: WidgetHand | undefined;

  constructor(does: Doing, applicant: ApplicantPart, mount: () => HTMLElement) {
    this.#does = does;
    this.#applicant = applicant;
    this.#mount = mount;
  }

  /** Whether the scenario has opened it. */
  get isOpen(): boolean {
    return this.#hand !== undefined;
  }

  /** Puts the widget on the page and waits until it has read the session. */
  opens(): Promise<void> {
    return this.#does('The widget opens', (signal) => {
      const widget = this.#mount();
      this.#hand = new WidgetHand(widget);
      return this.#hand.until('vw-ready', signal);
    });
  }

  begins(): Promise<void> {
    return this.#does('The applicant begins', (signal) => this.#open.press('vw-step-started', signal));
  }

  /** Gives a selfie to the screen that asks for one, and uses it. */
  getsSelfie(): Promise<void> {
    return this.#does('The applicant gives the widget a selfie', async (signal) => {
      const photo = await this.#applicant.photographs('selfie');
      await this.#open.give(new File([photo], 'selfie.jpg', { type: photo.type }), signal);
    });
  }

  /** Opens the selfie again from the summary. */
  opensSelfie(): Promise<void> {
    return this.#does('The applicant looks at the selfie again', (signal) => this.#open.change(signal));
  }

  /** Asks for the check once everything has arrived. */
  submits(): Promise<void> {
    return this.#does('The applicant asks for the check', (signal) =>
      this.#open.press('vw-submitted', signal),
    );
  }

  get #open(): WidgetHand {
    if (!this.#hand) throw new Error('The scenario has not opened the widget.');
    return this.#hand;
  }
}
