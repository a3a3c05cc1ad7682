import { readTenant, type Tenant } from '../../db/tenant.ts';
import { verifyPart } from '../../db/verify.ts';
import { printInstant } from '../../web/office/dates.ts';
import { frameOf } from '../../web/office/frame.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import { typedFields } from '../../web/office/read-fields.ts';
import type { OfficeParts } from '../../web/office-parts.ts';
import type { Page, WebContext } from '../../web/page.ts';
import { visitOf } from '../../web/visit.ts';
import { filterOf } from './filter.ts';
import { type Asked, formOf, readFilter, sequenceOf } from './forms.ts';
import { presentEntries } from './present.ts';
import { findHead, listActors, listTrail, nameSubjects } from './queries.ts';
import { Trail } from './views.tsx';
import { Head, Verification } from './views-chain.tsx';
import { words } from './words.ts';

const PAGE_SIZE = 50;
/** Entries one request verifies: under a second's work. */
const VERIFIED_AT_ONCE = 10_000;

/** `given`: a form that could not be taken; else the filters of the address. */
export async function showTrail(c: WebContext, { db }: OfficeParts, given?: FormData): Promise<Response> {
  const visit = visitOf(c);
  const query = new URL(c.req.url).searchParams;
  const form = given ?? formOf(query);
  const asked = readFilter(form);
  const before = sequenceOf(query.get('before') ?? undefined);
  const { page } = visit;
  const read = await readTenant(db, visit.agency.id, async (tenant) => ({
    ...(asked.ok ? await loadPage(tenant, asked.value, before) : nothing),
    people: await listActors(tenant),
    head: await findHead(tenant),
  }));
  const shown = read.rows.slice(0, PAGE_SIZE);
  const last = read.rows.length > PAGE_SIZE ? shown.at(-1) : null;
  return c.html(
    <OfficeLayout
      {...{ page, frame: frameOf(visit), section: 'audit', title: page.say(words.title), styles }}
      lead={page.say(words.lead)}
      hasErrors={!asked.ok}
      wide
      actions={<VerifyLink page={page} label="verify" />}
    >
      <Trail
        page={page}
        typed={typedFields(form)}
        errors={asked.ok ? {} : asked.error}
        people={read.people.map(({ id, name, email }) => ({ value: id, label: `${name} · ${email}` }))}
        entries={presentEntries(visit, shown, read.names)}
        older={last ? addressOf(query, last.sequence) : null}
        newest={before === null ? null : addressOf(query, null)}
      />
      <Head page={page} head={headLine(page, read.head)} />
    </OfficeLayout>,
    asked.ok ? 200 : 422,
  );
}

const styles = ['audit.css'];
const nothing = { rows: [], names: new Map<string, never>() };

async function loadPage(tenant: Tenant, asked: Asked, before: number | null) {
  const filter = await filterOf(tenant, asked);
  const rows = await listTrail(tenant, filter, { before, limit: PAGE_SIZE + 1 });
  return {
    rows,
    names: await nameSubjects(
      tenant,
      rows.map(({ subject }) => subject),
    ),
  };
}

function addressOf(query: URLSearchParams, before: number | null): string {
  const next = new URLSearchParams(query);
  next.delete('before');
  if (before !== null) next.set('before', String(before));
  return `/office/audit?${next}`;
}

/** Verifies one stretch of the chain and says what it showed. */
export async function showChain(c: WebContext, { db }: OfficeParts): Promise<Response> {
  const visit = visitOf(c);
  const { page } = visit;
  const after = sequenceOf(c.req.query('after')) ?? 0;
  const { part, head } = await readTenant(db, visit.agency.id, async (tenant) => ({
    part: await verifyPart(tenant, after, VERIFIED_AT_ONCE),
    head: await findHead(tenant),
  }));
  return c.html(
    <OfficeLayout
      {...{ page, frame: frameOf(visit), section: 'audit', title: page.say(words.verify), styles }}
      crumbs={[{ label: page.say(words.title), href: '/office/audit' }]}
      actions={after > 0 && <VerifyLink page={page} label="verifyAgain" />}
    >
      <Verification {...{ page, after, part, isEnd: part.last >= (head?.sequence ?? 0) }} />
      <Head page={page} head={headLine(page, head)} />
    </OfficeLayout>,
  );
}

function VerifyLink({ page, label }: { page: Page; label: 'verify' | 'verifyAgain' }) {
  return (
    <a class="ds-button quiet-button" href="/office/audit/chain">
      {page.say(words[label])}
    </a>
  );
}

function headLine(page: Page, head: Awaited<ReturnType<typeof findHead>>) {
  return head && { sequence: head.sequence, hash: head.hash, when: printInstant(page, head.when) };
}
