import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Role, roles } from '../web/reader.ts';

/** A day as a stretch from the first day of the fiscal year: "P1M4D", "-P10M". */
const day = z.string().regex(/^-?P\d[\dYMD]*$/);
const role = z.enum(roles as [Role, ...Role[]]);
const unit = z.enum(['office', 'finance', 'works', 'education']);
const network = z.literal('other');

const paper = z.strictObject({
  format: z.enum(['docx', 'pdf', 'xlsx', 'csv']),
  /** Without its ending. */
  name: z.string(),
  title: z.string(),
  text: z.array(z.string()),
  table: z.strictObject({ head: z.array(z.string()), rows: z.array(z.array(z.string())) }).nullable(),
});

const told = { title: z.string(), dated: day.optional(), covers: z.tuple([day, day]).optional() };
const evidence = z.discriminatedUnion('kind', [
  paper.extend({ kind: z.literal('file'), ...told }),
  z.strictObject({ kind: z.literal('page'), page: z.string(), ...told }),
  z.strictObject({ kind: z.literal('link'), url: z.string(), ...told }),
  z.strictObject({ kind: z.literal('register'), register: z.string(), ...told }),
]);

const progress = z.strictObject({ day, text: z.string(), file: paper.optional() });
const result = z.enum(['complete', 'incomplete']);

/** How far an item has come; each is reached by the acts of the one before it. */
const itemEnds = [
  ...['draft', 'for-review', 'sent-back', 'published', 'changed', 'withdrawn'],
  ...['verdict', 'appeal', 'accepted', 'settled'],
] as const;

const item = z.strictObject({
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

const measures = z.strictObject({
  weakPoints: z.array(z.strictObject({ key: z.string(), target: z.string(), description: z.string() })),
  measures: z.array(measure),
});

const texts = z.record(z.string(), z.string());
const holder = z.strictObject({
  name: z.string(),
  from: day,
  /** The last day. */
  to: day.optional(),
  acting: z.boolean().default(false),
  account: role.nullable(),
  telephone: z.string(),
});

const agency = z.strictObject({
  framework: z.string(),
  /** Of the year before, whose scores are known. */
  before: z.string(),
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
  social: z.array(z.strictObject({ network, label: z.string(), url: z.string() })),
  privacy: z.strictObject({ title: z.string(), titleEn: z.string(), body: z.string() }),
  scores: z.strictObject({ source: z.string(), values: texts }),
  assignments: z.array(z.strictObject({ unit, due: day, items: z.array(z.string()) })),
});

export type DemoAgency = z.output<typeof agency>;
export type DemoItem = z.output<typeof item>;
export type DemoEvidence = z.output<typeof evidence>;
export type DemoMeasures = z.output<typeof measures>;
export type DemoMeasure = z.output<typeof measure>;
export type DemoPaper = z.output<typeof paper>;
export type UnitKey = z.output<typeof unit>;

export interface Demo {
  readonly agency: DemoAgency;
  readonly items: readonly DemoItem[];
  readonly measures: DemoMeasures;
}

function read<T>(schema: z.ZodType<T>, name: string): T {
  const url = new URL(`../../data/demo/office/${name}.json`, import.meta.url);
  return schema.parse(JSON.parse(readFileSync(url, 'utf8')));
}

/** The invented agency, as data/demo/office/ tells it. Throws when that is not of this shape. */
export function loadDemo(): Demo {
  const items = ['items-o01-o18', 'items-o19-o43'].flatMap((name) => read(z.array(item), name));
  return { agency: loadDemoAgency(), items, measures: read(measures, 'measures') };
}

export function loadDemoAgency(): DemoAgency {
  return read(agency, 'agency');
}
