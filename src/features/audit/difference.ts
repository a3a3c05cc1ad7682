import type { Json } from '../../db/canonical-json.ts';

/** One value that changed, by where it stands: "name", "selfCheck.2". null: there was, or is, none. */
export interface Difference {
  readonly path: string;
  readonly parts: readonly ChangedPart[];
}

/** A stretch that differs, with a little of what stands around it in both. */
export interface ChangedPart {
  readonly lead: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly tail: string;
}

/** Code points of the same text shown on each side of a change, and of the change itself. */
const AROUND = 30;
const MOST_SHOWN = 1_500;
const MOST_DEPTH = 6;

/** What an entry says has changed: values that are the same on both sides are left out, long texts are cut to the change. */
export function differencesOf(before: Json | null, after: Json | null): Difference[] {
  const [old, now] = [flatten(before), flatten(after)];
  const paths = [...new Set([...old.keys(), ...now.keys()])];
  return paths.flatMap((path) => {
    const [from, to] = [old.get(path) ?? null, now.get(path) ?? null];
    return from === to ? [] : [{ path, parts: changedParts(from, to) }];
  });
}

/** Empty objects and lists hold nothing to tell. */
function flatten(value: Json | null): Map<string, string> {
  const flat = new Map<string, string>();
  const walk = (each: Json, path: string, depth: number): void => {
    if (each === null) return;
    if (typeof each !== 'object') flat.set(path, String(each));
    else if (depth === MOST_DEPTH) flat.set(path, JSON.stringify(each));
    else
      for (const [name, inner] of Object.entries(each))
        walk(inner, path ? `${path}.${name}` : name, depth + 1);
  };
  walk(value, '', 0);
  return flat;
}

/** Line by line where both have several, else the one stretch between what is the same at both ends. */
function changedParts(before: string | null, after: string | null): ChangedPart[] {
  if (before === null || after === null) return [{ ...noEnds, before: clip(before), after: clip(after) }];
  const [old, now] = [before.split('\n'), after.split('\n')];
  const head = sameAtStart(old, now);
  const tail = sameAtStart(old.slice(head).toReversed(), now.slice(head).toReversed());
  const [from, to] = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)];
  // As many lines on both sides: each is told beside its own.
  if (from.length === to.length && from.length > 1)
    return from.flatMap((line, at) => (line === to[at] ? [] : [stretch(line, to[at] ?? '')]));
  return [stretch(from.join('\n'), to.join('\n'))];
}

const noEnds = { lead: '', tail: '' };

function stretch(before: string, after: string): ChangedPart {
  const [old, now] = [clusters(before), clusters(after)];
  const head = sameAtStart(old, now);
  const tail = sameAtStart(old.slice(head).toReversed(), now.slice(head).toReversed());
  const lead = old.slice(Math.max(0, head - AROUND), head).join('');
  const end = old.slice(old.length - tail, old.length - tail + AROUND).join('');
  return {
    lead: head > AROUND ? `…${lead}` : lead,
    before: clip(old.slice(head, old.length - tail).join('')),
    after: clip(now.slice(head, now.length - tail).join('')),
    tail: tail > AROUND ? `${end}…` : end,
  };
}

/** A letter with its vowels and tone marks, sara am among them: half of one would not be read. */
function clusters(text: string): string[] {
  return text.match(/[^\p{M}\u0e33][\p{M}\u0e33]*|[\p{M}\u0e33]+/gsu) ?? [];
}

function sameAtStart(a: readonly string[], b: readonly string[]): number {
  const most = Math.min(a.length, b.length);
  let same = 0;
  while (same < most && a[same] === b[same]) same += 1;
  return same;
}

function clip(text: string | null): string | null {
  if (text === null || text.length <= MOST_SHOWN) return text;
  return `${text.slice(0, MOST_SHOWN).toWellFormed()}…`;
}
