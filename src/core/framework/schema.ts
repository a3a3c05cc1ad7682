import { z } from 'zod';

/**
 * The shape of a framework: one scheme in one fiscal year, as reviewed data (`data/frameworks/<scheme>-<year>/`).
 * Nothing a year can change stands in code. Numbers of scores are decimal strings, so that they are read exactly;
 * dates are in the common era, half-open [start, end). Every fact says whether it was verified and where it comes from.
 */
const fact = { verified: z.boolean(), source: z.string().min(1) };
const bilingual = z.strictObject({ th: z.string().min(1), en: z.string().min(1) });
/** Name of the form of a score, by which a fault of it is told in words. */
export const DECIMAL = 'decimal';
const decimal = z.string().regex(/^\d{1,6}(\.\d{1,6})?$|^\d{1,6}\/[1-9]\d{0,5}$/, DECIMAL);
const date = z.iso.date();
const code = z.string().regex(/^[A-Za-z0-9.-]{1,24}$/);

export const instrumentSchema = z.strictObject({
  code,
  name: bilingual,
  aliases: z.array(z.string()),
  weight: decimal,
  indicators: z.array(z.int().positive()).min(1),
  /** Who answers its questions: staff by invitation, the public by anybody's leave. Absent where nobody is asked. */
  answeredBy: z.enum(['staff', 'public']).optional(),
  ...fact,
});

export const indicatorSchema = z.strictObject({
  no: z.int().positive(),
  name: bilingual,
  /** Other official printings of the name that are not mistakes. */
  aliases: z.array(z.string()),
  from: z.enum(['questions', 'sub-indicators']),
  ...fact,
});

export const subIndicatorSchema = z.strictObject({
  code,
  indicator: z.int().positive(),
  name: bilingual,
  aliases: z.array(z.string()),
  /** Number of items; items may be unknown for old years while their number is known. */
  size: z.int().positive(),
  ...fact,
});

export const scaleSchema = z.strictObject({
  code,
  options: z.array(z.strictObject({ label: bilingual, value: decimal })).min(2),
  ...fact,
});

export const questionSchema = z.strictObject({
  code,
  indicator: z.int().positive(),
  text: bilingual,
  /** A question without parts has one part with an empty code. */
  parts: z.array(z.strictObject({ code: z.string().regex(/^[a-z]?$/), text: bilingual, scale: code })).min(1),
  ...fact,
});

export const itemSchema = z.strictObject({
  code,
  subIndicator: code,
  title: bilingual,
  aliases: z.array(z.string()),
  components: z.array(bilingual).min(1),
  /** Code of a period in `periods`. */
  period: code,
  relations: z.array(
    z.strictObject({
      kind: z.enum(['follows', 'reports', 'sums-to', 'shares-with', 'separate-from']),
      item: code,
      note: bilingual,
    }),
  ),
  /** Words that show a text speaks of this item's subject and of no other's; used to tell misplaced text. */
  subjects: z.array(z.string()),
  /** The office's register whose state can be shown as evidence, by name ("structure"). */
  register: z
    .string()
    .regex(/^[a-z-]{1,40}$/)
    .optional(),
  ...fact,
});

export const periodSchema = z.strictObject({
  code,
  name: bilingual,
  /** Both null: the present state, no window. */
  start: date.nullable(),
  end: date.nullable(),
  ...fact,
});

export const levelStepSchema = z.strictObject({
  code,
  name: bilingual,
  /** Lowest total, on the total rounded as `rounding` says. */
  total: decimal,
  /** Lowest score of every instrument, rounded the same way; null where the level asks nothing of them. */
  instruments: decimal.nullable(),
  ...fact,
});

export const levelsSchema = z.strictObject({
  style: z.enum(['words', 'letters']),
  /** Level words of earlier years that are history now ("A"); a report of this year should not print them. */
  formerNames: z.array(z.string()),
  /** Best first. The last step has total "0", so that every score has a level. */
  steps: z.array(levelStepSchema).min(2),
  ...fact,
});

export const sampleSchema = z.strictObject({
  instrument: code,
  percent: decimal,
  minimum: z.int().positive(),
  maximum: z.int().positive(),
  classes: z.array(z.strictObject({ agencyClass: bilingual, minimum: z.int().positive(), ...fact })),
  ...fact,
});

export const stageSchema = z.strictObject({ code, name: bilingual, start: date, end: date, ...fact });

export const frameworkSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+-\d{4}$/),
  scheme: z.string().regex(/^[a-z]+$/),
  fiscalYear: z.int().min(2400).max(2700),
  name: bilingual,
  start: date,
  end: date,
  sources: z.record(z.string(), z.string().min(1)),
  rounding: z.strictObject({ places: z.int().min(0).max(6), mode: z.literal('half-up'), ...fact }),
  verdicts: z.strictObject({ complete: decimal, missing: decimal, ...fact }),
  /** Weight of the answers of EIT's parts 1 and 2 when pooled: every respondent counts once. */
  pooling: z.strictObject({ method: z.literal('respondents'), ...fact }),
  aggregation: z.strictObject({
    indicatorFromQuestions: z.literal('mean-of-questions'),
    indicatorFromSubIndicators: z.literal('mean-of-sub-indicators'),
    ...fact,
  }),
  instruments: z.array(instrumentSchema).min(1).max(50),
  indicators: z.array(indicatorSchema).min(1),
  subIndicators: z.array(subIndicatorSchema),
  scales: z.array(scaleSchema),
  questions: z.array(questionSchema),
  items: z.array(itemSchema),
  periods: z.array(periodSchema),
  levels: levelsSchema,
  samples: z.array(sampleSchema),
  calendar: z.array(stageSchema),
});

export type Framework = z.infer<typeof frameworkSchema>;
export type Instrument = z.infer<typeof instrumentSchema>;
export type Indicator = z.infer<typeof indicatorSchema>;
export type SubIndicator = z.infer<typeof subIndicatorSchema>;
export type Scale = z.infer<typeof scaleSchema>;
export type Question = z.infer<typeof questionSchema>;
export type Item = z.infer<typeof itemSchema>;
export type Period = z.infer<typeof periodSchema>;
export type Levels = z.infer<typeof levelsSchema>;
export type LevelStep = z.infer<typeof levelStepSchema>;
