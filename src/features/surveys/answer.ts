import type { Result } from '../../lib/result.ts';
import { notFound, refuse } from '../../web/error-pages.tsx';
import { actInYear } from '../../web/office/doing.ts';
import { setFlash } from '../../web/office/flash.ts';
import { type FormState, stateOf } from '../../web/office/form-state.tsx';
import type { TypedFields } from '../../web/office/read-fields.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import { idParam } from '../../web/visit.ts';
import type { Doing, Failure } from './plan.ts';

export type Handler = (c: WebContext) => Promise<Response>;

/** A form printed again, and the status it is printed with. */
export interface Again {
  readonly form: FormState;
  readonly status: 409 | 422;
}

/** One act in one transaction; null where the address names nothing. */
export async function act<T>(
  c: WebContext,
  parts: OfficeParts,
  work: (doing: Doing, id: string) => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure> | null> {
  const id = idParam(c, 'survey');
  if (c.req.param('survey') !== undefined && id === null) return null;
  return actInYear(c, parts, (doing) => work(doing, id ?? ''));
}

/** The page again with what was typed, or the page that says why nothing was done. */
export async function answerFailure(
  c: WebContext,
  failure: Failure | undefined,
  typed: TypedFields,
  show: (again: Again) => Promise<Response>,
): Promise<Response> {
  if (!failure || failure.kind === 'missing') return notFound(c);
  if (failure.kind === 'refused') return refuse(c, 409, failure.why);
  return show({ form: stateOf(failure, typed), status: failure.kind === 'stale' ? 409 : 422 });
}

/** Back to the survey of the address, or to a page below it. */
export function back(
  c: WebContext,
  flash: 'saved' | 'unchanged' | 'created' | 'removed',
  below = '',
): Response {
  setFlash(c, flash);
  const { pathname } = new URL(c.req.url);
  return c.redirect(`${pathname.split('/').slice(0, 6).join('/')}${below}`, 303);
}
