import { readTenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { notFound, refuse } from '../../web/error-pages.tsx';
import { Confirm } from '../../web/office/confirm.tsx';
import { takeFlash } from '../../web/office/flash.ts';
import { type FormState, untouched } from '../../web/office/form-state.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import { idParam, visitOf, yearParam } from '../../web/visit.ts';
import { outcomeAsTyped } from './forms.ts';
import { type LoadedMeasure, loadMeasure } from './load.ts';
import { measureHistory } from './present-history.ts';
import { permitted } from './present-permitted.ts';
import { type Act, mayAct, mayRemove, measureAddress } from './rules.ts';
import { MeasurePage } from './views-measure.tsx';
import { words } from './words.ts';

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

const asking = {
  'send-back': {
    path: 'return',
    title: words.sendBackTitle,
    what: words.sendBackWhat,
    submit: words.sendBack,
  },
  reset: { path: 'reset', title: words.resetTitle, what: words.resetWhat, submit: words.reset },
} as const satisfies Partial<Record<Act, object>>;

export type WayBack = keyof typeof asking;

/** Asks for the reason of a way back. */
export async function showWayBack(
  c: WebContext,
  parts: OfficeParts,
  act: WayBack,
  state: FormState = untouched({}),
): Promise<Response> {
  const loaded = await load(c, parts);
  if (!loaded) return notFound(c);
  const may = mayAct(visitOf(c).reader, loaded.state, act);
  return showQuestion(c, loaded, {
    ...asking[act],
    state,
    why: may.ok ? null : may.error,
    reason: 'required',
  });
}

export async function showRemoval(c: WebContext, parts: OfficeParts): Promise<Response> {
  const loaded = await load(c, parts);
  if (!loaded) return notFound(c);
  const may = mayRemove(visitOf(c).reader, loaded.measure, loaded.progress.length);
  const why = may.ok ? null : may.error;
  const { removeTitle: title, removeWhat: what, remove: submit } = words;
  return showQuestion(c, loaded, { path: 'removal', title, what, submit, state: untouched({}), why });
}

interface Question {
  readonly path: string;
  readonly title: Bilingual;
  readonly what: Bilingual;
  readonly submit: Bilingual;
  readonly state: FormState;
  /** Why it cannot be done; null where it can. */
  readonly why: Bilingual | null;
  readonly reason?: 'required';
}

function showQuestion(c: WebContext, { measure }: LoadedMeasure, question: Question) {
  const { path, title, what, submit, state, why, reason } = question;
  if (why) return refuse(c, 409, why);
  const visit = visitOf(c);
  const { page } = visit;
  const address = measureAddress(measure);
  const hasErrors = Object.keys(state.errors).length > 0;
  const body = (
    <OfficeLayout
      {...{
        page,
        frame: frameOf(visit, measure.year),
        title: page.say(title),
        section: 'measures',
        hasErrors,
      }}
      crumbs={[{ href: address, label: measure.title }]}
    >
      <Confirm
        {...{ page, submit, typed: state.typed, errors: state.errors, version: measure.version }}
        action={`${address}/${path}`}
        text={<p>{page.say(what)}</p>}
        cancelHref={address}
        {...(reason && { reason })}
        danger
      />
    </OfficeLayout>
  );
  return c.html(body, hasErrors ? 422 : 200);
}

function load(c: WebContext, { db }: OfficeParts): Promise<LoadedMeasure | null> {
  return readTenant(db, visitOf(c).agency.id, (tenant) =>
    loadMeasure(tenant, yearParam(c), idParam(c, 'measure')),
  );
}
