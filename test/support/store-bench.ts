import type { Notice } from '../../src/flow/notices.js';
import { Store } from '../../src/flow/store.js';
// The store fetches these parts when it needs them; having them here makes that immediate.
import '../../src/flow/shot-camera.js';
import '../../src/flow/walk-photo.js';
import { handPorts, inspected, settle } from './fakes.js';
import type { HandPorts } from './fakes.js';
import { wireSnapshot } from './wire.js';

/** A store with everything around it in the test's hands. */
export interface Bench extends HandPorts {
  readonly store: Store;
  readonly notices: Notice[];
  /** The snapshot the server holds now, told by the live session. */
  tell(changes: Record<string, unknown>): Promise<void>;
}

const opened: Store[] = [];
let revision = 1;

/** A store on the basic level, opened on this snapshot. */
export async function open(changes: Record<string, unknown> = {}): Promise<Bench> {
  const hand = handPorts();
  const notices: Notice[] = [];
  const store = new Store(
    hand.ports,
    () => undefined,
    (notice) => notices.push(notice),
  );
  opened.push(store);
  store.open();
  await hand.api.readSession.take().answer(wireSnapshot({ revision: (revision += 1), ...changes }));
  const tell = async (more: Record<string, unknown>): Promise<void> => {
    hand.api.followSession.calls[0]?.args[0](wireSnapshot({ revision: (revision += 1), ...more }));
    await settle();
  };
  return { ...hand, store, notices, tell };
}

/** A file as an applicant would choose it. */
export const file = (name = 'front.jpg'): File => new File(['raw'], name, { type: 'image/jpeg' });
export const front = 'IDENTITY/FRONT_SIDE';
export const back = 'IDENTITY/BACK_SIDE';
export const card = { country: 'DEU', documentType: 'ID_CARD' };

/** At the front of a German ID card, with nothing sent yet. */
export async function atFront(): Promise<Bench> {
  const bench = await open();
  bench.store.begin();
  bench.store.choose('IDENTITY', card);
  return bench;
}

/** The stage of the photo on the present screen. */
export function photoStage({ store }: Bench): string | undefined {
  return store.screen.name === 'shot' ? store.screen.photo?.stage : undefined;
}

/** Gives a shot a file, as by the applicant's choice. */
export async function choose({ store }: Bench, key: string, chosen: File = file()): Promise<void> {
  store.addPhoto(key, chosen);
  await settle();
}

/** Adds a photo at the present shot and uses it as soon as it is judged. */
export async function useOne(bench: Bench, key: string): Promise<void> {
  await choose(bench, key);
  await bench.inspector.inspections.take().answer(inspected());
  bench.store.actOnPhoto(key, 'use');
  await settle();
}

/** Closes every store that was opened. */
export function closeAll(): void {
  for (const store of opened.splice(0)) store.close();
}

/** Has a store closed with the others after the test. */
export function closeLater(store: Store): void {
  opened.push(store);
}
