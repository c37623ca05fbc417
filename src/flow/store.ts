import { FailureError, isShut, reasonsOf, toFailure } from '../domain/failure.js';
import type { Failure } from '../domain/failure.js';
import { photoFor } from '../domain/again.js';
import { choiceOf, imageFor, shotsIn } from '../domain/choices.js';
import type { Journey } from '../domain/journey.js';
import { stepNamed } from '../domain/level.js';
import type { Choice, Step } from '../domain/level.js';
import { isHandedOver } from '../domain/photo.js';
import type { Photo, PhotoAction } from '../domain/photo.js';
import { placeBefore, takesPhotos, troubleElsewhere } from '../domain/places.js';
import { screenOf } from '../domain/screen-of.js';
import { stepOf } from '../domain/screen.js';
import type { Place, Screen } from '../domain/screen.js';
import type { Shot } from '../domain/shot.js';
import { isRetry, situationOf } from '../domain/situation.js';
import { withoutUnheld } from '../domain/take-snapshot.js';
import { Answers } from './answers.js';
import type { LiveJourney } from './live-journey.js';
import { onward, readied, withPhoto, withPlace } from './moves.js';
import type { NoticeListener } from './notices.js';
import { PhotoWalks, fetchAhead } from './photo-walks.js';
import type { Ports } from './ports.js';
import { Previews } from './previews.js';
import { Scrutiny } from './scrutiny.js';
import { SentFaces } from './sent-faces.js';
import type { ShotCamera } from './shot-camera.js';
import type { Addressee } from './walk-photo.js';

interface Found {
  readonly journey: Journey;
  readonly step: Step;
  readonly shot: Shot;
}

