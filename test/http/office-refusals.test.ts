import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestOffice, type TestOffice } from '../support/office.ts';
import { openTestYear } from '../support/year.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
  await openTestYear(office, office.ours, { owned: ['O14'] });
});
afterAll(() => office.close());

const ITEM = '/office/years/2566/disclosures/O14';

/** The links of the page's own content. */
async function waysOf(answer: Response): Promise<string[]> {
  const page = await answer.text();
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(page).toContain('<body class="office">');
  expect(page).not.toContain('กลับหน้าแรก');
  const [, main = ''] = page.split('<main');
  return [...main.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href);
}

describe('a refusal within the office', () => {
  it('keeps the frame for a page of another role, and leads to the work', async () => {
    const answer = await office.get('/office/accounts', { as: 'unit-officer' });
    expect(answer.status).toBe(403);
    expect(await waysOf(answer)).toEqual(['/office']);
  });

  it('leads from an act back to what it was about', async () => {
    const answer = await office.post(`${ITEM}/recall`, {}, { as: 'unit-officer' });
    expect(answer.status).toBe(409);
    expect(await waysOf(answer)).toEqual([ITEM, '/office']);
  });

  it('leads from what is not there to the list above it', async () => {
    const answer = await office.get('/office/years/2566/disclosures/O99', { as: 'ita-officer' });
    expect(answer.status).toBe(404);
    expect(await waysOf(answer)).toEqual(['/office/years/2566/disclosures', '/office']);
    const nowhere = await office.get('/office/nowhere/at/all', { as: 'ita-officer' });
    expect(nowhere.status).toBe(404);
    expect(await waysOf(nowhere)).toEqual(['/office']);
  });

  it('leads back where the reader came from, when that is a page of this office', async () => {
    const { host } = office.ours;
    const from = async (referer: string) => {
      const asking = { as: 'unit-officer', headers: { referer } } as const;
      return (await waysOf(await office.get('/office/accounts', asking)))[0];
    };
    expect(await from(`http://${host}${ITEM}?a=1`)).toBe(`${ITEM}?a=1`);
    for (const other of [
      ...[`http://evil.test${ITEM}`, `http://${host}/office/accounts`, `http://${host}/office/audit`],
      ...[`http://${host}/ita/2566`, `http://${host}${ITEM}/recall`, 'javascript:alert(1)', '%%'],
    ])
      expect([other, await from(other)]).toEqual([other, '/office']);
  });

  it('speaks the reader’s language', async () => {
    const page = await (await office.get('/office/accounts?lang=en', { as: 'unit-officer' })).text();
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('My work');
  });

  it('shows a stranger and the public nothing of the office', async () => {
    for (const [path, asking] of [
      ['/office/nowhere', {}],
      ['/nowhere', { as: 'ita-officer' }],
    ] as const) {
      const answer = await office.get(path, asking);
      expect(answer.status).toBe(404);
      expect(await answer.text()).not.toContain('<body class="office">');
    }
  });
});
