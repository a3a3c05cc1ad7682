import { createHash } from 'node:crypto';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { Access, Status } from '../surveys/rules.ts';

/** A page's own ticket as its form carries it: 32 bytes in hex. */
export const ticketPattern = /^[0-9a-f]{64}$/;

/** What is spent, 32 bytes, of a number that a page drew for itself; null for what is none. */
export function ticketOfNumber(drawn: string): Uint8Array | null {
  return ticketPattern.test(drawn) ? createHash('sha256').update(drawn, 'hex').digest() : null;
}

/** "1a2b 3c4d …": as a person compares it with a printed one. */
export function inFours(hex: string): string {
  return hex.replace(/.{4}(?=.)/g, '$& ');
}

/** One question more takes a person about so long. */
const SECONDS_A_PART = 4;

/** Whole minutes that answering takes at most, when nothing is skipped. */
export function minutesFor(parts: number): number {
  return Math.max(1, Math.ceil((parts * SECONDS_A_PART) / 60));
}

const onlyOpen: Bilingual = {
  th: 'แบบสำรวจนี้ตอบได้ด้วยบัตรเชิญเท่านั้น จึงไม่มีการสัมภาษณ์ เพื่อไม่ให้ผู้สัมภาษณ์รู้ว่าใครตอบอะไร',
  en: 'This survey is answered by invitation only. There are no interviews, so that no interviewer learns who answered what.',
};

/** May answers of this survey be asked for by an interviewer? EIT, part 2: of a survey that is open to everybody. */
export function mayInterview({ access }: { readonly access: Access }): Result<true, Bilingual> {
  return access === 'open' ? ok(true) : err(onlyOpen);
}

/** A draft is the office's own: for the public there is no such survey. */
export function isPublic({ status }: { readonly status: Status }): boolean {
  return status !== 'draft';
}

export function interviewAddress({ year, id }: { readonly year: number; readonly id: string }): string {
  return `/office/years/${year}/surveys/${id}/interview`;
}
