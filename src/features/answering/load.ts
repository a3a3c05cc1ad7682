import { type Slot, slotsOf } from '../../core/surveying/question-set.ts';
import { recalling } from '../../db/recall.ts';
import type { Tenant } from '../../db/tenant.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import type { SiteAgency } from '../../web/reader.ts';
import { findPublished } from '../results/queries.ts';
import { findSurveyByCode, type Survey } from '../surveys/queries.ts';
import { findPublicKey } from './queries.ts';
import { isPublic } from './rules.ts';

/** A survey as its respondents meet it. */
export interface Asked {
  readonly survey: Survey;
  readonly slots: readonly Slot[];
  /** Null where anybody may answer. */
  readonly publicKey: Uint8Array | null;
  /** Are the scores of its year public? */
  readonly hasScores: boolean;
}

/** Null for what is no survey, and for a draft. Read once until something of the agency changes. */
export function surveyLoader({ db }: OfficeParts) {
  const recall = recalling(db, loadAsked);
  return async (c: WebContext): Promise<{ agency: SiteAgency; asked: Asked } | null> => {
    const [agency, code] = [c.get('agency'), c.req.param('code') ?? ''];
    const asked = agency && /^[a-z0-9-]{2,40}$/.test(code) ? await recall(agency.id, code) : null;
    return agency && asked ? { agency, asked } : null;
  };
}

async function loadAsked(tenant: Tenant, code: string): Promise<Asked | null> {
  const survey = await findSurveyByCode(tenant, code);
  return survey && isPublic(survey) ? askedOf(tenant, survey) : null;
}

export async function askedOf(tenant: Tenant, survey: Survey): Promise<Asked> {
  return {
    survey,
    slots: slotsOf(survey.questions),
    publicKey: survey.access === 'invited' ? await findPublicKey(tenant, survey.id) : null,
    hasScores: (await findPublished(tenant, survey.year)) !== null,
  };
}
