import type { Bilingual } from '../../lib/bilingual.ts';
import type { Result } from '../../lib/result.ts';

/** The files an evidence may be. Told by content, never by name or by what a browser announced. */
export type MediaType = (typeof mediaTypes)[number];

export const mediaTypes = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/csv',
  'image/png',
  'image/jpeg',
] as const;

/** Bounded work on an uploaded file before it is kept, and on a kept one to look into it. */
export interface Intake {
  /**
   * Judges an upload, takes hidden data off a picture and mends the name. `upload.bytes` are handed over to the worker:
   * afterwards use those of the answer. The error is a sentence for the person: what was found and what to do.
   */
  readonly accept: (upload: EvidenceUpload, signal?: AbortSignal) => Promise<Result<AcceptedFile, Bilingual>>;
  /** Text and preview of a file that was accepted; `bytes` stay the caller's. */
  readonly read: (bytes: Uint8Array, mediaType: string) => Promise<Result<FileReading, Bilingual>>;
}

export interface EvidenceUpload {
  readonly bytes: Uint8Array;
  /** As the browser sent it: may hold a path, control characters, anything. */
  readonly fileName: string;
  /** In bytes. */
  readonly mostBytes: number;
}

export interface AcceptedFile {
  /** What is to be kept: of a picture without its hidden data, else as sent. */
  readonly bytes: Uint8Array;
  readonly mediaType: MediaType;
  /** At most 200 UTF-16 units, ending as its content says. */
  readonly fileName: string;
  readonly size: number;
  /** What the person should know: what was taken off, which encoding was found. */
  readonly note: Bilingual | null;
}

export interface FileReading {
  /** At most 400,000 bytes of UTF-8; "" where there is none. Cells apart by tabs, blocks by line ends. */
  readonly text: string;
  /** Of a PDF as counted, of a Word file as its writer counted; null where unknown. */
  readonly pages: number | null;
  /** Visible sheets of a workbook. */
  readonly sheets: readonly string[];
  /** False for a picture and for a PDF of scanned pages. */
  readonly hasText: boolean;
  /** First page of a PDF, at most 900 pixels wide. */
  readonly preview: { readonly png: Uint8Array } | null;
  /** The first 2,000 characters of the text. */
  readonly previewText: string;
}
