export type Language = 'th' | 'en';

/** A sentence or name in both languages of the interface. */
export interface Bilingual {
  readonly th: string;
  readonly en: string;
}
