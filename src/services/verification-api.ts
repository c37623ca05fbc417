import type { ApplicantPort, PhotoPort, VerificationApi } from '../flow/ports.js';
import { Http } from './http.js';
import { fetchPart } from './parts.js';
import type { PhotoService } from './photo-service.js';
import { SessionService } from './session-service.js';
import type { TokenSource } from './token-source.js';
import type { Watchfulness } from './watchfulness.js';

/** The contract's calls over HTTP, as one port. `baseUrl` may be empty: the page's own origin. */
export class HttpApi extends SessionService implements VerificationApi {
  readonly #http: Http;

  constructor(baseUrl: string, tokens: TokenSource, surroundings: Watchfulness) {
    const http = new Http(baseUrl, tokens);
    super(http, surroundings);
    this.#http = http;
  }

  async sendPhoto(...args: Parameters<PhotoPort['sendPhoto']>): ReturnType<PhotoPort['sendPhoto']> {
    return (await this.#photos()).sendPhoto(...args);
  }

  async takePhotoBack(...args: Parameters<PhotoPort['takePhotoBack']>): Promise<void> {
    return (await this.#photos()).takePhotoBack(...args);
  }

  async callPhotoOff(...args: Parameters<PhotoService['callPhotoOff']>): Promise<void> {
    return (await this.#photos()).callPhotoOff(...args);
  }

  async readPhoto(...args: Parameters<PhotoPort['readPhoto']>): ReturnType<PhotoPort['readPhoto']> {
    return (await this.#photos()).readPhoto(...args);
  }

  async saveFields(
    ...args: Parameters<ApplicantPort['saveFields']>
  ): ReturnType<ApplicantPort['saveFields']> {
    return (await this.#applicant()).saveFields(...args);
  }

  async requestCheck(
    ...args: Parameters<ApplicantPort['requestCheck']>
  ): ReturnType<ApplicantPort['requestCheck']> {
    return (await this.#applicant()).requestCheck(...args);
  }

  /** Fetches ahead of their time the parts that the first screen does without. */
  async prepare(): Promise<void> {
    await Promise.allSettled([this.#photos(), this.#applicant()]);
  }

  async #photos(): Promise<PhotoService> {
    const { PhotoService } = await fetchPart(() => import('./photo-service.js'));
    return new PhotoService(this.#http);
  }

  async #applicant(): Promise<ApplicantPort> {
    const { ApplicantService } = await fetchPart(() => import('./applicant-service.js'));
    return new ApplicantService(this.#http);
  }
}
