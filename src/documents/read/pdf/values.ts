/**
 * The values of PDF (ISO 32000-1, 7.3). Strings and streams hold raw bytes, one a character; what they mean depends on
 * where they stand.
 */
export type PdfValue = null | boolean | number | PdfString | PdfName | PdfRef | PdfArray | PdfDict;

export interface PdfString {
  readonly kind: 'string';
  readonly bytes: string;
}

export interface PdfName {
  readonly kind: 'name';
  readonly name: string;
}

export interface PdfRef {
  readonly kind: 'ref';
  readonly number: number;
}

export interface PdfArray {
  readonly kind: 'array';
  readonly items: readonly PdfValue[];
}

export interface PdfDict {
  readonly kind: 'dict';
  readonly entries: ReadonlyMap<string, PdfValue>;
}

type Kinds = { string: PdfString; name: PdfName; dict: PdfDict; array: PdfArray; ref: PdfRef };

export function isKind<K extends keyof Kinds>(value: PdfValue | undefined, kind: K): value is Kinds[K] {
  return typeof value === 'object' && value !== null && value.kind === kind;
}

export function nameOf(value: PdfValue | undefined): string {
  return isKind(value, 'name') ? value.name : '';
}

/** A text string (7.9.2.2): UTF-16 or UTF-8 with its mark, else one byte a letter. Null for anything else. */
export function textOf(value: PdfValue | undefined): string | null {
  if (!isKind(value, 'string')) return null;
  const bytes = Buffer.from(value.bytes, 'latin1');
  if (value.bytes.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(bytes);
  if (value.bytes.startsWith('\xff\xfe')) return new TextDecoder('utf-16le').decode(bytes);
  if (value.bytes.startsWith('\xef\xbb\xbf')) return bytes.toString('utf8', 3);
  return value.bytes;
}
