import { readTenant } from '../../db/tenant.ts';
import { notFound } from '../../web/error-pages.tsx';
import { takeFlash } from '../../web/office/flash.ts';
import { type FormState, untouched } from '../../web/office/form-state.tsx';
import { historyEntries } from '../../web/office/history-entries.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import { idParam, visitOf, yearParam } from '../../web/visit.ts';
import { listHistory } from '../audit/queries.ts';
import { auditedActions } from '../audit/rules.ts';
import { mayPlan } from '../measures/rules.ts';
import { asTyped, labels } from './forms.ts';
import { loadPage, loadWeakPoints } from './load.ts';
import { countAnswers, findWeakPoint } from './queries.ts';
import { mayRemove, subjectOf } from './rules.ts';
import { WeakPointsPage } from './views.tsx';
import { WeakPointPage } from './views-weak-point.tsx';

export async function showWeakPoints(
  c: WebContext,
  { db }: OfficeParts,
  state: FormState = untouched({}),
): Promise<Response> {
  const visit = visitOf(c);
  const loaded = await readTenant(db, visit.agency.id, (tenant) => loadPage(tenant, yearParam(c)));
  if (!loaded) return notFound(c);
  const isOpen = loaded.cycle.status === 'open';
  const body = (
    <WeakPointsPage
      visit={visit}
      loaded={loaded}
      state={state}
      notice={takeFlash(c)}
      mayPlan={mayPlan(visit.reader, isOpen).ok}
    />
  );
  return c.html(body, Object.keys(state.errors).length > 0 ? 422 : 200);
}

export interface Refused {
  readonly form: FormState;
  readonly status: 409 | 422;
}

export async function showWeakPoint(
  c: WebContext,
  { db }: OfficeParts,
  refused?: Refused,
): Promise<Response> {
  const [visit, id] = [visitOf(c), idParam(c, 'weakPoint')];
  const found = await readTenant(db, visit.agency.id, async (tenant) => {
    const [loaded, point] = [
      await loadWeakPoints(tenant, yearParam(c)),
      id && (await findWeakPoint(tenant, id)),
    ];
    if (!loaded || !point || point.year !== loaded.cycle.year) return null;
    const answers = await countAnswers(tenant, point.id);
    return { ...loaded, point, answers, history: await listHistory(tenant, subjectOf(point.id)) };
  });
  if (!found) return notFound(c);
  const { cycle, framework, point, answers, history } = found;
  const body = (
    <WeakPointPage
      {...{ visit, framework, point }}
      state={refused?.form ?? untouched(asTyped(point))}
      mayRemove={mayRemove(visit.reader, cycle.status === 'open', answers)}
      history={historyEntries(visit.page, history, { actions: auditedActions, labels })}
      notice={takeFlash(c)}
    />
  );
  return c.html(body, refused?.status ?? 200);
}
