import { isAboutToken, isShut, toFailure } from '../domain/failure.js';
import type { Failure } from '../domain/failure.js';
import { choiceOf } from '../domain/choices.js';
import { stepNamed } from '../domain/level.js';
import type { Choice } from '../domain/level.js';
import type { Photo, PhotoAction } from '../domain/photo.js';
import { placeBefore, takesPhotos, troubleElsewhere } from '../domain/places.js';
import { screenOf } from '../domain/screen-of.js';
import { stepOf } from '../domain/screen.js';
import type { Place, Screen } from '../domain/screen.js';
import type { Shot } from '../domain/shot.js';
import { isRetry } from '../domain/situation.js';
import { Answers } from './answers.js';
import type { FailureReporter } from './answers.js';
import type { LiveJourney } from './live-journey.js';
import { onward, readied, withPlace } from './moves.js';
import type { NoticeListener } from './notices.js';
import { fetchAhead } from './photo-walks.js';
import { Photos } from './photos.js';
import type { Ports } from './ports.js';
import { Previews } from './previews.js';
import { Scrutiny } from './scrutiny.js';
import { Outbox } from './sending/outbox.js';
import { SentFaces } from './sent-faces.js';
import type { ShotCamera } from './shot-camera.js';

/** The applicant's journey as gestures see it: every gesture is one method, every effect ends in a new state. */
export class Store {
  readonly #ports: Ports;
  readonly #tell: NoticeListener;
  readonly #previews = new Previews();
  readonly #outbox: Outbox;
  readonly #photos: Photos;
  readonly #live: LiveJourney;
  readonly #sentFaces: SentFaces;
  readonly #answers: Answers;
  readonly #scrutiny: Scrutiny;
  #camera: ShotCamera | undefined;

