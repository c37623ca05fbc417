import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { Access } from './http/access.js';
import type { Env } from './http/access.js';
import { answerFailure, answerNotFound, dressed } from './http/answers.js';
import { applicantCalls } from './http/applicant-calls.js';
import { EventStreams } from './http/event-streams.js';
import { integratorCalls, tokenCalls } from './http/integrator-calls.js';
import { operatorCalls } from './http/operator/operator-calls.js';
import { serviceCalls } from './http/operator/review-calls.js';
import { resumableCalls, tusVersion } from './http/resumable-calls.js';
import { sandboxCalls } from './http/sandbox-calls.js';
import { sessionCalls } from './http/session-calls.js';
import { staticFiles } from './http/static-files.js';
import type { StaticFolder } from './http/static-files.js';
import { webhookCalls } from './http/webhook-calls.js';
import { readLevels } from './level-files.js';
import type { Parts } from './parts.js';
import { ResumableUploads } from './resumable/resumable-uploads.js';
import { Door } from './sandbox/door/door.js';
import { Faults } from './sandbox/door/faults.js';
import { RequestLog } from './sandbox/door/request-log.js';
import { openDatabase } from './store/database.js';
import { FolderPictureStore } from './store/picture-store.js';
import { Register } from './store/register.js';
import type { ChangeListener } from './store/register.js';
import { Tokens } from './store/tokens.js';
import { systemAfter } from './webhooks/after.js';
import type { After } from './webhooks/after.js';
import { Dispatcher } from './webhooks/dispatcher.js';
import { openOutbox } from './webhooks/outbox.js';
import { post } from './webhooks/post.js';

/** How a sandbox is set up. */
export interface SandboxOptions {
  /** Where the pictures are kept, and the database unless `databaseUrl` names another. */
  readonly dataDir: string;
  readonly databaseUrl?: string;
  readonly databaseAuthToken?: string;
  readonly operatorSecret: string;
  /** The time in milliseconds; the system's by default. */
  readonly clock?: () => number;
  /** How webhooks wait for their time; the system's timers by default. */
  readonly after?: After;
  /** How often an idle event stream shows that it lives. */
  readonly beatMs?: number;
  readonly staticDirs?: readonly StaticFolder[];
  /** Gives up starting. */
  readonly signal?: AbortSignal;
}

/** A running sandbox: one function that answers requests, and one that ends it. */
export interface Sandbox {
  readonly fetch: (request: Request, connection?: Env['Bindings']) => Response | Promise<Response>;
  /** Ends open streams and webhooks under way, lets writes finish, and closes the database. */
  readonly close: () => Promise<void>;
}

const levelsFolder = fileURLToPath(new URL('levels', import.meta.url));
const usualBeatMs = 15_000;
const support = { email: 'support@example.com', url: 'https://example.com/support' };

const allowFromAnywhere = cors({
  origin: '*',
  allowMethods: ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE'],
  allowHeaders: [
    'Authorization',
    'Content-Type',
    'Idempotency-Key',
    'If-None-Match',
    'Last-Event-ID',
    'X-Return-Doc-Warnings',
    'Tus-Resumable',
    'Upload-Length',
    'Upload-Metadata',
    'Upload-Offset',
  ],
  exposeHeaders: [
    'ETag',
    'X-Image-Id',
    'Retry-After',
    'Location',
    'Tus-Extension',
    'Tus-Max-Size',
    'Tus-Resumable',
    'Tus-Version',
    'Upload-Expires',
    'Upload-Length',
    'Upload-Offset',
  ],
  maxAge: 600,
});

const applicantFacing = [
  '/resources/sdk/*',
  '/resources/applicants/:applicantId/info/idDoc',
  '/resources/applicants/:applicantId/info/idDoc/:idempotencyKey',
  '/resources/applicants/:applicantId/resources/:imageId',
  '/resources/applicants/:applicantId/fixedInfo',
  '/resources/applicants/:applicantId/status/pending',
];

function routesOf(parts: Parts, staticDirs: readonly StaticFolder[]): Hono<Env> {
  const app = new Hono<Env>();
  app.use(dressed);
  app.onError(answerFailure);
  app.notFound(answerNotFound);
  const { door } = parts;
  app.use('/resources/sdk/uploads/*', tusVersion(parts));
  for (const path of applicantFacing) app.use(path, door.preflights, allowFromAnywhere, door.calls);
  app.route('/resources/accessTokens', tokenCalls(parts));
  app.route('/resources/sdk', sessionCalls(parts));
  app.route('/resources/sdk/uploads', resumableCalls(parts));
  app.route('/resources/applicants', applicantCalls(parts));
  app.route('/resources/applicants', operatorCalls(parts));
  app.route('/sandbox/applicants', serviceCalls(parts));
  app.route('/integrator', integratorCalls(parts));
  app.route('/sandbox/applicants', sandboxCalls(parts));
  app.route('/sandbox/webhooks', webhookCalls(parts));
  app.get('/sandbox/health', async (context) => {
    await parts.database.committed.execute('SELECT 1');
    return context.json({ ok: true });
  });
  // The longest prefix first, so that '/' takes only what is left.
  const folders = staticDirs.toSorted((one, other) => other.prefix.length - one.prefix.length);
  for (const folder of folders) app.get(`${folder.prefix}*`, staticFiles(folder));
  return app;
}

/** Puts a sandbox together over its data folder, which is made when there is none. */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { dataDir, operatorSecret, clock: now = Date.now, staticDirs = [] } = options;
  const signal = options.signal ?? new AbortController().signal;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const levels = await readLevels(levelsFolder, signal);
  const url = options.databaseUrl ?? `file:${join(dataDir, 'sandbox.db')}`;
  const authToken = options.databaseAuthToken;
  const database = await openDatabase({ url, ...(authToken !== undefined && { authToken }) }, signal);
  const streams = new EventStreams(options.beatMs ?? usualBeatMs);
  const tokens = new Tokens(database, now);
  const outbox = await openOutbox(database, signal);
  const dispatcher = new Dispatcher({ outbox, post, now, after: options.after ?? systemAfter });
  const onChange: ChangeListener = (id, shownRevision) => {
    if (shownRevision !== undefined) streams.tell(id, shownRevision);
    dispatcher.wake();
  };
  const register = new Register(database, levels, now, onChange, outbox.statementsFor);
  const access = new Access(tokens, operatorSecret);
  const pictures = new FolderPictureStore(join(dataDir, 'pictures'));
  const faults = new Faults();
  const requests = new RequestLog(now());
  const door = new Door({ access, faults, requests, tokens, now });
  const uploads = await ResumableUploads.open(join(dataDir, 'uploads'), database, now);
  const kept = { database, levels, outbox, pictures, register, tokens, uploads };
  const parts: Parts = { ...kept, access, dispatcher, door, faults, requests, streams, support, now };
  const app = routesOf(parts, staticDirs);
  dispatcher.wake();
  return {
    fetch: (request, connection = {}) => app.fetch(request, connection),
    close: async () => {
      streams.close();
      await uploads.close();
      await dispatcher.close();
      await database.close();
    },
  };
}
