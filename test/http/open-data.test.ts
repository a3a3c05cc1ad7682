import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withTenant } from '../../src/db/tenant.ts';
import { thaiPage } from '../../src/demo/people.ts';
import { rowsOf } from '../../src/documents/intake/csv.ts';
import { announce, publish } from '../../src/features/results/acts.ts';
import { stampOf } from '../../src/features/results/forms.ts';
import { loadResult, publishStateOf } from '../../src/features/results/load.ts';
import { type FullAgency, fillAgency } from '../support/full-agency.ts';
import { serveByName } from '../support/journey.ts';
import { createTestOffice, NOW, type TestOffice } from '../support/office.ts';
import { openTestYear } from '../support/year.ts';

const scores = ['91.59', '80.48', '85.64', '77.01', '76.47', '87.70', '84.67', '91.27', '100', '100'];
let office: TestOffice;
let full: FullAgency;
let site: Awaited<ReturnType<typeof serveByName>>;

beforeAll(async () => {
  office = await createTestOffice();
  await openTestYear(office, office.ours);
  full = await fillAgency(office.db, office.theirs, { mark: '=HYPERLINK("x")', ownYear: 2565 });
  await office.db.insertInto('site').values({ host: 'localhost', answers_for: office.ours.id }).execute();
  site = await serveByName(office.app);
  const person = {
    ...{ accountId: office.ours.accounts['ita-officer'], sessionId: '', name: 'สมมติ' },
    roles: [{ role: 'ita-officer' as const, unitId: null }],
  };
  await withTenant(office.db, office.ours.id, async (tenant) => {
    const doing = { tenant, year: 2566, person, page: thaiPage, at: NOW };
    const typed = new Map(scores.map((score, place) => [String(place + 1), score]));
    await announce(doing, { scores: typed, source: 'ITAS', version: stampOf([]) });
    const loaded = await loadResult(tenant, 2566);
    const seen = loaded ? publishStateOf(loaded).hash : '';
    expect(await publish(doing, { reason: '', seen })).toEqual({ ok: true, value: 1 });
  });
});
afterAll(async () => {
  await site.close();
  await office.close();
});

/** What the JSON files hold, as far as it is looked at here. */
interface Told {
  readonly rows: readonly object[];
  readonly fiscalYear: number;
  readonly license: string;
  readonly packages: readonly { readonly name: string; readonly resources: readonly object[] }[];
}

async function csv(response: Response): Promise<Record<string, string>[]> {
  const [head = [], ...rows] = rowsOf((await response.text()).replace(/^\ufeff/, ''), ',');
  return rows.map((row) => Object.fromEntries(head.map((name, place) => [name, row[place] ?? ''])));
}

