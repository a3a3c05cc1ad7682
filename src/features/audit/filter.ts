import type { Tenant } from '../../db/tenant.ts';
import type { Asked } from './forms.ts';
import { actionsOf } from './groups.ts';
import { findSubjects, type TrailFilter } from './queries.ts';
import { subjectPatterns } from './subject.ts';

const ZONE = 'Asia/Bangkok';

/** What was asked for as the database is asked: days as Thailand counts them, names as the subjects that bear them. */
export async function filterOf(tenant: Tenant, asked: Asked): Promise<TrailFilter> {
  const { from, to, person, group, about } = asked;
  const named = about === '' ? [] : await findSubjects(tenant, about);
  return {
    from: from && startOf(from),
    until: to && startOf(to.add({ days: 1 })),
    actor: person === '' ? null : person === 'system' ? person : `account:${person}`,
    actions: group && actionsOf(group),
    subjects: about === '' ? null : [...subjectPatterns(about), ...named.map(literal)],
  };
}

function startOf(day: Temporal.PlainDate): Temporal.Instant {
  return day.toZonedDateTime(ZONE).toInstant();
}

/** A subject as a pattern of LIKE that fits itself alone. */
function literal(subject: string): string {
  return subject.replace(/[\\%_]/g, '\\$&');
}
