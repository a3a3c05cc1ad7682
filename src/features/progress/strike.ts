import { err, ok, type Result } from '../../lib/result.ts';
import { actorOf } from '../../web/visit.ts';
import { recordAudit } from '../audit/queries.ts';
import type { Doing, Failure } from './acts.ts';
import { findSubject } from './find-subject.ts';
import { findProgress, strikeProgress } from './queries.ts';
import { mayStrike, refusals } from './rules.ts';
import { nameOf, type Subject } from './subject.ts';

/** Takes a wrong entry out of what counts; it stays readable with the reason. */
export async function strikeEntry(
  { tenant, person, at }: Doing,
  id: string,
  reason: string,
): Promise<Result<Subject, Failure>> {
  const entry = await findProgress(tenant, id);
  const subject = entry && (await findSubject(tenant, nameOf(entry.subject, entry.year), true));
  if (!entry || !subject) return err({ kind: 'missing' });
  const may = mayStrike(person, subject, entry.isStruck);
  if (!may.ok) return err({ kind: 'refused', why: may.error });
  if (!(await strikeProgress(tenant, id, reason, at))) {
    return err({ kind: 'refused', why: refusals.struckAlready });
  }
  await recordAudit(tenant, {
    ...{ actor: actorOf(person), action: 'progress.strike', subject: subject.name, reason },
    before: { progress: id, happenedOn: entry.happenedOn.toString(), text: entry.text },
  });
  return ok(subject);
}
