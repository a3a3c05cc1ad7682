import { type SampleRule, type SampleSize, smallestSample } from '../../core/surveying/sample-size.ts';
import { loadFramework } from '../frameworks/queries.ts';
import type { Survey } from './queries.ts';

/** What a framework says of an instrument's smallest sample; null where it says nothing, and for a set of one's own. */
export function sampleRuleOf({
  framework,
  instrument,
}: Pick<Survey, 'framework' | 'instrument'>): SampleRule | null {
  const loaded = instrument === null ? null : loadFramework(framework);
  if (!loaded?.ok) return null;
  return loaded.value.samples.find((each) => each.instrument === instrument) ?? null;
}

type Concerned = Pick<Survey, 'framework' | 'instrument' | 'population' | 'agencyClass'>;

/** The smallest sample of a survey; null where none is known. */
export function sampleOf(survey: Concerned): SampleSize | null {
  const rule = sampleRuleOf(survey);
  return rule && smallestSample(rule, survey);
}
