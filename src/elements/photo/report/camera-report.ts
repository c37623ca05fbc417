import type { Advice, Words } from '../../../text/words.js';
import type { CameraAction } from '../../gestures.js';
import type { ScreenNamed } from '../../screen-element.js';
import type { ShotButton } from './report.js';

/** A way on from here: something to do with the camera, or choosing a file instead. */
export interface CameraWay {
  readonly text: string;
  readonly look: ShotButton['look'];
  readonly does: CameraAction | 'file';
  /** It is there already and does nothing yet. */
  readonly isWaiting?: boolean;
}

/** Everything the shot screen says of the camera, whatever its stage. */
export interface CameraReport {
  readonly announcement: string;
  readonly quiet: string;
  readonly buttons: readonly CameraWay[];
  /** What happened and what to do, where there is no picture. */
  readonly advice?: Advice;
}

/** The shot's screen as the camera sees it. */
export interface CameraQuestion {
  readonly screen: ScreenNamed<'shot'>;
  readonly words: Words;
  /** There is some way to a camera here. */
  readonly hasCamera: boolean;
  /** What the button says that chooses a file. */
  readonly choose: string;
}

function reportOfTrouble(
  { said, remedy }: Advice,
  words: Words,
  buttons: readonly CameraWay[],
): CameraReport {
  const announcement = `${words.sentence(said)} ${remedy}`;
  return { advice: { said, remedy }, announcement, quiet: '', buttons };
}

/** What to say of the camera; nothing while it is off, unless the shot cannot be taken without one. */
export function cameraReport({ screen, words, hasCamera, choose }: CameraQuestion): CameraReport | undefined {
  const { camera: view, photo, shot } = screen;
  const { camera } = words;
  if (!view) {
    const isStranded = shot.liveOnly && !hasCamera && !photo;
    return isStranded ? reportOfTrouble(camera.missing, words, []) : undefined;
  }
  const cancel = { text: words.verdict.cancel, does: 'close' } as const;
  if (view.stage === 'blocked') {
    const { said, remedy, liveOnly } = camera.problems[view.problem];
    return reportOfTrouble({ said, remedy: shot.liveOnly ? liveOnly : remedy }, words, [
      ...(shot.liveOnly ? [] : [{ text: choose, look: 'primary', does: 'file' } as const]),
      { text: camera.again, look: shot.liveOnly ? 'primary' : 'secondary', does: 'open' },
      { ...cancel, look: 'quiet' },
    ]);
  }
  const isWaiting = view.stage === 'starting';
  return {
    announcement: isWaiting ? camera.starting : camera.on,
    quiet: isWaiting ? camera.ask : '',
    buttons: [
      { text: camera.take, look: 'primary', does: 'take', isWaiting },
      { ...cancel, look: 'secondary' },
    ],
  };
}
