import { canonical } from '../../lib/thai/canonical.ts';

/** Letters and digits only, so that spaces, line breaks, list marks and quotes do not make two texts differ. */
export function bareText(text: string): string {
  return canonical(text)
    .replace(/(^|\n|\s)[-•*]?\s?\p{Nd}{1,2}[.)]\s?/gu, '$1')
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/** The runs of `size` characters in a text without spaces; a text shorter than that is its own only run. */
export function shinglesOf(bare: string, size = 4): ReadonlySet<string> {
  if (bare.length <= size) return new Set(bare === '' ? [] : [bare]);
  const shingles = new Set<string>();
  for (let at = 0; at + size <= bare.length; at += 1) shingles.add(bare.slice(at, at + size));
  return shingles;
}

/** How much of `part` stands in `whole`, 0..1, in time linear in both; 0 for an empty part. */
export function containedIn(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  if (part.size === 0) return 0;
  let shared = 0;
  for (const shingle of part) if (whole.has(shingle)) shared += 1;
  return shared / part.size;
}
