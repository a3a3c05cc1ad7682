import { expect, it } from 'vitest';
import { createTestApp } from '../support/app.ts';

it.each([
  ['/score', false],
  ['/score?year=', false],
  ['/score?year=2565', false],
  ['/score?year=9999', true],
  ['/score?year=%3Cb%3E', true],
])('%s says that the year is unknown: %s', async (path, isUnknown) => {
  const { app } = createTestApp();
  const html = await (await app.request(path)).text();
  expect(html.includes('ยังไม่มีกรอบการประเมินของปี')).toBe(isUnknown);
});
