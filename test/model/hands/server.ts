import { randomUUID } from 'node:crypto';
import type { components } from '../../../src/services/generated/wire.js';
import { Caller } from '../../demo/server/caller.js';
import type { Answer } from '../../demo/server/caller.js';
import { jpegFile } from '../../support/node/files.js';
import type { Told } from '../opinion/agreement.js';
import type { ApplicantAct, OperatorAct, RedItem } from '../opinion/acts/act.js';
import { finalLabels, innermost } from '../secrets.js';

type Schemas = components['schemas'];
type Upload = Extract<ApplicantAct, { kind: 'upload' }>;

/** What came of a call: the status, and of a refusal its name. */
export interface Reply {
  readonly status: number;
  readonly errorName?: string;
  /** The tags of a picture that was kept but refused at once. */
  readonly errors?: readonly string[];
  readonly text: string;
}

const hourSecs = 3600;
const smallSide = 16;

function replyOf(answer: Answer): Reply {
  const { status, text } = answer;
  const body = text.startsWith('{') ? answer.as<{ errorName?: string; errors?: string[] }>() : {};
  const { errorName, errors } = body;
  return { status, text, ...(errorName && { errorName }), ...(errors && { errors }) };
}

/** The bytes behind a content's name; a name ends in its number. */
function bytesOf(content: string): Uint8Array<ArrayBuffer> {
  return jpegFile({ seed: Number(/\d+$/.exec(content)?.[0] ?? 0), width: smallSide, height: smallSide });
}

function formOf({ step, side, document, content }: Upload): FormData {
  const form = new FormData();
  const metadata = {
    idDocType: document.type,
    idDocSetType: step,
    ...(side && { idDocSubType: side }),
    ...(document.country !== undefined && { country: document.country }),
  };
  form.set('metadata', JSON.stringify(metadata));
  form.set('content', new Blob([bytesOf(content)], { type: 'image/jpeg' }), 'photo.jpg');
  return form;
}

function remarksOf({
  comment,
  labels,
}: Pick<RedItem, 'comment' | 'labels'>): Partial<Schemas['VerdictItem']> {
  return {
    ...(comment !== undefined && { moderationComment: comment }),
    ...(labels && { rejectLabels: [...labels] }),
  };
}

function itemOf({ step, imageId, field, ...said }: RedItem): Schemas['VerdictItem'] {
  return {
    step,
    reviewAnswer: 'RED',
    ...(imageId !== undefined && { imageId }),
    ...(field !== undefined && { field }),
    ...remarksOf(said),
  };
}

interface Call {
  readonly path: string;
  readonly json?: unknown;
  readonly method?: string;
}

const finish = 'status/testCompleted';

/** The call of an operator's act. A path that begins with a slash is not one of the applicant's own. */
function callOf(act: OperatorAct, id: string): Call {
  switch (act.kind) {
    case 'approve':
      return { path: finish, json: { reviewAnswer: 'GREEN', clientComment: `${innermost}: fine` } };
    case 'reject': {
      const answer = { reviewAnswer: 'RED', reviewRejectType: 'FINAL', clientComment: `${innermost}: no` };
      return { path: finish, json: { ...answer, ...remarksOf(act) } };
    }
    case 'ask again': {
      const answer = { reviewAnswer: 'RED', reviewRejectType: 'RETRY', clientComment: `${innermost}: again` };
      return { path: finish, json: { ...answer, ...remarksOf(act), items: act.items.map(itemOf) } };
    }
    case 'mark': {
      const { comment, ...mark } = act.mark;
      return {
        path: 'review/marks',
        json: { marks: [{ ...mark, ...remarksOf({ ...(comment && { comment }) }) }] },
      };
    }
    case 'step status':
      return { path: `steps/${act.step}/status`, json: { status: act.status, ...remarksOf(act) } };
    case 'service status':
      return { path: `/sandbox/applicants/${id}/reviewStatus`, json: { reviewStatus: act.status } };
    case 'arm': {
      const { step, says, tag } = act.answer;
      const answers = [{ on: 'upload', step, [says]: says === 'errorName' ? tag : [tag] }];
      return { path: `/sandbox/applicants/${id}/armed`, json: { answers }, method: 'PUT' };
    }
    case 'reset step':
      return { path: `resetStep/${act.step}` };
    case 'note':
      return { path: 'notes', json: { text: `${innermost}: a note` } };
    case 'blocklist':
      return { path: `blacklist?note=${encodeURIComponent(`${innermost}: a note`)}` };
    default:
      return { path: plainPaths[act.kind] };
  }
}

