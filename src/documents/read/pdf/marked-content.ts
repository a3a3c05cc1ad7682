import { nameOf, type PdfDict, type PdfValue, textOf } from './values.ts';

interface Level {
  readonly artifact: boolean;
  readonly mark: number | null;
  /** What its letters mean together; null where they mean themselves. */
  readonly replacement: string | null;
  given: boolean;
}

/** The marked content that is open at a place of a page (ISO 32000-1, 14.6), innermost last. */
export interface MarkedContent {
  readonly begin: (tag: PdfValue | undefined, properties: PdfDict | null) => void;
  readonly end: () => void;
  readonly mark: () => number | null;
  readonly artifact: () => boolean;
  /** The text to take for a drawn glyph: its own letters, or once the replacement of the content it stands in. */
  readonly textFor: (letters: string) => string;
}

export function markedContent(resolve: (value: PdfValue | undefined) => PdfValue): MarkedContent {
  const levels: Level[] = [];
  return {
    begin: (tag, properties) => {
      const mark = resolve(properties?.entries.get('MCID'));
      levels.push({
        artifact: nameOf(tag) === 'Artifact',
        mark: typeof mark === 'number' ? mark : null,
        replacement: textOf(resolve(properties?.entries.get('ActualText'))),
        given: false,
      });
    },
    end: () => levels.pop(),
    mark: () => levels.findLast((level) => level.mark !== null)?.mark ?? null,
    artifact: () => levels.some((level) => level.artifact),
    textFor: (letters) => {
      const level = levels.find((candidate) => candidate.replacement !== null);
      if (!level) return letters;
      const text = level.given ? '' : (level.replacement ?? '');
      level.given = true;
      return text;
    },
  };
}
