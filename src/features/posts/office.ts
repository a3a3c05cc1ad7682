import { withTenant } from '../../db/tenant.ts';
import { notFound } from '../../web/error-pages.tsx';
import { setFlash } from '../../web/office/flash.ts';
import { answerFault } from '../../web/office/form-state.tsx';
import { handOf } from '../../web/office/hand.ts';
import { readFields, typedFields } from '../../web/office/read-fields.ts';
import { takeForm } from '../../web/office/take-form.ts';
import type { WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { idParam } from '../../web/visit.ts';
import { addPost, changePost } from './change-post.ts';
import { movePostForm, newPostForm, postForm } from './forms.ts';
import { movePost } from './order-posts.ts';
import { showPosts } from './show.tsx';
import { showPost } from './show-post.tsx';
import { showPostForm } from './show-post-form.tsx';
import type { PostParts } from './take-photo.ts';

export function postRoutes(parts: PostParts): Route[] {
  const permission = 'agency.manage';
  const of = (handler: (c: WebContext, parts: PostParts) => Promise<Response>) => (c: WebContext) =>
    handler(c, parts);
  return [
    { method: 'GET', path: '/office/posts', permission: 'office.read', handler: of(showPosts) },
    { method: 'GET', path: '/office/posts/new', permission, handler: (c) => showPostForm(c, parts, null) },
    { method: 'POST', path: '/office/posts', permission, handler: of(add) },
    { method: 'GET', path: '/office/posts/:post', permission: 'office.read', handler: of(showPost) },
    { method: 'GET', path: '/office/posts/:post/edit', permission, handler: of(edit) },
    { method: 'POST', path: '/office/posts/:post', permission, handler: of(change) },
    { method: 'POST', path: '/office/posts/:post/place', permission, handler: of(move) },
  ];
}

async function edit(c: WebContext, parts: PostParts): Promise<Response> {
  const id = idParam(c, 'post');
  return id === null ? notFound(c) : showPostForm(c, parts, id);
}

async function add(c: WebContext, parts: PostParts): Promise<Response> {
  const form = await takeForm(c);
  if (!form.ok) return form.error;
  const typed = typedFields(form.value);
  const fields = readFields(form.value, newPostForm);
  if (!fields.ok) {
    const state = { typed, errors: fields.error, conflict: null };
    return showPostForm(c, parts, null, { state, status: 422 });
  }
  const hand = handOf(c, parts);
  const saved = await withTenant(parts.db, hand.agencyId, (tenant) => addPost(tenant, hand, fields.value));
  if (!saved.ok) {
    return answerFault(c, saved.error, typed, (state, status) =>
      showPostForm(c, parts, null, { state, status }),
    );
  }
  setFlash(c, 'created');
  return c.redirect(`/office/posts/${saved.value}`, 303);
}

async function change(c: WebContext, parts: PostParts): Promise<Response> {
  const form = await takeForm(c);
  if (!form.ok) return form.error;
  const id = idParam(c, 'post');
  if (id === null) return notFound(c);
  const typed = typedFields(form.value);
  const fields = readFields(form.value, postForm);
  if (!fields.ok) {
    const state = { typed, errors: fields.error, conflict: null };
    return showPostForm(c, parts, id, { state, status: 422 });
  }
  const { version, ...texts } = fields.value;
  const hand = handOf(c, parts);
  const saved = await withTenant(parts.db, hand.agencyId, (tenant) =>
    changePost(tenant, hand, { id, version }, texts),
  );
  if (!saved.ok) {
    return answerFault(c, saved.error, typed, (state, status) =>
      showPostForm(c, parts, id, { state, status }),
    );
  }
  setFlash(c, saved.value);
  return c.redirect(`/office/posts/${id}`, 303);
}

async function move(c: WebContext, parts: PostParts): Promise<Response> {
  const form = await takeForm(c);
  if (!form.ok) return form.error;
  const id = idParam(c, 'post');
  const fields = readFields(form.value, movePostForm);
  if (!fields.ok || id === null) return notFound(c);
  const hand = handOf(c, parts);
  const done = await withTenant(parts.db, hand.agencyId, (tenant) =>
    movePost(tenant, hand, id, fields.value.direction),
  );
  if (done === null) return notFound(c);
  if (!done) setFlash(c, 'unchanged');
  return c.redirect(`/office/posts#post-${id}`, 303);
}