  constructor(ports: Ports, live: LiveJourney, tell: NoticeListener) {
    this.#ports = ports;
    this.#live = live;
    this.#tell = tell;
    this.#scrutiny = new Scrutiny(ports.memory);
    this.#outbox = new Outbox(ports, () => live.journey?.snapshot.session);
    const report: FailureReporter = (...failed) => this.#report(...failed);
    const parts = { scrutiny: this.#scrutiny, previews: this.#previews, outbox: this.#outbox };
    this.#photos = new Photos(ports, live, { tell, report, ...parts });
    this.#sentFaces = new SentFaces(ports.api, live, this.#previews);
    const ahead = (signal: AbortSignal): Promise<void> => this.#outbox.settle(signal);
    this.#answers = new Answers({ ...ports, ahead }, live, tell, report);
  }

  /** The screen to show now; nothing while there is no journey, or a failure stands before it. */
  get screen(): Screen | undefined {
    const { journey } = this.#live;
    return journey && screenOf(journey, this.#ports.camera.isThere());
  }

  /** A photo that needs the applicant while they are on another screen. */
  get trouble(): { readonly shot: Shot; readonly photo: Photo } | undefined {
    const journey = this.#live.takingJourney;
    return journey && troubleElsewhere(journey);
  }

  /** Before a new state is shown: nothing of the old one stays that it does not show. */
  beforeChange(): void {
    const { state } = this.#live;
    const journey = state.stage === 'loading' ? undefined : state.journey;
    this.#scrutiny.follow(journey);
    this.#previews.keepOnly(journey);
    this.#camera?.follow(this.screen);
  }

  /** Once a new state is shown: the pictures on it that only the server has are fetched. */
  afterChange(): void {
    const { screen } = this;
    if (screen) this.#sentFaces.fetchFor(screen);
  }

  /** Finds what an earlier visit of the applicant has left to be sent; what comes back goes on with it. */
  recall(applicantId: string): Promise<() => void> {
    return this.#photos.recall(applicantId);
  }

  /** Ends every photo under way of an applicant for whom the server takes nothing any more, and keeps none. */
  endPhotos(applicantId: string): void {
    this.#photos.endAll(applicantId);
  }

  /** Sends every photo again that waits for the applicant's word. */
  resendPhotos(): void {
    this.#photos.resendAll();
  }

  /** Wipes everything of the applicant's pictures that is not at the server; nothing of them is sent any more. */
  async forget(): Promise<void> {
    this.#camera?.end();
    this.#scrutiny.forget();
    await this.#photos.forget();
  }

  /** Ends everything that is under way and gives back every picture; what is kept goes on with the next visit. */
  close(): void {
    this.#camera?.end();
    this.#photos.close();
    this.#previews.keepOnly(undefined);
  }

  /** Fetches ahead of its time what the first photo needs, where there may be one. */
  async prepare(): Promise<void> {
    if (this.#live.takingJourney && takesPhotos(this.#live.takingJourney))
      await fetchAhead(this.#ports, this.#outbox);
  }

  begin(): void {
    this.#live.change((journey) => onward({ ...journey, begun: true }));
  }

  /** The applicant has read what the last try is about and wants to use it. */
  ready(): void {
    this.#live.change(readied);
  }

  goTo(place: Place): void {
    this.#live.change((journey) => withPlace(journey, place));
  }

  back(): void {
    this.#live.change((journey) =>
      withPlace(journey, isRetry(journey.snapshot) ? undefined : placeBefore(journey)),
    );
  }

  /** Leaves out the optional step the applicant is at. */
  skip(): void {
    const level = this.#live.journey?.snapshot.level;
    const { screen } = this;
    const step = level && screen && stepNamed(level, stepOf(screen));
    if (!step || step.required) return;
    this.#live.change((journey) => onward({ ...journey, skipped: new Set([...journey.skipped, step.name]) }));
  }

  /** Takes the applicant's country and document type; pictures of another document are taken back. */
  choose(stepName: string, choice: Choice): void {
    const journey = this.#live.takingJourney;
    const step = journey && stepNamed(journey.snapshot.level, stepName);
    if (!step) return;
    const before = choiceOf(journey, step);
    if (before.documentType !== choice.documentType || before.country !== choice.country) {
      this.#photos.dropAll(journey, step);
    }
    this.#live.change((current) => {
      const next = { ...current, choices: new Map([...current.choices, [stepName, choice]]) };
      return onward(next);
    });
  }

  /** Takes a chosen file in and walks it to its receipt; an earlier photo of the shot still on its way is dropped. */
  addPhoto(key: string, file: File, isLive = false): void {
    const found = this.#photos.find(key);
    if (!found) return;
    this.#camera?.end();
    this.goTo({ at: 'shot', step: found.step.name, key });
    this.#photos.add(found, file, isLive);
  }

  /** Turns the live camera of a shot on and off, and takes the photo: from there it is one like any other. */
  async useCamera(key: string, action: 'open' | 'take' | 'close'): Promise<void> {
    if (action === 'close') this.#camera?.end();
    if (action === 'take') await this.#camera?.take();
    if (action !== 'open') return;
    const { signal } = this.#live;
    try {
      const { ShotCamera } = await import('./shot-camera.js');
      const { screen } = this;
      if (signal.aborted || screen?.name !== 'shot' || screen.shot.key !== key) return;
      this.#camera ??= new ShotCamera(this.#ports.camera, this.#live, (...taken) =>
        this.addPhoto(...taken, true),
      );
      await this.#camera.open(screen.shot);
    } catch (caught) {
      this.#report(caught, signal);
    }
  }

  /** Hears the applicant's decision about a photo. */
  actOnPhoto(key: string, action: PhotoAction): void {
    this.#photos.act(key, action);
  }

  /** Saves personal data; the server's objections come back to the form. */
  async saveFields(stepName: string, values: Readonly<Record<string, string>>): Promise<void> {
    if (this.#live.takingJourney) await this.#answers.saveFields(stepName, values);
  }

  /** Requests the check, once, and only when everything required is acknowledged. */
  async submit(): Promise<void> {
    const { screen } = this;
    if (screen?.name === 'summary' && screen.readiness === 'ready') await this.#answers.submit();
  }

  /** Tells of a failure unless its life is over; a refused token stops the journey, all else is told by `then`. */
  async #report(caught: unknown, signal: AbortSignal, then?: (failure: Failure) => void): Promise<void> {
    if (signal.aborted) return;
    const failure = toFailure(caught);
    if (isAboutToken(failure)) this.#live.fail(failure);
    else this.#tell({ kind: 'failed', failure });
    then?.(failure);
    // The server takes nothing just now, whatever this page believes: its word on why is fetched at once.
    if (isShut(failure)) await this.#live.refresh(signal).catch(() => undefined);
  }
}
