import { z } from 'zod';
import { readTenant, withTenant } from '../../db/tenant.ts';
import { err } from '../../lib/result.ts';
import { notFound, refuse } from '../../web/error-pages.tsx';
import { actInYear } from '../../web/office/doing.ts';
import { choice, text } from '../../web/office/field-types.ts';
import { missing } from '../../web/office/form-state.tsx';
import { posting } from '../../web/office/posting.ts';
import { readFields } from '../../web/office/read-fields.ts';
import type { WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { disposition } from '../../web/send-file.ts';
import { visitOf } from '../../web/visit.ts';
import { findSettings } from '../agencies/queries.ts';
import { nameWeakQuestion, recordExport } from './acts.ts';
import { type FileKind, fileKinds, makeFile } from './files.ts';
import { loadAnswers } from './load-told.ts';
import type { SurveyResultParts } from './parts.ts';
import { presentResults } from './present.ts';
import { mayTell } from './rules.ts';
import { loadOffice, shownOf, showOffice } from './show.tsx';

const path = '/office/years/:year/surveys/:survey/results';

export function surveyResultRoutes(parts: SurveyResultParts): Route[] {
  return [
    { method: 'GET', path, permission: 'office.read', handler: (c) => showOffice(c, parts) },
    { method: 'POST', path: `${path}/files`, permission: 'office.read', handler: sendFile(parts) },
    { method: 'POST', path: `${path}/weak-points`, permission: 'year.manage', handler: nameOne(parts) },
  ];
}

const fileForm = z.object({ file: choice(fileKinds) });
const weakForm = z.object({ question: text(24, 'required') });

function sendFile(parts: SurveyResultParts) {
  return posting(async (c, form) => {
    const fields = readFields(form, fileForm);
    if (!fields.ok) return notFound(c);
    const file = await fileOf(c, parts, fields.value.file);
    if (!file) return notFound(c);
    if (!file.ok) return refuse(c, 409, file.error);
    return c.body(file.value.body, 200, {
      'Content-Type': file.value.mediaType,
      'Content-Disposition': disposition('attachment', file.value.fileName),
      'Cache-Control': 'no-store',
    });
  });
}

/** Made outside of any transaction, and put on record before it is handed out. */
async function fileOf(c: WebContext, { db, writeSurveyReport: write }: SurveyResultParts, kind: FileKind) {
  const { agency, reader: person } = visitOf(c);
  const found = await readTenant(db, agency.id, async (tenant) => {
    const loaded = await loadOffice(c, tenant);
    return loaded && { loaded, digits: (await findSettings(tenant)).digits };
  });
  if (!found) return null;
  const { loaded, digits } = found;
  const { survey } = loaded;
  const may = mayTell(survey, loaded.told);
  if (!may.ok) return may;
  const told = may.value;
  const model = presentResults(agency.name, { ...loaded, told });
  const answers = () => readTenant(db, agency.id, (tenant) => loadAnswers(tenant, survey.id));
  const file = await makeFile({ survey, told, model, digits, kind, answers, write });
  if (file.ok) await withTenant(db, agency.id, (tenant) => recordExport({ tenant, person }, survey, kind));
  return file;
}

/** Leads on to the form of a new measure, begun from the weak point. */
function nameOne(parts: SurveyResultParts) {
  return posting(async (c, form) => {
    const fields = readFields(form, weakForm);
    if (!fields.ok) return notFound(c);
    const done = await actInYear(c, parts, async (doing) => {
      const loaded = await loadOffice(c, doing.tenant);
      if (!loaded) return err(missing);
      const shown = shownOf(visitOf(c).agency.name, loaded);
      if (!shown.ok) return err({ kind: 'refused' as const, why: shown.error });
      return nameWeakQuestion(doing, shown.value, fields.value.question);
    });
    if (done?.ok) {
      return c.redirect(`/office/years/${c.req.param('year')}/measures/new?weak=${done.value}`, 303);
    }
    return done?.error.kind === 'refused' ? refuse(c, 409, done.error.why) : notFound(c);
  });
}
