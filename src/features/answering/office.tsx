import { readTenant } from '../../db/tenant.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { notFound, refuse } from '../../web/error-pages.tsx';
import { dayOf } from '../../web/office/dates.ts';
import { setFlash } from '../../web/office/flash.ts';
import { takeForm } from '../../web/office/take-form.ts';
import type { WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { idParam, visitOf, yearParam } from '../../web/visit.ts';
import { findSurvey } from '../surveys/queries.ts';
import { shutOf } from '../surveys/rules.ts';
import { type Asked, askedOf } from './load.ts';
import type { AnsweringParts } from './parts.ts';
import { interviewAddress, isPublic, mayInterview, ticketOfNumber } from './rules.ts';
import { readAll, submit } from './send.ts';
import { showInterview, tellInterview } from './show-interview.tsx';
import { endWords } from './words-end.ts';

const BOUNDS = { mostBytes: 256 * 1024, mostFields: 1_100 };
const path = '/office/years/:year/surveys/:survey/interview';

/** Interviews by telephone or on site. Quiet as the respondent's own pages are: no log names who sent an answer when. */
export function interviewRoutes(parts: AnsweringParts): Route[] {
  const post = (address: string, handle: Interviewed): Route => {
    const handler = posting(parts, handle);
    return { method: 'POST', path: address, permission: 'survey.interview', quiet: true, handler };
  };
  return [
    { method: 'GET', path, permission: 'survey.interview', handler: (c) => show(c, parts) },
    post(path, keep(parts)),
    post(`${path}/form`, (c, asked, form) => showInterview(c, asked, form)),
  ];
}

type Interviewed = (c: WebContext, asked: Asked, form: FormData) => Response | Promise<Response>;

async function show(c: WebContext, parts: AnsweringParts): Promise<Response> {
  const loaded = await load(c, parts);
  return loaded.ok ? showInterview(c, loaded.value) : loaded.error;
}

function posting(parts: AnsweringParts, handle: Interviewed): Route['handler'] {
  return async (c) => {
    const loaded = await load(c, parts);
    if (!loaded.ok) return loaded.error;
    const form = await takeForm(c, BOUNDS);
    return form.ok ? handle(c, loaded.value, form.value) : form.error;
  };
}

/** A survey of this year that interviews may be held for today; else the page that says why not. */
async function load(c: WebContext, { db, now }: AnsweringParts): Promise<Result<Asked, Response>> {
  const [{ agency }, id, year] = [visitOf(c), idParam(c, 'survey'), yearParam(c)];
  const asked = id
    ? await readTenant(db, agency.id, async (tenant) => {
        const survey = await findSurvey(tenant, id);
        return survey && survey.year === year && isPublic(survey) ? askedOf(tenant, survey) : null;
      })
    : null;
  if (!asked) return err(await notFound(c));
  const may = mayInterview(asked.survey);
  if (!may.ok) return err(await refuse(c, 409, may.error));
  const shut = shutOf(asked.survey, dayOf(now()));
  return shut ? err(await refuse(c, 409, endWords.officerShut[shut])) : ok(asked);
}

function keep(parts: AnsweringParts): Interviewed {
  return async (c, asked, form) => {
    const ticket = ticketOfNumber(String(form.get('ticket') ?? ''));
    const read = readAll(asked, form);
    if (!read.ok) return tellInterview(c, asked, form, read.error);
    const isUnasked = read.value.unanswered.length > 0 && !form.has('asis');
    if (!ticket || isUnasked) return showInterview(c, asked, form, { left: read.value.unanswered });
    const given = { agencyId: visitOf(c).agency.id, asked, ...read.value };
    const kept = await submit(parts, given, { ticket }, 'interviewer');
    if (!kept.ok) return tellInterview(c, asked, form, kept.error);
    setFlash(c, kept.value.isAgain ? 'interview-kept-before' : 'interview-kept');
    return c.redirect(interviewAddress(asked.survey), 303);
  };
}
