import { SMALLEST_SHOWN } from './hide.ts';

/**
 * Is every whole answer given by five people or more? `bytes` holds encoded answers one after the other, `width` bytes each
 * (`slotsOf`). Where each option by itself is common, the answer as a whole may still be one person's: whoever knows two or
 * three of a colleague's options would find all the others in the row.
 */
export function isEachAnswerCommon(bytes: Uint8Array, width: number): boolean {
  const total = bytes.length / width;
  const counts = new Map<string, number>();
  for (let start = 0; start < bytes.length; start += width) {
    const name = String.fromCharCode(...bytes.subarray(start, start + width));
    counts.set(name, (counts.get(name) ?? 0) + 1);
    // More kinds than there are groups of five: one of them is smaller.
    if (counts.size * SMALLEST_SHOWN > total) return false;
  }
  return [...counts.values()].every((count) => count >= SMALLEST_SHOWN);
}
