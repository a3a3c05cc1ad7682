import { readTenant } from '../../db/tenant.ts';
import { notFound, refuse } from '../../web/error-pages.tsx';
import { actInYear } from '../../web/office/doing.ts';
import { setFlash } from '../../web/office/flash.ts';
import type { FlashCode } from '../../web/office/flash-words.ts';
import { stateOf } from '../../web/office/form-state.tsx';
import { posting } from '../../web/office/posting.ts';
import { readFields, typedFields } from '../../web/office/read-fields.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { visitOf, yearParam } from '../../web/visit.ts';
import { findCycle } from '../cycles/queries.ts';
import { announce, publish } from './acts.ts';
import { announcedForm, publicationForm, readScores } from './forms.ts';
import { frameworkOf } from './load.ts';
import { refusals } from './refusals.ts';
import { officeAddress } from './rules.ts';
import { showAnnounced, showPublication, showResults, showWhatIf } from './show.tsx';

const path = '/office/years/:year/results';

export function resultRoutes(parts: OfficeParts): Route[] {
  const of = (show: (c: WebContext, parts: OfficeParts) => Promise<Response>) => (c: WebContext) =>
    show(c, parts);
  const [manage, letOut] = ['year.manage', 'score.publish'] as const;
  return [
    { method: 'GET', path, permission: 'office.read', handler: of(showResults) },
    { method: 'GET', path: `${path}/what-if`, permission: 'office.read', handler: of(showWhatIf) },
    {
      method: 'GET',
      path: `${path}/announced`,
      permission: manage,
      handler: of((c) => showAnnounced(c, parts)),
    },
    { method: 'POST', path: `${path}/announced`, permission: manage, handler: takeAnnounced(parts) },
    {
      method: 'GET',
      path: `${path}/publication`,
      permission: letOut,
      handler: of((c) => showPublication(c, parts)),
    },
    { method: 'POST', path: `${path}/publication`, permission: letOut, handler: takePublication(parts) },
  ];
}

function back(c: WebContext, flash: FlashCode): Response {
  setFlash(c, flash);
  return c.redirect(officeAddress(Number(c.req.param('year'))), 303);
}

function takeAnnounced(parts: OfficeParts) {
  return posting(async (c, form) => {
    const [typed, year] = [typedFields(form), yearParam(c)];
    const cycle =
      year && (await readTenant(parts.db, visitOf(c).agency.id, (tenant) => findCycle(tenant, year)));
    if (!cycle) return notFound(c);
    const framework = frameworkOf(cycle);
    const fields = readFields(form, announcedForm(framework));
    if (!fields.ok) {
      const refused = { typed, errors: fields.error, conflict: null };
      return showAnnounced(c, parts, { form: refused, status: 422 });
    }
    const done = await actInYear(c, parts, (doing) => announce(doing, readScores(framework, fields.value)));
    if (done?.ok) return back(c, done.value);
    if (!done || done.error.kind === 'missing') return notFound(c);
    if (done.error.kind === 'refused') return refuse(c, 409, done.error.why);
    const status = done.error.kind === 'stale' ? 409 : 422;
    return showAnnounced(c, parts, { form: stateOf(done.error, typed), status });
  });
}

function takePublication(parts: OfficeParts) {
  return posting(async (c, form) => {
    const fields = readFields(form, publicationForm);
    if (!fields.ok && fields.error.seen) return refuse(c, 409, refusals.otherScores);
    const typed = typedFields(form);
    if (!fields.ok) return showPublication(c, parts, { typed, errors: fields.error });
    const done = await actInYear(c, parts, (doing) => publish(doing, fields.value));
    if (done?.ok) return back(c, 'scores-published');
    if (!done || done.error.kind === 'missing') return notFound(c);
    if (done.error.kind === 'wrong') return showPublication(c, parts, { typed, errors: done.error.errors });
    return refuse(c, 409, done.error.kind === 'refused' ? done.error.why : refusals.otherScores);
  });
}
