import { z } from 'zod';
import { dateForField } from '../../web/office/dates.ts';
import {
  choice,
  email,
  optionalChoice,
  optionalThaiDate,
  text,
  thaiDate,
  ticked,
  version,
} from '../../web/office/field-types.ts';
import type { TypedFields } from '../../web/office/read-fields.ts';
import type { Page } from '../../web/page.ts';
import { type Appointment, type Post, postKinds, sides } from './rules.ts';
import { postWords as words } from './words.ts';

const postTexts = {
  title: text(200, 'required'),
  titleEn: text(200, 'optional'),
  /** '' stands above the units. */
  unit: text(36, 'optional'),
  kind: optionalChoice(postKinds),
  side: choice(sides),
  isExecutive: ticked(),
};
export const movePostForm = z.object({ direction: choice(['up', 'down']) });
export const newPostForm = z.object(postTexts);
export const postForm = z.object({ ...postTexts, version: version() });
export type PostFields = z.output<typeof newPostForm>;

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

export const postLabels = {
  title: words.title,
  titleEn: words.titleEn,
  unit: words.unit,
  kind: words.kind,
  side: words.side,
  isExecutive: words.isExecutive,
};
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

export function typedPost(post: Post): TypedFields {
  const { title, titleEn, unitId, kind, side, isExecutive, version } = post;
  return {
    ...{ title, titleEn, unit: unitId ?? '', kind: kind ?? '', side },
    isExecutive: isExecutive ? 'yes' : '',
    version: String(version),
  };
}

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
