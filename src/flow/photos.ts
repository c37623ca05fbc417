import { photoFor } from '../domain/again.js';
import { choiceOf, imageFor, shotsIn } from '../domain/choices.js';
import { FailureError, isShut, reasonsOf } from '../domain/failure.js';
import type { Journey } from '../domain/journey.js';
import { recall } from '../domain/kept-photo.js';
import type { Recalled } from '../domain/kept-photo.js';
import type { Step } from '../domain/level.js';
import { isHandedOver } from '../domain/photo.js';
import type { Photo, PhotoAction, PhotoFace } from '../domain/photo.js';
import type { Shot } from '../domain/shot.js';
import { withoutUnheld } from '../domain/take-snapshot.js';
import type { FailureReporter } from './answers.js';
import type { LiveJourney } from './live-journey.js';
import { onward, withFace, withPhoto } from './moves.js';
import type { NoticeListener } from './notices.js';
import { PhotoWalks } from './photo-walks.js';
import type { OutboxPhoto, Ports } from './ports.js';
import type { Previews } from './previews.js';
import type { Scrutiny } from './scrutiny.js';
import type { Outbox } from './sending/outbox.js';
import type { Addressee, Travel, WalkEnd } from './walk.js';

/** A shot and where it stands in the journey. */
export interface Found {
  readonly journey: Journey;
  readonly step: Step;
  readonly shot: Shot;
}

/** What photos share with the rest of the store. */
export interface PhotosOwner {
  readonly tell: NoticeListener;
  readonly report: FailureReporter;
  readonly scrutiny: Scrutiny;
  readonly previews: Previews;
  readonly outbox: Outbox;
}

/** How long a server may take to list a picture whose sending was broken off. */
const lateArrivalMs = 1500;

/** The photos of the journey from the applicant's choice to the server's list, one for each shot. */
export class Photos {
  readonly #ports: Ports;
  readonly #live: LiveJourney;
  readonly #owner: PhotosOwner;
  readonly #walks: PhotoWalks;

  constructor(ports: Ports, live: LiveJourney, owner: PhotosOwner) {
    this.#ports = ports;
    this.#live = live;
    this.#owner = owner;
    this.#walks = new PhotoWalks(owner.previews, owner.outbox);
    owner.outbox.onKeptElsewhere((applicantId) => void this.#follow(applicantId));
  }

  /** The shot, while the server takes anything. */
  find(key: string): Found | undefined {
    const journey = this.#live.takingJourney;
    if (!journey) return undefined;
    for (const step of journey.snapshot.level.steps) {
      const shot = shotsIn(journey, step).find((each) => each.key === key);
      if (shot) return { journey, step, shot };
    }
    return undefined;
  }

  /** Walks a chosen file to its receipt. */
  add(found: Found, file: File, isLive: boolean): void {
    const { shot } = found;
    if (this.#walks.addPage(shot.key, file)) return;
    const scrutiny = this.#owner.scrutiny.of({ ...found, isLive }, () => this.#live.journey);
    const addressee = (): Addressee => this.#addressee(found);
    const walk = this.#walks.start({
      ...this.#shownAt(shot, true),
      file,
      ports: this.#ports,
      scrutiny,
      addressee,
    });
    this.#seeOff(found, walk);
  }

  /** Hears the applicant's decision about a photo. */
  act(key: string, action: PhotoAction): void {
    const found = this.find(key);
    if (!found) return;
    const photo = photoFor(found.journey, found.step, found.shot);
    if (action === 'discard') {
      this.#discard(found, photo);
      return;
    }
    const goesOn = action === 'use' && isHandedOver(photo);
    if (!goesOn) this.#walks.decide(key, action);
    if (goesOn) this.#live.change(onward);
  }

