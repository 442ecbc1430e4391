/**
 * A host of packs on loopback, over https with a certificate that nobody else would trust (`loopback.pem`, whose key
 * protects nothing: it is public). It remembers what it was asked for.
 */
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';

export interface PackHost {
  /** By another name the same host is another one, for the browser. */
  url(path: string, name?: 'localhost' | '127.0.0.1'): string;
  /** What there is at a path from now on. */
  put(path: string, answer: (request: IncomingMessage, response: ServerResponse) => void): void;
  /** A file at a path, with the name of its state. */
  putFile(path: string, content: unknown, etag?: string): void;
  /** Paths asked for since this was last read. */
  takeRequests(): string[];
  close(): Promise<void>;
}

export async function servePacks(): Promise<PackHost> {
  const pem = readFileSync(new URL('loopback.pem', import.meta.url));
  const answers = new Map<string, (request: IncomingMessage, response: ServerResponse) => void>();
  const requests: string[] = [];
  const server = createServer({ key: pem, cert: pem }, (request, response) => {
    requests.push(request.url ?? '');
    const answer = answers.get(request.url ?? '');
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => void server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  const put: PackHost['put'] = (path, answer) => void answers.set(path, answer);
  return {
    url: (path, name = '127.0.0.1') => `https://${name}:${port}${path}`,
    put,
    putFile: (path, content, etag) =>
      put(path, (request, response) => {
        if (etag !== undefined && request.headers['if-none-match'] === etag) response.writeHead(304).end();
        else response.writeHead(200, etag === undefined ? {} : { etag }).end(JSON.stringify(content));
      }),
    takeRequests: () => requests.splice(0),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