const plainPaths = {
  'request check': 'status/pending',
  'manual check': 'status/manualCheck',
  restart: 'restart',
  reset: 'reset',
  deactivate: 'presence/deactivated',
  activate: 'presence/activated',
  cancel: 'cancel',
  expire: 'expire',
  acknowledge: 'acknowledge',
} as const;

/** One applicant at the real server, and both sides' direct calls about them; every exchange is held to the contract. */
export class Server {
  readonly #caller: Caller;
  readonly #secret: string;
  readonly #userId: string;
  readonly #levelName: string;
  #id = '';
  #own = '';

  private constructor(url: string, secret: string, userId: string, levelName: string) {
    // By its number, as looking up the name would take longer than most answers.
    this.#caller = new Caller(url.replace('localhost', '127.0.0.1'));
    this.#secret = secret;
    this.#userId = userId;
    this.#levelName = levelName;
  }

  /** Makes a new applicant. */
  static async enrol(url: string, secret: string, userId: string, levelName: string): Promise<Server> {
    const server = new Server(url, secret, userId, levelName);
    server.#own = await server.token();
    const session = await server.#caller.call('GET', '/resources/sdk/session', { token: server.#own });
    server.#id = session.as<Schemas['Snapshot']>().applicantId;
    return server;
  }

  /** A new access token, as the integrator's server would ask for it. */
  async token(): Promise<string> {
    const json = { userId: this.#userId, levelName: this.#levelName, ttlInSecs: hourSecs };
    const answer = await this.#caller.call('POST', '/resources/accessTokens/sdk', {
      token: this.#secret,
      json,
    });
    return answer.as<Schemas['AccessToken']>().token;
  }

  /** How the verification stands, as both sides are told. */
  async told(): Promise<Told> {
    const path = `/resources/applicants/${this.#id}/one`;
    const [session, whole] = await Promise.all([
      this.#caller.call('GET', '/resources/sdk/session', { token: this.#own }),
      this.#caller.call('GET', path, { token: this.#secret }),
    ]);
    this.#forget();
    return {
      snapshot: session.as<Schemas['Snapshot']>(),
      whole: whole.as<Schemas['OperatorApplicant']>(),
    };
  }

  /** How the verification stands, as its applicant is told. */
  async snapshot(): Promise<Schemas['Snapshot']> {
    const session = await this.#caller.call('GET', '/resources/sdk/session', { token: this.#own });
    this.#forget();
    return session.as<Schemas['Snapshot']>();
  }

  /** Does what an operator does. */
  async operate(act: OperatorAct): Promise<Reply> {
    const { path, json, method = 'POST' } = callOf(act, this.#id);
    const whole = path.startsWith('/') ? path : `/resources/applicants/${this.#id}/${path}`;
    const call = { token: this.#secret, ...(json !== undefined && { json }) };
    return replyOf(await this.#caller.call(method, whole, call));
  }

  /** Does what an applicant does, past the element. A key given again repeats the act of sending. */
  async send(token: string, act: ApplicantAct, key: string = randomUUID()): Promise<Reply> {
    const path = `/resources/applicants/${this.#id}`;
    switch (act.kind) {
      case 'upload':
        return this.#reply(token, 'POST', `${path}/info/idDoc`, {
          form: formOf(act),
          headers: { 'idempotency-key': key, 'x-return-doc-warnings': 'true' },
        });
      case 'take back':
        return this.#reply(token, 'DELETE', `${path}/resources/${act.imageId}`);
      case 'fields':
        return this.#reply(token, 'PATCH', `${path}/fixedInfo`, { json: act.values });
      case 'submit':
        return this.#reply(token, 'POST', `${path}/status/pending`);
    }
  }

  /** Asks for a picture as its applicant. */
  look(token: string, imageId: number): Promise<Reply> {
    return this.#reply(token, 'GET', `/resources/applicants/${this.#id}/resources/${imageId}`);
  }

  /** Asks for a link to another device. */
  handOff(token: string): Promise<Reply> {
    return this.#reply(token, 'POST', '/resources/sdk/handoff');
  }

  async #reply(
    token: string,
    method: string,
    path: string,
    options: Parameters<Caller['call']>[2] = {},
  ): Promise<Reply> {
    return replyOf(await this.#caller.call(method, path, { token, ...options }));
  }

  /** Looks for what may not be told in everything the applicant's side was answered, and forgets it. */
  #forget(): void {
    for (const { token, answer } of this.#caller.answers.splice(0)) {
      if (token === this.#secret) continue;
      const { text } = answer;
      const leak = [innermost, ...finalLabels.map((label) => `"${label}"`)].find((word) =>
        text.includes(word),
      );
      if (leak !== undefined) throw new Error(`the applicant is told ${leak}: ${text}`);
    }
  }
}
