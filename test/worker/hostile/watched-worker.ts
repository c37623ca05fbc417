import '../../../src/worker/photo-worker.js';

/** The real photo worker, which also tells of promises that nobody caught; the page would not hear of them. */
self.addEventListener('unhandledrejection', ({ reason }) => self.postMessage({ uncaught: String(reason) }));
