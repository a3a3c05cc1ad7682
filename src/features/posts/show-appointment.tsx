import { readTenant } from '../../db/tenant.ts';
import { notFound } from '../../web/error-pages.tsx';
import { dayOf } from '../../web/office/dates.ts';
import { type FormState, untouched } from '../../web/office/form-state.tsx';
import { frameOf } from '../../web/office/frame.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import type { WebContext } from '../../web/page.ts';
import { idParam, visitOf } from '../../web/visit.ts';
import { typedAppointment } from './appointment-forms.ts';
import { showRecorded } from './present.ts';
import { presentAppointments } from './present-appointments.ts';
import { findPost, listAccountNames, listAppointments } from './queries.ts';
import { type Status, styles } from './show.tsx';
import type { PostParts } from './take-photo.ts';
import { AppointmentForm } from './views-appointment.tsx';
import { EndForm } from './views-end.tsx';
import { postWords as words } from './words.ts';

export interface AppointmentPageState {
  readonly form?: FormState;
  readonly end?: FormState;
  readonly status?: Status;
}

/** The form of an appointment: a new one to the post, or the one the address names. */
export async function showAppointment(
  c: WebContext,
  { db, now, intake }: PostParts,
  { form, end, status = 200 }: AppointmentPageState = {},
): Promise<Response> {
  const visit = visitOf(c);
  const { page } = visit;
  const [postId, id] = [idParam(c, 'post'), idParam(c, 'appointment')];
  const read = await readTenant(db, visit.agency.id, async (tenant) => ({
    post: postId === null ? null : await findPost(tenant, postId),
    appointments: postId === null ? [] : await listAppointments(tenant, postId),
    accounts: await listAccountNames(tenant),
  }));
  const saved = read.appointments.find((each) => each.id === id) ?? null;
  if (!read.post || (c.req.param('appointment') && !saved)) return notFound(c);
  const postHref = `/office/posts/${postId}`;
  const action = `${postHref}/appointments${saved ? `/${saved.id}` : ''}`;
  const [line = null] = saved ? presentAppointments(page, [saved], dayOf(now())) : [];
  const named = (value: string) => read.accounts.find((each) => each.id === value)?.name ?? value;
  const show = showRecorded(page, []);
  return c.html(
    <OfficeLayout
      {...{ page, frame: frameOf(visit), section: 'units', styles }}
      title={saved?.personName ?? page.say(words.appointTitle)}
      crumbs={[
        { label: page.say(words.posts), href: '/office/posts' },
        { label: read.post.title, href: postHref },
      ]}
      hasErrors={status !== 200}
    >
      <AppointmentForm
        {...{ page, action, postHref, takesPhoto: intake !== undefined, saved: line }}
        state={form ?? untouched(saved ? typedAppointment(page, saved) : { how: 'holder' })}
        accounts={read.accounts.map((each) => ({ value: each.id, label: each.name }))}
        show={(name, value) => (name === 'account' ? named(value) : show(name, value))}
      />
      {saved && saved.endsOn === null && (
        <EndForm
          {...{ page, action: `${action}/end` }}
          state={end ?? untouched({ version: String(saved.version) })}
        />
      )}
    </OfficeLayout>,
    status,
  );
}
