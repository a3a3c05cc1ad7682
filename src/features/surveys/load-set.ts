import type { QuestionSet, SurveyScale } from '../../core/surveying/question-set.ts';
import { readTenant } from '../../db/tenant.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import { idParam, visitOf, yearParam } from '../../web/visit.ts';
import { loadSurvey } from './load.ts';
import type { Survey } from './queries.ts';
import { type ReadyScale, readyScales } from './ready-sets.ts';

/** The survey of the address; null where there is none. */
export function loadAddressed(c: WebContext, { db }: OfficeParts): Promise<Survey | null> {
  return readTenant(db, visitOf(c).agency.id, (tenant) =>
    loadSurvey(tenant, yearParam(c), idParam(c, 'survey')),
  );
}

/** Stands for a question that is answered in one's own words. */
export const OWN_WORDS = 'text';

/** Scales a question of a set may have: the ready ones, and any other the set has already. */
export function scalesFor({ scales }: QuestionSet): readonly ReadyScale[] {
  const ready = readyScales();
  const others = scales.filter(({ code }) => !ready.some(({ scale }) => scale.code === code));
  return [...ready, ...others.map((scale) => ({ name: namedByEnds(scale), scale }))];
}

function namedByEnds({ options }: SurveyScale): ReadyScale['name'] {
  const [first, last] = [options.at(0)?.label, options.at(-1)?.label];
  return { th: `${first?.th} – ${last?.th}`, en: `${first?.en} – ${last?.en}` };
}

/** The scale of a code, as the form sends it; null: one's own words. */
export function scaleOf(set: QuestionSet, code: string): SurveyScale | null {
  return scalesFor(set).find(({ scale }) => scale.code === code)?.scale ?? null;
}
