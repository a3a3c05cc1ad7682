import { z } from 'zod';
import { day } from './data-shapes.ts';

const mode = z.enum(['self', 'interviewer']);

export const survey = z.strictObject({
  year: z.enum(['last', 'this']),
  code: z.string(),
  title: z.string(),
  titleEn: z.string(),
  /** Asked with this year's questions; null: of satisfaction with a service. */
  instrument: z.enum(['IIT', 'EIT']).nullable(),
  /** Days hang on the day of seeding, so that what is open is open then; otherwise on the first of the fiscal year. */
  isNow: z.boolean(),
  window: z.tuple([day, day]),
  population: z.int().nullable(),
  agencyClass: z.string().nullable(),
  end: z.enum(['draft', 'open', 'closed']),
  /** Slips to draw that were printed; only where it asks for slips. */
  slips: z.int().default(0),
  seed: z.int(),
  /** How well people think, 0 to 100, by indicator; "own" where questions have none. */
  thinks: z.record(z.string(), z.number()).default({}),
  /** Answers: days after the first, mode, how many. */
  answers: z.array(z.tuple([z.int().nonnegative(), mode, z.int().positive()])).default([]),
  /** What some wrote, in the one open question. */
  texts: z.array(z.string()).default([]),
});

export type DemoSurvey = z.output<typeof survey>;
