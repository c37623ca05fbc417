import type { ApplicantCalls, KeptPicture, PictureMetadata } from '../../calls/applicant-calls.js';
import { makePicture } from '../pictures/make-picture.js';
import type { PictureKind } from '../pictures/make-picture.js';
import type { Persona } from '../pictures/persona.js';
import type { Doing } from './stage.js';

/** The pictures of one act of sending everything, by what they show. */
export type Sent = Readonly<Partial<Record<PictureKind, number>>>;

const identity = { idDocSetType: 'IDENTITY', country: 'DEU' } as const;
const metadataOf: Readonly<Record<PictureKind, PictureMetadata>> = {
  front: { ...identity, idDocType: 'ID_CARD', idDocSubType: 'FRONT_SIDE' },
  back: { ...identity, idDocType: 'ID_CARD', idDocSubType: 'BACK_SIDE' },
  passport: { ...identity, idDocType: 'PASSPORT' },
  selfie: { idDocSetType: 'SELFIE', idDocType: 'SELFIE' },
  bill: { idDocSetType: 'PROOF_OF_RESIDENCE', idDocType: 'UTILITY_BILL' },
};
const names: Readonly<Record<PictureKind, string>> = {
  front: 'the front of an ID card',
  back: 'the back of the ID card',
  passport: 'a passport',
  selfie: 'a selfie',
  bill: 'a bill',
};

/** The applicant of a scenario, who sends sample pictures over the wire as the widget would. */
export class ApplicantPart {
  readonly persona: Persona;
  readonly #does: Doing;
  readonly #calls: ApplicantCalls;
  readonly #id: string;
  readonly #photos = new Map<PictureKind, Blob>();
  #takes = 0;

  constructor(does: Doing, calls: ApplicantCalls, id: string, persona: Persona) {
    this.#does = does;
    this.#calls = calls;
    this.#id = id;
    this.persona = persona;
  }

  /** Takes another photo of the same thing. */
  async photographs(kind: PictureKind): Promise<Blob> {
    const photo = await makePicture(kind, this.persona, (this.#takes += 1));
    this.#photos.set(kind, photo);
    return photo;
  }

  /** Sends a new photo, for its usual step where no other is named. */
  sends(kind: PictureKind, step = metadataOf[kind].idDocSetType): Promise<KeptPicture> {
    return this.#does(`The applicant sends ${names[kind]}`, async (signal) =>
      this.#send(
        { ...metadataOf[kind], ...(step && { idDocSetType: step }) },
        await this.photographs(kind),
        signal,
      ),
    );
  }

  /** Sends the very same file once more, as a picture of this or of something else. */
  sendsCopy(of: PictureKind, as: PictureKind): Promise<KeptPicture> {
    return this.#does(`The applicant sends the same picture as ${names[as]}`, async (signal) =>
      this.#send(metadataOf[as], this.#photos.get(of) ?? (await this.photographs(of)), signal),
    );
  }

  async sendsDocument(): Promise<Sent> {
    const front = await this.sends('front');
    const back = await this.sends('back');
    return { front: front.imageId, back: back.imageId };
  }

  /** Everything that the basic level asks for. */
  async sendsAll(): Promise<Sent> {
    const document = await this.sendsDocument();
    const selfie = await this.sends('selfie');
    const bill = await this.sends('bill');
    return { ...document, selfie: selfie.imageId, bill: bill.imageId };
  }

  /** Fills in the personal data; what is named here stands instead of the persona's own. */
  fillsIn(fields: Readonly<Record<string, string>> = {}): Promise<void> {
    const { firstName, lastName, dob, street, town } = this.persona;
    const own = { firstName, lastName, dob, street, town, country: 'DEU', postCode: '10115' };
    const reachable = { phone: '+49 30 901820', email: `${firstName}@example.com`.toLowerCase() };
    return this.#does('The applicant fills in the details', (signal) =>
      this.#calls.setFields(this.#id, { ...own, ...reachable, ...fields }, signal),
    );
  }

  asksForCheck(): Promise<void> {
    return this.#does('The applicant asks for the check', (signal) =>
      this.#calls.requestCheck(this.#id, signal),
    );
  }

  /** Sends everything that the basic level asks for, and asks for the check. */
  async submits(): Promise<Sent> {
    const sent = await this.sendsAll();
    await this.asksForCheck();
    return sent;
  }

  #send(metadata: PictureMetadata, photo: Blob, signal: AbortSignal): Promise<KeptPicture> {
    return this.#calls.sendPicture(this.#id, metadata, photo, signal);
  }
}
