import { SMALLEST_SHOWN } from '../../core/surveying/hide.ts';
import type { Tenant } from '../../db/tenant.ts';

/** A closed survey of which something is shown. */
export interface ToldSurveyLine {
  readonly code: string;
  /** B.E. */
  readonly year: number;
  readonly title: string;
  /** '' where there is none. */
  readonly titleEn: string;
  readonly instrument: string | null;
  readonly answers: number;
}

/** The closed surveys that show results, newest year first; of one year where it is given. */
export async function listTold(
  { db, agencyId }: Tenant,
  year: number | null = null,
): Promise<ToldSurveyLine[]> {
  const rows = await db
    .selectFrom('survey')
    .innerJoin('survey_result as result', (join) =>
      join
        .onRef('result.agency_id', '=', 'survey.agency_id')
        .onRef('result.survey_id', '=', 'survey.survey_id'),
    )
    .select(['code', 'fiscal_year', 'title', 'title_en', 'instrument'])
    .select((each) => each.fn.max<number>('result.answers').as('answers'))
    .where('survey.agency_id', '=', agencyId)
    .where('status', '=', 'closed')
    .where('result.answers', '>=', SMALLEST_SHOWN)
    .$if(year !== null, (query) => query.where('fiscal_year', '=', year ?? 0))
    .groupBy([
      'survey.agency_id',
      'survey.survey_id',
      'code',
      'fiscal_year',
      'title',
      'title_en',
      'instrument',
    ])
    .orderBy('fiscal_year', 'desc')
    .orderBy('instrument', (order) => order.desc().nullsLast())
    .orderBy('title')
    .execute();
  return rows.map(({ fiscal_year, title_en, ...same }) => ({
    ...same,
    year: fiscal_year,
    titleEn: title_en ?? '',
  }));
}

export interface OpenedText {
  /** Code of the open question. */
  readonly question: string;
  readonly body: string;
}

/** What was written in a closed survey, in the order of random ids: nobody's place in it says anything. */
export function listTexts({ db, agencyId }: Tenant, surveyId: string): Promise<OpenedText[]> {
  return db
    .selectFrom('survey_text')
    .select(['question', 'body'])
    .where('agency_id', '=', agencyId)
    .where('survey_id', '=', surveyId)
    .orderBy('text_id')
    .execute();
}
