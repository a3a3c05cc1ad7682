import { z } from 'zod';
import { day, progress, unit } from './data-shapes.ts';

const measure = z.strictObject({
  kind: z.enum(['measure', 'guideline']),
  end: z.enum(['not-begun', 'doing', 'done', 'verified', 'sent-back']),
  title: z.string(),
  /** Key of a weak point. */
  weakPoint: z.string().nullable(),
  indicator: z.int().nullable(),
  period: z.tuple([day, day]),
  target: z.string(),
  baseline: z.string(),
  steps: z.array(z.string()),
  units: z.array(unit),
  progress: z.array(progress),
  noEvidenceReason: z.string().optional(),
  reason: z.string().optional(),
  outcome: z.string(),
  effect: z.string(),
});

export const measures = z.strictObject({
  weakPoints: z.array(z.strictObject({ key: z.string(), target: z.string(), description: z.string() })),
  measures: z.array(measure),
});

export type DemoMeasures = z.output<typeof measures>;
export type DemoMeasure = z.output<typeof measure>;
