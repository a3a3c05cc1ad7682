import { z } from 'zod';

/**
 * A kind of agency and the words that belong to it. Data in data/agencies/kinds.json. `words` mark a text as
 * speaking of this kind ("เทศบาล" in an อบต. is another kind's word).
 */
export const agencyKindSchema = z.strictObject({
  code: z.string(),
  /** Full printed name before the agency's own name: "องค์การบริหารส่วนตำบล". Also how the kind is told. */
  full: z.string(),
  en: z.string(),
  /** Abbreviations and common misprints that mean the same kind: "อบต.", "องค์กรบริหารส่วนตำบล". */
  short: z.array(z.string()),
  misprints: z.array(z.string()),
  head: z.string(),
  secretary: z.string(),
  /** Words that only this kind (or its family) uses: "เทศบาล", "นายกเทศมนตรี". */
  words: z.array(z.string()),
  /** Kinds of one family share words: ทต., ทม., ทน. are all "municipality". */
  family: z.string(),
  /** What place an agency of this kind is sure to bear the name of; null where its name may be any. */
  namedAfter: z.enum(['subdistrict', 'province']).nullable(),
});

export type AgencyKind = z.infer<typeof agencyKindSchema>;
