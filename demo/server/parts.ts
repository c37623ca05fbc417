import type { Access } from './http/access.js';
import type { EventStreams } from './http/event-streams.js';
import type { Level } from './applicant/level.js';
import type { Door } from './sandbox/door/door.js';
import type { ResumableUploads } from './resumable/resumable-uploads.js';
import type { Faults } from './sandbox/door/faults.js';
import type { RequestLog } from './sandbox/door/request-log.js';
import type { Database } from './store/database.js';
import type { PictureStore } from './store/picture-store.js';
import type { Register } from './store/register.js';
import type { Tokens } from './store/tokens.js';
import type { Support } from './views/snapshot.js';
import type { Dispatcher } from './webhooks/dispatcher.js';
import type { Outbox } from './webhooks/outbox.js';

/** What the routes are built of; put together in one place, `app.ts`. */
export interface Parts {
  readonly access: Access;
  readonly database: Database;
  readonly dispatcher: Dispatcher;
  readonly door: Door;
  readonly faults: Faults;
  readonly levels: ReadonlyMap<string, Level>;
  readonly outbox: Outbox;
  readonly pictures: PictureStore;
  readonly register: Register;
  readonly requests: RequestLog;
  readonly streams: EventStreams;
  readonly support: Support;
  readonly tokens: Tokens;
  readonly uploads: ResumableUploads;
  readonly now: () => number;
}
