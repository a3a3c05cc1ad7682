import type { Tenant } from '../../db/tenant.ts';
import { type Saved, wrong } from '../../web/office/form-state.tsx';
import { type Appointing, findAppointment, saveAppointment } from './appoint.ts';
import { listAppointments } from './queries.ts';
import { type Appointment, clashing, clashSentence } from './rules.ts';
import { postWords as words } from './words.ts';

/** The last day in the post; a later day than today is fine. */
export async function endAppointment(
  tenant: Tenant,
  hand: Appointing,
  { id, version }: Pick<Appointment, 'id' | 'version'>,
  lastDay: Temporal.PlainDate,
): Promise<Saved<true>> {
  const found = await findAppointment(tenant, hand, { id, version });
  if (!found.ok) return found;
  const endsOn = lastDay.add({ days: 1 });
  const { startsOn } = found.value;
  if (Temporal.PlainDate.compare(lastDay, startsOn) < 0) return wrong({ lastDay: words.endsBeforeStart });
  const other = clashing(await listAppointments(tenant, hand.postId), { ...found.value, endsOn });
  if (other) return wrong({ lastDay: clashSentence(other) });
  return saveAppointment(tenant, hand, found.value, { ...found.value, endsOn }, 'appointment.end');
}
