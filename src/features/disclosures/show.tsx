import { readTenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { notFound } from '../../web/error-pages.tsx';
import { dayOf } from '../../web/office/dates.ts';
import { takeFlash } from '../../web/office/flash.ts';
import type { FieldErrors } from '../../web/office/read-fields.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import { itemParam, visitOf, yearParam } from '../../web/visit.ts';
import { findCycle, findSentBack } from '../cycles/queries.ts';
import { listUnits } from '../units/queries.ts';
import { frameworkOf } from './framework-item.ts';
import { type LoadedItem, loadItem } from './load.ts';
import { type ListFilter, presentList } from './present-list.ts';
import { evidenceRow, excuseOf, findingRow, historyOf, sentBackOf } from './present-parts.ts';
import { presentVerdicts } from './present-verdicts.ts';
import { listDisclosures } from './queries.ts';
import { seesDrafts, statuses } from './rules.ts';
import type { DraftState } from './views-draft.tsx';
import type { HandingIn } from './views-hand-in.tsx';
import { ItemPage } from './views-item.tsx';
import { JudgingPage } from './views-judging.tsx';
import { ListPage } from './views-list.tsx';
import { ReviewPage, WithdrawalPage } from './views-review.tsx';

export async function showList(c: WebContext, { db, now }: OfficeParts): Promise<Response> {
  const [visit, year] = [visitOf(c), yearParam(c)];
  if (year === null) return notFound(c);
  const loaded = await readTenant(db, visit.agency.id, async (tenant) => ({
    cycle: await findCycle(tenant, year),
    disclosures: await listDisclosures(tenant, year),
    units: await listUnits(tenant),
    sentBack: await findSentBack(tenant, year),
  }));
  if (!loaded.cycle) return notFound(c);
  const filter = readFilter(c);
  const groups = presentList(frameworkOf(loaded.cycle), loaded, filter);
  return c.html(
    <ListPage
      visit={visit}
      year={year}
      groups={groups}
      units={loaded.units}
      filter={filter}
      today={dayOf(now())}
    />,
  );
}

function readFilter(c: WebContext): ListFilter {
  const status = statuses.find((each) => each === c.req.query('status')) ?? null;
  return { unitId: c.req.query('unit') || null, status };
}

/** What was typed and not taken: the draft, or the reason for handing it in without evidence. */
interface Refused {
  readonly state?: DraftState;
  readonly handingIn?: HandingIn;
  readonly status: 409 | 422;
}

/** The item's page; `refused` prints it again with what was typed and why it was not taken. */
export async function showItem(
  c: WebContext,
  { db, now }: OfficeParts,
  refused?: Refused,
): Promise<Response> {
  const visit = visitOf(c);
  const loaded = await load(c, { db, now });
  if (!loaded) return notFound(c);
  const { view, evidence, findings, progress, history } = loaded;
  const { page } = visit;
  if (!seesDrafts(visit.reader)) return showJudging(c, loaded, dayOf(now()));
  const { explanation, selfCheck } = view.disclosure;
  const untouched: DraftState = { explanation, selfCheck, errors: {}, saved: null };
  const body = (
    <ItemPage
      visit={visit}
      view={view}
      evidence={evidence.map((piece) => evidenceRow(page, piece))}
      findings={findings.map((finding) => findingRow(finding, evidence))}
      progress={progress}
      verdicts={presentVerdicts(loaded, dayOf(now()))}
      sentBack={sentBackOf(view.disclosure.status, loaded.moved)}
      approvers={loaded.approvers}
      history={historyOf(page, history)}
      state={refused?.state ?? untouched}
      handingIn={refused?.handingIn ?? nothingTyped}
      notice={takeFlash(c)}
      today={dayOf(now())}
    />
  );
  return c.html(body, refused?.status ?? 200);
}

/** What an assessor sees of an item. */
function showJudging(
  c: WebContext,
  loaded: LoadedItem,
  today: Temporal.PlainDate,
): Response | Promise<Response> {
  const verdicts = presentVerdicts(loaded, today);
  const { view } = loaded;
  return c.html(<JudgingPage {...{ visit: visitOf(c), view, verdicts, notice: takeFlash(c), today }} />);
}

/** What was typed into a reason, and what is wrong with it. */
export interface ReasonState {
  readonly typed: string;
  readonly errors: FieldErrors;
}

const nothingTyped: ReasonState = { typed: '', errors: {} };

export async function showReview(
  c: WebContext,
  parts: OfficeParts,
  state: ReasonState = nothingTyped,
): Promise<Response> {
  const loaded = await load(c, parts);
  if (!loaded?.view.newest) return notFound(c);
  const { view, evidence } = loaded;
  const body = (
    <ReviewPage
      visit={visitOf(c)}
      view={view}
      edition={loaded.view.newest}
      excuse={excuseOf(loaded.moved)}
      findings={loaded.findings.map((finding) => findingRow(finding, evidence))}
      {...state}
    />
  );
  return c.html(body, Object.keys(state.errors).length > 0 ? 422 : 200);
}

export async function showWithdrawal(
  c: WebContext,
  parts: OfficeParts,
  state: ReasonState = nothingTyped,
): Promise<Response> {
  const loaded = await load(c, parts);
  if (!loaded) return notFound(c);
  const { withdraw } = loaded.view.may;
  const why: Bilingual | null = withdraw.ok ? null : withdraw.error;
  const body = <WithdrawalPage visit={visitOf(c)} view={loaded.view} why={why} {...state} />;
  return c.html(body, Object.keys(state.errors).length > 0 ? 422 : 200);
}

async function load(c: WebContext, { db, now }: Pick<OfficeParts, 'db' | 'now'>): Promise<LoadedItem | null> {
  const [{ agency, reader }, key] = [visitOf(c), itemParam(c)];
  return (
    key &&
    readTenant(db, agency.id, (tenant) => loadItem(tenant, key, { person: reader, today: dayOf(now()) }))
  );
}
