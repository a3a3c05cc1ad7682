import type { Tenant } from '../../db/tenant.ts';
import { readTenant } from '../../db/tenant.ts';
import { notFound } from '../../web/error-pages.tsx';
import { dayOf } from '../../web/office/dates.ts';
import { takeFlash } from '../../web/office/flash.ts';
import { type FormState, untouched } from '../../web/office/form-state.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { historyEntries } from '../../web/office/history-entries.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import type { WebContext } from '../../web/page.ts';
import { mayEnter } from '../../web/permission.ts';
import { idParam, visitOf } from '../../web/visit.ts';
import { listHistory } from '../audit/queries.ts';
import { auditedActions } from '../audit/rules.ts';
import { listUnits } from '../units/queries.ts';
import { isClosed } from '../units/rules.ts';
import { typedPost } from './forms.ts';
import { presentAppointments, presentPosts, showRecorded } from './present.ts';
import { findPost, listAppointments, listPosts } from './queries.ts';
import type { PostParts } from './take-photo.ts';
import { PostList } from './views.tsx';
import { PostForm } from './views-forms.tsx';
import { PostPage } from './views-post.tsx';
import { recordedLabels, postWords as words } from './words.ts';

export type Status = 200 | 409 | 422;
export const styles = ['agency.css'];

export async function readPosts(tenant: Tenant) {
  const [units, posts, appointments] = [
    await listUnits(tenant),
    await listPosts(tenant),
    await listAppointments(tenant),
  ];
  return { units, posts, appointments };
}

export async function showPosts(c: WebContext, { db, now }: PostParts): Promise<Response> {
  const visit = visitOf(c);
  const { page } = visit;
  const mayManage = mayEnter(visit.reader, 'agency.manage').ok;
  const { posts, units, appointments } = await readTenant(db, visit.agency.id, readPosts);
  const lines = presentPosts(page, posts, units, appointments, dayOf(now()));
  const add = (
    <a class="ds-button" href="/office/posts/new">
      {page.say(words.add)}
    </a>
  );
  return c.html(
    <OfficeLayout
      {...{ page, frame: frameOf(visit), section: 'units', title: page.say(words.posts), wide: true, styles }}
      lead={page.say(words.lead)}
      notice={takeFlash(c)}
      actions={mayManage && add}
    >
      <PostList page={page} posts={lines} mayManage={mayManage} />
    </OfficeLayout>,
  );
}

export async function showPost(c: WebContext, { db, now }: PostParts): Promise<Response> {
  const visit = visitOf(c);
  const { page } = visit;
  const id = idParam(c, 'post');
  const read = await readTenant(db, visit.agency.id, async (tenant) => ({
    ...(await readPosts(tenant)),
    history: await listHistory(tenant, `post:${id}`),
  }));
  const lines = presentPosts(page, read.posts, read.units, read.appointments, dayOf(now()));
  const line = lines.find((each) => each.id === id);
  const post = read.posts.find((each) => each.id === id);
  if (!line || !post) return notFound(c);
  const own = read.appointments.filter(({ postId }) => postId === id);
  const show = showRecorded(page, read.units);
  const mayManage = mayEnter(visit.reader, 'agency.manage').ok;
  return c.html(
    <OfficeLayout
      {...{ page, frame: frameOf(visit), section: 'units', title: post.title, wide: true, styles }}
      crumbs={[{ label: page.say(words.posts), href: '/office/posts' }]}
      notice={takeFlash(c)}
      actions={mayManage && <PostActions page={page} id={post.id} />}
    >
      <PostPage
        {...{
          page,
          post: line,
          mayManage,
          kind: page.say(post.kind ? words.kinds[post.kind] : words.noKind),
        }}
        appointments={presentAppointments(page, own, dayOf(now()))}
        history={historyEntries(page, read.history, {
          actions: auditedActions,
          labels: recordedLabels,
          show,
        })}
      />
    </OfficeLayout>,
  );
}

function PostActions({ page, id }: { page: ReturnType<typeof visitOf>['page']; id: string }) {
  return (
    <>
      <a class="ds-button" href={`/office/posts/${id}/appointments/new`}>
        {page.say(words.appoint)}
      </a>
      <a class="ds-button quiet-button" href={`/office/posts/${id}/edit`}>
        {page.say(words.edit)}
      </a>
    </>
  );
}

/** The form of a post: a new one (null), or one that is there. */
export async function showPostForm(
  c: WebContext,
  { db, now }: PostParts,
  id: string | null,
  { state, status = 200 }: { readonly state?: FormState; readonly status?: Status } = {},
): Promise<Response> {
  const visit = visitOf(c);
  const { page } = visit;
  const { units, post } = await readTenant(db, visit.agency.id, async (tenant) => ({
    units: await listUnits(tenant),
    post: id === null ? null : await findPost(tenant, id),
  }));
  if (id !== null && post === null) return notFound(c);
  const open = units.filter((unit) => unit.id === post?.unitId || !isClosed(unit, dayOf(now())));
  const first = post ? typedPost(post) : { side: 'permanent' };
  return c.html(
    <OfficeLayout
      {...{
        page,
        frame: frameOf(visit),
        section: 'units',
        title: page.say(post ? words.edit : words.add),
        styles,
      }}
      crumbs={[{ label: page.say(words.posts), href: '/office/posts' }]}
      hasErrors={status !== 200}
    >
      <PostForm
        {...{ page, state: state ?? untouched(first), submit: post ? words.save : words.add }}
        action={post ? `/office/posts/${post.id}` : '/office/posts'}
        cancelHref={post ? `/office/posts/${post.id}` : '/office/posts'}
        units={open.map((unit) => ({ value: unit.id, label: unit.name }))}
        show={showRecorded(page, units)}
      />
    </OfficeLayout>,
    status,
  );
}
