import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { readTenant } from '../../db/tenant.ts';
import { notFound } from '../../web/error-pages.tsx';
import { Confirm } from '../../web/office/confirm.tsx';
import { dayOf, printFiscalYear } from '../../web/office/dates.ts';
import { takeFlash } from '../../web/office/flash.ts';
import { frameOf } from '../../web/office/frame.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import type { FieldErrors, TypedFields } from '../../web/office/read-fields.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import { mayEnter } from '../../web/permission.ts';
import { visitOf, yearParam } from '../../web/visit.ts';
import { findFramework, loadFramework } from '../frameworks/queries.ts';
import { listStages } from '../stages/queries.ts';
import { listUnits } from '../units/queries.ts';
import { findYear, knownFrameworks, planOpening } from './opening.ts';
import { presentAnnounced } from './present-announced.ts';
import { presentBoard } from './present-board.ts';
import { listCycles, loadAnnounced, loadWork } from './queries.ts';
import type { CycleAct } from './rules.ts';
import { BoardPage } from './views-board.tsx';
import { OpeningPage } from './views-opening.tsx';
import { YearsPage } from './views-years.tsx';
import { boardWords } from './words.ts';

export async function showYears(
  c: WebContext,
  { db }: OfficeParts,
  errors: FieldErrors = {},
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const visit = visitOf(c);
  const cycles = await readTenant(db, visit.agency.id, listCycles);
  const opened = new Set(cycles.map(({ year }) => year));
  const choices = knownFrameworks().filter(({ fiscalYear }) => !opened.has(fiscalYear));
  const years = cycles.map(({ year, framework, status: state }) => {
    const loaded = loadFramework(framework);
    const name = loaded.ok ? loaded.value.name : { th: framework, en: framework };
    return { year, framework: name, isOpen: state === 'open' };
  });
  return c.html(
    <YearsPage
      page={visit.page}
      frame={frameOf(visit)}
      notice={takeFlash(c)}
      years={years}
      choices={
        mayEnter(visit.reader, 'year.manage').ok
          ? choices.map(({ id, fiscalYear, name }) => ({
              id,
              label: { th: `${fiscalYear} · ${name.th}`, en: `${fiscalYear} · ${name.en}` },
            }))
          : null
      }
      errors={errors}
    />,
    status,
  );
}

/** What opening a year would make, for the person to look at first. */
export async function showOpening(
  c: WebContext,
  { db, now }: OfficeParts,
  id = c.req.query('framework') ?? '',
  errors: FieldErrors = {},
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const visit = visitOf(c);
  const found = await readTenant(db, visit.agency.id, async (tenant) => ({
    plan: await planOpening(tenant, id, dayOf(now())),
    units: await listUnits(tenant),
  }));
  if (!found.plan) return notFound(c);
  return c.html(
    <OpeningPage
      page={visit.page}
      frame={frameOf(visit)}
      plan={found.plan}
      unitNames={new Map(found.units.map((unit) => [unit.id, unit.name]))}
      errors={errors}
    />,
    status,
  );
}

export async function showBoard(c: WebContext, { db, now }: OfficeParts): Promise<Response> {
  const visit = visitOf(c);
  const year = yearParam(c);
  const found = await readTenant(db, visit.agency.id, async (tenant) => {
    const opened = await findYear(tenant, year);
    if (!opened) return null;
    const { year: fiscal } = opened.cycle;
    return {
      ...opened,
      work: await loadWork(tenant, fiscal),
      units: await listUnits(tenant),
      stages: await listStages(tenant, fiscal),
      scores: await loadAnnounced(tenant, [fiscal, fiscal - 1]),
    };
  });
  if (!found) return notFound(c);
  const { cycle, framework, stages, scores } = found;
  const today = dayOf(now());
  const last = findFramework(framework.scheme, cycle.year - 1);
  const announced = [framework, ...(last ? [last] : [])].map((each) =>
    presentAnnounced(each, scores.get(each.fiscalYear)),
  );
  return c.html(
    <BoardPage
      page={visit.page}
      frame={frameOf(visit, cycle.year)}
      notice={takeFlash(c)}
      cycle={cycle}
      board={presentBoard(found.work, found.units, { framework, today })}
      stages={stages}
      announced={announced.flatMap((each) => each ?? [])}
      today={today}
      hasItems={framework.items.length > 0}
      manages={mayEnter(visit.reader, 'year.manage').ok}
    />,
  );
}

const asking = {
  close: { title: boardWords.closeTitle, text: boardWords.closeText, submit: boardWords.close },
  reopen: { title: boardWords.reopenTitle, text: boardWords.reopenText, submit: boardWords.reopen },
} as const;

/** Asks for the reason before a year is closed or reopened. */
export async function showSettling(
  c: WebContext,
  { db }: OfficeParts,
  act: CycleAct,
  state: {
    readonly typed: TypedFields;
    readonly errors: FieldErrors;
    readonly status: 409 | 422;
  } | null = null,
): Promise<Response> {
  const visit = visitOf(c);
  const found = await readTenant(db, visit.agency.id, (tenant) => findYear(tenant, yearParam(c)));
  if (!found) return notFound(c);
  const { year, version } = found.cycle;
  const { page } = visit;
  const { title, text, submit } = asking[act];
  return c.html(
    <OfficeLayout
      page={page}
      frame={frameOf(visit, year)}
      title={`${page.say(title)} ${year}`}
      section="year"
      crumbs={[
        {
          label: `${page.say(boardWords.title)} ${printFiscalYear(page, year)}`,
          href: `/office/years/${year}`,
        },
      ]}
      hasErrors={state !== null}
    >
      <Confirm
        page={page}
        action={`/office/years/${year}/${act === 'close' ? 'closing' : 'reopening'}`}
        text={<p>{page.say(text)}</p>}
        submit={submit}
        cancelHref={`/office/years/${year}`}
        version={version}
        reason="required"
        typed={state?.typed ?? {}}
        errors={state?.errors ?? {}}
        danger={act === 'close'}
      />
    </OfficeLayout>,
    state?.status ?? 200,
  );
}
