import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '../../db/canonical-json.ts';

/** A piece of evidence as an edition freezes it: exactly one of sha256, page, url and register is not null. */
export interface FrozenEvidence {
  readonly evidenceId: string;
  readonly version: number;
  readonly kind: 'file' | 'page' | 'link' | 'register';
  readonly title: string;
  /** Of the file's bytes, in hex. */
  readonly sha256: string | null;
  readonly fileName: string | null;
  readonly mediaType: string | null;
  /** Bytes. */
  readonly size: number | null;
  /** Markdown. */
  readonly page: string | null;
  readonly url: string | null;
  readonly register: string | null;
  readonly snapshot: Json | null;
  /** ISO dates in the common era; the end is the first day no longer covered. */
  readonly datedOn: string | null;
  readonly coversFrom: string | null;
  readonly coversTo: string | null;
}

export type SelfCheckAnswer = 'yes' | 'no' | 'unsure';

/** Everything the public will see of an item, and what was judged with it. Plain JSON; its hash names it. */
export interface EditionContent {
  readonly fiscalYear: number;
  readonly item: string;
  readonly title: string;
  /** Markdown. */
  readonly explanation: string;
  /** By number of the component, from "1". */
  readonly selfCheck: Readonly<Record<string, SelfCheckAnswer>>;
  readonly evidence: readonly FrozenEvidence[];
}

/** SHA-256 of the canonical JSON (RFC 8785): what an approval to publish is bound to. */
export function editionHash(content: EditionContent): Buffer {
  return createHash('sha256')
    .update(canonicalJson(content as unknown as Json))
    .digest();
}
