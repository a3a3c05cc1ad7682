import type { Db } from '../db/connect.ts';
import { readEvidenceChunk } from '../db/evidence.ts';
import { readTenant } from '../db/tenant.ts';
import type { WebContext } from './page.ts';

/** A kept file as it is handed out. */
export interface KeptFile {
  readonly sha256: Buffer;
  readonly fileName: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
}

export interface Handing {
  readonly agencyId: string;
  /** Shown in the browser where its kind allows it, instead of being saved. */
  readonly view?: boolean;
  /** For anybody: caches between may keep it, and ask each time whether it still stands. */
  readonly isPublic?: boolean;
}

/**
 * What browsers draw without running anything. A PDF is drawn by a viewer that Chromium does not start in a sandboxed
 * document, so it has a policy of its own; that viewer is no part of our origin.
 */
const policies: Readonly<Record<string, string>> = {
  'image/png': "sandbox; default-src 'none'; frame-ancestors 'none'",
  'image/jpeg': "sandbox; default-src 'none'; frame-ancestors 'none'",
  'application/pdf':
    "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'",
};
const sandbox = "sandbox; default-src 'none'";

/**
 * A stored file as a download, or shown where that is asked and harmless. The hash is its ETag. Each part is read when
 * the reader takes it, in a transaction of its own: a slow reader holds no connection.
 */
export function sendFile(c: WebContext, db: Db, file: KeptFile, handing: Handing): Response {
  const { sha256, fileName, mediaType, size } = file;
  const etag = `"${sha256.toString('hex')}"`;
  const isShown = handing.view === true && mediaType in policies;
  const headers = {
    ETag: etag,
    'Cache-Control': handing.isPublic ? 'no-cache' : 'private, no-cache',
    'Content-Security-Policy': (isShown && policies[mediaType]) || sandbox,
    'X-Content-Type-Options': 'nosniff',
  };
  if (isKnown(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers);
  return c.body(streamOf(db, handing.agencyId, sha256), 200, {
    ...headers,
    'Content-Type': mediaType,
    'Content-Length': String(size),
    'Content-Disposition': disposition(isShown ? 'inline' : 'attachment', fileName),
  });
}

/** A small picture made of a file's first page, with the file's hash as its ETag. */
export function sendPng(c: WebContext, png: Uint8Array, sha256: Buffer, isPublic = false): Response {
  const etag = `"${sha256.toString('hex')}-preview"`;
  const headers = {
    ETag: etag,
    'Cache-Control': isPublic ? 'no-cache' : 'private, no-cache',
    'Content-Security-Policy': sandbox,
    'X-Content-Type-Options': 'nosniff',
  };
  if (isKnown(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers);
  return c.body(Uint8Array.from(png), 200, { ...headers, 'Content-Type': 'image/png' });
}

/** RFC 9110: compared weakly, for a compressed answer has a weak tag. */
export function isKnown(asked: string | undefined, etag: string): boolean {
  const tags = (asked ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}

/** RFC 6266 and 5987: the name as it is for today's browsers, a plain one for the rest. */
export function disposition(kind: 'inline' | 'attachment', fileName: string): string {
  const plain = fileName.replace(/[^\w.-]+/g, '_');
  const full = encodeURIComponent(fileName.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${full}`;
}

function streamOf(db: Db, agencyId: string, sha256: Buffer): ReadableStream<Uint8Array> {
  let position = 0;
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    const part = await readTenant(db, agencyId, (tenant) => readEvidenceChunk(tenant, sha256, position));
    position += 1;
    if (part === null) controller.close();
    else controller.enqueue(part);
  };
  // Nothing is read ahead: an answer to HEAD is never read at all.
  return new ReadableStream({ pull }, { highWaterMark: 0 });
}
