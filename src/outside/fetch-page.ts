import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';

/** An address a name leads to. */
export interface Address {
  readonly address: string;
  readonly family: number;
}

export interface FetchedPage {
  readonly status: number;
  readonly location: string | null;
  /** The beginning of an HTML page; empty for everything else. */
  readonly html: string;
}

const MOST_BYTES = 64 * 1024;

const headers = {
  'user-agent': 'Prongsai-LinkCheck/1.0 (checks whether public disclosures can be opened)',
  accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
  'accept-language': 'th,en;q=0.7',
  'accept-encoding': 'identity',
  connection: 'close',
};

/**
 * One GET of one page, from the addresses given and no other, without cookies and without following redirects. Not a
 * HEAD: too many sites answer that wrongly. At most 64 kB are read. Rejects with the error of the connection, or with
 * the signal's reason.
 */
export function fetchPage(
  url: URL,
  addresses: readonly Address[],
  signal: AbortSignal,
): Promise<FetchedPage> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    const asked = send(url, {
      method: 'GET',
      headers,
      agent: false,
      maxHeaderSize: 16 * 1024,
      lookup: pinned(addresses),
      signal,
    });
    // A server that closes, or changes the protocol, without an answer must not leave this promise open.
    const silent = () => reject(new Error('closed without an answer'));
    asked.once('close', silent);
    asked.on('error', reject);
    asked.once('response', (answer) => {
      asked.off('close', silent);
      beginning(answer).then((html) => {
        resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? null, html });
        asked.destroy();
      }, reject);
    });
    asked.end();
  });
}

/** The name was resolved and judged before: a second answer of its server must not lead elsewhere. */
function pinned(addresses: readonly Address[]): LookupFunction {
  return (_name, { all }, callback) => {
    const [first] = addresses;
    if (!first) return callback(new Error('no address'), '', 0);
    return all ? callback(null, [...addresses]) : callback(null, first.address, first.family);
  };
}

async function beginning(answer: IncomingMessage): Promise<string> {
  const type = answer.headers['content-type'] ?? '';
  const isPage =
    /^(?:text\/html|application\/xhtml\+xml)\b/i.test(type) && !answer.headers['content-encoding'];
  const parts: Buffer[] = [];
  let size = 0;
  if (isPage) {
    for await (const part of answer as AsyncIterable<Buffer>) {
      parts.push(part);
      size += part.length;
      if (size >= MOST_BYTES) break;
    }
  }
  return new TextDecoder().decode(Buffer.concat(parts).subarray(0, MOST_BYTES));
}
