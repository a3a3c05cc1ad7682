import { notFound, refuse } from '../../web/error-pages.tsx';
import { setFlash } from '../../web/office/flash.ts';
import { stateOf } from '../../web/office/form-state.tsx';
import type { TypedFields } from '../../web/office/read-fields.ts';
import type { WebContext } from '../../web/page.ts';
import type { Failure } from './acts.ts';
import { weakPointsAddress } from './rules.ts';
import type { Refused } from './show.tsx';

export async function answerFailure(
  c: WebContext,
  failure: Failure | undefined,
  typed: TypedFields,
  show: (refused: Refused) => Promise<Response>,
): Promise<Response> {
  if (!failure || failure.kind === 'missing') return notFound(c);
  if (failure.kind === 'refused') return refuse(c, 409, failure.why);
  return show({ form: stateOf(failure, typed), status: failure.kind === 'stale' ? 409 : 422 });
}

export function back(c: WebContext, flash: 'created' | 'saved' | 'unchanged' | 'removed'): Response {
  setFlash(c, flash);
  return c.redirect(weakPointsAddress(Number(c.req.param('year'))), 303);
}
