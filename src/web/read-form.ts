import { err, ok, type Result } from '../lib/result.ts';

/** Why a form's body was refused before anyone looked into it. */
export type FormRefusal = 'too-large' | 'not-a-form' | 'malformed';

const MOST_FIELDS = 20;

export interface FormBounds {
  readonly mostBytes: number;
  readonly mostFields?: number;
}
const formTypes = /^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i;

/**
 * The fields of a posted form, read within bounds: at most `mostBytes`, at most `mostFields` (20). A longer body is
 * refused by its declared length, or as soon as it passes the limit, without reading the rest.
 */
export async function readForm(
  request: Request,
  { mostBytes, mostFields = MOST_FIELDS }: FormBounds,
): Promise<Result<FormData, FormRefusal>> {
  const type = request.headers.get('content-type') ?? '';
  if (!formTypes.test(type)) return err('not-a-form');
  const body = await readBody(request, mostBytes);
  if (!body.ok) return body;
  if (countFields(body.value, type, mostFields) > mostFields) return err('malformed');
  try {
    return ok(await new Response(body.value, { headers: { 'content-type': type } }).formData());
  } catch {
    return err('malformed');
  }
}

/** A body of at most `mostBytes`, whatever it is. */
export async function readBody(
  request: Request,
  mostBytes: number,
): Promise<Result<Uint8Array<ArrayBuffer>, FormRefusal>> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return err('too-large');
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength;
      if (size > mostBytes) return err('too-large');
      chunks.push(chunk);
    }
  } catch {
    return err('malformed');
  }
  return ok(Buffer.concat(chunks, size));
}

/** Counted before the platform's parser sees the body: it has no limit of its own on the number of fields. */
function countFields(body: Uint8Array, type: string, most: number): number {
  const boundary = /boundary=(?:"([^"]{1,200})"|([^;\s]{1,200}))/i.exec(type);
  const mark = boundary ? `--${boundary[1] ?? boundary[2]}` : '&';
  const buffer = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  let count = 0;
  for (let at = buffer.indexOf(mark); at >= 0 && count <= most; at = buffer.indexOf(mark, at + 1)) {
    count += 1;
  }
  return count;
}
