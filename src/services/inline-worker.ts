import InlineWorker from '../worker/photo-worker.js?worker&inline';

/** Starts the photo worker from code that travels inside the bundle, so that nothing is loaded from anywhere. */
export function spawnInlineWorker(): Worker {
  return new InlineWorker();
}
