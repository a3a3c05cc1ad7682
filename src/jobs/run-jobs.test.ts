import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestOffice, type TestOffice } from '../../test/support/office.ts';
import { withJobLock } from '../db/job-lock.ts';
import { readTenant, withTenant } from '../db/tenant.ts';
import { saveAssignment } from '../features/assignments/queries.ts';
import { recordAudit } from '../features/audit/queries.ts';
import { err, ok } from '../lib/result.ts';
import type { Mail } from '../outside/mail.ts';
import { type JobParts, runJobs, startJobs } from './run-jobs.ts';

let office: TestOffice;
const at = (text: string) => () => Temporal.Instant.from(text);
beforeAll(async () => {
  office = await createTestOffice();
  await office.post('/office/years', { framework: 'nacc-2566' }, { as: 'ita-officer' });
  await withTenant(office.db, office.ours.id, async (tenant) => {
    const due = (item: string, day: string) =>
      saveAssignment(tenant, 2566, {
        item,
        unitId: office.ours.unitId,
        dueOn: Temporal.PlainDate.from(day),
        version: 1,
      });
    await due('O1', '2023-03-22');
    await due('O2', '2023-03-10');
    await due('O3', '2023-05-01');
    await recordAudit(tenant, {
      actor: 'system',
      action: 'disclosure.assign',
      subject: 'disclosure:2566:O1',
    });
  });
});
afterAll(() => office.close());

function partsOf(now: () => Temporal.Instant, send: ((mail: Mail) => boolean) | null = null): JobParts {
  return {
    db: office.db,
    now,
    publicUrl: 'https://ita.example.go.th',
    mailer: send && {
      send: async (mail) => (send(mail) ? ok(undefined) : err({ th: 'ส่งไม่ได้ (EAUTH)', en: 'no (EAUTH)' })),
    },
    onFailure: (job, error) => failures.push(`${job}: ${String(error)}`),
  };
}
const failures: string[] = [];

function notices() {
  return readTenant(office.db, office.ours.id, ({ db }) =>
    db.selectFrom('notice').select(['account_id', 'said_once', 'mailed_at', 'mail_tries']).execute(),
  );
}

describe('the jobs', () => {
  it('remind nobody before nine in Thailand', async () => {
    expect(await runJobs(partsOf(at('2023-03-15T01:59:00Z')))).toBe(true);
    expect(await notices()).toEqual([]);
  });

  it('remind officer, head and, when late, the ITA officer: once, however often they run', async () => {
    for (const time of ['2023-03-15T02:00:00Z', '2023-03-15T02:05:00Z', '2023-03-15T09:00:00Z']) {
      await runJobs(partsOf(at(time)));
    }
    const said = await notices();
    const { accounts } = office.ours;
    const of = (key: string) => said.filter((each) => each.said_once === key).map((each) => each.account_id);
    const people = [accounts['unit-head'], accounts['unit-officer']];
    expect(of('due:2566:O1:2023-03-22:7').sort()).toEqual(people.toSorted());
    expect(of('overdue:2566:O2:2023-03-10:0').sort()).toEqual([...people, accounts['ita-officer']].sort());
    expect(said).toHaveLength(5);
  });

  it('say it again the day before, and each week that it stays late', async () => {
    await runJobs(partsOf(at('2023-03-21T03:00:00Z')));
    const keys = new Set((await notices()).map((each) => each.said_once));
    expect([...keys].sort()).toEqual([
      'due:2566:O1:2023-03-22:1',
      'due:2566:O1:2023-03-22:7',
      'overdue:2566:O2:2023-03-10:0',
      'overdue:2566:O2:2023-03-10:1',
    ]);
  });

  it('are one process’s at a time', async () => {
    const other = await withJobLock(office.db, 'all', async () => {
      expect(await runJobs(partsOf(at('2023-03-21T03:00:00Z')))).toBe(false);
    });
    expect(other).toBe(true);
    expect(await runJobs(partsOf(at('2023-03-21T03:00:00Z')))).toBe(true);
  });

  it('stop after the round under way', async () => {
    const running = startJobs(partsOf(at('2023-03-21T03:00:00Z')), 1);
    await running.stop();
    expect(await withJobLock(office.db, 'all', async () => {})).toBe(true);
  });
});

describe('mail', () => {
  it('leaves out who wants none, waits longer after each failure, and gives up after five', async () => {
    await withTenant(office.db, office.ours.id, async (tenant) => {
      await tenant.db
        .updateTable('account')
        .set({ mail_notices: false })
        .where('account_id', '=', office.ours.accounts['unit-head'])
        .execute();
      await recordAudit(tenant, { actor: 'system', action: 'account.change', subject: 'account:x' });
    });
    const start = Temporal.Instant.from('2023-03-21T03:00:00Z');
    const tried: string[] = [];
    for (const minutes of [0, 4, 5, 34, 35, 154, 155, 634, 635, 2000]) {
      const before = tried.length;
      const log = (mail: Mail) => tried.push(mail.to) < 0;
      await runJobs(partsOf(() => start.add({ minutes }), log));
      if ([4, 34, 154, 634, 2000].includes(minutes)) expect(tried.length).toBe(before);
      else expect(tried.length).toBeGreaterThan(before);
    }
    expect(tried.some((to) => to.startsWith('unit-head@'))).toBe(false);
    expect(failures.some((line) => line.includes('@'))).toBe(false);
    expect(Math.max(...(await notices()).map((each) => each.mail_tries))).toBe(5);
  });

  it('sends a person one mail with each notice once and its link', async () => {
    const mails: Mail[] = [];
    const later = at('2023-03-28T03:00:00Z');
    for (let round = 0; round < 2; round += 1) {
      await runJobs(partsOf(later, (mail) => mails.push(mail) > 0));
    }
    const officer = mails.filter(({ to }) => to.startsWith('unit-officer@'));
    expect(officer.map(({ subject }) => subject)).toEqual(['โปร่งใส: มีเรื่องแจ้ง 2 เรื่อง']);
    expect(officer[0]?.text).toContain('ข้อ O1 เลยกำหนดส่งมา 6 วัน');
    expect(officer[0]?.text).toContain('ข้อ O2 เลยกำหนดส่งมา 18 วัน');
    expect(officer[0]?.text).toContain('https://ita.example.go.th/office/years/2566/disclosures/O');
  });
});
