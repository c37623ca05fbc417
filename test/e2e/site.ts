import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { root } from '../../demo/setup.mjs';

/** Somebody's own site, on another origin than the back end, with what was built; each test sets its page and policy. */
export interface Site {
  readonly url: string;
  readonly port: number;
  html: string;
  policy: string;
  /** Paths that are not to be had at present. */
  missing: RegExp | undefined;
  /** The files that were asked for, each with its host, in order. */
  asked: string[];
  stop(): void;
}

/** What sites do differently. */
export interface SiteOptions {
  /** The policy comes with every file, and then also binds the worker that one becomes. */
  readonly bindsFiles?: boolean;
  /** Pages of other origins may load from it. */
  readonly isShared?: boolean;
}

/** Opens a site on a free port. */
export async function startSite({ bindsFiles = false, isShared = false }: SiteOptions = {}): Promise<Site> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://site').pathname;
    const policy = site.policy && { 'Content-Security-Policy': site.policy };
    const shared = isShared && { 'Access-Control-Allow-Origin': '*' };
    if (path === '/') {
      const headers = { 'Content-Type': 'text/html; charset=utf-8', ...policy, ...shared };
      response.writeHead(200, headers).end(site.html);
      return;
    }
    if (path.endsWith('.ico')) {
      response.writeHead(204).end();
      return;
    }
    site.asked.push(`${request.headers.host?.split(':')[0]}${path}`);
    const type = path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
    const headers = { 'Content-Type': type, ...(bindsFiles && policy), ...shared };
    readFile(site.missing?.test(path) ? '' : `${root}${path}`).then(
      (bytes) => response.writeHead(200, headers).end(bytes),
      () => response.writeHead(404).end(),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const site: Site = {
    url: `http://localhost:${port}`,
    port,
    html: '',
    policy: '',
    missing: undefined,
    asked: [],
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return site;
}
