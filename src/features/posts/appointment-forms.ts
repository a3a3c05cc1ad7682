import { z } from 'zod';
import { dateForField } from '../../web/office/dates.ts';
import {
  choice,
  email,
  optionalThaiDate,
  text,
  thaiDate,
  ticked,
  version,
} from '../../web/office/field-types.ts';
import type { TypedFields } from '../../web/office/read-fields.ts';
import type { Page } from '../../web/page.ts';
import type { Appointment } from './rules.ts';
import { postWords as words } from './words.ts';

const appointmentTexts = {
  personName: text(200, 'required'),
  how: choice(['holder', 'acting']),
  startsOn: thaiDate(),
  lastDay: optionalThaiDate(),
  account: text(36, 'optional'),
  telephone: text(60, 'optional'),
  email: email('optional'),
  noPhoto: ticked(),
};

export const newAppointmentForm = z.object(appointmentTexts);

export const appointmentForm = z.object({ ...appointmentTexts, version: version() });

export type AppointmentFields = z.output<typeof newAppointmentForm>;

export const endForm = z.object({ lastDay: thaiDate(), version: version() });

export const appointmentLabels = {
  personName: words.person,
  how: words.how,
  startsOn: words.startsOn,
  lastDay: words.lastDay,
  account: words.account,
  telephone: words.telephone,
  email: words.email,
  photo: words.photo,
};

export const endLabels = { lastDay: words.lastDay };

export function typedAppointment(page: Pick<Page, 'language'>, appointment: Appointment): TypedFields {
  const { personName, acting, startsOn, endsOn, accountId, telephone, version } = appointment;
  return {
    ...{ personName, how: acting ? 'acting' : 'holder', account: accountId ?? '' },
    ...{ telephone, email: appointment.email },
    startsOn: dateForField(page, startsOn),
    lastDay: dateForField(page, endsOn?.subtract({ days: 1 }) ?? null),
    version: String(version),
  };
}
