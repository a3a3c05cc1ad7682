import { limits } from '../limits.ts';
import { type Lock, openLock } from './lock.ts';
import { decodeStream } from './streams.ts';
import { isWord, nextValue } from './syntax.ts';
import { BLANKS } from './tokens.ts';
import { isKind, nameOf, type PdfDict, type PdfValue } from './values.ts';

/** The objects of a PDF file, found by reading through it: a damaged or missing cross-reference table does not matter. */
export interface PdfObjects {
  /** Follows references until a value; null for what is not there. */
  readonly resolve: (value: PdfValue | undefined) => PdfValue;
  readonly dict: (value: PdfValue | undefined) => PdfDict | null;
  readonly list: (value: PdfValue | undefined) => readonly PdfValue[];
  /** Decoded bytes of a stream, one a character; null when missing, damaged, too long or of an unread filter. */
  readonly stream: (value: PdfValue | undefined) => string | null;
  /** Of the newest version of the file. */
  readonly catalog: PdfDict | null;
  /** Its streams are encrypted and the password is not known. */
  readonly locked: boolean;
}

interface Found {
  readonly value: PdfValue;
  /** Where the bytes of its stream begin; null for a plain object. */
  readonly streamAt: number | null;
}

/** Where an object's value begins, and the version of its number. */
interface Place {
  readonly at: number;
  readonly generation: number;
}

interface File {
  readonly source: string;
  readonly places: ReadonlyMap<number, Place>;
  /** Values of objects packed into streams. */
  readonly packed: Map<number, PdfValue>;
  readonly cache: Map<number, Found>;
  lock: Lock;
  /** Bytes that may still be inflated. */
  budget: number;
}

const MARKS = new RegExp(`\\b(\\d{1,10})[${BLANKS}]+(\\d{1,5})[${BLANKS}]+obj\\b|\\bstream\\r?\\n`, 'g');
const STREAM = new RegExp(`^[${BLANKS}]{0,20}stream\\r?\\n?`);

export function readObjects(bytes: Uint8Array): PdfObjects {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const places = findObjects(source);
  const file: File = {
    source,
    places,
    packed: new Map(),
    cache: new Map(),
    lock: 'none',
    budget: limits.zipTotal,
  };
  file.lock = openLock(source, (value) => resolve(file, value));
  for (const number of places.keys()) unpackObjects(number, file);
  // What was looked up before everything was unpacked may have been missed.
  file.cache.clear();
  const resolveIn = (value: PdfValue | undefined) => resolve(file, value);
  return {
    resolve: resolveIn,
    dict: (value) => dictOf(file, value),
    list: (value) => {
      const found = resolveIn(value);
      return isKind(found, 'array') ? found.items : [];
    },
    stream: (value) => streamOf(file, value),
    catalog: findCatalog(file),
    locked: file.lock === 'closed',
  };
}

/** Objects by number; a later one of the same number is a newer version. */
function findObjects(source: string): Map<number, Place> {
  const places = new Map<number, Place>();
  MARKS.lastIndex = 0;
  for (let mark = MARKS.exec(source); mark; mark = MARKS.exec(source)) {
    if (mark[1] !== undefined) {
      places.set(Number(mark[1]), { at: mark.index + mark[0].length, generation: Number(mark[2]) });
      continue;
    }
    // Bytes of a stream may look like objects: go on after it.
    const end = source.indexOf('endstream', mark.index);
    if (end > 0) MARKS.lastIndex = end;
  }
  return places;
}

function find(file: File, number: number): Found {
  const known = file.cache.get(number);
  if (known) return known;
  const place = file.places.get(number);
  const found =
    place === undefined
      ? { value: file.packed.get(number) ?? null, streamAt: null }
      : readAt(file.source, place.at);
  file.cache.set(number, found);
  return found;
}

function readAt(source: string, place: number): Found {
  const cursor = { source, at: place };
  const value = nextValue(cursor);
  if (value === 'end' || isWord(value)) return { value: null, streamAt: null };
  const rest = STREAM.exec(source.slice(cursor.at, cursor.at + 40))?.[0];
  const streamAt = isKind(value, 'dict') && rest !== undefined ? cursor.at + rest.length : null;
  return { value, streamAt };
}

function resolve(file: File, value: PdfValue | undefined): PdfValue {
  let current = value ?? null;
  for (let steps = 0; isKind(current, 'ref') && steps < 20; steps++)
    current = find(file, current.number).value;
  return isKind(current, 'ref') ? null : current;
}

function dictOf(file: File, value: PdfValue | undefined): PdfDict | null {
  const found = resolve(file, value);
  return isKind(found, 'dict') ? found : null;
}

function streamOf(file: File, value: PdfValue | undefined): string | null {
  if (!isKind(value, 'ref')) return null;
  const found = find(file, value.number);
  if (found.streamAt === null || !isKind(found.value, 'dict')) return null;
  const { number } = value;
  const generation = file.places.get(number)?.generation ?? 0;
  const unlock = (bytes: Buffer) =>
    typeof file.lock === 'function' ? file.lock(bytes, number, generation) : bytes;
  const data = decodeStream(
    file.source,
    found.streamAt,
    found.value,
    (inner) => resolve(file, inner),
    unlock,
  );
  file.budget -= data?.length ?? 0;
  return file.budget < 0 ? null : data;
}

/** Objects packed into a stream (7.5.7): pairs of number and offset, then the values. */
function unpackObjects(number: number, file: File): void {
  const at = file.places.get(number)?.at ?? 0;
  if (!/\/ObjStm\b/.test(file.source.slice(at, at + 400))) return;
  const reference: PdfValue = { kind: 'ref', number };
  const data = streamOf(file, reference);
  const first = resolve(file, dictOf(file, reference)?.entries.get('First'));
  const count = resolve(file, dictOf(file, reference)?.entries.get('N'));
  if (data === null || typeof first !== 'number' || typeof count !== 'number') return;
  const head = { source: data.slice(0, first), at: 0 };
  for (let index = 0; index < Math.min(count, 100_000); index++) {
    const member = nextValue(head);
    const offset = nextValue(head);
    if (typeof member !== 'number' || typeof offset !== 'number') return;
    const value = nextValue({ source: data, at: first + offset });
    if (value !== 'end' && !isWord(value)) file.packed.set(member, value);
  }
}

/** The newest trailer's root, else any catalog there is. */
function findCatalog(file: File): PdfDict | null {
  const roots = file.source.matchAll(/\/Root\s{1,9}(\d{1,10})\s{1,9}\d{1,5}\s{1,9}R/g);
  const named = [...roots].map((match) => Number(match[1])).reverse();
  for (const number of [...named, ...file.places.keys(), ...file.packed.keys()]) {
    const dict = dictOf(file, { kind: 'ref', number });
    if (dict?.entries.has('Pages') && nameOf(resolve(file, dict.entries.get('Type'))) === 'Catalog')
      return dict;
  }
  return null;
}
