import { readTenant } from '../../db/tenant.ts';
import { notFound, refuse } from '../../web/error-pages.tsx';
import type { Crumb } from '../../web/office/crumbs.tsx';
import { dayOf } from '../../web/office/dates.ts';
import { type FormState, untouched } from '../../web/office/form-state.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import type { TypedFields } from '../../web/office/read-fields.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { Page, WebContext } from '../../web/page.ts';
import { idParam, visitOf, yearParam } from '../../web/visit.ts';
import { indicatorOf } from '../weak-points/rules.ts';
import { loadOffer, type Offer } from './load-offer.ts';
import { findMeasure } from './queries.ts';
import { type Kind, kinds, listAddress, mayPlan, measureAddress } from './rules.ts';
import { planAsTyped } from './typed.ts';
import { PlanForm, planTitle } from './views-plan.tsx';
import { kindWords, words } from './words.ts';

export interface PlanState {
  readonly form: FormState;
  readonly status: 409 | 422;
}

/** The form of a new measure or guideline, begun from the weak point or indicator the address names. */
export async function showNewPlan(
  c: WebContext,
  { db, now }: OfficeParts,
  kind: Kind = kinds.find((each) => each === c.req.query('kind')) ?? 'measure',
  refused?: PlanState,
): Promise<Response> {
  const visit = visitOf(c);
  const offer = await readTenant(db, visit.agency.id, (tenant) =>
    loadOffer(tenant, yearParam(c), kind, dayOf(now())),
  );
  if (!offer) return notFound(c);
  const may = mayPlan(visit.reader, offer.cycle.status === 'open');
  if (!may.ok) return refuse(c, 409, may.error);
  const list = listAddress(offer.cycle.year, kind);
  const state = refused?.form ?? untouched(beginning(c, offer));
  const form = (
    <PlanForm
      {...{ page: visit.page, offer, state, submit: kindWords[kind].add, cancelHref: list }}
      action={listAddress(offer.cycle.year)}
    />
  );
  return showForm(c, offer, {
    title: planTitle(visit.page, offer, true),
    crumb: { href: list, label: listName(visit.page, offer) },
    form,
    refused,
  });
}

function beginning(c: WebContext, { weakPoints, indicators }: Offer): TypedFields {
  const weakPoint = weakPoints.find(({ id }) => id === c.req.query('weak'));
  const asked = weakPoint ? String(indicatorOf(weakPoint.target) ?? '') : c.req.query('indicator');
  const indicator = indicators.find(({ no }) => String(no) === asked);
  return {
    ...(weakPoint && { weakPointId: weakPoint.id, baseline: weakPoint.description }),
    ...(indicator && { indicator: String(indicator.no) }),
  };
}

export async function showPlan(
  c: WebContext,
  { db, now }: OfficeParts,
  refused?: PlanState,
): Promise<Response> {
  const visit = visitOf(c);
  const [year, id] = [yearParam(c), idParam(c, 'measure')];
  const found = await readTenant(db, visit.agency.id, async (tenant) => {
    const measure = id === null ? null : await findMeasure(tenant, id);
    if (!measure || measure.year !== year) return null;
    const offer = await loadOffer(tenant, year, measure.kind, dayOf(now()), measure);
    return offer && { measure, offer };
  });
  if (!found) return notFound(c);
  const { measure, offer } = found;
  const may = mayPlan(visit.reader, measure.yearIsOpen);
  if (!may.ok) return refuse(c, 409, may.error);
  const address = measureAddress(measure);
  const state = refused?.form ?? untouched(planAsTyped(visit.page, measure));
  const form = (
    <PlanForm
      {...{ page: visit.page, offer, state, submit: words.save, cancelHref: address, action: address }}
    />
  );
  return showForm(c, offer, {
    title: planTitle(visit.page, offer, false),
    crumb: { href: address, label: measure.title },
    form,
    refused,
  });
}

interface Shown {
  readonly title: string;
  readonly crumb: Crumb;
  readonly form: ReturnType<typeof PlanForm>;
  readonly refused: PlanState | undefined;
}

function listName(page: Page, { kind, cycle }: Offer): string {
  return `${page.say(kindWords[kind].title)} ${cycle.year}`;
}

function showForm(c: WebContext, { cycle }: Offer, { title, crumb, form, refused }: Shown): Response {
  const visit = visitOf(c);
  const { page } = visit;
  const body = (
    <OfficeLayout
      {...{ page, frame: frameOf(visit, cycle.year), title, section: 'measures', styles: ['measures.css'] }}
      crumbs={[crumb]}
      hasErrors={refused !== undefined}
    >
      {form}
    </OfficeLayout>
  );
  return c.html(body, refused?.status ?? 200) as Response;
}
