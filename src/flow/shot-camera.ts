import type { CameraProblem, CameraView, Screen } from '../domain/screen.js';
import type { Shot } from '../domain/shot.js';
import type { LiveJourney } from './live-journey.js';
import { withCamera } from './moves.js';
import type { CameraPort, LiveCamera } from './ports.js';

/** One time that the camera is opened for a shot. */
interface Turn {
  readonly shot: Shot;
  readonly controller: AbortController;
  camera?: LiveCamera;
  isTaking: boolean;
}

/** Where the photo goes that was taken. */
export type TakenListener = (key: string, file: File) => void;

/** The live camera of the shot on the screen: one at most, and never on for longer than its shot is shown. */
export class ShotCamera {
  readonly #port: CameraPort;
  readonly #live: LiveJourney;
  readonly #onTaken: TakenListener;
  #turn: Turn | undefined;

  constructor(port: CameraPort, live: LiveJourney, onTaken: TakenListener) {
    this.#port = port;
    this.#live = live;
    this.#onTaken = onTaken;
  }

  /** Turns the camera on for a shot, in place of what was on before. */
  async open(shot: Shot): Promise<void> {
    this.end();
    const turn: Turn = { shot, controller: new AbortController(), isTaking: false };
    this.#turn = turn;
    this.#show(turn, { stage: 'starting' });
    const { signal } = turn.controller;
    try {
      const opened = await this.#port.open(shot.kind === 'selfie' ? 'user' : 'environment', signal);
      if ('problem' in opened) {
        this.#block(turn, opened.problem);
        return;
      }
      if (signal.aborted) {
        opened.close();
        return;
      }
      turn.camera = opened;
      this.#show(turn, { stage: 'live', stream: opened.stream });
      await opened.ended;
      this.#block(turn, 'unavailable');
    } catch {
      this.#block(turn, 'unavailable');
    }
  }

  /** Takes the photo, once, however often the button is pressed. */
  async take(): Promise<void> {
    const turn = this.#turn;
    if (!turn?.camera || turn.isTaking) return;
    turn.isTaking = true;
    try {
      const taken = await turn.camera.take();
      if ('problem' in taken) this.#block(turn, taken.problem);
      else if (turn === this.#turn) this.#onTaken(turn.shot.key, taken);
    } catch {
      this.#block(turn, 'unavailable');
    }
  }

  /** Ends the camera when its shot is no longer what the applicant sees. */
  follow(screen: Screen | undefined): void {
    const key = screen?.name === 'shot' && screen.camera ? screen.shot.key : undefined;
    if (this.#turn && this.#turn.shot.key !== key) this.end();
  }

  end(): void {
    const turn = this.#turn;
    if (!turn) return;
    this.#turn = undefined;
    this.#stop(turn);
    this.#live.change((journey) => withCamera(journey, undefined));
  }

  /** Says why there is no picture, unless the applicant has moved on. */
  #block(turn: Turn, problem: CameraProblem): void {
    if (turn !== this.#turn || turn.controller.signal.aborted) return;
    this.#stop(turn);
    this.#show(turn, { stage: 'blocked', problem });
  }

  #stop(turn: Turn): void {
    turn.controller.abort();
    turn.camera?.close();
    delete turn.camera;
  }

  #show({ shot }: Turn, view: CameraView): void {
    this.#live.change((journey) => withCamera(journey, { key: shot.key, view }));
  }
}
