import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fakeChecked, fakeResult } from '../../../test/support/fake-checker.ts';
import { loadFramework } from '../../../test/support/framework.ts';
import { thaiPage } from '../../../test/support/page.ts';
import type { Page } from '../../web/page.ts';
import { presentResults } from './present.ts';
import { findingWords, formWords, resultWords } from './views-words.ts';

const framework = loadFramework('nacc-2566');
const englishPage: Page = { ...thaiPage, language: 'en', say: ({ en }) => en };

function present(page: Page, district: string | null, province: string | null) {
  const agency = { ...fakeResult.document.agency, district, province };
  const computed = {
    ...fakeResult.scores.computed,
    level: { ...fakeResult.scores.computed.level, code: 'passed' },
  };
  const scores = { ...fakeResult.scores, computed };
  const result = { ...fakeResult, document: { ...fakeResult.document, agency }, scores };
  return presentResults({ ...fakeChecked, result }, { framework, kinds: [] }, page);
}

describe('the heading', () => {
  it.each([
    ['แม่ริม', 'เชียงใหม่', 'อำเภอแม่ริม จังหวัดเชียงใหม่', 'แม่ริม district เชียงใหม่ province'],
    ['แม่ริม', null, 'อำเภอแม่ริม', 'แม่ริม district'],
    [null, '$& ใหม่', 'จังหวัด$& ใหม่', '$& ใหม่ province'],
    [null, null, '', ''],
  ])('says where the agency is, as printed: %s, %s', (district, province, th, en) => {
    expect(present(thaiPage, district, province).whereabouts).toBe(th);
    expect(present(englishPage, district, province).whereabouts).toBe(en);
  });

  it('keeps the official title of a level beside its translation', () => {
    expect(present(thaiPage, null, null).level).toBe('ผ่าน');
    const english = present(englishPage, null, null);
    expect(english.level).toBe('Passed (ผ่าน)');
    expect(english.scores.at(-1)).toMatchObject({ code: 'level', computed: 'Passed (ผ่าน)' });
  });
});

describe("the page's words", () => {
  const thai = [formWords, resultWords, findingWords].flatMap((words) =>
    Object.values(words).map(({ th }) => th),
  );

  it('are those of the glossary', () => {
    expect(thai.filter((text) => /สิ่งที่พบ|คิดคะแนน|คิดได้|คิดใหม่|คิดอย่างไร/.test(text))).toEqual([]);
    expect(findingWords.findings.th).toBe('ข้อสังเกต');
  });

  it("explain the severities as the rules' page does", () => {
    const rules = readFileSync(new URL('../../../docs/rules/README.md', import.meta.url), 'utf8');
    const { error, errorLead, warning, warningLead, notice, noticeLead } = findingWords;
    expect(rules).toContain(`| ${error.th} (error) | ${errorLead.th} `);
    expect(rules).toContain(`| ${warning.th} (warning) | ${warningLead.th} |`);
    expect(rules).toContain(`| ${notice.th} (notice) | ${noticeLead.th} |`);
  });
});
