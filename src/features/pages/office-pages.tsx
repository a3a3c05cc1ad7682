import { readTenant, type Tenant, withTenant } from '../../db/tenant.ts';
import { notFound } from '../../web/error-pages.tsx';
import { setFlash } from '../../web/office/flash.ts';
import { answerFault, type FormState, untouched } from '../../web/office/form-state.tsx';
import { handOf } from '../../web/office/hand.ts';
import { type FieldErrors, readFields, type TypedFields, typedFields } from '../../web/office/read-fields.ts';
import { takeForm } from '../../web/office/take-form.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { visitOf } from '../../web/visit.ts';
import { newPageForm, sitePageForm } from './forms.ts';
import { framed, type Status } from './frame.tsx';
import { privacyWording } from './privacy-wording.ts';
import { findPage, listPages } from './queries.ts';
import { expectedPages, expectedTitle } from './rules.ts';
import { PageList } from './views.tsx';
import { PageForm } from './views-form.tsx';
import { pageWords as words } from './words.ts';
import { typedPage, writePage } from './write-page.ts';

export function sitePageRoutes(parts: OfficeParts): Route[] {
  const permission = 'agency.manage';
  const all = '/office/agency/pages';
  return [
    { method: 'GET', path: all, permission, handler: (c) => showPages(c, parts) },
    {
      method: 'GET',
      path: `${all}/new`,
      permission,
      handler: (c) => showForm(c, null, untouched({ version: '0' })),
    },
    { method: 'POST', path: all, permission, handler: (c) => addPage(c, parts) },
    { method: 'GET', path: `${all}/:slug`, permission, handler: (c) => showPage(c, parts) },
    { method: 'POST', path: `${all}/:slug`, permission, handler: (c) => changePage(c, parts) },
  ];
}

async function showPages(c: WebContext, { db }: OfficeParts): Promise<Response> {
  const { page, agency } = visitOf(c);
  const written = await readTenant(db, agency.id, listPages);
  const expected = Object.entries(expectedPages).filter(
    ([slug]) => !written.some((each) => each.slug === slug),
  );
  const lines = [
    ...expected.map(([slug, title]) => ({ slug, title: page.say(title), isWritten: false })),
    ...written.map(({ slug, title, body }) => ({ slug, title, isWritten: body !== '' })),
  ];
  const actions = (
    <a class="ds-button" href="/office/agency/pages/new">
      {page.say(words.addPage)}
    </a>
  );
  const children = <PageList page={page} pages={lines} />;
  return framed(c, { current: 'pages', title: null, actions, children });
}

function showForm(
  c: WebContext,
  slug: string | null,
  state: FormState,
  { status = 200, preview = null }: { status?: Status; preview?: string | null } = {},
): Response | Promise<Response> {
  const { page } = visitOf(c);
  const mayBegin = slug === 'privacy' && !state.typed.body;
  const title = state.typed.title || page.say(words.addPage);
  const children = <PageForm {...{ page, slug, state, mayBegin, preview }} />;
  return framed(c, { current: 'pages', title, status, children });
}

async function showPage(c: WebContext, { db }: OfficeParts): Promise<Response> {
  const slug = c.req.param('slug') ?? '';
  const found = await readTenant(db, visitOf(c).agency.id, (tenant) => findPage(tenant, slug));
  const title = expectedTitle(slug);
  if (!found && !title) return notFound(c);
  const blank = { title: title?.th ?? '', titleEn: title?.en ?? '', body: '', version: '0' };
  return showForm(c, slug, untouched(found ? typedPage(found) : blank));
}

async function addPage(c: WebContext, parts: OfficeParts): Promise<Response> {
  const form = await takeForm(c);
  if (!form.ok) return form.error;
  const typed = typedFields(form.value);
  if (typed.action === 'preview') return showForm(c, null, untouched(typed), { preview: typed.body ?? '' });
  const fields = readFields(form.value, newPageForm);
  if (!fields.ok) return wrongForm(c, null, typed, fields.error);
  const { slug, ...texts } = fields.value;
  const hand = handOf(c, parts);
  const saved = await withTenant(parts.db, hand.agencyId, (tenant) => writePage(tenant, hand, slug, texts));
  if (!saved.ok) return wrongForm(c, null, typed, { slug: words.slugTaken });
  setFlash(c, 'created');
  return c.redirect('/office/agency/pages', 303);
}

function wrongForm(c: WebContext, slug: string | null, typed: TypedFields, errors: FieldErrors) {
  return showForm(c, slug, { typed, errors, conflict: null }, { status: 422 });
}

async function changePage(c: WebContext, parts: OfficeParts): Promise<Response> {
  const form = await takeForm(c);
  if (!form.ok) return form.error;
  const slug = c.req.param('slug') ?? '';
  const hand = handOf(c, parts);
  if (!(await readTenant(parts.db, hand.agencyId, (tenant) => isKnown(tenant, slug)))) return notFound(c);
  const typed = typedFields(form.value);
  if (typed.action === 'begin') return begin(c, slug, typed);
  if (typed.action === 'preview') return showForm(c, slug, untouched(typed), { preview: typed.body ?? '' });
  const fields = readFields(form.value, sitePageForm);
  if (!fields.ok) return wrongForm(c, slug, typed, fields.error);
  const saved = await withTenant(parts.db, hand.agencyId, (tenant) =>
    writePage(tenant, hand, slug, fields.value),
  );
  if (!saved.ok) {
    return answerFault(c, saved.error, typed, async (state, status) => showForm(c, slug, state, { status }));
  }
  setFlash(c, saved.value);
  return c.redirect('/office/agency/pages', 303);
}

async function isKnown(tenant: Tenant, slug: string): Promise<boolean> {
  return expectedTitle(slug) !== null || (await findPage(tenant, slug)) !== null;
}

/** Nothing is saved: the wording comes into the form, where there was nothing. */
function begin(c: WebContext, slug: string, typed: TypedFields): Response | Promise<Response> {
  if (slug !== 'privacy') return notFound(c);
  if (typed.body) return wrongForm(c, slug, typed, { body: words.notEmpty });
  return showForm(c, slug, untouched({ ...typed, body: privacyWording(visitOf(c).agency.name) }));
}
