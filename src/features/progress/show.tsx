import { readTenant } from '../../db/tenant.ts';
import { notFound, refuse } from '../../web/error-pages.tsx';
import { dateForField, dayOf, printDate } from '../../web/office/dates.ts';
import { type FormState, untouched } from '../../web/office/form-state.tsx';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import { sendFile } from '../../web/send-file.ts';
import { idParam, visitOf } from '../../web/visit.ts';
import { findSubject } from './find-subject.ts';
import { findProgress, findProgressFile } from './queries.ts';
import { mayNote, mayStrike } from './rules.ts';
import { nameOf, type SubjectName } from './subject.ts';
import { EntryPage } from './views.tsx';
import { StrikingPage } from './views-striking.tsx';

export async function showEntryForm(
  c: WebContext,
  { db, now }: OfficeParts,
  name: SubjectName | null,
  state?: FormState,
): Promise<Response> {
  const visit = visitOf(c);
  const subject = name && (await readTenant(db, visit.agency.id, (tenant) => findSubject(tenant, name)));
  if (!subject) return notFound(c);
  const may = mayNote(visit.reader, subject);
  if (!may.ok) return refuse(c, 409, may.error);
  const fresh = untouched({ happenedOn: dateForField(visit.page, dayOf(now())) });
  return c.html(<EntryPage visit={visit} subject={subject} state={state ?? fresh} />, state ? 422 : 200);
}

export async function showStriking(
  c: WebContext,
  { db }: OfficeParts,
  state: FormState = untouched({}),
): Promise<Response> {
  const [visit, id] = [visitOf(c), idParam(c, 'progress')];
  const found = await readTenant(db, visit.agency.id, async (tenant) => {
    const entry = id === null ? null : await findProgress(tenant, id);
    const subject = entry && (await findSubject(tenant, nameOf(entry.subject, entry.year)));
    return entry && subject && { entry, subject };
  });
  if (!found) return notFound(c);
  const { entry, subject } = found;
  const may = mayStrike(visit.reader, subject, entry.isStruck);
  if (!may.ok) return refuse(c, 409, may.error);
  const day = printDate(visit.page, entry.happenedOn);
  const body = <StrikingPage {...{ visit, subject, day, state }} id={entry.id} text={entry.text} />;
  return c.html(body, Object.keys(state.errors).length > 0 ? 422 : 200);
}

/** A file of an entry, as a download. */
export async function sendProgressFile(c: WebContext, { db }: OfficeParts): Promise<Response> {
  const [{ agency }, id] = [visitOf(c), idParam(c, 'progress')];
  const position = c.req.param('number') ?? '';
  if (id === null || !/^[1-9]\d?$/.test(position)) return notFound(c);
  const file = await readTenant(db, agency.id, (tenant) => findProgressFile(tenant, id, Number(position)));
  return file ? sendFile(c, db, file, { agencyId: agency.id }) : notFound(c);
}
