import { readTenant } from '../../db/tenant.ts';
import { notFound, refuse } from '../../web/error-pages.tsx';
import { takeFlash } from '../../web/office/flash.ts';
import { type FormState, untouched } from '../../web/office/form-state.tsx';
import type { FieldErrors, TypedFields } from '../../web/office/read-fields.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import { visitOf, yearParam } from '../../web/visit.ts';
import { mayManageYear } from '../cycles/rules.ts';
import { asTyped } from './forms.ts';
import { loadOfficeHistory } from './history.ts';
import { type LoadedResult, loadIndicators, loadResult, publishStateOf } from './load.ts';
import { presentLost, presentNext, presentScores } from './present.ts';
import { presentWhatIf } from './present-what-if.ts';
import { toldOf } from './publication.ts';
import { mayPublish } from './rules.ts';
import { AnnouncedPage, PublicationPage } from './views-forms.tsx';
import { ResultsPage } from './views-office.tsx';
import { WhatIfPage } from './views-what-if.tsx';
import { parseWhatIf } from './what-if-query.ts';
import { startOf } from './what-if-start.ts';

function load(c: WebContext, { db }: OfficeParts): Promise<LoadedResult | null> {
  return readTenant(db, visitOf(c).agency.id, (tenant) => loadResult(tenant, yearParam(c)));
}

export async function showResults(c: WebContext, { db }: OfficeParts): Promise<Response> {
  const visit = visitOf(c);
  const found = await readTenant(db, visit.agency.id, async (tenant) => {
    const loaded = await loadResult(tenant, yearParam(c));
    return loaded && { loaded, history: await loadOfficeHistory(tenant) };
  });
  if (!found) return notFound(c);
  const { framework, result, verdicts, cycle } = found.loaded;
  return c.html(
    <ResultsPage
      {...{ visit, ...found }}
      notice={takeFlash(c)}
      view={presentScores(toldOf(framework, result))}
      next={presentNext(framework, result)}
      lost={presentLost(framework, verdicts)}
      mayEnter={mayManageYear(visit.reader, cycle).ok}
      mayPublish={mayPublish(visit.reader, publishStateOf(found.loaded))}
    />,
  );
}

export async function showAnnounced(
  c: WebContext,
  parts: OfficeParts,
  refused?: { readonly form: FormState; readonly status: 409 | 422 },
): Promise<Response> {
  const [visit, loaded] = [visitOf(c), await load(c, parts)];
  if (!loaded) return notFound(c);
  const may = mayManageYear(visit.reader, loaded.cycle);
  if (!may.ok) return refuse(c, 409, may.error);
  const state = refused?.form ?? untouched(asTyped(loaded.announced));
  return c.html(
    <AnnouncedPage visit={visit} framework={loaded.framework} state={state} />,
    refused?.status ?? 200,
  );
}

export async function showPublication(
  c: WebContext,
  parts: OfficeParts,
  refused?: { readonly typed: TypedFields; readonly errors: FieldErrors },
): Promise<Response> {
  const [visit, loaded] = [visitOf(c), await load(c, parts)];
  if (!loaded) return notFound(c);
  const state = publishStateOf(loaded);
  const may = mayPublish(visit.reader, state);
  if (!may.ok) return refuse(c, 409, may.error);
  const body = <PublicationPage visit={visit} loaded={loaded} seen={state.hash} {...refused} />;
  return c.html(body, refused ? 422 : 200);
}

export async function showWhatIf(c: WebContext, { db }: OfficeParts): Promise<Response> {
  const [visit, year] = [visitOf(c), yearParam(c)];
  const found = await readTenant(db, visit.agency.id, async (tenant) => {
    const loaded = await loadResult(tenant, year);
    return loaded && { ...loaded, lastYear: await loadIndicators(tenant, loaded.cycle.year - 1) };
  });
  if (!found) return notFound(c);
  const { framework, result, verdicts, lastYear } = found;
  const query = parseWhatIf((name) => c.req.query(name), framework);
  const isReady = query.isAsked && query.faulty.length === 0;
  const start = startOf(framework, result, verdicts, lastYear);
  const view = isReady ? presentWhatIf(framework, start, verdicts, query) : null;
  return c.html(<WhatIfPage {...{ visit, framework, verdicts, query, start, view }} />);
}
