import { readTenant } from '../../db/tenant.ts';
import { notFound } from '../../web/error-pages.tsx';
import { takeFlash } from '../../web/office/flash.ts';
import { type FormState, untouched } from '../../web/office/form-state.tsx';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import { idParam, visitOf, yearParam } from '../../web/visit.ts';
import { type LoadedMeasure, loadMeasure } from './load-measure.ts';
import { measureHistory } from './present-history.ts';
import { permitted } from './present-permitted.ts';
import { outcomeAsTyped } from './typed.ts';
import { MeasurePage } from './views-measure.tsx';

export interface MeasurePageState {
  readonly outcome?: FormState;
  readonly completion?: FormState;
  readonly status?: 200 | 409 | 422;
}

export async function showMeasure(
  c: WebContext,
  parts: OfficeParts,
  { outcome, completion, status = 200 }: MeasurePageState = {},
): Promise<Response> {
  const loaded = await load(c, parts);
  if (!loaded) return notFound(c);
  const visit = visitOf(c);
  const body = (
    <MeasurePage
      visit={visit}
      loaded={loaded}
      may={permitted(visit.reader, loaded)}
      history={measureHistory(visit.page, loaded)}
      outcome={outcome ?? untouched(outcomeAsTyped(loaded.measure))}
      completion={completion ?? untouched({})}
      notice={takeFlash(c)}
      hasErrors={status !== 200}
    />
  );
  return c.html(body, status);
}

export function load(c: WebContext, { db }: OfficeParts): Promise<LoadedMeasure | null> {
  return readTenant(db, visitOf(c).agency.id, (tenant) =>
    loadMeasure(tenant, yearParam(c), idParam(c, 'measure')),
  );
}
