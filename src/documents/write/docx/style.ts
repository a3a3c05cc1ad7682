import {
  AlignmentType,
  type INumberingOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
} from 'docx';
import type { Language } from '../../../lib/bilingual.ts';

/** Twentieths of a point in a centimetre; official papers are measured in centimetres. */
export function twips(centimetres: number): number {
  return Math.round((centimetres * 1440) / 2.54);
}

/** Sizes in half points: body 16 pt, memo labels 20 pt, memo title 29 pt (ระเบียบงานสารบรรณ, memo form). */
export const BODY = 32;
export const LABEL = 40;
export const MEMO_TITLE = 58;
/** Boxes come from another, larger font: smaller, so that their line is no higher than its neighbours. */
export const SYMBOL = 22;

/** Every Thai office has this font; named for each kind of letter, because Word picks it by kind. */
const FONT = 'TH SarabunPSK';
const SYMBOLS = 'Segoe UI Symbol';

export const symbolFont = { ascii: SYMBOLS, hAnsi: SYMBOLS, cs: SYMBOLS, eastAsia: SYMBOLS };
export const DASHES = 'dashes';

/** Size for Latin and for complex script (Thai) letters alike. */
export function sized(halfPoints: number): Pick<IRunStylePropertiesOptions, 'size' | 'sizeComplexScript'> {
  return { size: halfPoints, sizeComplexScript: halfPoints };
}

/** Without the Thai language mark Word does not know where a Thai line may end. */
export function styles(language: Language): IStylesOptions {
  const run = {
    font: { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: FONT },
    ...sized(BODY),
    language: { value: language === 'th' ? 'th-TH' : 'en-GB', bidirectional: 'th-TH' },
  };
  const heading = (halfPoints: number) => ({
    run: { ...run, ...sized(halfPoints), bold: true, color: '000000' },
    paragraph: { spacing: { before: 200, after: 100 }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: { run, paragraph: { spacing: { before: 0, after: 0 } } },
      heading1: heading(LABEL),
      heading2: heading(BODY),
      heading3: heading(BODY),
    },
  };
}

export const numbering: INumberingOptions = {
  config: [
    {
      reference: DASHES,
      levels: [
        {
          level: 0,
          format: 'bullet',
          text: '-',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: twips(0.6), hanging: twips(0.4) } } },
        },
      ],
    },
  ],
};
