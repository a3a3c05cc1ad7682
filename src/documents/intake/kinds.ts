import type { MediaType } from './intake.ts';

/** The kinds of file that are taken, as one speaks of them. */
export interface Kind {
  readonly mediaType: MediaType;
  /** In a sentence of either language. */
  readonly name: string;
  /** Endings a file of this kind may bear; the first is the usual one. */
  readonly extensions: readonly [string, ...string[]];
}

export const kinds = {
  pdf: { mediaType: 'application/pdf', name: 'PDF', extensions: ['pdf'] },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    name: 'Word (.docx)',
    extensions: ['docx'],
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    name: 'Excel (.xlsx)',
    extensions: ['xlsx'],
  },
  csv: { mediaType: 'text/csv', name: 'CSV', extensions: ['csv'] },
  png: { mediaType: 'image/png', name: 'PNG', extensions: ['png'] },
  jpeg: { mediaType: 'image/jpeg', name: 'JPEG', extensions: ['jpg', 'jpeg', 'jpe', 'jfif'] },
} as const satisfies Record<string, Kind>;

const pictures: readonly Kind[] = [kinds.png, kinds.jpeg];
const tables: readonly string[] = ['txt', 'text', 'tsv', 'log'];

/**
 * False when a name promises a known kind that the content is not. Pictures may bear each other's ending, for phones and
 * chat programs mix them up; tables of text that of any text.
 */
export function nameFits(extension: string, kind: Kind): boolean {
  if (extension === '' || kind.extensions.includes(extension)) return true;
  if (pictures.includes(kind)) return pictures.some(({ extensions }) => extensions.includes(extension));
  if (kind.mediaType === 'text/csv') return tables.includes(extension);
  return false;
}
