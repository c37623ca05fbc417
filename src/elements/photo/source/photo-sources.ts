import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Words } from '../../../text/words.js';
import type { CameraAction } from '../../gestures.js';
import type { ScreenNamed } from '../../screen-element.js';
import { cameraButton } from './camera-buttons.js';
import { filePicker } from './file-picker.js';
import type { Picker, Source } from './file-picker.js';

/** Whose pictures they are: the shot's screen, in its words, and what it does with them. */
export interface SourcesOwner {
  readonly screen: ScreenNamed<'shot'>;
  readonly words: Words;
  takeFiles(files: readonly File[]): void;
  useCamera(action: CameraAction): void;
}

/** The ways to a picture on this device: its own camera, the page's, or its files; and which was used last. */
export class PhotoSources {
  readonly hasTouch = matchMedia('(pointer: coarse)').matches;
  readonly #owner: SourcesOwner;
  #last: Source = this.hasTouch ? 'camera' : 'file';

  constructor(owner: SourcesOwner) {
    this.#owner = owner;
  }

  /** Phones open their own camera, which takes the best picture; elsewhere the page shows it. */
  get hasCamera(): boolean {
    return this.hasTouch || this.#owner.screen.canUseCamera === true;
  }

  /** The last photo came from a camera, or the next one will. */
  get isTaken(): boolean {
    return this.hasTouch || this.again === 'camera';
  }

  /** Taking it again goes back to where the last one came from. */
  get again(): Source {
    const { shot, photo } = this.#owner.screen;
    if (shot.liveOnly) return 'camera';
    return photo?.face.isPdf ? 'file' : this.#last;
  }

  /** What the button says that chooses a file. */
  get chooseText(): string {
    const { screen, words } = this.#owner;
    return screen.shot.kind === 'address' ? words.shot.chooseFile : words.shot.choose;
  }

  /** One way to a picture; nothing where this device or this shot has no such way. */
  render(
    source: Source,
    text: string,
    look: Picker['look'],
    slot?: 'actions' | 'more',
  ): TemplateResult | typeof nothing {
    const { shot } = this.#owner.screen;
    if (source === 'camera' ? !this.hasCamera : shot.liveOnly) return nothing;
    const face = { text, look, ...(slot && { slot }) };
    return source === 'file' || this.hasTouch
      ? filePicker({ ...face, shot, source, onPicked: this.#onPicked })
      : cameraButton({ ...face, does: 'open', onPressed: this.onCamera });
  }

  /** Where there are both, the way that the main button does not offer. */
  renderOther(): TemplateResult | typeof nothing {
    const { screen, words } = this.#owner;
    if (!this.hasCamera || screen.shot.liveOnly) return nothing;
    return this.again === 'camera'
      ? this.render('file', words.shot.orChoose, 'link')
      : this.render('camera', words.shot.orCamera, 'link');
  }

  readonly onCamera = (action: CameraAction): void => {
    if (action === 'take') this.#last = 'camera';
    this.#owner.useCamera(action);
  };

  readonly #onPicked = (files: readonly File[], source: Source): void => {
    this.#last = source;
    this.#owner.takeFiles(files);
  };
}
