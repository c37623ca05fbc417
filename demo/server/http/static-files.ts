import { existsSync } from 'node:fs';
import { serveStatic } from '@hono/node-server/serve-static';
import type { MiddlewareHandler } from 'hono';
import type { Env } from './access.js';

/** A folder that is served under a path, such as `/dist/`. */
export interface StaticFolder {
  readonly prefix: string;
  readonly dir: string;
}

/** Serves a folder, also one that is built only later. Any page may load what is in it. */
export function staticFiles({ prefix, dir }: StaticFolder): MiddlewareHandler<Env> {
  let serve: MiddlewareHandler<Env> | undefined;
  return async (context, next) => {
    // Asked each time, because serveStatic complains aloud of a folder that is not there yet.
    if (!serve && !existsSync(dir)) return next();
    serve ??= serveStatic({
      root: dir,
      rewriteRequestPath: (path) => path.slice(prefix.length - 1),
      onFound: (_path, found) => {
        found.header('Cache-Control', 'no-cache');
        found.header('Access-Control-Allow-Origin', '*');
        found.header('Cross-Origin-Resource-Policy', 'cross-origin');
      },
    });
    return serve(context, next);
  };
}
