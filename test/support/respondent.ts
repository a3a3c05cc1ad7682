import type { Page } from 'playwright-core';

// What a respondent does with a survey's form in a browser, with scripts and without.

export const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).first().click();

export const go = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();

/** Chooses the first option of everything the shown step asks. */
export async function answerStep(page: Page): Promise<void> {
  const parts = page.locator('fieldset.part:visible');
  for (let at = 0; at < (await parts.count()); at += 1) await parts.nth(at).locator('label').first().click();
}

/** From the first page of a form to its last, everything answered and nothing sent. */
export async function answerAll(page: Page): Promise<void> {
  await go(page, 'เริ่มตอบ');
  for (;;) {
    await answerStep(page);
    const next = page.locator('a:visible', { hasText: /^ต่อไป$/ });
    if ((await next.count()) === 0) return;
    await next.click();
  }
}
