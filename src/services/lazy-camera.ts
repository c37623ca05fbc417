import type { CameraPort, CameraTrouble, Facing, LiveCamera } from '../flow/ports.js';
import { fetchPart } from './parts.js';

/** The device's camera, its code loaded when it is needed: most applicants never open it. */
export class LazyCamera implements CameraPort {
  /** Browsers hide their cameras from pages that did not come by a safe way. */
  isThere(): boolean {
    return typeof (navigator as Partial<Navigator>).mediaDevices?.getUserMedia === 'function';
  }

  /** Fetches the part ahead of the first photo. */
  async prepare(): Promise<void> {
    await import('./camera.js');
  }

  async open(facing: Facing, signal: AbortSignal): Promise<LiveCamera | CameraTrouble> {
    const { openCamera } = await fetchPart(() => import('./camera.js'));
    return openCamera(facing, signal);
  }
}
