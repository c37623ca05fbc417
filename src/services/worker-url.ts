import { trusted } from './trusted-url.js';

/** Starts the photo worker from a URL of the integrator's, for pages whose policy forbids inline workers. */
export function spawnWorkerFrom(url: string): Worker {
  return new Worker(trusted(new URL(url, document.baseURI).href), { type: 'module' });
}
