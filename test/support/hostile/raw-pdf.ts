import { deflateSync } from 'node:zlib';

/** A PDF of the given objects (number 1 is the catalog, 2 the page tree), with a right cross-reference table. */
export function rawPdf(objects: ReadonlyMap<number, string>, trailer = ''): Uint8Array {
  const parts = ['%PDF-1.7\n'];
  const places = new Map<number, number>();
  let at = 9;
  for (const [number, body] of objects) {
    places.set(number, at);
    const text = `${number} 0 obj\n${body}\nendobj\n`;
    parts.push(text);
    at += Buffer.byteLength(text, 'latin1');
  }
  const size = Math.max(...objects.keys()) + 1;
  const rows = Array.from({ length: size }, (_, number) => {
    const place = places.get(number);
    return place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  parts.push(
    `xref\n0 ${size}\n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${trailer}>>\nstartxref\n${at}\n%%EOF`,
  );
  return Buffer.from(parts.join(''), 'latin1');
}

export interface PageOptions {
  readonly resources?: string;
  /** Objects beside the page's own, from number 10 on. */
  readonly extra?: ReadonlyMap<number, string>;
  readonly trailer?: string;
  readonly rotate?: number;
  readonly filter?: 'flate' | 'hex' | 'none';
}

/** One A4 page in Helvetica with the given content stream. */
export function onePage(content: string, options: PageOptions = {}): Uint8Array {
  const objects = new Map([
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [2, '<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>'],
    [
      3,
      `<< /Type /Page /Parent 2 0 R /Rotate ${options.rotate ?? 0} /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> ${options.resources ?? ''} >> >>`,
    ],
    [4, stream(content, options.filter ?? 'flate')],
    [5, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'],
    ...(options.extra ?? []),
  ]);
  return rawPdf(objects, options.trailer);
}

export function stream(content: string, filter: 'flate' | 'hex' | 'none' = 'flate', keys = ''): string {
  const bytes = Buffer.from(content, 'latin1');
  const [name, packed] = {
    flate: () => ['/Filter /FlateDecode', deflateSync(bytes).toString('latin1')],
    hex: () => ['/Filter /ASCIIHexDecode', `${bytes.toString('hex')}>`],
    none: () => ['', content],
  }[filter]();
  return `<< /Length ${packed?.length ?? 0} ${name} ${keys} >>\nstream\n${packed}\nendstream`;
}

/** Text operators that print a line at a place, 10 points high. */
export function textAt(x: number, y: number, text: string): string {
  return `BT /F1 10 Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET\n`;
}
