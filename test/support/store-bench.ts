import type { Notice } from '../../src/flow/notices.js';
import type { Store } from '../../src/flow/store.js';
import { Visit } from '../../src/flow/visit.js';
// These parts are fetched when they are needed; having them here makes that immediate.
import '../../src/flow/store.js';
import '../../src/flow/tries.js';
import '../../src/flow/shot-camera.js';
import '../../src/flow/walk-photo.js';
import { HandVault } from './fake-outbox.js';
import { handPorts, inspected, settle } from './fakes.js';
import type { HandPorts } from './fakes.js';
import { wireSnapshot } from './wire.js';

/** A store with everything around it in the test's hands. */
export interface Bench extends HandPorts {
  readonly visit: Visit;
  readonly store: Store;
  readonly notices: Notice[];
  /** The snapshot the server holds now, told by the live session. */
  tell(changes: Record<string, unknown>): Promise<void>;
}

const opened: Visit[] = [];
let revision = 1;

/** A store on the basic level, opened on this snapshot, in a browser that may have kept something. */
export async function open(
  changes: Record<string, unknown> = {},
  vault = new HandVault(),
  hand = handPorts(vault),
): Promise<Bench> {
  const notices: Notice[] = [];
  const visit = new Visit(
    hand.ports,
    () => undefined,
    (notice) => notices.push(notice),
  );
  opened.push(visit);
  visit.open();
  await hand.api.readSession.take().answer(wireSnapshot({ revision: (revision += 1), ...changes }));
  const tell = async (more: Record<string, unknown>): Promise<void> => {
    hand.api.followSession.calls[0]?.args[0](wireSnapshot({ revision: (revision += 1), ...more }));
    await settle();
  };
  const { store } = visit;
  if (!store) throw new Error('no store');
  return { ...hand, visit, store, notices, tell };
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
  return store.screen?.name === 'shot' ? store.screen.photo?.stage : undefined;
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

/** Closes every visit that was opened. */
export function closeAll(): void {
  for (const visit of opened.splice(0)) visit.close();
}

/** Has a visit closed with the others after the test. */
export function closeLater(visit: Visit): void {
  opened.push(visit);
}
