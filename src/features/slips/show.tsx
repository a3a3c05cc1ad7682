import { readTenant, type Tenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { notFound } from '../../web/error-pages.tsx';
import { dayOf } from '../../web/office/dates.ts';
import { takeFlash } from '../../web/office/flash.ts';
import type { FieldErrors, TypedFields } from '../../web/office/read-fields.ts';
import type { WebContext } from '../../web/page.ts';
import { idParam, visitOf, yearParam } from '../../web/visit.ts';
import { findSurvey, type Survey } from '../surveys/queries.ts';
import type { SlipParts } from './parts.ts';
import { type Loaded, presentSlips } from './present.ts';
import { countSlips, listNamed } from './queries.ts';
import { slipsAddress } from './rules.ts';
import { SlipsPage } from './views-slips.tsx';

/** The survey of the address; null where there is none in that year. */
export async function findAddressed(c: WebContext, tenant: Tenant): Promise<Survey | null> {
  const [id, year] = [idParam(c, 'survey'), yearParam(c)];
  const survey = id === null ? null : await findSurvey(tenant, id);
  return survey?.year === year ? survey : null;
}

export async function loadSlips(c: WebContext, { db }: Pick<SlipParts, 'db'>): Promise<Loaded | null> {
  return readTenant(db, visitOf(c).agency.id, async (tenant) => {
    const survey = await findAddressed(c, tenant);
    if (!survey) return null;
    const named = await listNamed(tenant, survey.id);
    return { survey, named, counts: await countSlips(tenant, survey.id) };
  });
}

/** The page again after a form: with what was typed, or what came of it. */
export interface Answered {
  readonly status?: 200 | 409 | 422 | 503;
  readonly typed?: TypedFields;
  readonly errors?: FieldErrors;
  readonly faults?: readonly Bilingual[];
  readonly notice?: Bilingual;
}

export async function showSlips(
  c: WebContext,
  parts: Pick<SlipParts, 'db' | 'now'>,
  { status = 200, typed = {}, errors = {}, faults = [], notice }: Answered = {},
): Promise<Response> {
  const [visit, loaded] = [visitOf(c), await loadSlips(c, parts)];
  if (!loaded) return notFound(c);
  const asked = Number(c.req.query('page')) || 1;
  const view = presentSlips(loaded, visit.reader, { today: dayOf(parts.now()), asked });
  const props = { visit, survey: loaded.survey, view, form: { typed, errors }, faults };
  return c.html(
    <SlipsPage {...props} notice={notice ?? takeFlash(c)} address={slipsAddress(loaded.survey)} />,
    status,
  );
}
