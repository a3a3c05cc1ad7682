import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestOffice, type TestOffice } from '../support/office.ts';
import { addTestSurvey } from '../support/survey.ts';
import { openTestYear } from '../support/year.ts';

const MOST_BYTES = 40_000;
let office: TestOffice;

beforeAll(async () => {
  office = await createTestOffice();
  await openTestYear(office, office.ours);
  await addTestSurvey(office, office.ours, { code: 'eit' });
  await addTestSurvey(office, office.ours, { code: 'iit', instrument: 'IIT' });
});
afterAll(() => office.close());

/** What one address sends over the line, and the text of it. */
async function sent(path: string): Promise<{ bytes: number; text: string }> {
  const response = await office.get(path, { headers: { 'accept-encoding': 'br' } });
  expect(response.status, path).toBe(200);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isPacked = response.headers.get('content-encoding') === 'br';
  return {
    bytes: bytes.length,
    text: (isPacked ? brotliDecompressSync(bytes) : Buffer.from(bytes)).toString(),
  };
}

/** Everything a page asks for, and what that asks for: sheets, scripts, fonts, the icon. */
async function firstView(path: string): Promise<Map<string, number>> {
  const all = new Map<string, number>();
  const visit = async (address: string) => {
    if (all.has(address)) return;
    const { bytes, text } = await sent(address);
    all.set(address, bytes);
    if (address.endsWith('.woff2')) return;
    const linked = text.matchAll(
      /(?:href|src)="(\/(?:assets|site\.css)[^"]*)"|(\/assets\/[\w.-]+\.(?:js|woff2))/g,
    );
    for (const [, link, named] of linked) await visit((link ?? named ?? '').replaceAll('&amp;', '&'));
  };
  await visit(path);
  return all;
}

it.each(['/s/eit', '/s/iit', '/s/iit?lang=en'])('the first view of %s is under 40 kB', async (path) => {
  const all = await firstView(path);
  const sum = [...all.values()].reduce((total, bytes) => total + bytes, 0);
  const parts = [...all].map(([address, bytes]) => `${address} ${bytes}`);
  process.stdout.write(`first view of ${path}: ${sum} bytes (${parts.join(' · ')})\n`);
  expect([...all.keys()].filter((address) => /\.(js|css|woff2)/.test(address)).length).toBeGreaterThanOrEqual(
    5,
  );
  expect(sum).toBeLessThan(MOST_BYTES);
});
