import { z } from 'zod';
import { day, paper, progress } from './data-shapes.ts';

const told = { title: z.string(), dated: day.optional(), covers: z.tuple([day, day]).optional() };
const evidence = z.discriminatedUnion('kind', [
  paper.extend({ kind: z.literal('file'), ...told }),
  z.strictObject({ kind: z.literal('page'), page: z.string(), ...told }),
  z.strictObject({ kind: z.literal('link'), url: z.string(), ...told }),
  z.strictObject({ kind: z.literal('register'), register: z.string(), ...told }),
]);

const result = z.enum(['complete', 'incomplete']);

/** How far an item has come; each is reached by the acts of the one before it. */
const itemEnds = [
  ...['draft', 'for-review', 'sent-back', 'published', 'changed', 'withdrawn'],
  ...['verdict', 'appeal', 'accepted', 'settled'],
] as const;

export const item = z.strictObject({
  item: z.string(),
  day,
  end: z.enum(itemEnds),
  check: z.array(z.enum(['yes', 'no', 'unsure'])),
  explanation: z.string(),
  /** What replaces the explanation in a draft after publication. */
  later: z.string().optional(),
  /** Why it was sent back or withdrawn. */
  reason: z.string().optional(),
  evidence: z.array(evidence),
  progress: z.array(progress).default([]),
  verdict: z.strictObject({ result, reason: z.string(), day, appealBy: day.nullable() }).optional(),
  appeal: z.string().optional(),
  final: z.strictObject({ result, reason: z.string() }).optional(),
});

export type DemoItem = z.output<typeof item>;
export type DemoEvidence = z.output<typeof evidence>;
