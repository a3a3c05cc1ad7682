import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addPiece } from '../../test/support/evidence.ts';
import { createTestOffice, NOW, type TestOffice } from '../../test/support/office.ts';
import { openTestYear } from '../../test/support/year.ts';
import { appendAudit } from '../db/audit.ts';
import { readTenant, withTenant } from '../db/tenant.ts';
import { findLinks } from '../features/links/queries.ts';
import type { ProbedLink } from '../outside/probe-link.ts';
import { recheckLinks } from './recheck-links.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
  await openTestYear(office, office.ours);
  for (const path of ['https://a.example/1', 'https://a.example/2', 'https://b.example/1']) {
    await addPiece(office, 'link', { title: path, url: path });
  }
  await office.office.background.idle();
});
afterAll(() => office.close());

const gone: ProbedLink = { outcome: 'dead', status: 404, finalUrl: null, reason: null };
const tomorrow = () => NOW.add({ hours: 24 });

function round(now = tomorrow, signal?: AbortSignal) {
  const asked: string[] = [];
  const under = new Map<string, number>();
  const most = new Map<string, number>();
  const probe = async (url: string): Promise<ProbedLink> => {
    const { host } = new URL(url);
    under.set(host, (under.get(host) ?? 0) + 1);
    most.set(host, Math.max(most.get(host) ?? 0, under.get(host) ?? 0));
    await Promise.resolve();
    asked.push(url);
    under.set(host, (under.get(host) ?? 0) - 1);
    return gone;
  };
  return { asked, most, done: recheckLinks({ db: office.db, now, probe, ...(signal && { signal }) }) };
}

it('asks each link of an open year once a day, one at a time of each site', async () => {
  const soon = round(() => NOW.add({ hours: 1 }));
  await soon.done;
  expect(soon.asked).toEqual([]);
  const next = round();
  await next.done;
  expect(next.asked.toSorted()).toEqual([
    'https://a.example/1',
    'https://a.example/2',
    'https://b.example/1',
  ]);
  expect([...next.most.values()]).toEqual([1, 1]);
  const known = await readTenant(office.db, office.ours.id, (tenant) =>
    findLinks(tenant, ['https://a.example/2']),
  );
  expect(known.get('https://a.example/2')).toEqual({ ...gone, checkedAt: tomorrow() });
  const again = round();
  await again.done;
  expect(again.asked).toEqual([]);
});

it('leaves alone what was removed, replaced or is of a closed year, and ends when told', async () => {
  const later = () => NOW.add({ hours: 24 * 3 });
  const stopped = round(later, AbortSignal.abort());
  await stopped.done;
  expect(stopped.asked).toEqual([]);
  await withTenant(office.db, office.ours.id, async (tenant) => {
    const { evidence_id } = await tenant.db
      .selectFrom('disclosure_evidence')
      .select('evidence_id')
      .where('title', '=', 'https://b.example/1')
      .executeTakeFirstOrThrow();
    const row = { agency_id: tenant.agencyId, evidence_id, number: 2, url: 'https://c.example/new' };
    await tenant.db.insertInto('evidence_version').values(row).execute();
    await tenant.db
      .updateTable('disclosure_evidence')
      .set({ removed_at: NOW })
      .where('title', '=', 'https://a.example/1')
      .execute();
    await appendAudit(tenant, { actor: 'system', action: 'evidence.renew', subject: randomUUID() });
  });
  const next = round(later);
  await next.done;
  expect(next.asked.toSorted()).toEqual(['https://a.example/2', 'https://c.example/new']);
  await withTenant(office.db, office.ours.id, async (tenant) => {
    await tenant.db.updateTable('cycle').set({ status: 'closed' }).execute();
    await appendAudit(tenant, { actor: 'system', action: 'cycle.close', subject: 'cycle:2566' });
  });
  const closed = round(() => NOW.add({ hours: 24 * 9 }));
  await closed.done;
  expect(closed.asked).toEqual([]);
});
