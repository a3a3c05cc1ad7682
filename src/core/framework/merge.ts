import { type FrameworkFault, type FrameworkPart, type Path, printPath } from './fault.ts';

/** Which file holds which stretch of a merged list (or the whole value, when it is no list). */
interface Stretch {
  readonly file: string;
  readonly start: number;
}

export interface Merged {
  readonly json: Readonly<Record<string, unknown>>;
  /** Brings a path in the merged framework back to the file the person must open. */
  readonly locate: (path: Path) => { readonly file: string; readonly path: string };
  readonly faults: readonly FrameworkFault[];
}

/**
 * Puts the parts of a framework together by top-level key. A list may be continued in another file (the items of
 * each sub-indicator in a file of their own): its parts follow each other in the order of the file names. Any other
 * key stands in one file only, because two values for one fact are a contradiction.
 */
export function mergeParts(parts: readonly FrameworkPart[]): Merged {
  // A Map, because a key of a hostile file may be "__proto__".
  const values = new Map<string, unknown>();
  const stretches = new Map<string, Stretch[]>();
  const faults: FrameworkFault[] = [];
  const sorted = parts.toSorted((a, b) => (a.file < b.file ? -1 : Number(a.file > b.file)));
  for (const { file, json } of sorted) {
    if (json === null || typeof json !== 'object' || Array.isArray(json)) {
      faults.push({ file, path: '', message: notAnObject });
      continue;
    }
    for (const [key, value] of Object.entries(json)) {
      const before = values.get(key);
      if (!values.has(key)) {
        values.set(key, value);
        stretches.set(key, [{ file, start: 0 }]);
      } else if (Array.isArray(before) && Array.isArray(value)) {
        values.set(key, [...before, ...value]);
        stretches.get(key)?.push({ file, start: before.length });
      } else {
        faults.push({ file, path: key, message: twice(key, stretches.get(key)?.[0]?.file ?? '') });
      }
    }
  }
  return { json: Object.fromEntries(values), locate: locator(stretches, mainFile(sorted)), faults };
}

function locator(stretches: ReadonlyMap<string, readonly Stretch[]>, fallback: string): Merged['locate'] {
  return (path) => {
    const [key, index, ...rest] = path;
    const known = stretches.get(String(key));
    if (!known) return { file: fallback, path: printPath(path) };
    if (typeof index !== 'number') return { file: known[0]?.file ?? fallback, path: printPath(path) };
    const stretch = known.findLast(({ start }) => start <= index);
    return {
      file: stretch?.file ?? fallback,
      path: printPath([String(key), index - (stretch?.start ?? 0), ...rest]),
    };
  };
}

/** Where a missing key belongs: the file that says which framework this is, else the first. */
function mainFile(sorted: readonly FrameworkPart[]): string {
  const main = sorted.find(({ json }) => typeof json === 'object' && json !== null && 'id' in json);
  return (main ?? sorted[0])?.file ?? '';
}

const notAnObject = {
  th: 'ไฟล์ต้องเป็นวัตถุ JSON คือขึ้นต้นด้วย { และลงท้ายด้วย }',
  en: 'the file must hold a JSON object: it begins with { and ends with }',
};

function twice(key: string, first: string) {
  return {
    th: `"${key}" อยู่ในไฟล์ ${first} แล้ว · ให้เหลือไว้ไฟล์เดียว (แยกหลายไฟล์ได้เฉพาะรายการ)`,
    en: `"${key}" already stands in ${first}: keep one of them (only lists may be continued in another file)`,
  };
}
