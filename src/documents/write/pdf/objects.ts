import { deflateSync, inflateSync } from 'node:zlib';

/** A PDF of our own compiler as its numbered objects; they use a plain cross-reference table. */
export interface PdfObjects {
  readonly head: string;
  /** Bytes of each object as latin1 text, from "7 0 obj" to "endobj". */
  readonly objects: Map<number, string>;
  /** Dictionary text of the trailer. */
  readonly trailer: string;
}

export function splitPdf(pdf: Uint8Array): PdfObjects {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const tableAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1]);
  const table = /^xref\n0 (\d+)\n/.exec(text.slice(tableAt, tableAt + 40));
  if (!table?.[1]) throw new Error('the PDF has no plain cross-reference table');
  const rows = text.slice(tableAt + table[0].length).split('\n', Number(table[1]));
  const places = rows.flatMap((row, number) =>
    row.trimEnd().endsWith('n') ? [{ number, at: Number(row.slice(0, 10)) }] : [],
  );
  const sorted = places.toSorted((a, b) => a.at - b.at);
  const objects = new Map<number, string>();
  sorted.forEach(({ number, at }, index) => {
    objects.set(number, text.slice(at, sorted[index + 1]?.at ?? tableAt));
  });
  const trailer = /trailer\s*(<<[\s\S]*>>)\s*startxref/.exec(text.slice(tableAt))?.[1] ?? '<< >>';
  return { head: text.slice(0, sorted[0]?.at ?? 0), objects, trailer };
}

/** The file again, with a new cross-reference table. */
export function joinPdf({ head, objects, trailer }: PdfObjects): Uint8Array {
  const size = Math.max(...objects.keys()) + 1;
  const rows: string[] = new Array(size).fill('0000000000 65535 f ');
  const parts = [head];
  let at = head.length;
  for (const [number, body] of objects) {
    rows[number] = `${String(at).padStart(10, '0')} 00000 n `;
    parts.push(body);
    at += body.length;
  }
  parts.push(`xref\n0 ${size}\n${rows.join('\n')}\ntrailer\n${trailer}\nstartxref\n${at}\n%%EOF`);
  return Buffer.from(parts.join(''), 'latin1');
}

/** The number after a key that refers to another object: reference(font, "ToUnicode"). */
export function reference(object: string, key: string): number | null {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary(object))?.[1];
  return found === undefined ? null : Number(found);
}

export function dictionary(object: string): string {
  const stream = object.indexOf('\nstream');
  return stream < 0 ? object : object.slice(0, stream);
}

/** Content of a stream, unpacked, as latin1 text. */
export function streamOf(object: string): string {
  const length = Number(/\/Length (\d+)/.exec(dictionary(object))?.[1] ?? 0);
  const at = object.indexOf('stream', dictionary(object).length) + 'stream\n'.length;
  const raw = object.slice(at, at + length);
  if (!dictionary(object).includes('/FlateDecode')) return raw;
  return inflateSync(Buffer.from(raw, 'latin1')).toString('latin1');
}

/** The object with another content, packed; its other keys stay. */
export function withStream(object: string, content: string): string {
  const packed = deflateSync(Buffer.from(content, 'latin1')).toString('latin1');
  const plain = dictionary(object)
    .replace(/\n?\s*\/Filter \/FlateDecode/, '')
    .replace(/\/Length \d+/, `/Length ${packed.length}\n  /Filter /FlateDecode`);
  return `${plain}\nstream\n${packed}\nendstream\nendobj\n\n`;
}
