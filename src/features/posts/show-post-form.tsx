import { readTenant } from '../../db/tenant.ts';
import { notFound } from '../../web/error-pages.tsx';
import { dayOf } from '../../web/office/dates.ts';
import { type FormState, untouched } from '../../web/office/form-state.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import type { WebContext } from '../../web/page.ts';
import { visitOf } from '../../web/visit.ts';
import { listUnits } from '../units/queries.ts';
import { isClosed } from '../units/rules.ts';
import { typedPost } from './forms.ts';
import { showRecorded } from './present.ts';
import { findPost } from './queries.ts';
import { type Status, styles } from './show.tsx';
import type { PostParts } from './take-photo.ts';
import { PostForm } from './views-forms.tsx';
import { postWords as words } from './words.ts';

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
