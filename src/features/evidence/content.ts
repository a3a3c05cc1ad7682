import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '../../db/canonical-json.ts';
import type { Held } from './queries.ts';

/** What a new version is to hold. */
export type Content =
  | {
      readonly kind: 'file';
      readonly bytes: Uint8Array;
      readonly mediaType: string;
      readonly fileName: string;
      /** Hidden data was taken off it. */
      readonly isStripped?: boolean;
    }
  | { readonly kind: 'page'; readonly page: string }
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'register'; readonly register: string; readonly snapshot: Json };

/** As a form gives it: a register's state is frozen only in the transaction that keeps it. */
export type Wanted =
  | Exclude<Content, { kind: 'register' }>
  | { readonly kind: 'register'; readonly register: string };

/** What the officer says of a version: the day it bears, and the time it speaks of, half-open. */
export type Told = Pick<Held, 'datedOn' | 'coversFrom' | 'coversTo'>;

export function holding(content: Content, told: Told): Held {
  const none = { sha256: null, fileName: null, page: null, url: null, register: null, snapshot: null };
  if (content.kind === 'file') {
    return { ...none, ...told, sha256: sha256Of(content.bytes), fileName: content.fileName };
  }
  const { kind: _, ...held } = content;
  return { ...none, ...told, ...held };
}

/** As the audit trail keeps it: texts and states by their hash, for the versions themselves are kept for good. */
export function toRecord(held: Held): { readonly [name: string]: string | null } {
  const { sha256, fileName, page, url, register, snapshot, datedOn, coversFrom, coversTo } = held;
  return {
    ...{ fileName, url, register },
    sha256: sha256?.toString('hex') ?? null,
    page: page === null ? null : hexOf(page),
    snapshot: snapshot === null ? null : hexOf(canonicalJson(snapshot)),
    datedOn: datedOn?.toString() ?? null,
    coversFrom: coversFrom?.toString() ?? null,
    coversTo: coversTo?.toString() ?? null,
  };
}

export function sha256Of(bytes: Uint8Array | string): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function hexOf(text: string): string {
  return sha256Of(text).toString('hex');
}
