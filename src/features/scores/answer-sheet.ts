/** Answers collected in any order, packed as `encodeAnswerSet` does: one byte a slot, one stretch a respondent. */
export interface AnswerSheet {
  /** False when this respondent's slot is filled already. */
  readonly put: (respondent: string, slot: number, option: number) => boolean;
  readonly encoded: () => Uint8Array;
}

export function createAnswerSheet(slots: number): AnswerSheet {
  const starts = new Map<string, number>();
  let bytes = new Uint8Array(slots * 64);
  return {
    put: (respondent, slot, option) => {
      const start = starts.get(respondent) ?? starts.size * slots;
      starts.set(respondent, start);
      if (start + slots > bytes.length) {
        const larger = new Uint8Array(bytes.length * 2);
        larger.set(bytes);
        bytes = larger;
      }
      if (bytes[start + slot] !== 0) return false;
      bytes[start + slot] = option;
      return true;
    },
    encoded: () => bytes.subarray(0, starts.size * slots),
  };
}
