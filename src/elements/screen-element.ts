import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Screen } from '../domain/screen.js';
import { base, buttons, spinner } from '../styles/controls.js';
import { screenStyles } from '../styles/screen.js';
import type { CoreWords, Words } from '../text/words.js';
import { JourneyActionEvent } from './gestures.js';

/** One member of the `Screen` union. */
export type ScreenNamed<Name extends Screen['name']> = Extract<Screen, { name: Name }>;

/**
 * What all screens share: what they show, in which words, and where the focus goes when they appear.
 * A screen renders one `<vw-frame>` and passes its gestures on as its own.
 */
export abstract class ScreenElement<
  Name extends Screen['name'],
  Language extends CoreWords = Words,
> extends LitElement {
  static override styles = [base, buttons, spinner, screenStyles];

  @property({ attribute: false }) screen!: ScreenNamed<Name>;
  @property({ attribute: false }) words!: Language;

  /** Moves the focus to the heading, once it is there, so that a screen reader starts at the top. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    const frame = this.renderRoot.querySelector('vw-frame');
    await frame?.updateComplete;
    frame?.focusHeading();
  }

  /** What a screen reader is told about a screen that comes while the focus is elsewhere. */
  async headline(): Promise<string> {
    await this.updateComplete;
    const frame = this.renderRoot.querySelector('vw-frame');
    return frame ? [this.words.sentence(frame.heading), frame.sentence].filter(Boolean).join(' ') : '';
  }

  /** For `@journey-action` of the frame: gestures do not bubble, so the screen repeats them. */
  protected readonly repeat = (event: JourneyActionEvent): void => {
    this.dispatchEvent(new JourneyActionEvent(event.action));
  };
}
