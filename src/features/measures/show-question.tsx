import type { Bilingual } from '../../lib/bilingual.ts';
import { notFound, refuse } from '../../web/error-pages.tsx';
import { Confirm } from '../../web/office/confirm.tsx';
import { type FormState, untouched } from '../../web/office/form-state.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import { visitOf } from '../../web/visit.ts';
import type { LoadedMeasure } from './load-measure.ts';
import { type Act, mayAct, mayRemove, measureAddress } from './rules.ts';
import { load } from './show.tsx';
import { words } from './words.ts';

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
