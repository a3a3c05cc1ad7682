import { z } from 'zod';
import { readBody } from '../../web/read-form.ts';
import type { Exchange } from './acts.ts';

const MOST_BYTES = 16 * 1024;

const asked = z.strictObject({
  code: z.string().max(100),
  /** 256 bytes. */
  blinded: z.string().regex(/^[A-Za-z0-9_-]{342}$/),
});

/** What a page asks to be signed, as JSON of at most 16 kB; null where it is anything else. */
export async function readExchange(request: Request): Promise<Exchange | null> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) return null;
  const body = await readBody(request, MOST_BYTES);
  const read = body.ok ? asked.safeParse(parsed(Buffer.from(body.value).toString('utf8'))) : null;
  if (!read?.success) return null;
  return { code: read.data.code, blinded: Buffer.from(read.data.blinded, 'base64url') };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
