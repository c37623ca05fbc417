/**
 * A back end in the test server that answers over real HTTP exactly what a test wrote down beforehand:
 * `PUT /__scripted/ID` with `[{on, status, headers, body, drop, hang, chunks}]`, then any call to `/__scripted/ID/api/…`
 * takes the first unused answer whose `on` ("METHOD /path") and `bearer` (the token) fit; `GET /__scripted/ID/log` tells what was asked.
 */
const scripts = new Map();

function readBody(request) {
  return new Promise((resolve, reject) => {
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => resolve(Buffer.concat(parts)));
    request.on('error', reject);
  });
}

function answerWith(ctx, answer) {
  ctx.status = answer.status ?? 200;
  ctx.set({ 'Cache-Control': 'no-store', ...answer.headers });
  ctx.body = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? {});
  if (answer.status === 304) ctx.body = null;
}

/** Writes the chunks and leaves the stream open, unless the last one is null. */
function streamWith(ctx, { chunks, headers }) {
  ctx.respond = false;
  ctx.res.writeHead(200, { 'Content-Type': 'text/event-stream', ...headers });
  for (const chunk of chunks) {
    if (chunk === null) ctx.res.end();
    else ctx.res.write(chunk);
  }
}

async function scripted(ctx, next) {
  const [, id, kind, path] = /^\/__scripted\/([^/]+)(?:\/(api|log)(\/.*)?)?$/.exec(ctx.path) ?? [];
  if (id === undefined) return next();
  if (ctx.method === 'PUT' && kind === undefined) {
    scripts.set(id, { answers: JSON.parse(String(await readBody(ctx.req))), log: [] });
    ctx.status = 204;
    return undefined;
  }
  const script = scripts.get(id);
  if (kind === 'log') {
    ctx.type = 'json';
    ctx.body = script.log;
    return undefined;
  }
  const body = await readBody(ctx.req);
  script.log.push({ method: ctx.method, path, headers: ctx.headers, body: body.toString('latin1') });
  const fits = ({ on, bearer }) =>
    (on === undefined || on === `${ctx.method} ${path}`) &&
    (bearer === undefined || ctx.get('Authorization') === `Bearer ${bearer}`);
  const index = script.answers.findIndex(fits);
  const [answer = { status: 599 }] = index < 0 ? [] : script.answers.splice(index, 1);
  if (answer.drop) {
    // Something must have been answered before the end: a browser silently repeats what got no byte at all.
    ctx.respond = false;
    ctx.res.writeHead(200, { 'Content-Length': 1000 });
    ctx.res.write('x', () => ctx.req.socket.destroy());
  } else if (answer.hang) {
    ctx.respond = false;
  } else if (answer.chunks) {
    streamWith(ctx, answer);
  } else {
    answerWith(ctx, answer);
  }
  return undefined;
}

export { scripted };
