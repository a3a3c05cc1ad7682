import { z } from 'zod';
import { type Role, roles } from '../web/reader.ts';

/** A day as a stretch from the first day of the fiscal year: "P1M4D", "-P10M". */
export const day = z.string().regex(/^-?P\d[\dYMD]*$/);
export const role = z.enum(roles as [Role, ...Role[]]);
export const unit = z.enum(['office', 'finance', 'works', 'education']);

/** A little paper of the story, before it has a format. */
export const paper = z.strictObject({
  format: z.enum(['docx', 'pdf', 'xlsx', 'csv']),
  /** Without its ending. */
  name: z.string(),
  title: z.string(),
  text: z.array(z.string()),
  table: z.strictObject({ head: z.array(z.string()), rows: z.array(z.array(z.string())) }).nullable(),
});

export const progress = z.strictObject({ day, text: z.string(), file: paper.optional() });
export type DemoPaper = z.output<typeof paper>;
export type UnitKey = z.output<typeof unit>;
