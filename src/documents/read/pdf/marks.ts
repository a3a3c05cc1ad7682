import type { Engine } from './engine.ts';

/** What marks say about a drawn object (ISO 32000-1, 14.6). */
export interface Marks {
  /** Marked-content id by which the structure tree knows it; null outside the tree. */
  readonly id: number | null;
  readonly artifact: boolean;
  /** The innermost mark, if it replaces what is drawn by another text; 0 otherwise. */
  readonly replaced: number;
}

interface Mark {
  readonly artifact: boolean;
  readonly replaces: boolean;
}

const STRING = 3;

/** Reads marks of a page's objects; each mark once. */
export function markReader(engine: Engine): (object: number) => Marks {
  const { pdfium, fast } = engine;
  const known = new Map<number, Mark>();
  const read = (handle: number): Mark => {
    const mark = known.get(handle) ?? {
      artifact: nameOf(engine, handle) === 'Artifact',
      replaces: pdfium.FPDFPageObjMark_GetParamValueType(handle, 'ActualText') === STRING,
    };
    known.set(handle, mark);
    return mark;
  };
  return (object) => {
    const id = fast.FPDFPageObj_GetMarkedContentID(object);
    const count = fast.FPDFPageObj_CountMarks(object);
    let [artifact, replaced] = [false, 0];
    for (let index = 0; index < count; index++) {
      const handle = fast.FPDFPageObj_GetMark(object, index);
      const mark = read(handle);
      artifact ||= mark.artifact;
      if (mark.replaces) replaced = handle;
    }
    return { id: id < 0 ? null : id, artifact, replaced };
  };
}

/** Names longer than the scratch place are none of those we look for. */
function nameOf({ pdfium, view, scratch }: Engine, mark: number): string {
  if (!pdfium.FPDFPageObjMark_GetName(mark, scratch + 4, 60, scratch)) return '';
  const bytes = view().getUint32(scratch, true);
  if (bytes < 2 || bytes > 60) return '';
  const units = new Uint8Array(view().buffer, scratch + 4, bytes - 2);
  return new TextDecoder('utf-16le').decode(units.slice());
}
