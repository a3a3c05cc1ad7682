import { afterAll, beforeAll, expect, it } from 'vitest';
import { appendAudit } from '../../src/db/audit.ts';
import { recalling, together } from '../../src/db/recall.ts';
import { type Tenant, withTenant } from '../../src/db/tenant.ts';
import { createTestOffice, type TestAgency, type TestOffice } from '../support/office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());

function recallName() {
  let loaded = 0;
  const load = async (tenant: Tenant, suffix: string) => {
    loaded += 1;
    const { name } = await tenant.db.selectFrom('agency').select('name').executeTakeFirstOrThrow();
    return `${name}${suffix}`;
  };
  return { recall: recalling(office.db, load), loaded: () => loaded };
}

async function rename({ id }: TestAgency, name: string): Promise<void> {
  await withTenant(office.db, id, async (tenant) => {
    await tenant.db.updateTable('agency').set({ name }).execute();
    await appendAudit(tenant, { actor: 'system', action: 'agency.found', subject: 'agency' });
  });
}

it('reads once until a change is committed, and of each agency its own', async () => {
  const { recall, loaded } = recallName();
  const [ours, theirs] = [office.ours, office.theirs];
  await rename(ours, 'หนึ่ง');
  expect([await recall(ours.id, ''), await recall(ours.id, ''), loaded()]).toEqual(['หนึ่ง', 'หนึ่ง', 1]);
  expect(await recall(theirs.id, '')).not.toBe('หนึ่ง');
  expect(await recall(ours.id, '!')).toBe('หนึ่ง!');
  expect(loaded()).toBe(3);
  await rename(ours, 'สอง');
  expect([await recall(ours.id, ''), await recall(ours.id, '!')]).toEqual(['สอง', 'สอง!']);
});

it('never answers with less than was committed before the question', async () => {
  const { recall } = recallName();
  let written = 0;
  const writer = (async () => {
    for (let next = 1; next <= 30; next += 1) {
      await rename(office.ours, `ชื่อที่ ${next}`);
      written = next;
    }
  })();
  const reader = async () => {
    while (written < 30) {
      const atLeast = written;
      const read = await recall(office.ours.id, '');
      if (atLeast > 0) expect(Number(read.split(' ')[1])).toBeGreaterThanOrEqual(atLeast);
    }
  };
  await Promise.all([writer, reader(), reader(), reader()]);
});

it('reads again after a load that failed', async () => {
  let isBroken = true;
  const recall = recalling(office.db, async () => {
    if (isBroken) throw new Error('broken');
    return 'well';
  });
  await expect(recall(office.ours.id, null)).rejects.toThrow('broken');
  isBroken = false;
  expect(await recall(office.ours.id, null)).toBe('well');
});

it('asks one question for all who wait, and a new one for who comes after it was put', async () => {
  const answers: ((answer: number) => void)[] = [];
  const ask = together(() => new Promise<number>((resolve) => answers.push(resolve)));
  const first = [ask(), ask()];
  await Promise.resolve();
  const second = [ask(), ask()];
  expect(answers).toHaveLength(1);
  answers[0]?.(1);
  expect(await Promise.all(first)).toEqual([1, 1]);
  await Promise.resolve();
  answers[1]?.(2);
  expect(await Promise.all(second)).toEqual([2, 2]);
  expect(answers).toHaveLength(2);
});
