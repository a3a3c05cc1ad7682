import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { agency, type DemoAgency } from './data-agency.ts';
import { type DemoItem, item } from './data-items.ts';
import { type DemoMeasures, measures } from './data-measures.ts';
import { type DemoSurvey, survey } from './data-surveys.ts';

export interface Demo {
  readonly agency: DemoAgency;
  readonly items: readonly DemoItem[];
  readonly measures: DemoMeasures;
  readonly surveys: readonly DemoSurvey[];
}

function read<T>(schema: z.ZodType<T>, name: string): T {
  const url = new URL(`../../data/demo/office/${name}.json`, import.meta.url);
  return schema.parse(JSON.parse(readFileSync(url, 'utf8')));
}

/** The invented agency, as data/demo/office/ tells it. Throws when that is not of this shape. */
export function loadDemo(): Demo {
  const items = ['items-o01-o18', 'items-o19-o43'].flatMap((name) => read(z.array(item), name));
  const surveys = read(z.array(survey), 'surveys');
  return { agency: loadDemoAgency(), items, measures: read(measures, 'measures'), surveys };
}

export function loadDemoAgency(): DemoAgency {
  return read(agency, 'agency');
}
