/**
 * A web server on loopback for the pages that we read with the extension: the demonstration page, hostile pages made up
 * by a test, real pages from a folder. It listens on 127.0.0.1 at a port of the system's choice and is reachable from
 * nowhere else.
 *
 *     await using site = await serve({ '/': { body: '<p>Tehran</p>', headers: { 'content-security-policy': "default-src 'none'" } } });
 *     await page.goto(site.url('/'));
 */
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

export interface ServedPage {
  body: string | Uint8Array;
  /** Default `text/html; charset=utf-8`. */
  type?: string;
  headers?: Record<string, string>;
}

export interface Site extends AsyncDisposable {
  /** The address of a path that begins with `/`. */
  url(path: string): string;
  /** The paths that were asked for so far, whether there is something at them or not. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

const HTML = 'text/html; charset=utf-8';
const TYPES: Record<string, string> = {
  '.html': HTML,
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
};

/** `pages` by path; whatever is not among them is looked for in `folder`. `/` there means `/index.html`. */
export async function serve(pages: Readonly<Record<string, ServedPage>>, folder?: string): Promise<Site> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://loopback').pathname);
    asked.push(path);
    const page = Object.hasOwn(pages, path) ? pages[path] : undefined;
    if (page !== undefined) send(response, page);
    else void sendFile(response, folder, path);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: (path) => `http://127.0.0.1:${port}${path}`, asked, close, [Symbol.asyncDispose]: close };
}

function send(response: ServerResponse, { body, type = HTML, headers = {} }: ServedPage): void {
  response.writeHead(200, { 'content-type': type, ...headers });
  response.end(body);
}

async function sendFile(response: ServerResponse, folder: string | undefined, path: string): Promise<void> {
  const file =
    folder === undefined ? undefined : join(folder, normalize(path.endsWith('/') ? `${path}index.html` : path));
  try {
    if (file === undefined || !file.startsWith(folder + sep)) throw new Error(path);
    send(response, { body: await readFile(file), type: TYPES[extname(file)] ?? 'application/octet-stream' });
  } catch {
    response.writeHead(404, { 'content-type': 'text/plain' });
    response.end(`Nothing at ${path}`);
  }
}
