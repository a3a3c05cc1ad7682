import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '../../db/canonical-json.ts';
import { inOfficialDigits, type OfficialTexts } from '../documents/acts.ts';
import type { OfficialKind, PaperFormat } from '../documents/rules.ts';

/** Who signed, as printed below the signature, and on which day (ISO, common era). */
export interface FrozenSignatory {
  readonly name: string;
  readonly lines: readonly string[];
  readonly on: string;
}

/** What was signed and handed up. Plain JSON; its hash names it. */
export interface EditionContent {
  readonly kind: OfficialKind;
  /** B.E. */
  readonly fiscalYear: number;
  readonly agency: string;
  readonly texts: OfficialTexts;
  /** The typed model of the paper, frozen. */
  readonly model: Json;
  readonly emblem: FrozenEmblem | null;
  /** Titles of the two posts, for the headings of their opinions. */
  readonly posts: { readonly secretary: string; readonly head: string };
  readonly analyst: FrozenSignatory;
}

export interface FrozenEmblem {
  /** Of the picture's bytes, in hex. */
  readonly sha256: string;
  readonly mediaType: 'image/png' | 'image/jpeg';
}

export type Place = 'secretary' | 'head';

export interface FrozenOpinion extends FrozenSignatory {
  readonly place: Place;
  readonly opinion: string;
}

/** Everything an approved paper prints: nothing of it is looked up again. */
export interface ApprovedContent extends EditionContent {
  /** As printed. */
  readonly number: string;
  /** ISO, common era. */
  readonly dated: string;
  readonly code: string;
  /** Of the page where it can be checked. */
  readonly address: string;
  readonly opinions: readonly FrozenOpinion[];
}

/** SHA-256 of the canonical JSON (RFC 8785). */
export function contentHash(content: EditionContent | ApprovedContent): Buffer {
  return createHash('sha256')
    .update(canonicalJson(content as unknown as Json))
    .digest();
}

/** "ลป ๗๑๒๐๑/๑๒": code and running number of the calendar year (ระเบียบงานสารบรรณ); without a code the number alone. */
export function printNumber(prefix: string, running: number): string {
  return inOfficialDigits(prefix === '' ? String(running) : `${prefix}/${running}`);
}

/** Letters that are not mistaken for one another when typed from paper (Crockford's base 32). */
export const CODE_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const CODE_LENGTH = 10;

/** A code as typed, in any case, with spaces or strokes, O for 0 and I or L for 1; null when it cannot be one. */
export function readCode(typed: string): string | null {
  const plain = typed
    .slice(0, 100)
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const isCode = plain.length === CODE_LENGTH && [...plain].every((letter) => CODE_LETTERS.includes(letter));
  return isCode ? plain : null;
}

/** Where anybody can check an approved paper. */
export function verifyAddress(origin: string, code: string): string {
  return `${origin}/verify/${code}`;
}

/** The name a paper is saved under: "memo-2566.pdf"; plain, so that every program takes it. */
export function fileNameOf(kind: OfficialKind, fiscalYear: number, format: PaperFormat): string {
  return `ita-${kind}-${fiscalYear}.${format}`;
}
