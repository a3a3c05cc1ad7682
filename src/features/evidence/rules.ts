import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { type ItemKey, officeAddress, publicAddress } from '../disclosures/rules.ts';
import { refusals } from './refusals.ts';

export const evidenceKinds = ['file', 'page', 'link', 'register'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** Files of one upload, and pieces an item may have: more of either helps nobody to find what is asked for. */
export const MOST_FILES = 10;
export const MOST_PIECES = 60;

/** Bytes of one upload's whole body; the door at the entrance counts with no more. */
export const MOST_BODY = 32 * 1024 * 1024;

/** In the office. */
export function evidenceAddress(key: ItemKey, evidenceId: string): string {
  return `${officeAddress(key)}/evidence/${evidenceId}`;
}

export function versionFileAddress(key: ItemKey, evidenceId: string, version: number): string {
  return `${evidenceAddress(key, evidenceId)}/versions/${version}/file`;
}

/** The address under which the public gets a file of the published edition; it follows the evidence, not one version. */
export function publicFileAddress(key: ItemKey, evidenceId: string, fileName: string): string {
  return `${publicAddress(key)}/files/${evidenceId}/${encodeURIComponent(fileName)}`;
}

/** A picture of the first page of a published PDF. */
export function publicPreviewAddress(key: ItemKey, evidenceId: string): string {
  return `${publicAddress(key)}/previews/${evidenceId}`;
}

/** A picture that a published register shows, such as an executive's portrait. */
export function publicPictureAddress(key: ItemKey, sha256: string): string {
  return `${publicAddress(key)}/pictures/${sha256}`;
}

/** May so many pieces be added to what the item has? */
export function mayAdd(present: number, added: number): Result<true, Bilingual> {
  if (added > MOST_FILES) return err(refusals.tooManyFiles);
  return present + added > MOST_PIECES ? err(refusals.tooManyPieces) : ok(true);
}

/** The pieces' ids in the order they get when one is put at a place counted from 1. */
export function movedTo(ids: readonly string[], id: string, place: number): string[] {
  const others = ids.filter((each) => each !== id);
  return others.toSpliced(Math.min(Math.max(place, 1), ids.length) - 1, 0, id);
}
