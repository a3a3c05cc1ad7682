import { keepFile } from '../features/approvals/acts.ts';
import { officialMediaTypes, printOfficial } from '../features/documents/acts.ts';
import {
  approvePaper,
  beginPaper,
  type Doing,
  endorsePaper,
  type GivenOpinion,
  saveTexts,
  submitPaper,
} from '../features/memos/acts.ts';
import { keptFormats } from '../features/memos/files.ts';
import { loadPaper } from '../features/memos/load-paper.ts';
import { findEdition, findPaper } from '../features/memos/queries.ts';
import { subjectOf } from '../features/memos/rules.ts';
import { readAllNotices } from '../features/notices/queries.ts';
import { assertDefined } from '../lib/assert.ts';
import { dayOf } from '../web/office/dates.ts';
import type { Role } from '../web/reader.ts';
import type { DemoAgency } from './data-agency.ts';
import type { WritePaper } from './files.ts';
import { must } from './must.ts';
import { later, type Telling } from './story.ts';

export interface Keeping {
  readonly write: WritePaper;
  /** Of the site, as the papers' addresses for checking name it. */
  readonly origin: string;
}

/** A memo of a year's scores from the analyst over two opinions to its number and its kept files. */
export async function tellMemo(
  { tenant, people, fiscalYear, calendar }: Omit<Telling, 'files' | 'units'>,
  { day, closing, secretary, head }: DemoAgency['memo'],
  { write, origin }: Keeping,
): Promise<void> {
  const analyst = people['ita-officer'];
  const begun = { tenant, person: analyst, at: calendar.at(day) };
  const key = must(await beginPaper(begun, { fiscalYear, kind: 'memo' }), 'memo');
  const doing = (role: Role, days: number): Doing => ({
    ...{ tenant, key, person: people[role], at: calendar.at(later(day, days)) },
  });
  const version = async () => assertDefined(await findPaper(tenant, key), 'memo').version;
  const texts = { subject: '', opening: '', closing: calendar.fill(closing), version: await version() };
  must(await saveTexts(doing('ita-officer', 0), texts), 'memo texts');
  must(await submitPaper(doing('ita-officer', 0), await version()), 'memo submit');
  const given = async (opinion: string): Promise<GivenOpinion> => {
    const edition = assertDefined(await findEdition(tenant, { id: key.id, number: 1 }), 'memo edition');
    return { opinion, edition: edition.number, hash: edition.hash.toString('hex') };
  };
  must(await endorsePaper(doing('permanent-secretary', 1), await given(secretary)), 'memo opinion');
  const approving = doing('head-of-agency', 2);
  must(await approvePaper(approving, await given(head), origin), 'memo approval');
  await keepFiles(approving, write);
  // Whoever signed has read that it waited.
  for (const { accountId } of [analyst, people['permanent-secretary'], people['head-of-agency']])
    await readAllNotices(tenant, accountId, approving.at);
}

async function keepFiles({ tenant, key, at }: Doing, write: WritePaper): Promise<void> {
  const { order } = assertDefined(await loadPaper(tenant, key, dayOf(at)), 'memo approved');
  for (const format of keptFormats) {
    const bytes = await write(printOfficial(order), format);
    const file = { format, bytes, mediaType: officialMediaTypes[format] };
    await keepFile(tenant, { paperId: key.id, subject: subjectOf(key), ...file }, at);
  }
}
