import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type QuestionSet, questionSetSchema, type SurveyScale } from '../../core/surveying/question-set.ts';
import type { Bilingual } from '../../lib/bilingual.ts';

/** src/features/surveys and dist/features/surveys are equally deep, so the package's data is found from both. */
const folder = new URL('../../../data/surveys/', import.meta.url);

export interface ReadyScale {
  readonly name: Bilingual;
  readonly scale: SurveyScale;
}

const named = z.object({
  name: z.object({ th: z.string(), en: z.string() }),
  scale: questionSetSchema.shape.scales.element,
});

let scales: readonly ReadyScale[] | null = null;
let satisfaction: QuestionSet | null = null;

/** Scales to choose from in a set of one's own. */
export function readyScales(): readonly ReadyScale[] {
  scales ??= z.array(named).parse(read('scales.json'));
  return scales;
}

/** What a survey of satisfaction with a service begins with (O17). */
export function satisfactionSet(): QuestionSet {
  satisfaction ??= questionSetSchema.parse(read('satisfaction.json'));
  return satisfaction;
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
}
