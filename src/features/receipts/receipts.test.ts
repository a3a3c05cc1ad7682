import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestOffice, NOW, type TestOffice } from '../../../test/support/office.ts';
import { submissionTo } from '../../../test/support/submission.ts';
import { addTestSurvey } from '../../../test/support/survey.ts';
import { openTestYear } from '../../../test/support/year.ts';
import { readTenant, withTenant } from '../../db/tenant.ts';
import { publishReceiptsOfAll } from '../../jobs/publish-receipts.ts';
import { createCollector, receiptOf, unseal } from '../answers/acts.ts';
import { listHistory, recordAudit } from '../audit/queries.ts';
import { changeSurvey, type Survey } from '../surveys/queries.ts';
import { publishReceipts } from './acts.ts';
import { merkleRoot, rootOfProof } from './merkle.ts';
import { listBatches } from './queries.ts';
import { batchSizes, MOST_TOGETHER, readReceipt } from './rules.ts';

let office: TestOffice;
let survey: Survey;
let count = 0;
beforeAll(async () => {
  office = await createTestOffice();
  await openTestYear(office, office.ours);
});
beforeEach(async () => {
  count += 1;
  survey = await addTestSurvey(office, office.ours, { instrument: null, code: `own-${count}` });
});
afterAll(() => office.close());

/** The receipts of so many who answer. */
async function answer(people: number): Promise<Buffer[]> {
  const collector = createCollector(office.office);
  const all = Array.from({ length: people }, () => submissionTo(survey, office.ours.id));
  await Promise.all(all.map(collector.submit));
  return all.map(({ ticket }) => receiptOf(ticket));
}

const failures: unknown[] = [];
const job = (at = NOW) =>
  publishReceiptsOfAll({
    ...{ db: office.db, now: () => at, mailer: null, publicUrl: null },
    onFailure: (_, error) => failures.push(error),
  });
const batches = () => readTenant(office.db, office.ours.id, (tenant) => listBatches(tenant, survey.id));

function close(): Promise<void> {
  return withTenant(office.db, office.ours.id, async (tenant) => {
    await publishReceipts(tenant, survey, Temporal.PlainDate.from('2023-03-20'));
    await unseal(tenant, survey, office.office.secretKey);
    await changeSurvey(tenant, survey, { status: 'closed' });
    await recordAudit(tenant, { actor: 'system', action: 'survey.close', subject: `survey:${survey.id}` });
  });
}

const look = (receipt: string) => office.post(`/s/${survey.code}/receipts`, { receipt });
let asked = 0;
/** Under another address each time: a page is kept in memory for some seconds. */
const page = async () => {
  asked += 1;
  return (await office.get(`/s/${survey.code}/receipts?lang=en&asked=${asked}`)).text();
};

describe('the job', () => {
  it('publishes once a day, when twenty wait, and says so in the trail', async () => {
    const first = await answer(19);
    await job();
    expect(await batches()).toEqual([]);
    first.push(...(await answer(1)));
    await job();
    await answer(25);
    await job(NOW.add({ hours: 10 }));
    const [batch, ...more] = await batches();
    expect(more).toEqual([]);
    expect([batch?.number, batch?.receipts, String(batch?.publishedOn)]).toEqual([1, 20, '2023-03-15']);
    expect(batch?.root).toEqual(merkleRoot(first.toSorted(Buffer.compare)));
    // Five in the afternoon in London is the next day in Bangkok.
    await job(Temporal.Instant.from('2023-03-15T17:00:00Z'));
    expect((await batches()).map(({ number, receipts }) => [number, receipts])).toEqual([
      [1, 20],
      [2, 25],
    ]);
    const history = await readTenant(office.db, office.ours.id, (tenant) =>
      listHistory(tenant, `survey:${survey.id}`),
    );
    expect(history.filter(({ action }) => action === 'survey.receipts')).toHaveLength(2);
    expect(failures).toEqual([]);
  });
});

describe('closing', () => {
  it('publishes all that wait, and the page says that the numbers agree', async () => {
    await answer(20);
    await job();
    await answer(3);
    expect(await page()).toContain('Published so far: 20 receipts');
    await close();
    expect((await batches()).map(({ receipts }) => receipts)).toEqual([20, 3]);
    const closed = await page();
    expect(closed).toContain('23 receipts · 23 answers counted in the results');
    expect(closed).toContain('The numbers agree');
  });

  it('of a survey with three answers says that they stay sealed', async () => {
    await answer(3);
    await close();
    const closed = await page();
    expect(closed).toContain('3 receipts · 0 answers counted in the results · 3 still sealed');
    expect(closed).toContain('The numbers agree');
  });

  it('with an answer gone says that the numbers do not agree', async () => {
    await answer(7);
    await office.database.admin.pool.query(
      'delete from survey_sealed where sealed_id = (select sealed_id from survey_sealed where survey_id = $1 limit 1)',
      [survey.id],
    );
    await close();
    expect(await page()).toContain('The numbers do not agree');
  });
});

