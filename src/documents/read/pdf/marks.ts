import type { Engine } from './engine.ts';

/** What marks say about a drawn object (ISO 32000-1, 14.6). */
export interface Marks {
  /** Marked-content id by which the structure tree knows it; null outside the tree. */
  readonly id: number | null;
  readonly artifact: boolean;
  /** The outermost mark that says another text for all it holds; null where letters mean themselves. */
  readonly replaced: Replacement | null;
}

/** One for each mark, the same for all objects in it. */
export interface Replacement {
  readonly text: string;
}

interface Mark {
  readonly artifact: boolean;
  readonly replacement: Replacement | null;
}

const STRING = 3;

/** Reads marks of a page's objects; each mark once. */
export function markReader(engine: Engine): (object: number) => Marks {
  const { fast } = engine;
  const known = new Map<number, Mark>();
  const read = (handle: number): Mark => {
    const mark = known.get(handle) ?? {
      artifact: nameOf(engine, handle) === 'Artifact',
      replacement: replacementOf(engine, handle),
    };
    known.set(handle, mark);
    return mark;
  };
  return (object) => {
    const id = fast.FPDFPageObj_GetMarkedContentID(object);
    const count = fast.FPDFPageObj_CountMarks(object);
    let artifact = false;
    let replaced: Replacement | null = null;
    for (let index = 0; index < count; index++) {
      const mark = read(fast.FPDFPageObj_GetMark(object, index));
      artifact ||= mark.artifact;
      replaced ??= mark.replacement;
    }
    return { id: id < 0 ? null : id, artifact, replaced };
  };
}

function nameOf(engine: Engine, mark: number): string {
  const bytes = bytesOf(
    engine,
    (at, room, size) => engine.fast.FPDFPageObjMark_GetName(mark, at, room, size) !== 0,
  );
  return new TextDecoder('utf-16le').decode(bytes).replace('\0', '');
}

function replacementOf(engine: Engine, mark: number): Replacement | null {
  const { pdfium } = engine;
  const key = 'ActualText';
  if (pdfium.FPDFPageObjMark_GetParamValueType(mark, key) !== STRING) return null;
  const bytes = bytesOf(engine, (...answer) =>
    pdfium.FPDFPageObjMark_GetParamBlobValue(mark, key, ...answer),
  );
  return { text: textString(bytes) };
}

/** A text string (7.9.2.2): UTF-16 or UTF-8 with its mark, else one byte a letter. */
function textString(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 3)).toString('hex');
  if (start.startsWith('feff')) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder(start === 'efbbbf' ? 'utf-8' : 'windows-1252').decode(bytes);
}

/** Longer than any name or text of one mark; a longer one is left out. */
const LONGEST = 100_000;

/** What PDFium tells in bytes: asked once for their number, once for themselves. */
function bytesOf(
  { view, scratch, allocate }: Engine,
  ask: (at: number, room: number, size: number) => boolean,
): Uint8Array {
  const nothing = new Uint8Array(0);
  if (!ask(0, 0, scratch)) return nothing;
  const count = view().getUint32(scratch, true);
  if (count > LONGEST) return nothing;
  const at = count <= 56 ? scratch + 8 : allocate(count);
  return ask(at, count, scratch) ? new Uint8Array(view().buffer, at, count).slice() : nothing;
}
