// Takes the webhooks of verifications and acts on them. Node 20 or newer, nothing to install:
//   WEBHOOK_SECRET=… PORT=3000 node receiver.mjs
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';

const { WEBHOOK_SECRET: secret, PORT = '3000' } = process.env;
const maxBytes = 256 * 1024;

/** What must outlive the process. Put your database behind these four; `settle` is one transaction. */
class MemoryStore {
  #inbox = new Map();
  #settled = new Set();
  #standings = new Map();

  /** Keeps a webhook until it is settled. One that was here before is passed over: each can come more than once. */
  async accept(body) {
    if (!this.#settled.has(body.correlationId)) this.#inbox.set(body.correlationId, body);
  }

  async waiting() {
    return [...this.#inbox.values()];
  }

  async standing(applicantId) {
    return this.#standings.get(applicantId) ?? unknown;
  }

  async settle(body, standing) {
    this.#standings.set(body.applicantId, standing);
    this.#settled.add(body.correlationId);
    this.#inbox.delete(body.correlationId);
  }
}

/** An applicant not heard of yet. `seen` is the newest revision told of each topic; an older one says nothing new. */
const unknown = { seen: { answer: 0, presence: 0, session: 0 }, isOpen: false };

const presence = new Set(['applicantDeactivated', 'applicantActivated']);
const session = {
  applicantLocked: ['tell support: no tries left'],
  applicantCancelled: ['tell the customer: cancelled'],
  applicantExpired: ['send the customer a new link'],
  applicantRestarted: [],
  applicantReset: [],
};
const answers = { RETRY: ['ask the customer to send it again'], FINAL: ['tell support: final'] };

/** What to do about a webhook. In whatever order they arrive, the account ends up the same. */
function decide(standing, { type, revision, reviewStatus, reviewResult }) {
  const next = { ...standing, seen: { ...standing.seen } };
  const actions = [];
  const isNews = (topic) => {
    const isNewer = revision >= standing.seen[topic];
    if (isNewer) next.seen[topic] = revision;
    return isNewer;
  };

  // While a check goes on, the answer before it stands. `init` is a new start: there is no answer any more.
  if ((reviewStatus === 'completed' || reviewStatus === 'init') && isNews('answer')) {
    next.isGreen = reviewStatus === 'completed' && reviewResult.reviewAnswer === 'GREEN';
    if (type === 'applicantReviewed') actions.push(...(answers[reviewResult.reviewRejectType] ?? []));
  }
  if (presence.has(type) && isNews('presence')) next.isInactive = type === 'applicantDeactivated';
  if (type in session && isNews('session')) {
    next.isCancelled = type === 'applicantCancelled';
    actions.push(...session[type]);
  }
  // Opens with GREEN; closes with a late RED, a reset, a cancellation or an inactive profile.
  next.isOpen = next.isGreen === true && !next.isInactive && !next.isCancelled;
  if (next.isOpen !== standing.isOpen) actions.unshift(`${next.isOpen ? 'open' : 'close'} the account`);
  return { standing: next, actions };
}

/** Stands for your own systems. A crash can repeat an action, so make each one harmless to repeat. */
async function act(action, { externalUserId }) {
  console.log(`${externalUserId}: ${action}`);
}

/** The digest is over the bytes as they came: JSON that was parsed and written again has other bytes. */
function isSigned(raw, headers) {
  const digest = headers['x-payload-digest'] ?? '';
  if (headers['x-payload-digest-alg'] !== 'HMAC_SHA256_HEX' || !/^[0-9a-f]{64}$/.test(digest)) return false;
  return timingSafeEqual(Buffer.from(digest, 'hex'), createHmac('sha256', secret).update(raw).digest());
}

/** Keeps what was signed, and gives the status to answer with. */
async function take(request, store) {
  const chunks = [];
  let bytes = 0;
  for await (const chunk of request) if ((bytes += chunk.length) <= maxBytes) chunks.push(chunk);
  if (bytes > maxBytes) return 413;
  const raw = Buffer.concat(chunks);
  if (request.method !== 'POST' || !isSigned(raw, request.headers)) return 401;
  await store.accept(JSON.parse(raw.toString('utf8')));
  return 204;
}

async function workOff(store) {
  for (const body of await store.waiting()) {
    const { standing, actions } = decide(await store.standing(body.applicantId), body);
    for (const action of actions) await act(action, body);
    await store.settle(body, standing);
  }
}

if (!secret) throw new Error('WEBHOOK_SECRET is missing.');
const store = new MemoryStore();
let last = Promise.resolve();
const workInTurn = () => {
  last = last.then(() => workOff(store)).catch((failure) => console.error('Left for later:', failure.name));
};
workInTurn();
const server = createServer(async (request, response) => {
  response.writeHead(await take(request, store).catch(() => 500)).end();
  workInTurn();
});
server.listen(Number(PORT), () => console.log(`Listening on http://localhost:${server.address().port}/`));
