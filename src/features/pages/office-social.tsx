import { readTenant, withTenant } from '../../db/tenant.ts';
import { notFound } from '../../web/error-pages.tsx';
import { setFlash } from '../../web/office/flash.ts';
import { answerFault, type FormState, untouched } from '../../web/office/form-state.tsx';
import { handOf } from '../../web/office/hand.ts';
import { readFields, typedFields } from '../../web/office/read-fields.ts';
import { takeForm } from '../../web/office/take-form.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { idParam, visitOf } from '../../web/visit.ts';
import { addSocialLink, changeSocialLink, typedLink } from './change-social.ts';
import { changeSocialForm, socialForm, socialVersionForm } from './forms.ts';
import { framed, type Status } from './frame.tsx';
import { listSocialLinks } from './queries.ts';
import { removeSocialLink } from './remove-social.ts';
import { SocialList } from './views-social.tsx';
import { SocialForm } from './views-social-form.tsx';
import { pageWords as words } from './words.ts';

export function socialRoutes(parts: OfficeParts): Route[] {
  const permission = 'agency.manage';
  const all = '/office/agency/social';
  const one = `${all}/:link`;
  return [
    { method: 'GET', path: all, permission, handler: (c) => showAll(c, parts) },
    { method: 'GET', path: `${all}/new`, permission, handler: (c) => showForm(c, null, untouched({})) },
    { method: 'POST', path: all, permission, handler: (c) => add(c, parts) },
    { method: 'GET', path: one, permission, handler: (c) => showOne(c, parts) },
    { method: 'POST', path: one, permission, handler: (c) => change(c, parts) },
    { method: 'POST', path: `${one}/removal`, permission, handler: (c) => remove(c, parts) },
  ];
}

async function showAll(c: WebContext, { db }: OfficeParts): Promise<Response> {
  const { page, agency } = visitOf(c);
  const links = await readTenant(db, agency.id, listSocialLinks);
  const actions = (
    <a class="ds-button" href="/office/agency/social/new">
      {page.say(words.addSocial)}
    </a>
  );
  return framed(c, {
    current: 'social',
    title: null,
    actions,
    children: <SocialList page={page} links={links} />,
  });
}

function showForm(
  c: WebContext,
  id: string | null,
  state: FormState,
  status: Status = 200,
): Response | Promise<Response> {
  const { page } = visitOf(c);
  const title = id === null ? page.say(words.addSocial) : state.typed.label || page.say(words.social);
  return framed(c, {
    current: 'social',
    title,
    status,
    children: <SocialForm page={page} id={id} state={state} />,
  });
}

async function showOne(c: WebContext, { db }: OfficeParts): Promise<Response> {
  const id = idParam(c, 'link');
  const links = await readTenant(db, visitOf(c).agency.id, listSocialLinks);
  const link = links.find((each) => each.id === id);
  return link ? showForm(c, link.id, untouched(typedLink(link))) : notFound(c);
}

async function add(c: WebContext, parts: OfficeParts): Promise<Response> {
  const form = await takeForm(c);
  if (!form.ok) return form.error;
  const typed = typedFields(form.value);
  const fields = readFields(form.value, socialForm);
  if (!fields.ok) return showForm(c, null, { typed, errors: fields.error, conflict: null }, 422);
  const hand = handOf(c, parts);
  const saved = await withTenant(parts.db, hand.agencyId, (tenant) =>
    addSocialLink(tenant, hand, fields.value),
  );
  if (!saved.ok) {
    return answerFault(c, saved.error, typed, async (state, status) => showForm(c, null, state, status));
  }
  setFlash(c, 'created');
  return c.redirect('/office/agency/social', 303);
}

async function change(c: WebContext, parts: OfficeParts): Promise<Response> {
  const form = await takeForm(c);
  if (!form.ok) return form.error;
  const id = idParam(c, 'link');
  if (id === null) return notFound(c);
  const typed = typedFields(form.value);
  const fields = readFields(form.value, changeSocialForm);
  const hand = handOf(c, parts);
  if (!fields.ok) {
    const links = await readTenant(parts.db, hand.agencyId, listSocialLinks);
    if (!links.some((link) => link.id === id)) return notFound(c);
    return showForm(c, id, { typed, errors: fields.error, conflict: null }, 422);
  }
  const saved = await withTenant(parts.db, hand.agencyId, (tenant) =>
    changeSocialLink(tenant, hand, id, fields.value),
  );
  if (!saved.ok) {
    return answerFault(c, saved.error, typed, async (state, status) => showForm(c, id, state, status));
  }
  setFlash(c, 'saved');
  return c.redirect('/office/agency/social', 303);
}

async function remove(c: WebContext, parts: OfficeParts): Promise<Response> {
  const form = await takeForm(c);
  if (!form.ok) return form.error;
  const id = idParam(c, 'link');
  const fields = readFields(form.value, socialVersionForm);
  if (id === null || !fields.ok) return notFound(c);
  const hand = handOf(c, parts);
  const saved = await withTenant(parts.db, hand.agencyId, (tenant) =>
    removeSocialLink(tenant, hand, id, fields.value.version),
  );
  if (!saved.ok) {
    const { error } = saved;
    const theirs = error.kind === 'stale' ? error.conflict.theirs : {};
    return answerFault(c, error, theirs, async (state, status) => showForm(c, id, state, status));
  }
  setFlash(c, 'removed');
  return c.redirect('/office/agency/social', 303);
}
