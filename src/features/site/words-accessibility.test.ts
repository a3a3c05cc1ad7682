import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { statement } from './words-accessibility.ts';

it('the page and the guide promise the same, on the same day', () => {
  const guide = readFileSync(new URL('../../../docs/guides/accessibility.md', import.meta.url), 'utf8');
  for (const said of [statement.reviewed.th, statement.reviewed.en]) expect(guide).toContain(said);
  for (const said of [`${statement.answerDays} วัน`, `${statement.answerDays} days`])
    expect(guide).toContain(said);
});
