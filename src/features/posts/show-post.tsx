import { readTenant } from '../../db/tenant.ts';
import { notFound } from '../../web/error-pages.tsx';
import { dayOf } from '../../web/office/dates.ts';
import { takeFlash } from '../../web/office/flash.ts';
import { frameOf } from '../../web/office/frame.ts';
import { historyEntries } from '../../web/office/history-entries.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import type { WebContext } from '../../web/page.ts';
import { mayEnter } from '../../web/permission.ts';
import { idParam, visitOf } from '../../web/visit.ts';
import { listHistory } from '../audit/queries.ts';
import { auditedActions } from '../audit/rules.ts';
import { presentPosts, showRecorded } from './present.ts';
import { presentAppointments } from './present-appointments.ts';
import { readPosts, styles } from './show.tsx';
import type { PostParts } from './take-photo.ts';
import { PostPage } from './views-post.tsx';
import { recordedLabels, postWords as words } from './words.ts';

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
