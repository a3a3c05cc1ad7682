import { type Decrypt, emptyPassword } from './decrypt.ts';
import { nextValue } from './syntax.ts';
import { isKind, type PdfDict, type PdfValue } from './values.ts';

/** How to read the streams of a file: as they stand, decrypted, or not at all without a password. */
export type Lock = 'none' | 'closed' | Decrypt;

/** Looks for the file's encryption dictionary and tries the empty password, which only protects against changes. */
export function openLock(source: string, resolve: (value: PdfValue) => PdfValue): Lock {
  const encryption = encryptionOf(source, resolve);
  if (!encryption) return 'none';
  const resolveAny = (value: PdfValue | undefined) => resolve(value ?? null);
  return emptyPassword(encryption, fileId(source), resolveAny) ?? 'closed';
}

function encryptionOf(source: string, resolve: (value: PdfValue) => PdfValue): PdfDict | null {
  const references = [...source.matchAll(/\/Encrypt\s{1,9}(\d{1,10})\s{1,9}\d{1,5}\s{1,9}R/g)];
  const last = references.at(-1)?.[1];
  const written = source.search(/\/Encrypt\s{0,9}<</);
  if (last === undefined && written < 0) return null;
  const value =
    last === undefined
      ? nextValue({ source, at: written + '/Encrypt'.length })
      : resolve({ kind: 'ref', number: Number(last) });
  return typeof value === 'object' && value !== null && value.kind === 'dict' ? value : null;
}

/** The first of the two strings that name the file. */
function fileId(source: string): Buffer {
  const at = source.search(/\/ID\s{0,9}\[/);
  const value = at < 0 ? null : nextValue({ source, at: at + '/ID'.length });
  const id = typeof value === 'object' && value?.kind === 'array' ? value.items[0] : null;
  return Buffer.from(isKind(id, 'string') ? id.bytes : '', 'latin1');
}
