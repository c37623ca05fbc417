import { beginning } from './migrations/beginning.js';
import { calledOff } from './migrations/called-off.js';
import { operatorDesk } from './migrations/operator-desk.js';
import { resumableUploads } from './migrations/resumable-uploads.js';
import { sandboxDesk } from './migrations/sandbox-desk.js';
import { webhooks } from './migrations/webhooks.js';

/** The schema's history: each entry is run once, in its order, in one transaction. Entries are only ever added. */
export const migrations: readonly (readonly string[])[] = [
  beginning,
  operatorDesk,
  sandboxDesk,
  webhooks,
  resumableUploads,
  calledOff,
];
