import type { Screen } from './domain/screen.js';
import type { JourneyAction } from './elements/gestures.js';
import type { Store } from './flow/store.js';
import type { Visit } from './flow/visit.js';
import { screenKey, tagOf } from './screens.js';
import type { CoreWords } from './text/words.js';

/** What every screen element offers to the root. */
export interface ScreenHost extends HTMLElement {
  screen: Screen;
  words: CoreWords;
  focusHeading(): Promise<void>;
  headline(): Promise<string>;
}

/** Who hears of the gestures, asked anew for each: a restarted widget has another visit. */
export interface StageOwner {
  readonly visit: () => Visit | undefined;
  /** The applicant did something; the next screen may take the focus. */
  readonly onGesture: () => void;
  /** The applicant wants to start again, which only the host can offer. */
  readonly onRestart: () => void;
}

/** Holds the one screen element that is shown and hands its gestures to the store. */
export class ScreenStage {
  readonly #owner: StageOwner;
  #key = '';
  #element: ScreenHost | undefined;

  constructor(owner: StageOwner) {
    this.#owner = owner;
  }

  get element(): ScreenHost | undefined {
    return this.#element;
  }

  /** The element for a screen: the same while only its data changes, a fresh one for another screen. */
  show(screen: Screen, words: CoreWords): { readonly element: ScreenHost; readonly isNew: boolean } {
    const key = screenKey(screen);
    const isNew = this.#element === undefined || key !== this.#key;
    const element = isNew ? this.#create(screen) : (this.#element as ScreenHost);
    element.screen = screen;
    element.words = words;
    this.#key = key;
    this.#element = element;
    return { element, isNew };
  }

  #create(screen: Screen): ScreenHost {
    const element = document.createElement(tagOf(screen.name)) as ScreenHost;
    const hear = (act: (store: Store) => void): void => {
      const store = this.#owner.visit()?.store;
      if (!store) return;
      this.#owner.onGesture();
      act(store);
    };
    element.addEventListener('photo-chosen', ({ shotKey, file }) =>
      hear((store) => store.addPhoto(shotKey, file)),
    );
    element.addEventListener('photo-action', ({ shotKey, action }) =>
      hear((store) => store.actOnPhoto(shotKey, action)),
    );
    element.addEventListener('camera-action', ({ shotKey, action }) =>
      hear((store) => void store.useCamera(shotKey, action)),
    );
    element.addEventListener('choice-made', ({ step, choice }) =>
      hear((store) => store.choose(step, choice)),
    );
    element.addEventListener('fields-filled', ({ step, values }) =>
      hear((store) => void store.saveFields(step, values)),
    );
    element.addEventListener('place-chosen', ({ place }) => hear((store) => store.goTo(place)));
    element.addEventListener('journey-action', ({ action }) => this.#act(action));
    return element;
  }

  #act(action: JourneyAction): void {
    const visit = this.#owner.visit();
    if (!visit) return;
    this.#owner.onGesture();
    if (action === 'retry') visit.retry();
    else if (action === 'restart') this.#owner.onRestart();
    else if (visit.store) storeActions[action](visit.store);
  }
}

const storeActions: Readonly<Record<Exclude<JourneyAction, 'retry' | 'restart'>, (store: Store) => void>> = {
  begin: (store) => store.begin(),
  back: (store) => store.back(),
  skip: (store) => store.skip(),
  submit: (store) => void store.submit(),
  ready: (store) => store.ready(),
};
