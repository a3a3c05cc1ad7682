import type { Tenant } from '../../db/tenant.ts';
import { readTenant } from '../../db/tenant.ts';
import { dayOf } from '../../web/office/dates.ts';
import { takeFlash } from '../../web/office/flash.ts';
import { frameOf } from '../../web/office/frame.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import type { WebContext } from '../../web/page.ts';
import { mayEnter } from '../../web/permission.ts';
import { visitOf } from '../../web/visit.ts';
import { listUnits } from '../units/queries.ts';
import { presentPosts } from './present.ts';
import { listAppointments, listPosts } from './queries.ts';
import type { PostParts } from './take-photo.ts';
import { PostList } from './views.tsx';
import { postWords as words } from './words.ts';

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