describe('a receipt', () => {
  it('is looked up without scripts, with a proof that leads to the root', async () => {
    const receipts = await answer(21);
    await job();
    const [late] = await answer(1);
    for (const receipt of receipts.slice(0, 5)) {
      const text = await (
        await look(
          ` ${receipt
            .toString('hex')
            .toUpperCase()
            .replace(/(.{8})/g, '$1 ')}`,
        )
      ).text();
      expect(text).toContain('อยู่ในชุดที่ 1 ซึ่งมี 21 ใบ');
      const steps = [...text.matchAll(/ค่า(ซ้าย|ขวา)คือ <code class="hash">([0-9a-f]{64})/g)];
      const proof = steps.map(([, side, hash]) => ({
        side: side === 'ซ้าย' ? ('left' as const) : ('right' as const),
        hash: Buffer.from(hash ?? '', 'hex'),
      }));
      // Of 21 leaves the last one's way to the root is two steps long, the others' four or five.
      expect(proof.length).toBeGreaterThan(1);
      expect(rootOfProof(receipt, proof)).toEqual((await batches())[0]?.root);
    }
    expect(await (await look(late?.toString('hex') ?? '')).text()).toContain('ชุดที่เผยแพร่ครั้งถัดไป');
    expect(await (await look(randomBytes(32).toString('hex'))).text()).toContain('ไม่มีใบรับเลขนี้');
  });

  it('of another agency, or of another survey, is not there', async () => {
    const [receipt] = await answer(1);
    const hex = receipt?.toString('hex') ?? '';
    const other = await addTestSurvey(office, office.ours, { instrument: null, code: `other-${count}` });
    const elsewhere = await office.post(`/s/${other.code}/receipts`, { receipt: hex });
    expect(await elsewhere.text()).toContain('ไม่มีใบรับเลขนี้');
    const foreign = await office.post(`/s/${survey.code}/receipts`, { receipt: hex }, { at: office.theirs });
    expect(foreign.status).toBe(404);
  });

  it('that is none is refused, and shown again as text', async () => {
    for (const typed of ['', 'zz', 'f'.repeat(63), 'f'.repeat(65), '<b>"x"', 'ก'.repeat(199)]) {
      const refused = await look(typed);
      expect(refused.status).toBe(422);
      expect(await refused.text()).not.toContain('<b>"x"');
    }
    expect(readReceipt(`${'AB-'.repeat(32)}`)?.toString('hex')).toBe('ab'.repeat(32));
  });
});

describe('the list of receipts', () => {
  it('is enough to compute every root again', async () => {
    await answer(20);
    await job();
    await answer(40);
    await job(NOW.add({ hours: 24 }));
    await answer(9);
    const sent = await office.get(`/s/${survey.code}/receipts.txt`);
    expect(sent.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const sections = (await sent.text()).split(/^# /m).slice(1);
    expect(sections).toHaveLength(2);
    for (const section of sections) {
      const [head = '', ...lines] = section.trim().split('\n');
      const leaves = lines.map((line) => Buffer.from(line, 'hex'));
      expect(head).toContain(`receipts ${leaves.length} root ${merkleRoot(leaves).toString('hex')}`);
      expect(lines).toEqual(lines.toSorted());
    }
  });

  it('is none of a draft', async () => {
    const draft = await addTestSurvey(office, office.ours, {
      ...{ instrument: null, code: `draft-${count}`, status: 'draft' },
    });
    for (const path of ['receipts', 'receipts.txt']) {
      expect((await office.get(`/s/${draft.code}/${path}`)).status).toBe(404);
    }
  });
});

describe('batches', () => {
  it('are as few and as alike as may be, and hold every receipt', () => {
    expect(batchSizes(0)).toEqual([]);
    expect(batchSizes(3)).toEqual([3]);
    expect(batchSizes(MOST_TOGETHER + 1)).toEqual([2_048, 2_049]);
    const sizes = batchSizes(1_000_000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(1_000_000);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(MOST_TOGETHER);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });
});
