import { type Tenant, withTenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, type Result } from '../../lib/result.ts';
import { notFound } from '../../web/error-pages.tsx';
import { setFlash } from '../../web/office/flash.ts';
import { posting } from '../../web/office/posting.ts';
import { type FieldErrors, type TypedFields, typedFields } from '../../web/office/read-fields.ts';
import { takeForm } from '../../web/office/take-form.ts';
import type { WebContext } from '../../web/page.ts';
import type { Route } from '../../web/routes.ts';
import { idParam, visitOf } from '../../web/visit.ts';
import { ticksMissing } from './ask.ts';
import { addNamed, cancelCode, cancelDrawn, cancelOne, type Inviting } from './make.ts';
import { mailAll, mailOneAnew, type One, printDrawn, printNamed } from './office-handing.ts';
import type { SlipParts } from './parts.ts';
import { countSlips, listNamed } from './queries.ts';
import { type Person, readList } from './read-list.ts';
import { readUpload } from './read-upload.ts';
import { MOST_FILE, mayInvite, slipsAddress } from './rules.ts';
import { sendPoster } from './send-sheet.ts';
import { findAddressed, loadSlips, showSlips } from './show.tsx';
import { words } from './words.ts';

const one = '/office/years/:year/surveys/:survey';
const slips = `${one}/slips`;

export function slipRoutes(parts: SlipParts): Route[] {
  const post = (path: string, handler: Route['handler']): Route => ({
    ...{ method: 'POST', path, permission: 'year.manage', handler },
  });
  return [
    { method: 'GET', path: slips, permission: 'year.manage', handler: (c) => showSlips(c, parts) },
    {
      ...{ method: 'GET', path: `${one}/poster.pdf`, permission: 'office.read' },
      handler: (c) => poster(c, parts),
    },
    post(`${slips}/named`, (c) => bringNames(c, parts)),
    post(
      `${slips}/named/sheet`,
      posting((c) => printNamed(c, parts, null)),
    ),
    post(
      `${slips}/mailing`,
      posting((c) => mailAll(c, parts)),
    ),
    post(
      `${slips}/drawn`,
      posting((c, form) => printDrawn(c, parts, form)),
    ),
    post(
      `${slips}/drawn/cancellation`,
      posting((c, form) => cancelSome(c, parts, form)),
    ),
    post(
      `${slips}/:slip/sheet`,
      posting((c, form) => printNamed(c, parts, oneOf(c, form))),
    ),
    post(
      `${slips}/:slip/mailing`,
      posting((c, form) => mailOneAnew(c, parts, oneOf(c, form))),
    ),
    post(
      `${slips}/:slip/cancellation`,
      posting((c) => cancel(c, parts)),
    ),
  ];
}

const oneOf = (c: WebContext, form: FormData): One => ({
  ...{ id: idParam(c, 'slip') ?? '', seen: typedFields(form).seen ?? '' },
});

async function poster(c: WebContext, parts: SlipParts): Promise<Response> {
  const survey = (await loadSlips(c, parts))?.survey;
  const hasPoster = survey?.access === 'open' && survey.closesOn !== null && survey.status !== 'closed';
  return survey && hasPoster ? sendPoster(c, parts, visitOf(c).agency.name, survey) : notFound(c);
}

/** Room for a file, the same list typed, and the form around them. */
const BOUNDS = { mostBytes: 2 * MOST_FILE + 64 * 1024 };

async function bringNames(c: WebContext, parts: SlipParts): Promise<Response> {
  const form = await takeForm(c, BOUNDS);
  if (!form.ok) return form.error;
  const typed = typedFields(form.value);
  const again = (errors: Readonly<Record<string, Bilingual>>, faults: readonly Bilingual[] = []) =>
    showSlips(c, parts, { status: 422, typed, errors, faults });
  const text = await readUpload(form.value, parts.intake);
  if (!text.ok) return again({ file: text.error });
  const done = await invite(c, parts, (inviting) => add(inviting, text.value, typed));
  if (done === null) return notFound(c);
  if (done.ok) return back(c);
  return 'errors' in done.error ? again(done.error.errors, done.error.faults) : again({}, [done.error]);
}

/** What is wrong with a list: by field, and further rows. */
interface ListFault {
  readonly errors: FieldErrors;
  readonly faults: readonly Bilingual[];
}

async function add(inviting: Inviting, text: string, typed: TypedFields): Promise<Result<true, ListFault>> {
  const { tenant, survey } = inviting;
  const present = (await listNamed(tenant, survey.id)).filter(({ cancelled }) => !cancelled);
  const people = readList(
    text,
    present.map(({ name, mail }): Person => ({ name: name ?? '', mail })),
  );
  if (!people.ok) {
    const [first = words.none, ...faults] = people.error;
    return err({ errors: { list: first }, faults });
  }
  const loaded = { survey, named: present, counts: await countSlips(tenant, survey.id) };
  const ticks = { checked: 'checkedNamed', over: 'overNamed' };
  const errors = ticksMissing(loaded, typed, people.value.length, ticks);
  if (errors) return err({ errors, faults: [] });
  await addNamed(inviting, people.value);
  return { ok: true, value: true };
}

async function cancelSome(c: WebContext, parts: SlipParts, form: FormData): Promise<Response> {
  const typed = typedFields(form);
  const code = (typed.code ?? '').trim();
  const again = (why: Bilingual, field: 'code' | 'sure' = 'code') =>
    showSlips(c, parts, { status: 422, typed, errors: { [field]: why } });
  if (code === '' && typed.all === undefined) return again(words.noChoice);
  if (code !== '' && typed.all !== undefined) return again(words.bothChosen);
  if (code === '' && typed.sure === undefined) {
    const drawn = (await loadSlips(c, parts))?.counts.find(({ kind }) => kind === 'drawn');
    return again(words.askSure(drawn ? drawn.made - drawn.fetched : 0), 'sure');
  }
  const done = await invite<true, Bilingual>(c, parts, async (inviting) => {
    if (code !== '') return cancelCode(inviting, code);
    await cancelDrawn(inviting);
    return { ok: true, value: true };
  });
  if (done === null) return notFound(c);
  return done.ok ? back(c) : again(done.error);
}

async function cancel(c: WebContext, parts: SlipParts): Promise<Response> {
  const id = idParam(c, 'slip');
  const done = await invite(c, parts, (inviting) =>
    id === null ? Promise.resolve(null) : cancelOne(inviting, id),
  );
  if (done === null) return notFound(c);
  return done.ok ? back(c) : showSlips(c, parts, { status: 409, faults: [done.error] });
}

/** One act on the slips of the survey of the address, in one transaction; null where it names nothing. */
async function invite<T, E>(
  c: WebContext,
  { db }: SlipParts,
  work: (inviting: Inviting) => Promise<Result<T, E> | null>,
): Promise<Result<T, E | Bilingual> | null> {
  const { agency, reader: person } = visitOf(c);
  return withTenant(db, agency.id, async (tenant: Tenant) => {
    const survey = await findAddressed(c, tenant);
    if (!survey) return null;
    const may = mayInvite(person, survey);
    return may.ok ? work({ tenant, person, survey }) : may;
  });
}

function back(c: WebContext): Response {
  setFlash(c, 'saved');
  const [, , , year = '', , id = ''] = new URL(c.req.url).pathname.split('/');
  return c.redirect(slipsAddress({ year: Number(year), id }), 303);
}
