import type { Framework } from '../../core/framework/schema.ts';
import { readTenant, withTenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { notFound, refuse } from '../../web/error-pages.tsx';
import { dayOf } from '../../web/office/dates.ts';
import { setFlash } from '../../web/office/flash.ts';
import { takeForm } from '../../web/office/take-form.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { actorOf, visitOf, yearParam } from '../../web/visit.ts';
import { findProfile } from '../agencies/queries.ts';
import { findCycle } from '../cycles/queries.ts';
import { mayManageYear } from '../cycles/rules.ts';
import { loadAgencyKinds, loadFramework } from '../frameworks/queries.ts';
import { defaultScheme } from '../frameworks/rules.ts';
import { applyReport, type Decisions } from './apply.ts';
import { foreignAgency } from './foreign-report.ts';
import { type CarriedFile, mediaTypeOf, readCarried, readDecisions, readUpload } from './forms.ts';
import type { ReportRead } from './report-read.ts';
import { showPlan, showUpload } from './show.tsx';
import { MOST_BYTES } from './views-upload.tsx';

/** Who reads and checks a report: the bounded worker, seen from here. */
export interface ReportChecker {
  readonly check: (
    upload: {
      readonly bytes: Uint8Array;
      readonly fileName: string;
      readonly year: number | null;
      readonly scheme: string;
    },
    onProgress?: undefined,
    signal?: AbortSignal,
  ) => Promise<
    Result<
      { readonly result: ReportRead & { readonly document: { readonly format: string } } },
      { message: Bilingual }
    >
  >;
}

export function reportImportRoutes(parts: OfficeParts, checker: ReportChecker): Route[] {
  const permission = 'year.manage';
  const shows = (c: WebContext) => showUpload(c, parts);
  const previews = (c: WebContext) => preview(c, parts, checker);
  const applies = (c: WebContext) => apply(c, parts, checker);
  return [
    { method: 'GET', path: '/office/years/import', permission, handler: shows },
    { method: 'POST', path: '/office/years/import', permission, handler: previews },
    { method: 'POST', path: '/office/years/import/apply', permission, handler: applies },
    { method: 'GET', path: '/office/years/:year/import', permission, handler: shows },
    { method: 'POST', path: '/office/years/:year/import', permission, handler: previews },
  ];
}

const UPLOAD_BOUNDS = { mostBytes: MOST_BYTES + 256 * 1024 };

/** An address of a year is of one the agency has opened. */
async function isOpened(c: WebContext, { db }: OfficeParts): Promise<boolean> {
  const year = yearParam(c);
  if (year === null) return c.req.param('year') === undefined;
  return (await readTenant(db, visitOf(c).agency.id, (tenant) => findCycle(tenant, year))) !== null;
}

async function preview(c: WebContext, parts: OfficeParts, checker: ReportChecker): Promise<Response> {
  if (!(await isOpened(c, parts))) return notFound(c);
  const form = await takeForm(c, UPLOAD_BOUNDS);
  if (!form.ok) return form.error;
  const file = await readUpload(form.value);
  if (!file.ok) return showUpload(c, parts, { file: file.error }, 422);
  const checked = await check(c, checker, file.value);
  if (!checked.ok) return showUpload(c, parts, { file: checked.error }, 422);
  return showPlan(c, parts, file.value, checked.value);
}

async function check(c: WebContext, checker: ReportChecker, { bytes, name }: CarriedFile) {
  const upload = { bytes, fileName: name, year: yearParam(c), scheme: defaultScheme };
  const checked = await checker.check(upload, undefined, c.req.raw.signal);
  if (!checked.ok) return err(checked.error.message);
  const { result } = checked.value;
  const framework = loadFramework(result.framework);
  // The checker knows no framework but these, so this is a bug if it ever happens.
  if (!framework.ok) throw new Error(`no framework ${result.framework}`);
  return ok({ framework: framework.value, result });
}

/** Base64 is a third larger than the file. */
const APPLY_BOUNDS = { mostBytes: Math.ceil((MOST_BYTES * 4) / 3) + 512 * 1024, mostFields: 1000 };

/** The report is read once more from its bytes: what is stored as evidence is what was taken over. */
async function apply(c: WebContext, parts: OfficeParts, checker: ReportChecker): Promise<Response> {
  const form = await takeForm(c, APPLY_BOUNDS);
  if (!form.ok) return form.error;
  const file = readCarried(form.value);
  if (!file.ok) return showUpload(c, parts, { file: file.error }, 422);
  const checked = await check(c, checker, file.value);
  if (!checked.ok) return showUpload(c, parts, { file: checked.error }, 422);
  const decisions = readDecisions(form.value);
  if (!decisions.foreign && (await isForeign(c, parts, checked.value.result))) {
    return showPlan(c, parts, file.value, checked.value, decisions);
  }
  const done = await takeOver(c, parts, { file: file.value, ...checked.value, decisions });
  if (!done.ok) return refuse(c, 403, done.error);
  const { year, written, made } = done.value;
  if (written > 0) setFlash(c, 'report-imported', [made.scores, made.measures, made.items, made.units]);
  else setFlash(c, 'unchanged');
  return c.redirect(`/office/years/${year}`, 303);
}

async function isForeign(c: WebContext, { db }: OfficeParts, { document }: ReportRead): Promise<boolean> {
  const own = await readTenant(db, visitOf(c).agency.id, findProfile);
  return foreignAgency(document, own, loadAgencyKinds()) !== null;
}

interface TakingOver {
  readonly file: CarriedFile;
  readonly framework: Framework;
  readonly result: ReportRead & { readonly document: { readonly format: string } };
  readonly decisions: Decisions;
}

/** All that was chosen, in one transaction; refused with the reason where the year is closed. */
function takeOver(c: WebContext, { db, now }: OfficeParts, taking: TakingOver) {
  const { file, framework, result, decisions } = taking;
  const { agency, reader } = visitOf(c);
  const importing = {
    ...{ actor: actorOf(reader), accountId: reader.accountId, framework, at: now(), today: dayOf(now()) },
    file: { ...file, mediaType: mediaTypeOf(result.document.format) },
  };
  return withTenant(db, agency.id, async (tenant) => {
    const cycle = await findCycle(tenant, framework.fiscalYear);
    const may = mayManageYear(reader, cycle ?? { year: framework.fiscalYear, status: 'open' });
    return may.ok ? ok(await applyReport(tenant, result, decisions, importing)) : may;
  });
}
