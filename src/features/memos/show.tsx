import { readTenant } from '../../db/tenant.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { notFound } from '../../web/error-pages.tsx';
import { takeFlash } from '../../web/office/flash.ts';
import { type FormState, untouched } from '../../web/office/form-state.tsx';
import { conflictWith, historyEntries } from '../../web/office/history-entries.ts';
import type { FieldErrors, TypedFields } from '../../web/office/read-fields.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { WebContext } from '../../web/page.ts';
import { visitOf, yearParam } from '../../web/visit.ts';
import { auditedActions } from '../audit/rules.ts';
import { findCycle } from '../cycles/queries.ts';
import { printOfficial } from '../documents/acts.ts';
import { paperFormats } from '../documents/rules.ts';
import { type MemoParts, sendPaper } from './files.ts';
import { loadAddressed } from './load-address.ts';
import { presentPaper } from './present.ts';
import { listPapers } from './queries.ts';
import { mayBegin } from './rules.ts';
import { ListPage } from './views-list.tsx';
import { PaperPage } from './views-paper.tsx';
import { PreviewPage } from './views-preview.tsx';
import { words } from './words.ts';

export async function showList(
  c: WebContext,
  { db }: OfficeParts,
  refused: Bilingual | null = null,
): Promise<Response> {
  const [visit, year] = [visitOf(c), yearParam(c)];
  if (year === null) return notFound(c);
  const loaded = await readTenant(db, visit.agency.id, async (tenant) => ({
    cycle: await findCycle(tenant, year),
    papers: await listPapers(tenant, year),
  }));
  if (!loaded.cycle) return notFound(c);
  const may = mayBegin(visit.reader, loaded.cycle.status === 'open').ok;
  const props = { visit, year, papers: loaded.papers, mayBegin: may, refused, notice: takeFlash(c) };
  return c.html(<ListPage {...props} />, refused ? 409 : 200);
}

/** What was refused on the page, and how. */
export interface Refused {
  readonly status: 409 | 422;
  /** Words of the paper as typed; someone else's save between them where `stale`. */
  readonly texts?: { readonly typed: TypedFields; readonly errors: FieldErrors; readonly stale: boolean };
  readonly typed?: TypedFields;
  readonly errors?: FieldErrors;
}

export async function showPaper(c: WebContext, parts: OfficeParts, refused?: Refused): Promise<Response> {
  const visit = visitOf(c);
  const found = await loadAddressed(c, parts);
  if (!found) return notFound(c);
  const { loaded, history } = found;
  const { page, reader } = visit;
  const view = presentPaper(loaded, reader);
  const saved = { ...view.texts, version: String(loaded.paper.version) };
  const conflict = () =>
    conflictWith(page, history, { version: loaded.paper.version, typed: saved, now: parts.now() });
  const texts: FormState = refused?.texts
    ? { ...refused.texts, conflict: refused.texts.stale ? conflict() : null }
    : untouched(saved);
  const body = (
    <PaperPage
      {...{ visit, view, texts, notice: takeFlash(c) }}
      typed={refused?.typed ?? {}}
      errors={refused?.errors ?? {}}
      history={historyEntries(page, history, historyWords)}
      sentBack={loaded.paper.status === 'draft' ? reasonOf(history) : null}
    />
  );
  return c.html(body, refused?.status ?? 200);
}

const historyWords = {
  actions: auditedActions,
  labels: {
    subject: words.subject,
    opening: words.opening,
    closing: words.closing,
    opinion: words.opinion,
    number: words.number,
    signatory: { th: 'ผู้ลงนาม', en: 'Signatory' },
  },
};

type History = NonNullable<Awaited<ReturnType<typeof loadAddressed>>>['history'];

/** Why it came back, while it has not gone up again. */
function reasonOf(history: History): string | null {
  const step = history.find(({ action }) => ['paper.send-back', 'paper.submit'].includes(action));
  return step?.action === 'paper.send-back' ? step.reason : null;
}

export async function showPreview(c: WebContext, parts: OfficeParts): Promise<Response> {
  const found = await loadAddressed(c, parts);
  if (!found) return notFound(c);
  const { paper, order } = found.loaded;
  return c.html(<PreviewPage visit={visitOf(c)} paper={paper} printed={printOfficial(order)} />);
}

export async function sendAddressed(c: WebContext, parts: MemoParts): Promise<Response> {
  const format = paperFormats.find((each) => each === c.req.param('format'));
  const found = format && (await loadAddressed(c, parts));
  if (!found) return notFound(c);
  return sendPaper(c, parts, { agencyId: visitOf(c).agency.id, loaded: found.loaded, format });
}
