import type { WebContext } from '../page.ts';
import { takeForm } from './take-form.ts';

/** A handler that is given the posted form; a body that is no form, or too long, is answered before it. */
export function posting(
  handle: (c: WebContext, form: FormData) => Response | Promise<Response>,
): (c: WebContext) => Promise<Response> {
  return async (c) => {
    const form = await takeForm(c);
    return form.ok ? handle(c, form.value) : form.error;
  };
}
