import { type PaperFormat, paperFormats } from '../documents/rules.ts';

export const downloadKinds = ['scores', 'ita', 'measures'] as const;
/** The score sheet, the list of items, the measures and their progress: each of one year. */
export type DownloadKind = (typeof downloadKinds)[number];

export interface Download {
  readonly kind: DownloadKind;
  /** B.E. */
  readonly year: number;
  readonly format: PaperFormat | 'csv';
}

export function fileNameOf({ kind, year, format }: Download): string {
  return `${kind}-${year}.${format}`;
}

export function downloadAddress(download: Download): string {
  return `/downloads/${fileNameOf(download)}`;
}

/** "scores-2566.pdf"; null for anything else. Of the items alone there is a table of their own as CSV. */
export function parseFileName(name: string): Download | null {
  const [, kind = '', year = '', suffix = ''] = /^([a-z]{1,12})-(2[4-7]\d\d)\.([a-z]{3,4})$/.exec(name) ?? [];
  const known = downloadKinds.find((each) => each === kind);
  const format = suffix === 'csv' && known === 'ita' ? suffix : paperFormats.find((each) => each === suffix);
  return known && format ? { kind: known, year: Number(year), format } : null;
}