describe('published scores', () => {
  it('are recounted from the CSV in a few lines: 91.04', async () => {
    const rows = await csv(await fetch(`${site.url}/data/scores-2566.csv`));
    const of = (kind: string) => rows.filter((row) => row.kind === kind);
    // Whole hundredths: 3 and 4 tenths of means of 5, 3 and 2 indicators have 150 as a common denominator.
    const total = of('instrument').reduce((sum, { code, weight = '' }) => {
      const parts = of('indicator').filter(({ parent }) => parent === code);
      const points = parts.reduce((points, { score = '' }) => points + BigInt(score.replace('.', '')), 0n);
      const [n = '', d = ''] = weight.split('/');
      return sum + (points * 150n * BigInt(n)) / (BigInt(d) * BigInt(parts.length));
    }, 0n);
    expect(Number((total + 75n) / 150n) / 100).toBe(91.04);
    expect(of('total')).toMatchObject([{ score: '91.04', exact: '455177/5000', publication: '1' }]);
    expect(of('instrument').map(({ code, weight, score }) => [code, weight, score])).toEqual([
      ['IIT', '3/10', '82.24'],
      ['EIT', '3/10', '87.88'],
      ['OIT', '2/5', '100.00'],
    ]);
    expect(of('level')).toMatchObject([{ name_th: 'ผ่าน' }]);
  });

  it('are recounted by the program of the guide, which finds the fingerprint to hold', async () => {
    const guide = readFileSync(new URL('../../docs/guides/recount.md', import.meta.url), 'utf8');
    const [, program = ''] = /```js\n([\s\S]*?)```/.exec(guide) ?? [];
    const folder = mkdtempSync(join(tmpdir(), 'recount-'));
    try {
      const file = join(folder, 'recount.mjs');
      writeFileSync(file, program);
      const run = promisify(execFile);
      const { stdout } = await run(process.execPath, [file, `${site.url}/`, '2566']);
      for (const [args, sentence] of [
        [[], 'usage: node recount.mjs'],
        [[site.url], 'usage: node recount.mjs'],
        [[site.url, '2560'], 'No scores of 2560 are published at '],
        [['http://127.0.0.1:9', '2566'], 'http://127.0.0.1:9 does not answer: '],
      ] as const) {
        const failed = run(process.execPath, [file, ...args]);
        await expect(failed).rejects.toMatchObject({
          code: 1,
          stdout: '',
          stderr: expect.stringMatching(sentence),
        });
        await failed.catch(({ stderr }) => expect(String(stderr).split('\n')).toHaveLength(2));
      }
      expect(stdout).toContain('published 91.04\nrecounted 91.04\nfingerprint holds: ');
      const page = await (await fetch(`${site.url}/results/2566`)).text();
      expect(page).toContain(stdout.trim().split(': ')[1]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('disclosures', () => {
  it('tell every item, public or not, with its evidence and hashes', async () => {
    const rows = await csv(await office.get('/data/disclosures-2566.csv', { at: office.theirs }));
    expect(rows).toHaveLength(43);
    expect(rows.filter(({ status }) => status === 'public').map(({ item }) => item)).toEqual(['O14', 'O15']);
    expect(rows.find(({ item }) => item === 'O1')).toMatchObject({
      status: 'not-public',
      address: '',
      edition: '',
    });
    const o14 = rows.find(({ item }) => item === 'O14') ?? {};
    expect(o14).toMatchObject({ sub_indicator: '9.2', edition: '1', evidence_sha256: full.file });
    expect(o14).toMatchObject({ address: 'http://theirs.test/ita/2566/O14', published_at: NOW.toString() });
    const file = await office.get(new URL(o14.evidence_address ?? '').pathname, { at: office.theirs });
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(full.file);
  });

  it('say the same in JSON', async () => {
    const answer = await office.get('/data/disclosures-2566.json', { at: office.theirs });
    const { rows, fiscalYear, license } = (await answer.json()) as Told;
    expect([rows.length, fiscalYear, license]).toEqual([43, 2566, 'CC-BY-4.0']);
    expect(rows[13]).toMatchObject({ item: 'O14', status: 'public', edition: 1 });
    expect(rows[0]).toMatchObject({ item: 'O1', address: null });
  });

  it('carry no formula into a spreadsheet', async () => {
    const answer = await office.get('/data/disclosures-2566.csv', { at: office.theirs });
    const text = Buffer.from(await answer.arrayBuffer()).toString();
    expect(text.startsWith('\ufefffiscal_year,item,')).toBe(true);
    expect(text).toContain(`"'=HYPERLINK(""x"")`);
    expect(text).not.toMatch(/[,"]=HYPERLINK/);
    expect(text.endsWith('\r\n')).toBe(true);
  });
});

describe('measures', () => {
  it('come out once the item about them is public', async () => {
    expect((await office.get('/data/measures-2566.csv', { at: office.theirs })).status).toBe(404);
    const publishing =
      "update disclosure set editions = 1, published_edition = 1, status = 'published' where item = 'O42' and fiscal_year = 2566 and agency_id = $1";
    await office.database.admin.pool.query(
      `begin; set local session_replication_role = replica; ${publishing.replace('$1', `'${office.theirs.id}'`)}; commit`,
    );
    const rows = await csv(await office.get('/data/measures-2566.csv', { at: office.theirs }));
    expect(rows).toMatchObject([
      { kind: 'measure', number: '1', status: 'doing', owners: 'สำนักปลัด', indicator: '1' },
    ]);
  });
});

describe('a resource', () => {
  it('is asked for again for nothing while it is the same', async () => {
    const first = await office.get('/data/scores-2566.csv');
    const etag = first.headers.get('etag') ?? '';
    await first.text();
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    const again = await office.get('/data/scores-2566.csv', { headers: { 'if-none-match': `W/${etag}` } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await office.get('/data/scores-2566.json', { headers: { 'if-none-match': etag } })).status).toBe(
      200,
    );
  });

  it.each(['scores-2599.csv', 'scores-2566.xml', 'verdicts-2566.csv', 'scores-2565.csv', 'a', 'a/b'])(
    'that is none is not there: %s',
    async (name) => {
      const page = await office.get(`/data/${name}`);
      expect([page.status, page.headers.get('content-type')]).toEqual([
        404,
        expect.stringMatching('text/html'),
      ]);
      const headers = { accept: 'application/json' };
      const answer = await office.get(`/data/${name}`, { headers });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        404,
        expect.stringMatching('application/problem'),
      ]);
      expect(await answer.json()).toMatchObject({ status: 404, code: 'not-found' });
    },
  );

  it('is in the catalogue and on the page, with what each column means', async () => {
    const { packages } = (await (await office.get('/data/package.json')).json()) as Told;
    expect(packages.map(({ name }) => name)).toEqual([...['ita-scores', 'ita-disclosures', 'ita-measures']]);
    expect(packages[0]).toMatchObject({
      ...{ license_id: 'CC-BY-4.0', organization: { title: 'อบต.ทุ่งตัวอย่าง' }, update_frequency_unit: 'ปี' },
      resources: [{ format: 'CSV', url: 'http://ours.test/data/scores-2566.csv' }, { format: 'JSON' }],
    });
    expect(packages[2]?.resources).toEqual([]);
    const page = await (await office.get('/data')).text();
    for (const words of [
      '/data/scores-2566.csv',
      '/data/disclosures-2566.json',
      'evidence_sha256',
      'Creative Commons',
      'exact',
    ])
      expect(page).toContain(words);
  });
});
