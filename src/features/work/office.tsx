import { readTenant, type Tenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { dayOf } from '../../web/office/dates.ts';
import { takeFlash } from '../../web/office/flash.ts';
import { frameOf } from '../../web/office/frame.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import { mayEnter } from '../../web/permission.ts';
import type { Route } from '../../web/routes.ts';
import { visitOf } from '../../web/visit.ts';
import { listCycles, loadWork } from '../cycles/queries.ts';
import { loadFramework } from '../frameworks/queries.ts';
import { listPapersUnderWay } from '../memos/queries.ts';
import { waitsFor } from '../memos/rules.ts';
import { listNotices } from '../notices/queries.ts';
import { listStages } from '../stages/queries.ts';
import { stageTime } from '../stages/rules.ts';
import { loadSurveyWork } from '../surveys/queries.ts';
import { surveyTasks } from '../surveys/rules.ts';
import { myWork } from './rules.ts';
import { WorkPage } from './views.tsx';

export function workRoutes(parts: OfficeParts): Route[] {
  return [{ method: 'GET', path: '/office', permission: 'office.read', handler: (c) => show(c, parts) }];
}

const LATEST = 5;

async function load(tenant: Tenant, accountId: string) {
  const cycles = (await listCycles(tenant)).filter(({ status }) => status === 'open');
  const years = [];
  const stages = [];
  const surveys = [];
  for (const { year } of cycles) {
    const calendar = await listStages(tenant, year);
    years.push({ year, stages: calendar, ...(await loadWork(tenant, year)) });
    surveys.push(...(await loadSurveyWork(tenant, year)));
    stages.push(...calendar.map((stage) => ({ year, stage })));
  }
  const papers = await listPapersUnderWay(tenant);
  return {
    cycles,
    years,
    stages,
    papers,
    surveys,
    ...(await listNotices(tenant, accountId, { offset: 0, limit: LATEST })),
  };
}

async function show(c: WebContext, { db, now }: OfficeParts): Promise<Response> {
  const visit = visitOf(c);
  const today = dayOf(now());
  const found = await readTenant(db, visit.agency.id, (tenant) => load(tenant, visit.reader.accountId));
  return c.html(
    <WorkPage
      page={visit.page}
      frame={frameOf(visit)}
      notice={takeFlash(c)}
      hasYear={found.cycles.length > 0}
      mayOpen={mayEnter(visit.reader, 'year.manage').ok}
      work={myWork(visit.reader, found.years, today)}
      papers={found.papers.filter((paper) => waitsFor(visit.reader, paper))}
      surveys={surveyTasks(visit.reader, found.surveys, today)}
      titles={titlesOf(found.cycles)}
      stages={found.stages.filter(({ stage }) => stageTime(stage, today) !== 'over').slice(0, LATEST)}
      notices={found.notices}
      today={today}
    />,
  );
}

/** "2566:O14" → its title in that year's framework. */
function titlesOf(cycles: readonly { readonly year: number; readonly framework: string }[]) {
  const titles = new Map<string, Bilingual>();
  for (const { year, framework } of cycles) {
    const loaded = loadFramework(framework);
    if (!loaded.ok) continue;
    for (const { code, title } of loaded.value.items) titles.set(`${year}:${code}`, title);
  }
  return titles;
}
