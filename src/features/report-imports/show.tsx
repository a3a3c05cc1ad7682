import type { Framework } from '../../core/framework/schema.ts';
import { readTenant } from '../../db/tenant.ts';
import { notFound } from '../../web/error-pages.tsx';
import { dayOf } from '../../web/office/dates.ts';
import { takeFlash } from '../../web/office/flash.ts';
import { frameOf } from '../../web/office/frame.ts';
import type { FieldErrors } from '../../web/office/read-fields.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import { visitOf, yearParam } from '../../web/visit.ts';
import { findCycle } from '../cycles/queries.ts';
import { mayManageYear } from '../cycles/rules.ts';
import type { Decisions } from './apply.ts';
import type { CarriedFile } from './forms.ts';
import { loadPresent } from './load-present.ts';
import { planImport } from './plan.ts';
import { listImports } from './queries.ts';
import type { ReportRead } from './report-read.ts';
import { PreviewPage } from './views-preview.tsx';
import { UploadPage } from './views-upload.tsx';

export async function showUpload(
  c: WebContext,
  { db }: OfficeParts,
  errors: FieldErrors = {},
  status: 200 | 422 = 200,
): Promise<Response> {
  const visit = visitOf(c);
  const year = yearParam(c);
  const found = await readTenant(db, visit.agency.id, async (tenant) =>
    year === null ? null : { cycle: await findCycle(tenant, year), imports: await listImports(tenant, year) },
  );
  if (c.req.param('year') !== undefined && !found?.cycle) return notFound(c);
  // Said before anybody sends a file.
  const may = found?.cycle ? mayManageYear(visit.reader, found.cycle) : null;
  return c.html(
    <UploadPage
      page={visit.page}
      frame={frameOf(visit, year ?? undefined)}
      notice={takeFlash(c)}
      year={year}
      imports={found?.imports ?? []}
      errors={may?.ok === false ? { '': may.error } : errors}
    />,
    status,
  );
}

/** What the report would make of the year; nothing is saved. */
export async function showPlan(
  c: WebContext,
  parts: OfficeParts,
  { bytes, name }: CarriedFile,
  { framework, result }: { readonly framework: Framework; readonly result: ReportRead },
  refused: Decisions | null = null,
): Promise<Response> {
  const visit = visitOf(c);
  const { cycle, present } = await readTenant(parts.db, visit.agency.id, async (tenant) => ({
    cycle: await findCycle(tenant, framework.fiscalYear),
    present: await loadPresent(tenant, framework, dayOf(parts.now())),
  }));
  const may = mayManageYear(visit.reader, cycle ?? { year: framework.fiscalYear, status: 'open' });
  if (!may.ok) return showUpload(c, parts, { file: may.error }, 422);
  c.header('Cache-Control', 'no-store');
  return c.html(
    <PreviewPage
      page={visit.page}
      frame={frameOf(visit, cycle?.year)}
      plan={planImport(result, framework, present)}
      units={present.units}
      file={{ name, base64: Buffer.from(bytes).toString('base64url') }}
      refused={refused}
    />,
    refused ? 422 : 200,
  );
}
