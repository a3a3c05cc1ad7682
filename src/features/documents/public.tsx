import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Bilingual } from '../../lib/bilingual.ts';
import type { Result } from '../../lib/result.ts';
import { refuse } from '../../web/error-pages.tsx';
import type { WebContext } from '../../web/page.ts';
import { readForm } from '../../web/read-form.ts';
import type { Route } from '../../web/routes.ts';
import { badOrder, type Order, parseOrder } from './order.ts';

/** Who writes the paper: the bounded worker, seen from here. */
export interface DocumentWriter {
  readonly write: (
    order: Order,
    signal?: AbortSignal,
  ) => Promise<Result<WrittenFile, { code: string; message: Bilingual }>>;
}

interface WrittenFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly mediaType: string;
}

/** A packed report of the largest file stays well under this many bytes. */
const MOST_PACKED = 32 * 1024 * 1024;

export function documentRoutes(writer: DocumentWriter): Route[] {
  return [
    {
      method: 'POST',
      path: '/documents',
      permission: 'public',
      handler: (c) => writeDocument(c, writer),
    },
  ];
}

async function writeDocument(c: WebContext, writer: DocumentWriter): Promise<Response> {
  const form = await readForm(c.req.raw, { mostBytes: MOST_PACKED });
  if (!form.ok) return refuse(c, form.error === 'too-large' ? 413 : 400, badOrder);
  const order = await parseOrder(form.value);
  if (!order.ok) return refuse(c, 400, order.error);
  const written = await writer.write(order.value, c.req.raw.signal);
  if (!written.ok) return refuse(c, statusOf(written.error.code), written.error.message);
  const { bytes, fileName, mediaType } = written.value;
  return c.body(Uint8Array.from(bytes), 200, {
    'Content-Type': mediaType,
    'Content-Disposition': attachment(fileName),
    'Cache-Control': 'no-store',
  });
}

function statusOf(code: string): ContentfulStatusCode {
  return code === 'busy' ? 503 : 422;
}

/** RFC 6266: the name as it is for today's browsers, a plain one for the rest. */
function attachment(fileName: string): string {
  const plain = fileName.replace(/[^\w.-]+/g, '_');
  const full = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}
