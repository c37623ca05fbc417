import type { Choice } from '../domain/level.js';
import type { PhotoAction } from '../domain/photo.js';
import type { Place } from '../domain/screen.js';

/** A picture or document was chosen, dropped, pasted or taken for a shot. */
export class PhotoChosenEvent extends Event {
  static readonly type = 'photo-chosen';
  readonly shotKey: string;
  readonly file: File;

  constructor(shotKey: string, file: File) {
    super(PhotoChosenEvent.type);
    this.shotKey = shotKey;
    this.file = file;
  }
}

/** The applicant decided about a photo that is already there. */
export class PhotoActionEvent extends Event {
  static readonly type = 'photo-action';
  readonly shotKey: string;
  readonly action: PhotoAction;

  constructor(shotKey: string, action: PhotoAction) {
    super(PhotoActionEvent.type);
    this.shotKey = shotKey;
    this.action = action;
  }
}

/** What the applicant does with the live camera. */
export type CameraAction = 'open' | 'take' | 'close';

/** The live camera was opened, taken a photo with, or closed. */
export class CameraActionEvent extends Event {
  static readonly type = 'camera-action';
  readonly shotKey: string;
  readonly action: CameraAction;

  constructor(shotKey: string, action: CameraAction) {
    super(CameraActionEvent.type);
    this.shotKey = shotKey;
    this.action = action;
  }
}

/** Country and document type were picked for a step. */
export class ChoiceMadeEvent extends Event {
  static readonly type = 'choice-made';
  readonly step: string;
  readonly choice: Choice;

  constructor(step: string, choice: Choice) {
    super(ChoiceMadeEvent.type);
    this.step = step;
    this.choice = choice;
  }
}

/** The personal-data form was filled in and passed the browser's own validation. */
export class FieldsFilledEvent extends Event {
  static readonly type = 'fields-filled';
  readonly step: string;
  readonly values: Readonly<Record<string, string>>;

  constructor(step: string, values: Readonly<Record<string, string>>) {
    super(FieldsFilledEvent.type);
    this.step = step;
    this.values = values;
  }
}

/** The applicant wants to be somewhere else: "Change", a fix-it item, the notice of a refused photo. */
export class PlaceChosenEvent extends Event {
  static readonly type = 'place-chosen';
  readonly place: Place;

  constructor(place: Place) {
    super(PlaceChosenEvent.type);
    this.place = place;
  }
}

/**
 * The plain buttons: begin, one step back, leave an optional step out, send everything for checking, try again, ready for
 * the last try, and start over with the host's help.
 */
export type JourneyAction = 'begin' | 'back' | 'skip' | 'submit' | 'retry' | 'ready' | 'restart';

/** One of the journey's plain buttons was pressed. */
export class JourneyActionEvent extends Event {
  static readonly type = 'journey-action';
  readonly action: JourneyAction;

  constructor(action: JourneyAction) {
    super(JourneyActionEvent.type);
    this.action = action;
  }
}

declare global {
  interface HTMLElementEventMap {
    'photo-chosen': PhotoChosenEvent;
    'photo-action': PhotoActionEvent;
    'camera-action': CameraActionEvent;
    'choice-made': ChoiceMadeEvent;
    'fields-filled': FieldsFilledEvent;
    'place-chosen': PlaceChosenEvent;
    'journey-action': JourneyActionEvent;
  }
}
