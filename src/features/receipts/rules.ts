import { publicAddress } from '../surveys/rules.ts';

/** Fewer wait for more to come, or for the unsealing: a batch of one would tell who answered since yesterday. */
export const LEAST_TOGETHER = 20;

/** A batch holds no more, so that any receipt is proved within milliseconds; many receipts make several batches. */
export const MOST_TOGETHER = 4_096;

/** Sizes of the batches that so many receipts make: as few as may be, nearly alike. */
export function batchSizes(receipts: number): number[] {
  const batches = Math.ceil(receipts / MOST_TOGETHER);
  return Array.from({ length: batches }, (_, at) => Math.floor((receipts + at) / batches));
}

export function receiptsAddress(code: string): string {
  return `${publicAddress(code)}/receipts`;
}

/** A receipt as a person types or pastes it: 64 hexadecimal digits, however they are spaced; null for anything else. */
export function readReceipt(typed: string): Buffer | null {
  const hex = typed.slice(0, 200).replace(/[\s:-]+/g, '');
  return /^[0-9a-f]{64}$/i.test(hex) ? Buffer.from(hex, 'hex') : null;
}