  /** Lets go of all photos of a step, here and at the server: they are of another document. */
  dropAll(journey: Journey, step: Step): void {
    const { signal } = this.#live;
    const keys = shotsIn(journey, step).map((shot) => shot.key);
    for (const key of keys) void this.#walks.callOff(key);
    this.#live.change((current) => keys.reduce((next, key) => withPhoto(next, key, undefined), current));
    const held = journey.snapshot.steps[step.name]?.images.filter((image) => image.active) ?? [];
    const { applicantId } = journey.snapshot;
    Promise.all(held.map(({ imageId }) => this.#ports.api.takePhotoBack(applicantId, imageId, signal)))
      .then(() => (held.length > 0 ? this.#live.refresh(signal) : undefined))
      .catch((caught: unknown) => this.#owner.report(caught, signal));
  }

  /** Finds what an earlier visit of the applicant has left to be sent; what comes back goes on with it. */
  async recall(applicantId: string): Promise<() => void> {
    const photos = await this.#owner.outbox.recall(applicantId);
    return () => this.#resumeAll(photos);
  }

  /** Ends every photo of an applicant for whom the server takes nothing any more. */
  endAll(applicantId: string): void {
    this.#walks.endAll();
    void this.#owner.outbox.clear(applicantId);
  }

  /** Ends every photo, here and on the screen, and wipes what is kept of them. */
  async forget(): Promise<void> {
    this.#walks.endAll();
    this.#live.change((journey) => ({ ...journey, photos: new Map(), faces: new Map() }));
    const applicantId = this.#live.journey?.snapshot.applicantId;
    if (applicantId !== undefined) await this.#owner.outbox.clear(applicantId);
  }

  resendAll(): void {
    this.#walks.resendAll();
  }

  /** Ends every photo on this page; what is kept goes on with the next visit. */
  close(): void {
    this.#walks.leaveAll();
    this.#owner.outbox.close();
  }

  /** Another tab has taken a photo in: it is shown here as well. */
  async #follow(applicantId: string): Promise<void> {
    if (this.#live.takingJourney?.snapshot.applicantId !== applicantId) return;
    const goOn = await this.recall(applicantId);
    goOn();
  }

  /** Goes on with photos, as far as they are still wanted and not under way already. */
  #resumeAll(photos: readonly OutboxPhoto[]): void {
    const journey = this.#live.takingJourney;
    const fresh = photos.filter((photo) => this.#isNews(photo));
    if (!journey || fresh.length === 0) return;
    const { resumed, choices, overtaken, givenUp } = recall(journey, fresh);
    for (const photo of overtaken) void this.#owner.outbox.drop(photo);
    for (const photo of givenUp) void this.#owner.outbox.callOff(photo);
    this.#live.change((current) => ({ ...current, choices }));
    for (const each of resumed) this.#resume({ journey, ...each });
  }

  /** Whether a kept photo is to be seen to here: not where a later one, or the applicant's hand, is at its shot. */
  #isNews({ applicantId, id, shotKey, keptAtMs }: OutboxPhoto): boolean {
    if (applicantId !== this.#live.takingJourney?.snapshot.applicantId) return false;
    const running = this.#walks.at(shotKey);
    if (!running) return true;
    return running.photo !== undefined && running.photo.id !== id && running.photo.keptAtMs < keptAtMs;
  }

  #resume({ kept, ...found }: Recalled<Blob> & Found): void {
    const scrutiny = this.#owner.scrutiny.ofSent(found.shot.key, kept.sourceSha256);
    const homecoming = {
      ...this.#shownAt(found.shot, false),
      scrutiny,
      pdf: this.#ports.pdf,
      visit: this.#live.signal,
      redress: (worn: PhotoFace, face: PhotoFace) =>
        this.#live.change((journey) => withFace(journey, worn, face)),
    };
    const walk = this.#walks.resume(homecoming, kept);
    this.#seeOff(found, walk);
  }

  /** Where a photo shows itself. One that is handed over leads on to what is missing next. */
  #shownAt(shot: Shot, leadsOn: boolean): Pick<Travel, 'shot' | 'show' | 'tell'> {
    const { key } = shot;
    return {
      shot,
      show: (photo) => {
        this.#live.change((journey) => {
          const next = withPhoto(journey, key, photo);
          const isHandedOverNow = isHandedOver(photo) && !isHandedOver(journey.photos.get(key));
          return leadsOn && isHandedOverNow ? onward(next) : next;
        });
        if (photo.stage === 'stuck') void this.#onStuck(key, photo);
      },
      tell: (notice) => {
        if (notice.kind === 'photo-refused' && notice.usesTry)
          this.#live.countRefusal(shot.step, notice.reasons);
        this.#owner.tell(notice);
      },
    };
  }

  /** After a photo's road, however it ended, the server's list is fetched anew. */
  #seeOff(found: Found, walk: Promise<WalkEnd | 'ended'>): void {
    const { key } = found.shot;
    walk
      .then((end) => {
        if (end === 'ended') return undefined;
        if (end === 'gone') this.#live.change((journey) => withPhoto(journey, key, undefined));
        return this.#settle(found);
      })
      .catch((caught: unknown) => this.#owner.report(caught, this.#live.signal));
  }

  /** The server's list decides what it holds; a picture that another has replaced is taken back. */
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

  /** Gives a photo up, wherever it is by now. */
  #discard(found: Found, photo: Photo | undefined): void {
    const { key } = found.shot;
    const { signal } = this.#live;
    const calling = this.#walks.callOff(key);
    this.#live.change((current) => withPhoto(current, key, undefined));
    const isUnderWay = photo?.stage === 'sending' || photo?.stage === 'stuck';
    calling
      .then((isKnown) => {
        if (isKnown) return this.#live.refresh(signal);
        return isUnderWay ? this.#takeBackLate(found, signal) : undefined;
      })
      .catch((caught: unknown) => this.#owner.report(caught, signal));
  }

  /** Where the server cannot be told: a photo that had arrived in the very moment in which it was given up is taken back. */
  async #takeBackLate({ journey: before, step, shot }: Found, signal: AbortSignal): Promise<void> {
    await this.#ports.surroundings.wait(lateArrivalMs, signal);
    await this.#live.refresh(signal);
    const now = this.find(shot.key);
    const image = now && imageFor(now.journey, step, shot);
    const isNew = image && image.imageId !== imageFor(before, step, shot)?.imageId;
    // What fills the shot by now may have been chosen since.
    if (!isNew || this.#live.journey?.photos.has(shot.key)) return;
    await this.#ports.api.takePhotoBack(before.snapshot.applicantId, image.imageId, signal);
    await this.#live.refresh(signal);
  }

  /** For whom a photo is sent; a step without types of its own is named by itself, as the wire does for selfies. */
  #addressee({ journey: earlier, step, shot }: Found): Addressee {
    const journey = this.#live.journey ?? earlier;
    const { country, documentType } = choiceOf(journey, step);
    const replaced = imageFor(journey, step, shot);
    return {
      applicantId: journey.snapshot.applicantId,
      documentType: documentType ?? step.documentTypes[0] ?? step.name,
      ...(country !== undefined && { country }),
      ...(replaced && { replaces: replaced.imageId }),
    };
  }

  /**
   * Tells that a photo needs the applicant. Where the server takes nothing any more it is dropped, and the session says
   * why; a session that is open all the same would leave the applicant without a word, so the answer itself is shown.
   */
  async #onStuck(key: string, { face, failure }: Extract<Photo, { stage: 'stuck' }>): Promise<void> {
    const { signal } = this.#live;
    const reported = this.#owner.report(new FailureError(failure), signal);
    if (!isShut(failure)) return;
    this.#walks.end(key);
    this.#live.change((journey) => withPhoto(journey, key, undefined));
    await reported;
    const found = this.find(key);
    if (signal.aborted || !found || photoFor(found.journey, found.step, found.shot)) return;
    const refused: Photo = { stage: 'refused', face, reasons: reasonsOf(failure) };
    this.#live.change((journey) => withPhoto(journey, key, refused));
  }
}