/** The applicant's journey as gestures see it: every gesture is one method, every effect ends in a new state. */
export class Store {
  readonly #ports: Ports;
  readonly #tell: NoticeListener;
  readonly #previews = new Previews();
  readonly #walks = new PhotoWalks(this.#previews);
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
    this.#sentFaces = new SentFaces(ports.api, live, this.#previews);
    this.#answers = new Answers(ports.api, live, tell, (...failed) => void this.#report(...failed));
  }

  /** The screen to show now; nothing while there is no journey, or a failure stands before it. */
  get screen(): Screen | undefined {
    const { journey } = this.#live;
    return journey && screenOf(journey, this.#ports.camera.isThere());
  }

  /** A photo that needs the applicant while they are on another screen. */
  get trouble(): { readonly shot: Shot; readonly photo: Photo } | undefined {
    const journey = this.#open;
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

  /** Ends every photo under way: the server takes nothing any more. */
  endPhotos(): void {
    this.#walks.endAll();
  }

  /** Sends every photo again that waits for the applicant's word. */
  resendPhotos(): void {
    this.#walks.resendAll();
  }

  /** Ends everything that is under way and gives back every picture. */
  close(): void {
    this.#camera?.end();
    this.#walks.endAll();
    this.#previews.keepOnly(undefined);
  }

  /** Fetches ahead of its time what the first photo needs, where there may be one. */
  async prepare(): Promise<void> {
    if (this.#open && takesPhotos(this.#open)) await fetchAhead(this.#ports);
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
    const journey = this.#open;
    const step = journey && stepNamed(journey.snapshot.level, stepName);
    if (!step) return;
    const before = choiceOf(journey, step);
    if (before.documentType !== choice.documentType || before.country !== choice.country) {
      this.#dropPhotos(journey, step);
    }
    this.#live.change((current) => {
      const next = { ...current, choices: new Map([...current.choices, [stepName, choice]]) };
      return onward(next);
    });
  }

  /** Takes a chosen file in and walks it to its receipt; an earlier photo of the shot still on its way is dropped. */
  addPhoto(key: string, file: File, isLive = false): void {
    const found = this.#find(key);
    if (!found) return;
    const { step, shot } = found;
    const scrutiny = this.#scrutiny.of({ ...found, isLive }, () => this.#live.journey);
    this.#camera?.end();
    this.goTo({ at: 'shot', step: step.name, key });
    const show = (photo: Photo): void => {
      const isHandedOverNow = photo.stage === 'waiting' && photo.reason === 'queued';
      this.#live.change((journey) => {
        const next = withPhoto(journey, key, photo);
        return isHandedOverNow ? onward(next) : next;
      });
      if (photo.stage === 'stuck') void this.#onStuck(key, photo);
    };
    const addressee = (): Addressee => this.#addressee(found);
    const tell: NoticeListener = (notice) => {
      if (notice.kind === 'photo-refused' && notice.usesTry)
        this.#live.countRefusal(shot.step, notice.reasons);
      this.#tell(notice);
    };
    const walk = this.#walks.start({ shot, file, ports: this.#ports, scrutiny, addressee, show, tell });
    walk
      .then((end) => (end === 'settled' ? this.#settle(found) : undefined))
      .catch((caught: unknown) => this.#report(caught, this.#live.signal));
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
    const found = this.#find(key);
    if (!found) return;
    const photo = photoFor(found.journey, found.step, found.shot);
    if (action === 'discard') {
      this.#walks.end(key);
      this.#live.change((journey) => withPhoto(journey, key, undefined));
      return;
    }
    const goesOn = action === 'use' && isHandedOver(photo);
    if (!goesOn) this.#walks.decide(key, action);
    if (goesOn) this.#live.change(onward);
  }

  /** Saves personal data; the server's objections come back to the form. */
  async saveFields(stepName: string, values: Readonly<Record<string, string>>): Promise<void> {
    if (this.#open) await this.#answers.saveFields(stepName, values);
  }

  /** Requests the check, once, and only when everything required is acknowledged. */
  async submit(): Promise<void> {
    const { screen } = this;
    if (screen?.name === 'summary' && screen.readiness === 'ready') await this.#answers.submit();
  }

  /** The journey while the server takes anything; whatever would change something there asks for it first. */
  get #open(): Journey | undefined {
    const { journey } = this.#live;
    return journey && situationOf(journey.snapshot) === 'open' ? journey : undefined;
  }

  #find(key: string): Found | undefined {
    const journey = this.#open;
    if (!journey) return undefined;
    for (const step of journey.snapshot.level.steps) {
      const shot = shotsIn(journey, step).find((each) => each.key === key);
      if (shot) return { journey, step, shot };
    }
    return undefined;
  }

  /** For whom a photo is sent; a step without types of its own is named by itself, as the wire does for selfies. */
  #addressee({ journey: earlier, step }: Found): Addressee {
    const journey = this.#live.journey ?? earlier;
    const { country, documentType } = choiceOf(journey, step);
    return {
      applicantId: journey.snapshot.applicantId,
      documentType: documentType ?? step.documentTypes[0] ?? step.name,
      ...(country !== undefined && { country }),
    };
  }

  /** After a photo's road: the server's list is fetched anew, and a picture that it replaced is taken back. */
  async #settle({ journey: before, step, shot }: Found): Promise<void> {
    const { signal } = this.#live;
    const replaced = imageFor(before, step, shot)?.imageId;
    const photo = this.#live.journey?.photos.get(shot.key);
    await this.#live.refresh(signal);
    this.#live.change(withoutUnheld);
    if (photo?.stage !== 'accepted' || replaced === undefined || replaced === photo.imageId) return;
    const held = this.#live.journey?.snapshot.steps[step.name]?.images ?? [];
    if (!held.some((image) => image.imageId === replaced && image.active)) return;
    await this.#ports.api.takePhotoBack(before.snapshot.applicantId, replaced, signal);
  }

  /**
   * Tells that a photo needs the applicant. Where the server takes nothing any more it is dropped, and the session says
   * why; a session that is open all the same would leave the applicant without a word, so the answer itself is shown.
   */
  async #onStuck(key: string, { face, failure }: Extract<Photo, { stage: 'stuck' }>): Promise<void> {
    const { signal } = this.#live;
    const reported = this.#report(new FailureError(failure), signal);
    if (!isShut(failure)) return;
    this.#walks.end(key);
    this.#live.change((journey) => withPhoto(journey, key, undefined));
    await reported;
    const found = this.#find(key);
    if (signal.aborted || !found || photoFor(found.journey, found.step, found.shot)) return;
    const refused: Photo = { stage: 'refused', face, reasons: reasonsOf(failure) };
    this.#live.change((journey) => withPhoto(journey, key, refused));
  }

  #dropPhotos(journey: Journey, step: Step): void {
    const { signal } = this.#live;
    const keys = shotsIn(journey, step).map((shot) => shot.key);
    for (const key of keys) this.#walks.end(key);
    this.#live.change((current) => keys.reduce((next, key) => withPhoto(next, key, undefined), current));
    const held = journey.snapshot.steps[step.name]?.images.filter((image) => image.active) ?? [];
    const { applicantId } = journey.snapshot;
    Promise.all(held.map(({ imageId }) => this.#ports.api.takePhotoBack(applicantId, imageId, signal)))
      .then(() => (held.length > 0 ? this.#live.refresh(signal) : undefined))
      .catch((caught: unknown) => this.#report(caught, signal));
  }

  /** Tells of a failure unless its life is over; a refused token stops the journey, all else is told by `then`. */
  async #report(caught: unknown, signal: AbortSignal, then?: (failure: Failure) => void): Promise<void> {
    if (signal.aborted) return;
    const failure = toFailure(caught);
    if (failure.code === 'token-refused' || failure.code === 'no-token') this.#live.fail(failure);
    else this.#tell({ kind: 'failed', failure });
    then?.(failure);
    // The server takes nothing just now, whatever this page believes: its word on why is fetched at once.
    if (isShut(failure)) await this.#live.refresh(signal).catch(() => undefined);
  }
}
