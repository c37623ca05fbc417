import { expect } from '@open-wc/testing';
import { toFailure } from '../../src/domain/failure.js';
import type { Failure } from '../../src/domain/failure.js';
import type { OutgoingPhoto, Receipt } from '../../src/flow/ports.js';
import { Http } from '../../src/services/http.js';
import { PhotoService } from '../../src/services/photo-service.js';
import { CountingTokens, script } from '../support/scripted.js';
import type { Scripted, ScriptedAnswer, ScriptedRequest } from '../support/scripted.js';
import { Storing } from '../support/storing.js';

const storing = new Storing();
const unhandled: unknown[] = [];
addEventListener('unhandledrejection', ({ reason }) => unhandled.push(reason));

/** The last test of each file: what the page around the widget notices of all this. */
export function expectNoTrace(): void {
  expect(storing.touched).to.deep.equal([]);
  expect(unhandled).to.deep.equal([]);
}

export const never = new AbortController().signal;
export const uploads = '/resources/sdk/uploads';
const idDoc = '/resources/applicants/a1/info/idDoc';
export const piece = 512 * 1024;
export const size = 1_300_000;
export const bytes = Uint8Array.from({ length: size }, (_, index) => (index * 31 + (index >> 9)) % 251);
const photo: OutgoingPhoto = {
  applicantId: 'a1',
  step: 'SELFIE',
  documentType: 'SELFIE',
  content: new Blob([bytes], { type: 'image/jpeg' }),
  idempotencyKey: 'key-1',
};

/** Answers of a server that takes pieces. */
export const begun = (location = 'uploads/u1'): ScriptedAnswer => ({
  on: `POST ${uploads}`,
  status: 201,
  headers: { Location: location },
});
export const added = (end: number, id = 'u1'): ScriptedAnswer => ({
  on: `PATCH ${uploads}/${id}`,
  status: 204,
  headers: { 'Upload-Offset': String(end) },
});
export const isAt = (offset: number, length = size, id = 'u1'): ScriptedAnswer => ({
  on: `HEAD ${uploads}/${id}`,
  headers: { 'Upload-Offset': String(offset), 'Upload-Length': String(length) },
});
/** An answer outside 2xx; `u1` stands for the upload, a bare method for all uploads. */
export const refused = (call: string, status: number, body: unknown = {}): ScriptedAnswer => ({
  on: call.replace('u1', `${uploads}/u1`).replace(/ $/, ` ${uploads}`),
  status,
  body,
});
export const kept: ScriptedAnswer = { on: `POST ${idDoc}`, headers: { 'X-Image-Id': '17' }, body: {} };
export const accepted: Receipt = { outcome: 'accepted', imageId: '17', warnings: [] };
export const piecesOf = (id: string): readonly ScriptedAnswer[] =>
  [piece, 2 * piece, size].map((end) => added(end, id));
export const pieces = piecesOf('u1');

/** A note that a test can look into. */
class Note {
  address: string | undefined;
  readonly kept: (string | undefined)[] = [];

  constructor(address?: string) {
    this.address = address;
  }

  read(): string | undefined {
    return this.address;
  }

  keep(address: string | undefined): void {
    this.address = address;
    this.kept.push(address);
  }
}

/** One photo on its way to a scripted back end. */
export class Sending {
  readonly server: Scripted;
  readonly note: Note;
  readonly tokens = new CountingTokens();
  readonly fractions: number[] = [];
  onProgress: (fraction: number) => void = () => undefined;

  constructor(server: Scripted, note: Note) {
    this.server = server;
    this.note = note;
  }

  static async with(answers: readonly ScriptedAnswer[], earlier?: string): Promise<Sending> {
    const server = await script(answers);
    return new Sending(server, new Note(earlier?.replace('{base}', server.baseUrl)));
  }

  send(signal = never, changes: Partial<OutgoingPhoto> = {}): Promise<Receipt> {
    const service = new PhotoService(new Http(this.server.baseUrl, this.tokens));
    const hear = (fraction: number): void => {
      this.fractions.push(fraction);
      this.onProgress(fraction);
    };
    return service.sendPhoto({ ...photo, resume: this.note, ...changes }, hear, signal);
  }

  failure(): Promise<Failure | Receipt> {
    return this.send().catch(toFailure);
  }

  async calls(): Promise<readonly string[]> {
    return (await this.server.log()).map(({ method, path }) =>
      `${method} ${path.replace(uploads, '')}`.trim(),
    );
  }
}

export const whole = `POST ${idDoc}`;

/** What the pieces that were sent make together. */
export function joined(log: readonly ScriptedRequest[]): Uint8Array {
  const file = new Uint8Array(size);
  for (const { method, headers, body } of log) {
    if (method !== 'PATCH') continue;
    const sent = Uint8Array.from(body, (letter) => letter.charCodeAt(0));
    file.set(sent, Number(headers['upload-offset']));
  }
  return file;
}

/** Progress that never goes back, and ends. */
export function expectMonotone(fractions: readonly number[]): void {
  expect([...fractions].sort((a, b) => a - b)).to.deep.equal([...fractions]);
  expect(fractions.at(-1)).to.equal(1);
}
