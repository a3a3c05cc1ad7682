import { randomInt, randomUUID } from 'node:crypto';
import type { Tenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { Reader } from '../../web/reader.ts';
import { actorOf } from '../../web/visit.ts';
import { recordAudit } from '../audit/queries.ts';
import type { Survey } from '../surveys/queries.ts';
import { subjectOf } from '../surveys/rules.ts';
import { makeSigningKey } from './acts.ts';
import { codeHash, idOfForm, newCode, readCode } from './code.ts';
import {
  cancelUnused,
  changeSlip,
  findSigningKey,
  insertSlips,
  lockSlip,
  lockSlipByCode,
  lockUnused,
  type NewSlip,
  replaceCodes,
} from './queries.ts';
import type { Person } from './read-list.ts';
import { refusals } from './refusals.ts';
import { fingerprintOf, mayReplace } from './rules.ts';
import type { Coded } from './sheets.ts';

/** An officer's work on the slips of one survey. */
export interface Inviting {
  readonly tenant: Tenant;
  readonly person: Reader;
  readonly survey: Survey;
}

type Done = Result<true, Bilingual>;
type Counted = Readonly<Record<string, number | string>>;

/** The trail tells how many and of what kind, never who and never a code. */
async function record(
  { tenant, person, survey }: Inviting,
  action: 'survey.invite' | 'survey.cancel',
  after: Counted,
): Promise<void> {
  await recordAudit(tenant, { actor: actorOf(person), action, subject: subjectOf(survey.id), after });
}

/** Named slips get a code when they are printed or mailed; until then nobody holds one. */
export async function addNamed(inviting: Inviting, people: readonly Person[]): Promise<void> {
  const slips = people.map((each) => fresh('named', newCode(), each));
  await insertSlips(inviting.tenant, inviting.survey.id, slips);
  await record(inviting, 'survey.invite', { named: slips.length });
}

/** The fingerprint of the key that will sign for these slips; the key is made where there is none yet. */
export async function tellKey(inviting: Inviting, secretKey: Uint8Array): Promise<string | null> {
  const { tenant, survey } = inviting;
  const known = await findSigningKey(tenant, survey.id);
  if (!known) {
    await makeSigningKey(tenant, survey.id, secretKey);
    await record(inviting, 'survey.invite', { keys: 1 });
  }
  const key = known ?? (await findSigningKey(tenant, survey.id));
  return key && fingerprintOf(key.publicKey);
}

export function drawnCodes(count: number): Coded[] {
  return Array.from({ length: count }, () => ({ name: null, code: newCode() }));
}

/**
 * Keeps what was printed: from here on the codes are good. A form is spent by it: one slip, whichever the lot falls on,
 * has the id of the form, so that of two presses the second keeps nothing, even when both come at once.
 */
export async function addDrawn(
  inviting: Inviting,
  slips: readonly Coded[],
  form: string = randomUUID(),
): Promise<Done> {
  const { tenant, survey } = inviting;
  const [spends, formId] = [randomInt(slips.length), idOfForm(survey.id, form)];
  const rows = slips.map(({ code }, at) => ({
    ...fresh('drawn', code, { name: null, mail: null }),
    ...{ printed: true, ...(at === spends && { id: formId }) },
  }));
  // In an order of its own: the order of print is the order in the box.
  rows.sort((one, other) => one.id.localeCompare(other.id));
  const [spending, rest] = [rows.filter(({ id }) => id === formId), rows.filter(({ id }) => id !== formId)];
  if ((await insertSlips(tenant, survey.id, spending)) === 0) return err(refusals.printedAlready);
  await insertSlips(tenant, survey.id, rest);
  await record(inviting, 'survey.invite', { drawn: rows.length });
  return ok(true);
}

function fresh(kind: NewSlip['kind'], code: string, { name, mail }: Pick<NewSlip, 'name' | 'mail'>): NewSlip {
  return { id: randomUUID(), kind, name, mail, codeHash: codeHash(code) };
}

export interface CodedSlip extends Coded {
  readonly id: string;
  /** Of the code it had when the print was begun. */
  readonly was: Buffer;
}

/**
 * The codes of a new print take the place of the former, save where a slip was used or cancelled in between. Where another
 * print or mail came between, nothing is changed: two papers for one person, one of them dead, would be in circulation.
 */
export async function renewNamed(inviting: Inviting, slips: readonly CodedSlip[]): Promise<Done> {
  const { tenant, survey } = inviting;
  const unused = await lockUnused(tenant, survey.id, 'named');
  const now = new Map(unused.map(({ id, codeHash: hash }) => [id, hash]));
  const codes = slips.filter(({ id }) => now.has(id));
  if (codes.some(({ id, was }) => !now.get(id)?.equals(was))) return err(refusals.renewedMeanwhile);
  await replaceCodes(
    tenant,
    survey.id,
    codes.map(({ id, code }) => ({ id, codeHash: codeHash(code) })),
  );
  await record(inviting, 'survey.invite', { printed: codes.length });
  return ok(true);
}

/** Cancels one named slip; null where there is none. */
export async function cancelOne(inviting: Inviting, id: string): Promise<Done | null> {
  const { tenant, survey } = inviting;
  const slip = await lockSlip(tenant, survey.id, id);
  if (slip?.kind !== 'named') return null;
  const may = mayReplace(slip);
  if (!may.ok) return may;
  await changeSlip(tenant, survey.id, id, { cancelled: true });
  await record(inviting, 'survey.cancel', { named: 1 });
  return ok(true);
}

/** Cancels the drawn slip of a code: one that was found, or printed twice. */
export async function cancelCode(inviting: Inviting, typed: string): Promise<Done> {
  const { tenant, survey } = inviting;
  const code = readCode(typed);
  const slip = code === null ? null : await lockSlipByCode(tenant, survey.id, codeHash(code));
  if (slip?.kind !== 'drawn' || !mayReplace(slip).ok) return err(refusals.unknownCode);
  await changeSlip(tenant, survey.id, slip.id, { cancelled: true });
  await record(inviting, 'survey.cancel', { drawn: 1 });
  return ok(true);
}

/** Cancels every drawn slip that was not used; how many. */
export async function cancelDrawn(inviting: Inviting): Promise<number> {
  const { tenant, survey } = inviting;
  const drawn = await cancelUnused(tenant, survey.id, 'drawn');
  await record(inviting, 'survey.cancel', { drawn });
  return drawn;
}
