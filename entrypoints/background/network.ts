/**
 * The one file that makes requests to the network, and only ever this one: for a pack at an address that the reader subscribes
 * to or brings it from, on a host that the reader has allowed. It sends no cookies, no referrer, nothing of the reader's.
 *
 * A redirection is refused wherever it leads: the browser says where that is only once it has been there.
 */
import { mayFetch } from './contract/access.ts';
import { countRequest } from './contract/requests-made.ts';
import type { Failure } from './storage/subscription.ts';

/** Larger packs are for files. */
export const MOST_BYTES = 50_000_000;
/** Until the server has answered, and until all of it is there. */
const ANSWER_MS = 20_000;
const WHOLE_MS = 120_000;

/** What the server calls the state of the file that is there already. */
export interface KnownState {
  etag?: string | undefined;
  modified?: string | undefined;
}

export type Download =
  | { kind: 'same' }
  | { kind: 'new'; bytes: ArrayBuffer; etag?: string; modified?: string }
  | ({ kind: 'refused' } & Failure);

/** @param alive called again and again while it comes, as the browser stops a background that does nothing else. */
export async function download(address: string, known: KnownState, alive: () => void): Promise<Download> {
  const { protocol, username, password } = URL.canParse(address) ? new URL(address) : new URL('about:blank');
  if (protocol !== 'https:' || username !== '' || password !== '') return refused('no-address', address);
  if (!(await mayFetch(address))) return refused('not-allowed', new URL(address).host);
  await countRequest();
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  const whole = setTimeout(stop, WHOLE_MS);
  const answer = setTimeout(stop, ANSWER_MS);
  try {
    const response = await fetch(address, {
      headers: headersFor(known),
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: stopping.signal,
    });
    clearTimeout(answer);
    if (response.type === 'opaqueredirect') return refused('redirected');
    if (response.status === 304) return { kind: 'same' };
    if (!response.ok) return refused('no-file', String(response.status));
    const bytes = await bytesOf(response, alive);
    return bytes ? { kind: 'new', bytes, ...stateOf(response) } : refused('too-large');
  } catch {
    // What the browser throws says no more: `TypeError: Failed to fetch`.
    return refused(stopping.signal.aborted ? 'too-slow' : 'unreachable');
  } finally {
    clearTimeout(answer);
    clearTimeout(whole);
    // What is still to come is not wanted any more.
    stop();
  }
}

function refused(reason: Failure['reason'], detail = ''): Download {
  return { kind: 'refused', reason, detail };
}

function headersFor({ etag, modified }: KnownState): Record<string, string> {
  if (etag !== undefined) return { 'if-none-match': etag };
  return modified === undefined ? {} : { 'if-modified-since': modified };
}

function stateOf({ headers }: Response): { etag?: string; modified?: string } {
  const [etag, modified] = [headers.get('etag'), headers.get('last-modified')];
  return { ...(etag !== null && { etag }), ...(modified !== null && { modified }) };
}

/** As it comes, unpacked: a small answer may swell. Undefined where it is too large. */
async function bytesOf({ body }: Response, alive: () => void): Promise<ArrayBuffer | undefined> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const part of body ?? []) {
    length += part.byteLength;
    if (length > MOST_BYTES) return undefined;
    parts.push(part);
    alive();
  }
  return new Blob(parts).arrayBuffer();
}
