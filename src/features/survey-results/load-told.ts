import type { Tenant } from '../../db/tenant.ts';
import { findResult, listAnswers } from '../answers/queries.ts';
import { listDays, type Survey } from '../surveys/queries.ts';
import { SMALLEST_GROUP } from '../surveys/rules.ts';
import { type Opened, type ToldResults, tellResults } from './tell.ts';

export type TellingSurvey = Pick<Survey, 'id' | 'status' | 'questions' | 'population'>;

/** Answers that are opened never change, so what they tell is worked out once; the newest asked for are kept. */
const kept = new Map<string, ToldResults | null>();
const MOST_KEPT = 200;

/** What a survey tells; null while it is not closed, and with fewer than five answers. */
export async function loadTold(tenant: Tenant, survey: TellingSurvey): Promise<ToldResults | null> {
  if (survey.status !== 'closed') return null;
  const result = await findResult(tenant, survey.id);
  if (!result || result.answers < SMALLEST_GROUP) return null;
  const key = [tenant.agencyId, survey.id, result.opening, survey.population].join(' ');
  const known = kept.get(key);
  const told = known === undefined ? tellResults(await open(tenant, survey)) : known;
  kept.delete(key);
  kept.set(key, told);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? '');
  return told;
}

/** All opened answers of a survey, encoded, whatever their mode. */
export async function loadAnswers(tenant: Tenant, surveyId: string): Promise<Uint8Array> {
  const { self, interviewer } = await loadBytes(tenant, surveyId);
  return Buffer.concat([self, interviewer]);
}

async function open(tenant: Tenant, { id, questions, population }: TellingSurvey): Promise<Opened> {
  const days = await listDays(tenant, id);
  return {
    ...{ questions, population, bytes: await loadBytes(tenant, id) },
    days: days.map(({ day, answers }) => ({ day: day.toString(), answers })),
  };
}

async function loadBytes(tenant: Tenant, surveyId: string): Promise<Opened['bytes']> {
  const blocks: Record<keyof Opened['bytes'], Buffer[]> = { self: [], interviewer: [] };
  for await (const { mode, bytes } of listAnswers(tenant, surveyId)) blocks[mode].push(bytes);
  return { self: Buffer.concat(blocks.self), interviewer: Buffer.concat(blocks.interviewer) };
}
