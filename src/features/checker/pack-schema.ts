import { z } from 'zod';
import type { Report } from '../../core/checking/report.ts';

/** Bounds of a packed report: far above any real one, low enough that no package costs much. */
const text = z.string().max(200_000);
const index = z.int().min(0).max(10_000_000);
const number = z.int().min(0).max(100_000);
const decimal = z.string().regex(/^\d{1,15}(\.\d{1,15})?$/);
const list = <T extends z.ZodType>(one: T) => z.array(one).max(100_000).readonly();

const bilingual = z.strictObject({ th: text, en: text });

const place = z.strictObject({
  block: index,
  row: index.optional(),
  column: index.optional(),
  line: index.optional(),
  page: index.optional(),
  sheet: text.optional(),
  part: z.enum(['cover', 'measures', 'indicators', 'items', 'memo', 'scores', 'signatures', 'other']),
  item: z.string().max(24).optional(),
  indicator: number.optional(),
  measure: number.optional(),
});

const passage = z.strictObject({ text, place });
const progress = z.strictObject({
  done: z.boolean().nullable(),
  notDone: z.boolean().nullable(),
  text,
  passage,
});
const printedNumber = z.strictObject({ value: decimal, passage });

const measure = z.strictObject({
  no: number.nullable(),
  title: passage,
  method: passage,
  period: passage,
  owner: passage,
  summary: passage,
  outcome: passage,
  place,
});

const indicator = z.strictObject({
  no: number.nullable(),
  title: passage,
  guideline: passage,
  owner: passage,
  period: passage,
  progress,
  place,
});

const item = z.strictObject({
  code: z.string().max(24).nullable(),
  printedCode: passage,
  title: passage,
  components: passage,
  owner: passage,
  progress,
  subIndicator: z.string().max(24).nullable(),
  place,
});

const scores = z.strictObject({
  indicators: list(z.strictObject({ no: number, name: passage, score: printedNumber.nullable() })),
  instruments: list(z.strictObject({ code: z.string().max(24), number: printedNumber })),
  totals: list(printedNumber),
  levels: list(z.strictObject({ text, passage })),
});

const memo = z.strictObject({
  office: passage.nullable(),
  number: passage.nullable(),
  date: passage.nullable(),
  subject: passage.nullable(),
  to: passage.nullable(),
  body: list(passage),
});

const report = z.strictObject({
  agency: z.strictObject({
    kind: text.nullable(),
    name: text.nullable(),
    district: passage.nullable(),
    province: passage.nullable(),
    printed: passage.nullable(),
  }),
  fiscalYear: z.int().min(2400).max(2700).nullable(),
  fiscalYearPassage: passage.nullable(),
  measures: list(measure),
  indicators: list(indicator),
  items: list(item),
  memo: memo.nullable(),
  scores,
  signatures: list(
    z.strictObject({ kind: z.enum(['signature', 'opinion']), name: text.nullable(), lines: list(passage) }),
  ),
  passages: list(passage),
  certainty: z.enum(['exact', 'tagged', 'geometry']),
  notes: list(bilingual),
});

export interface PackedReport {
  /** Id of the framework the report was checked against: "nacc-2566". */
  readonly framework: string;
  readonly report: Report;
}

/** Strict: a key too many is a changed package. */
export const packedSchema = z.strictObject({
  framework: z.string().regex(/^[a-z]{1,20}-\d{4}$/),
  report,
});
