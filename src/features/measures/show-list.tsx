import type { Framework } from '../../core/framework/schema.ts';
import { readTenant } from '../../db/tenant.ts';
import { notFound } from '../../web/error-pages.tsx';
import { takeFlash } from '../../web/office/flash.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import { visitOf, yearParam } from '../../web/visit.ts';
import { type LoadedList, loadList } from './load.ts';
import { askedIndicators, type ListFilter, type MeasureLine, presentLines } from './present.ts';
import { type Kind, mayPlan, statuses } from './rules.ts';
import type { LineGroup } from './views-groups.tsx';
import { ListPage } from './views-list.tsx';
import { kindWords } from './words.ts';

export async function showList(c: WebContext, { db }: OfficeParts): Promise<Response> {
  const visit = visitOf(c);
  const loaded = await readTenant(db, visit.agency.id, (tenant) => loadList(tenant, yearParam(c)));
  if (!loaded) return notFound(c);
  const { cycle, framework, measures, units } = loaded;
  const kind: Kind = c.req.query('kind') === 'guideline' ? 'guideline' : 'measure';
  const filter = readFilter(c);
  const ofKind = measures.filter((each) => each.kind === kind);
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const lines = presentLines(visit.page, ofKind, names, filter);
  return c.html(
    <ListPage
      {...{ visit, kind, units, filter, year: cycle.year, notice: takeFlash(c) }}
      groups={groupsOf(kind, framework, lines)}
      counts={countsOf(loaded)}
      mayPlan={mayPlan(visit.reader, cycle.status === 'open').ok}
    />,
  );
}

function readFilter(c: WebContext): ListFilter {
  const status = statuses.find((each) => each === c.req.query('status')) ?? null;
  return { unitId: c.req.query('unit') || null, status };
}

function countsOf({ measures, weakPoints }: LoadedList) {
  const count = (kind: Kind) => measures.filter((each) => each.kind === kind).length;
  return { measure: count('measure'), guideline: count('guideline'), 'weak-points': weakPoints.length };
}

/** Guidelines stand under their indicator; those of an indicator the year does not ask about come last. */
function groupsOf(kind: Kind, framework: Framework, lines: readonly MeasureLine[]): LineGroup[] {
  if (kind === 'measure') return [{ title: kindWords.measure.title, indicator: null, lines }];
  const asked = askedIndicators(framework);
  const groups = asked.map(({ no, name }) => ({
    title: { th: `${no} ${name.th}`, en: `${no} ${name.en}` },
    indicator: no,
    lines: lines.filter(({ indicator }) => indicator === no),
  }));
  const others = lines.filter(({ indicator }) => !asked.some(({ no }) => no === indicator));
  const rest = { title: kindWords.guideline.title, indicator: null, lines: others };
  return others.length > 0 ? [...groups, rest] : groups;
}
