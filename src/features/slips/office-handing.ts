import { readTenant, withTenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { toArabicDigits } from '../../lib/digits.ts';
import type { Result } from '../../lib/result.ts';
import { notConfigured } from '../../outside/mail.ts';
import { notFound } from '../../web/error-pages.tsx';
import { dayOf } from '../../web/office/dates.ts';
import { setFlash } from '../../web/office/flash.ts';
import { typedFields } from '../../web/office/read-fields.ts';
import type { WebContext } from '../../web/page.ts';
import { actorOf, visitOf } from '../../web/visit.ts';
import type { Survey } from '../surveys/queries.ts';
import { ticksMissing } from './ask.ts';
import { idOfForm, newCode, readForm, seenOf } from './code.ts';
import { mailSlips } from './mail.ts';
import { addDrawn, drawnCodes, type Inviting, renewNamed, tellKey } from './make.ts';
import type { SlipParts } from './parts.ts';
import { isLive, type Loaded, waitsForMail, waitsForPrint } from './present.ts';
import { hasSlip, type Slip } from './queries.ts';
import { refusals } from './refusals.ts';
import { MOST_AT_ONCE, mayMail, mayPrint, slipsAddress } from './rules.ts';
import { printSlips, sendPrinted } from './send-sheet.ts';
import type { Coded, SheetOf } from './sheets.ts';
import { loadSlips, showSlips } from './show.tsx';
import { words } from './words.ts';

/** Makes drawn slips and answers them as the one print there will be. */
export async function printDrawn(c: WebContext, parts: SlipParts, posted: FormData): Promise<Response> {
  const loaded = await loadSlips(c, parts);
  if (!loaded) return notFound(c);
  const may = mayPrint(visitOf(c).reader, loaded.survey, dayOf(parts.now()));
  if (!may.ok) return showSlips(c, parts, { status: 409, faults: [may.error] });
  const typed = typedFields(posted);
  const count = countOf(typed.count ?? '');
  if (count === null) {
    return showSlips(c, parts, { status: 422, typed, errors: { count: words.badCount } });
  }
  const errors = ticksMissing(loaded, typed, count, { checked: 'checked', over: 'over' });
  if (errors) return showSlips(c, parts, { status: 422, typed, errors });
  const form = readForm(typed.form);
  if (form === null) return showSlips(c, parts, { status: 409, typed, faults: [refusals.noForm] });
  const slips = drawnCodes(count);
  // Asked before the printing too, which is long; asked surely when they are kept.
  if (await isSpent(c, parts, loaded.survey, form))
    return showSlips(c, parts, { status: 409, faults: [refusals.printedAlready] });
  return print(c, parts, loaded.survey, slips, (inviting) => addDrawn(inviting, slips, form));
}

function isSpent(c: WebContext, { db }: SlipParts, { id }: Survey, form: string): Promise<boolean> {
  return readTenant(db, visitOf(c).agency.id, (tenant) => hasSlip(tenant, id, idOfForm(id, form)));
}

/** 1 to the most; Thai digits and "1,000" are taken. */
function countOf(typed: string): number | null {
  const plain = toArabicDigits(typed).replace(/[\s,]/g, '');
  const count = /^\d{1,6}$/.test(plain) ? Number(plain) : 0;
  return count >= 1 && count <= MOST_AT_ONCE ? count : null;
}

/** A named slip of a list, as it was when the list was shown. */
export interface One {
  readonly id: string;
  /** Of the code it had, so that a second press makes no second code. */
  readonly seen: string;
}

/** Prints one named slip anew, or (`one` null) all that nobody was given yet. */
export async function printNamed(c: WebContext, parts: SlipParts, one: One | null): Promise<Response> {
  const id = one?.id ?? null;
  const loaded = await loadSlips(c, parts);
  if (!loaded) return notFound(c);
  const chosen = choose(loaded, id, waitsForPrint);
  if (id !== null && chosen.length === 0) return notFound(c);
  const may = mayPrint(visitOf(c).reader, loaded.survey, dayOf(parts.now()));
  const why = may.ok ? refusedFor(chosen, one, refusals.nothingToMake) : may.error;
  if (why) return showSlips(c, parts, { status: 409, faults: [why] });
  const slips = chosen
    .slice(0, MOST_AT_ONCE)
    .map((slip) => ({ id: slip.id, name: slip.name, was: slip.codeHash, code: newCode() }));
  return print(c, parts, loaded.survey, slips, (inviting) => renewNamed(inviting, slips));
}

const choose = ({ named }: Loaded, id: string | null, waits: (slip: Slip) => boolean) =>
  named.filter((slip) => (id === null ? waits(slip) : slip.id === id));

function refusedFor(chosen: readonly Slip[], one: One | null, none: Bilingual): Bilingual | null {
  const [slip] = chosen;
  if (!slip) return none;
  if (one === null) return null;
  if (isLive(slip)) return seenOf(slip.codeHash) === one.seen ? null : refusals.renewedMeanwhile;
  return slip.fetched ? refusals.fetched : refusals.cancelledAlready;
}

/** Printed first and kept after: what cannot be printed must not be good. */
async function print(
  c: WebContext,
  parts: SlipParts,
  survey: Survey,
  slips: readonly Coded[],
  keep: (inviting: Inviting) => Promise<Result<true, Bilingual>>,
): Promise<Response> {
  const { agency, reader: person } = visitOf(c);
  // Slips may be printed before the survey is opened; they tell its key even so.
  const fingerprint = await withTenant(parts.db, agency.id, (tenant) =>
    tellKey({ tenant, person, survey }, parts.secretKey),
  );
  const printed = await printSlips(parts, { ...sheetOf(c, parts, survey), fingerprint }, slips);
  if (!printed.ok) return showSlips(c, parts, { status: 503, faults: [printed.error] });
  const kept = await withTenant(parts.db, agency.id, (tenant) => keep({ tenant, person, survey }));
  if (!kept.ok) return showSlips(c, parts, { status: 409, faults: [kept.error] });
  return sendPrinted(c, printed.value, `slips-${survey.code}`);
}

export async function mailAll(c: WebContext, parts: SlipParts): Promise<Response> {
  const loaded = await loadSlips(c, parts);
  if (!loaded) return notFound(c);
  return mail(c, parts, loaded, choose(loaded, null, waitsForMail));
}

export async function mailOneAnew(c: WebContext, parts: SlipParts, one: One): Promise<Response> {
  const loaded = await loadSlips(c, parts);
  const [slip] = loaded ? choose(loaded, one.id, waitsForMail) : [];
  if (!loaded || !slip) return notFound(c);
  const why = slip.mail === null ? refusals.noMail : refusedFor([slip], one, refusals.nothingToMail);
  return why ? showSlips(c, parts, { status: 409, faults: [why] }) : mail(c, parts, loaded, [slip]);
}

async function mail(
  c: WebContext,
  parts: SlipParts,
  { survey }: Loaded,
  slips: readonly Slip[],
): Promise<Response> {
  const { agency, reader } = visitOf(c);
  const may: Result<true, Bilingual> = mayMail(reader, survey, dayOf(parts.now()));
  const why = may.ok ? (slips.length === 0 ? refusals.nothingToMail : null) : may.error;
  if (why) return showSlips(c, parts, { status: 409, faults: [why] });
  const mailing = {
    ...{ agencyId: agency.id, actor: actorOf(reader), surveyId: survey.id },
    of: sheetOf(c, parts, survey),
  };
  const { sent, failed } = await mailSlips(parts, mailing, slips);
  if (failed.length === 0) {
    setFlash(c, 'slips-mailed', [sent]);
    return c.redirect(slipsAddress(survey), 303);
  }
  // The same for everybody, and no fault of anybody's address.
  const faults = failed.some(({ why: reason }) => reason === notConfigured)
    ? [refusals.mailNotSetUp]
    : failed.map(({ who, why: reason }) => words.failedOne(who, reason));
  return sent === 0
    ? showSlips(c, parts, { status: 503, faults })
    : showSlips(c, parts, { faults, notice: words.mailedSome(sent) });
}

function sheetOf(c: WebContext, { publicUrl }: SlipParts, survey: Survey): SheetOf {
  return { agencyName: visitOf(c).agency.name, origin: publicUrl ?? c.get('arrival').origin, survey };
}
