import assert from 'node:assert/strict';
import { stat } from 'node:fs/promises';
import { request } from 'node:http';
import type { ClientRequest } from 'node:http';
import { join } from 'node:path';
import { jpegFile } from '../../support/node/files.js';
import type { Answer } from './caller.js';
import type { Metadata, TestApplicant, TestSandbox } from './sandbox.js';

export const uploadsPath = '/resources/sdk/uploads';
const spoken = { 'tus-resumable': '1.0.0' };

type Bytes = Uint8Array<ArrayBuffer>;

/** Where a server is, and where it keeps its files. */
type Place = Pick<TestSandbox, 'url' | 'dataDir'>;

let lastSeed = 70_000;

/** A picture of so many bytes that no test has sent yet: a small one with something after its end. */
export function largePicture(bytes: number): Bytes {
  lastSeed += 1;
  const picture = jpegFile({ seed: lastSeed, width: 16, height: 16 });
  const file = new Uint8Array(bytes);
  for (let index = picture.length; index < bytes; index += 1) file[index] = (index * 31 + lastSeed) % 251;
  file.set(picture);
  file.set([0xff, 0xd9], bytes - 2);
  return file;
}

/** Asks for an upload of so many bytes. */
export function begin(
  applicant: TestApplicant,
  bytes: number,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return applicant.call('POST', uploadsPath, {
    headers: { ...spoken, 'upload-length': String(bytes), ...headers },
  });
}

/** One upload in pieces, as a client without a library would bring it. */
export class TestUpload {
  readonly id: string;
  readonly #applicant: TestApplicant;

  constructor(applicant: TestApplicant, id: string) {
    this.#applicant = applicant;
    this.id = id;
  }

  /** Begins one, which must be taken. */
  static async of(applicant: TestApplicant, bytes: number): Promise<TestUpload> {
    const answer = await begin(applicant, bytes);
    assert.equal(answer.status, 201, answer.text);
    const address = new URL(answer.headers['location'] ?? '', `${applicant.caller.url}${uploadsPath}`);
    assert.match(address.pathname, /^\/resources\/sdk\/uploads\/[0-9a-f]{32}$/);
    return new TestUpload(applicant, address.pathname.split('/').at(-1) ?? '');
  }

  /** Begins one and brings the whole file in one piece. */
  static async whole(applicant: TestApplicant, file: Bytes): Promise<TestUpload> {
    const upload = await TestUpload.of(applicant, file.length);
    assert.equal((await upload.add(0, file)).status, 204);
    return upload;
  }

  call(method: string, options: Parameters<TestApplicant['call']>[2] = {}): Promise<Answer> {
    const headers = { ...spoken, ...options.headers };
    return this.#applicant.call(method, `${uploadsPath}/${this.id}`, { ...options, headers });
  }

  add(offset: number, piece: Bytes, as: TestApplicant = this.#applicant): Promise<Answer> {
    const headers = { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' };
    return this.call('PATCH', { headers, body: piece, token: as.token });
  }

  /** How far it has come. */
  async offset(): Promise<number> {
    const { status, headers } = await this.call('HEAD');
    assert.equal(status, 200);
    return Number(headers['upload-offset']);
  }

  /** Begins to send a piece of so many bytes and sends only some: the connection stays open. */
  async addPart(offset: number, announced: number, part: Bytes, sandbox: Place): Promise<ClientRequest> {
    const sending = request(`${sandbox.url}${uploadsPath}/${this.id}`, {
      method: 'PATCH',
      headers: {
        ...spoken,
        authorization: `Bearer ${this.#applicant.token}`,
        'upload-offset': String(offset),
        'content-type': 'application/offset+octet-stream',
        'content-length': String(announced),
      },
    });
    sending.on('error', () => undefined);
    sending.write(part);
    await this.#arrived(offset + part.length, sandbox);
    return sending;
  }

  /** Has a connection break in the middle of a piece, once that much of it has arrived. */
  async addAndBreak(offset: number, announced: number, part: Bytes, sandbox: Place): Promise<void> {
    const sending = await this.addPart(offset, announced, part, sandbox);
    const closed = new Promise((resolve) => sending.once('close', resolve));
    sending.destroy();
    await closed;
  }

  /** Has a picture made of it. */
  use(metadata: Metadata, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const form = new FormData();
    form.set('metadata', JSON.stringify({ ...metadata, uploadId: this.id }));
    return this.#applicant.call('POST', '/resources/applicants/{id}/info/idDoc', { form, headers });
  }

  /** How many bytes of it lie on the server's disk; nothing where there is no such file. */
  bytesKept({ dataDir }: Pick<Place, 'dataDir'>): Promise<number | undefined> {
    return stat(join(dataDir, 'uploads', this.id)).then(
      ({ size }) => size,
      () => undefined,
    );
  }

  async #arrived(bytes: number, sandbox: Place): Promise<void> {
    for (let time = 0; time < 2000; time += 1) {
      if ((await this.bytesKept(sandbox)) === bytes) return;
      await fetch(`${sandbox.url}/sandbox/health`);
    }
    assert.fail('the part did not arrive');
  }
}
