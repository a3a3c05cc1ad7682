import { z } from 'zod';
import { day, role, unit } from './data-shapes.ts';

const network = z.literal('other');
const texts = z.record(z.string(), z.string());
const holder = z.strictObject({
  name: z.string(),
  from: day,
  /** The last day. */
  to: day.optional(),
  acting: z.boolean().default(false),
  account: role.nullable(),
  telephone: z.string(),
  email: z.string(),
});

const page = z.strictObject({ title: z.string(), titleEn: z.string(), body: z.string() });

export const agency = z.strictObject({
  framework: z.string(),
  /** Years whose scores are known, the oldest first. */
  past: z.array(z.strictObject({ framework: z.string(), source: z.string(), values: texts })).min(1),
  /** Of last year's scores; begun on that day, each opinion a day later. */
  memo: z.strictObject({ day, closing: z.string(), secretary: z.string(), head: z.string() }),
  agency: z.strictObject({
    ...{ name: z.string(), nameEn: z.string(), kind: z.string() },
    ...{ subdistrict: z.string(), district: z.string(), province: z.string() },
    ...{ address: z.string(), telephone: z.string(), fax: z.string(), email: z.string() },
    ...{ website: z.string(), mapUrl: z.string(), duties: z.string() },
  }),
  units: z.array(z.strictObject({ key: unit, name: z.string(), nameEn: z.string(), telephone: z.string() })),
  accounts: z.array(z.strictObject({ role, unit: unit.nullable(), name: z.string(), email: z.string() })),
  posts: z.array(
    z.strictObject({
      ...{ title: z.string(), titleEn: z.string(), unit: unit.nullable() },
      kind: z.enum(['head', 'secretary', 'unit-head']).nullable(),
      side: z.enum(['political', 'permanent']),
      isExecutive: z.boolean(),
      holders: z.array(holder),
    }),
  ),
  news: z.array(
    z.strictObject({
      ...{ day, title: z.string(), titleEn: z.string(), summary: z.string(), body: z.string() },
    }),
  ),
  social: z.array(z.strictObject({ network, label: z.string(), url: z.string() })),
  privacy: page,
  laws: page,
  assignments: z.array(z.strictObject({ unit, due: day, items: z.array(z.string()) })),
});

export type DemoAgency = z.output<typeof agency>;
