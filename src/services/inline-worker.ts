import { code } from '../worker/photo-worker.js?worker&inline&code';
import { trusted } from './trusted-url.js';

/** Starts the photo worker from code that travels inside the bundle, so that nothing is loaded from anywhere. */
export function spawnInlineWorker(): Worker {
  const revoke = 'URL.revokeObjectURL(self.location.href);';
  const url = URL.createObjectURL(new Blob([revoke, code], { type: 'text/javascript' }));
  return new Worker(trusted(url), { type: 'module' });
}
