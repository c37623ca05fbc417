import type { OutboxPhoto } from '../../src/flow/ports.js';
import { HandVault } from './fake-outbox.js';
import { card, front } from './store-bench.js';
import type { Bench } from './store-bench.js';

/** A photo of the front that an earlier visit, or another tab, has left to be sent. */
export function left(changes: Partial<OutboxPhoto> = {}): OutboxPhoto {
  return {
    id: 'left-here',
    applicantId: 'applicant-1',
    step: 'IDENTITY',
    shotKey: front,
    side: 'FRONT_SIDE',
    ...card,
    content: new Blob(['picture'], { type: 'image/jpeg' }),
    receipt: {
      sha256: 'ab'.repeat(32),
      leftBehind: { bytes: 4_000_000, location: true, notes: true },
    },
    keptAtMs: 1,
    ...changes,
  };
}

/** A browser that keeps these photos. */
export function vaultWith(...photos: readonly OutboxPhoto[]): HandVault {
  const vault = new HandVault();
  for (const photo of photos) vault.photos.set(photo.id, photo);
  return vault;
}

/** The photo of a side of the document, after going there. */
export function photoAt(bench: Bench, key: string): unknown {
  bench.store.goTo({ at: 'shot', step: 'IDENTITY', key });
  return bench.store.screen?.name === 'shot' ? bench.store.screen.photo : undefined;
}
