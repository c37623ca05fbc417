import { existsSync } from 'node:fs';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Context, MiddlewareHandler } from 'hono';
import type { Env } from './access.js';

/** A folder that is served under a path; what lies in a shared one, such as `/dist/`, any page may load. */
export interface StaticFolder {
  readonly prefix: string;
  readonly dir: string;
  readonly isShared?: boolean;
}

/** The policy of a careful integrator, so that the demo shows what the widget needs and nothing more. */
const pagePolicy = [
  "default-src 'none'",
  // The decoder for HEIC is WebAssembly; the widget needs it for nothing else.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

function describe(context: Context, isShared: boolean): void {
  context.header('Cache-Control', 'no-cache');
  context.header('X-Content-Type-Options', 'nosniff');
  if (isShared) {
    context.header('Access-Control-Allow-Origin', '*');
    context.header('Cross-Origin-Resource-Policy', 'cross-origin');
  } else {
    context.header('Content-Security-Policy', pagePolicy);
    context.header('Referrer-Policy', 'no-referrer');
  }
}

/** Serves a folder, also one that is built only later. */
export function staticFiles({ prefix, dir, isShared = false }: StaticFolder): MiddlewareHandler<Env> {
  let serve: MiddlewareHandler<Env> | undefined;
  return async (context, next) => {
    // Asked each time, because serveStatic complains aloud of a folder that is not there yet.
    if (!serve && !existsSync(dir)) return next();
    serve ??= serveStatic({
      root: dir,
      rewriteRequestPath: (path) => path.slice(prefix.length - 1),
      onFound: (_path, found) => describe(found, isShared),
    });
    return serve(context, next);
  };
}
