import type { Framework } from '../../core/framework/schema.ts';
import { questionSetOf } from '../../core/surveying/question-set.ts';
import { err, type Result } from '../../lib/result.ts';
import { missing } from '../../web/office/form-state.tsx';
import { findCycle } from '../cycles/queries.ts';
import { loadFramework } from '../frameworks/queries.ts';
import { listStages } from '../stages/queries.ts';
import { introductionFor } from './introduction.ts';
import { addSurvey, type Doing, type Failure } from './plan.ts';
import { findSurveyByCode, type SurveyPlan } from './queries.ts';

/** The stage of a year's calendar in which people are asked, as frameworks name it. */
const SURVEY_STAGE = 'surveys';

/** Makes the draft of an instrument's survey with all that framework and calendar know of it; answers its id. */
export async function makeInstrument(doing: Doing, code: string): Promise<Result<string, Failure>> {
  const { tenant, year } = doing;
  const cycle = await findCycle(tenant, year);
  const loaded = cycle && loadFramework(cycle.framework);
  if (!loaded?.ok) return err(missing);
  const instrument = loaded.value.instruments.find((each) => each.code === code);
  const questions = questionSetOf(loaded.value, code);
  if (!instrument || !questions) return err(missing);
  const stage = (await listStages(tenant, year)).find((each) => each.code === SURVEY_STAGE);
  const plan: SurveyPlan = {
    ...textsOf(instrument, year),
    code: await freeCode(doing, `${code.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${year}`),
    opensOn: stage?.start ?? null,
    closesOn: stage?.end.subtract({ days: 1 }) ?? null,
    population: null,
    agencyClass: null,
  };
  const access = instrument.answeredBy === 'staff' ? 'invited' : 'open';
  return addSurvey(doing, { instrument: code, access, questions, plan });
}

function textsOf(instrument: Framework['instruments'][number], year: number) {
  const { code, name } = instrument;
  const introduction = introductionFor(instrument);
  return {
    title: `${name.th} (${code}) ปีงบประมาณ ${year}`,
    titleEn: `${name.en} (${code}), fiscal year ${year}`,
    introduction: introduction.th,
    introductionEn: introduction.en,
  };
}

async function freeCode({ tenant }: Doing, wanted: string): Promise<string> {
  let code = wanted;
  for (let next = 2; await findSurveyByCode(tenant, code); next += 1) code = `${wanted}-${next}`;
  return code;
}
