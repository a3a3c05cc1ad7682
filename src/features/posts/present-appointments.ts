import type { Bilingual } from '../../lib/bilingual.ts';
import type { Page } from '../../web/page.ts';
import { type Appointment, isHeldOn, printSpan } from './rules.ts';
import { postWords as words } from './words.ts';

export interface AppointmentLine {
  readonly id: string;
  readonly personName: string;
  readonly how: Bilingual;
  readonly span: string;
  readonly contact: string;
  readonly isToday: boolean;
  /** Address of the photo; null where there is none. */
  readonly photo: string | null;
}

export function presentAppointments(
  page: Page,
  appointments: readonly Appointment[],
  today: Temporal.PlainDate,
): AppointmentLine[] {
  return appointments.map((each) => ({
    id: each.id,
    personName: each.personName,
    how: each.acting ? words.hows.acting : words.hows.holder,
    span: printSpan(page, each),
    contact: [each.telephone, each.email].filter(Boolean).join(' · '),
    isToday: isHeldOn(each, today),
    photo: each.photo && `/office/posts/${each.postId}/appointments/${each.id}/photo`,
  }));
}
