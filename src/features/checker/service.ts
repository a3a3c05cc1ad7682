import type { DerivationJson } from '../../core/scoring/derivation-json.ts';
import type { ReadDocument, ReadFailure } from '../../documents/read/document.ts';
import type { Emblem } from '../../documents/write/paper.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import type { Result } from '../../lib/result.ts';
import type { DocumentKind, PaperFormat } from '../documents/rules.ts';
import type { CheckResult } from './result.ts';

/** Bounded work on a person's file. Built once at the entry over a worker, passed down to routes and commands. */
export interface CheckerService {
  /** `signal` ends the work when nobody waits for the answer any more. */
  readonly check: (
    upload: Upload,
    onProgress?: (stage: Stage) => void,
    signal?: AbortSignal,
  ) => Promise<Result<Checked, ReadFailure>>;
  readonly write: (order: WriteOrder, signal?: AbortSignal) => Promise<Result<Written, WriteFailure>>;
  readonly close: () => Promise<void>;
}

export interface Upload {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Null: by the fiscal year the report names. */
  readonly year: number | null;
  readonly scheme: string;
}

export type Stage = 'reading' | 'recognising' | 'checking' | 'writing';

export interface Checked {
  readonly result: CheckResult;
  readonly derivation: DerivationJson;
  /** The document as read, for showing it with marked cells; places in `result` index it. */
  readonly document: ReadDocument;
  /** The report as read, compressed (gzip, base64url): the only state, carried by the page's download form. */
  readonly packed: string;
}

export interface WriteOrder {
  readonly packed: string;
  readonly document: DocumentKind;
  readonly format: PaperFormat;
  readonly language: 'th' | 'en';
  readonly emblem?: Emblem | null;
}

export interface Written {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly mediaType: string;
}

export interface WriteFailure {
  readonly code: 'bad-package' | 'timeout' | 'busy' | 'memory' | 'cannot-write';
  readonly message: Bilingual;
}
