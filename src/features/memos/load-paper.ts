import type { Finding } from '../../core/checking/finding.ts';
import type { Tenant } from '../../db/tenant.ts';
import type { Emblem } from '../../documents/write/paper.ts';
import { loadEmblem, orderOfApproved, orderOfDraft } from '../approvals/acts.ts';
import { type Approval, findApproval, listFiles, type WrittenFile } from '../approvals/queries.ts';
import type { EditionContent } from '../approvals/rules.ts';
import { defaultTexts, freezeYear, type OfficialPaper, type OfficialTexts } from '../documents/acts.ts';
import { findPaperSettings } from '../paper-settings/queries.ts';
import { loadFacts, loadFindings } from './load-year.ts';
import {
  type Edition,
  findEdition,
  findPaper,
  listOpinions,
  type Opinion,
  type PaperRow,
} from './queries.ts';
import type { PaperKey, PaperState } from './rules.ts';
import { expectedFor, postTitles } from './sign.ts';

export interface LoadedPaper {
  readonly paper: PaperRow;
  /** What it says now: of a draft from the data, else as it was signed. */
  readonly content: Omit<EditionContent, 'analyst'>;
  /** The words where the officer has not said otherwise. */
  readonly defaults: OfficialTexts;
  /** Of a draft: announced scores that their parts refute. */
  readonly findings: readonly Finding[];
  readonly edition: Edition | null;
  readonly opinions: readonly Opinion[];
  readonly approval: Approval | null;
  readonly files: readonly WrittenFile[];
  readonly order: OfficialPaper;
}

/** Everything the pages of one paper are made of; null when there is no such paper. */
export async function loadPaper(
  tenant: Tenant,
  key: PaperKey,
  today: Temporal.PlainDate,
): Promise<LoadedPaper | null> {
  const paper = await findPaper(tenant, key);
  if (!paper) return null;
  const newest = { id: paper.id, number: paper.editions };
  const isDraft = paper.status === 'draft';
  const edition = isDraft ? null : await findEdition(tenant, newest);
  const opinions = isDraft ? [] : await listOpinions(tenant, newest);
  const approval = await findApproval(tenant, paper.id);
  const { content, defaults, findings } = await contentOf(tenant, paper, edition);
  const emblem = await loadEmblem(tenant, content.emblem);
  const known = { paper, content, defaults, findings, edition, opinions, approval };
  const files = await listFiles(tenant, paper.id);
  return { ...known, files, order: await orderFor(tenant, { ...known, emblem, today }) };
}

interface Ordering extends Omit<LoadedPaper, 'files' | 'order'> {
  readonly emblem: Emblem | null;
  readonly today: Temporal.PlainDate;
}

async function orderFor(tenant: Tenant, loaded: Ordering): Promise<OfficialPaper> {
  const { content, edition, opinions, approval, emblem, today } = loaded;
  if (approval) return orderOfApproved(approval.content, emblem);
  const analyst = edition?.content.analyst ?? null;
  const expected = {
    secretary: await expectedFor(tenant, 'secretary', today),
    head: await expectedFor(tenant, 'head', today),
  };
  return orderOfDraft({ content: { ...content, analyst }, opinions, expected, emblem });
}

async function contentOf(tenant: Tenant, paper: PaperRow, edition: Edition | null) {
  if (edition) return { content: edition.content, defaults: edition.content.texts, findings: [] };
  return draftContent(tenant, paper);
}

/** What a draft says if it is signed now. */
export async function draftContent(tenant: Tenant, paper: PaperRow) {
  const facts = await loadFacts(tenant, paper);
  const { kind, fiscalYear, texts } = paper;
  const defaults = defaultTexts(kind, facts.framework.name.th, fiscalYear);
  const { emblem } = await findPaperSettings(tenant);
  const content = {
    ...{ kind, fiscalYear, agency: facts.agency.full, model: freezeYear(kind, facts) },
    texts: {
      subject: texts.subject || defaults.subject,
      opening: texts.opening || defaults.opening,
      closing: texts.closing || defaults.closing,
    },
    emblem: emblem && { sha256: emblem.sha256.toString('hex'), mediaType: emblem.mediaType },
    posts: await postTitles(tenant),
  };
  return { content, defaults, findings: await loadFindings(tenant, paper) };
}

/** What the rules look at, from what was read. */
export function stateOf(
  { status, yearIsOpen }: PaperRow,
  edition: Pick<Edition, 'submittedBy'> | null,
  opinions: readonly Pick<Opinion, 'place' | 'givenBy'>[],
): PaperState {
  const endorsed = opinions.find(({ place }) => place === 'secretary');
  return {
    ...{ status, yearIsOpen },
    submittedBy: edition?.submittedBy ?? null,
    endorsedBy: endorsed?.givenBy ?? null,
  };
}
