import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../src/core/checking/all-rules.ts';
import type { Examination } from '../src/core/checking/examination.ts';
import { examine } from '../src/core/checking/examine.ts';
import type { Finding } from '../src/core/checking/finding.ts';
import { loadAgencyKinds, loadGeography } from '../src/features/frameworks/queries.ts';
import { readText } from './support/checker.ts';
import { loadFramework } from './support/framework.ts';

const sample = new URL('../../shared/samples/report-2566.md', import.meta.url);
const demo = new URL('../data/demo/report-2566.md', import.meta.url);
const correctDemo = new URL('../data/demo/report-2566-correct.md', import.meta.url);

function examineFile(file: URL): Examination {
  const knowledge = { framework: loadFramework(), geography: loadGeography(), kinds: loadAgencyKinds() };
  return examine(readText(readFileSync(file, 'utf8')), knowledge);
}

/** The rules on scores, items, dates and digits; the rules on wording and places have tests of their own. */
const judged = [
  'score-instrument',
  'score-total',
  'level-rule',
  'level-scale',
  'indicator-name',
  'item-missing',
  'item-duplicate',
  'item-title',
  'item-placement',
  'period',
  'relation',
  'date-impossible',
  'date-outside-year',
  'digits-mixed',
];

const brief = ({ severity, rule, place, found, expected }: Finding): string =>
  [severity, rule, place.item ?? place.indicator ?? place.part, found ?? '–', '→', expected ?? '–'].join(' ');

/** Every certain mend names something that stands where it says. */
function expectFixes({ report, findings }: Examination): void {
  for (const { fix, rule } of findings.filter((one) => judged.includes(one.rule))) {
    if (!fix) continue;
    const at = report.passages.filter(
      ({ place }) =>
        place.block === fix.place.block && place.row === fix.place.row && place.column === fix.place.column,
    );
    expect(
      at.some(({ text }) => text.includes(fix.from)),
      `${rule}: ${fix.from}`,
    ).toBe(true);
  }
}

const absent = existsSync(sample) ? '' : ' (the sample is not here: skipped)';

describe.skipIf(absent !== '')(`a real report${absent}`, () => {
  const examination = absent === '' ? examineFile(sample) : null;
  const { scorecard, findings } = examination ?? {};

  it('has the scores its own indicators give', () => {
    const instruments = Object.fromEntries(
      (scorecard?.total.children ?? []).map(({ id, print }) => [id, print]),
    );
    expect(instruments).toEqual({ IIT: '82.24', EIT: '87.88', OIT: '100.00' });
    expect(scorecard?.total.print).toBe('91.04');
    expect(scorecard?.level.level?.name.th).toBe('ผ่าน');
    expect(scorecard?.level.reasons[0]?.th).toContain('IIT 82.24 < 85 ขาด 2.76');
  });

  it('has these mistakes in scores, items, dates and digits, and no other', () => {
    expect((findings ?? []).filter(({ rule }) => judged.includes(rule)).map(brief)).toEqual([
      'error item-missing O6 – → O6 กฎหมายที่เกี่ยวข้อง',
      'error item-placement O27 9.4 การบริหารและพัฒนาทรัพยากรบุคคล → 9.5 การส่งเสริมความโปร่งใส',
      'error level-scale memo A → ผ่าน',
      'error score-instrument memo ๙๑.๕๙ → ๘๗.๘๘',
      'error indicator-name 1 การปฏิบัติงาน → การปฏิบัติหน้าที่',
      'error indicator-name 2 กลไกเชิงประจักษ์ → การใช้งบประมาณ',
      'error indicator-name 3 การมีอำนาจ → การใช้อำนาจ',
      'error indicator-name 4 การมีส่วนร่วมของประชาชน → การใช้ทรัพย์สินของราชการ',
      'error indicator-name 5 การพึงพอใจของประชาชน → การแก้ไขปัญหาการทุจริต',
      'error indicator-name 7 ประสิทธิภาพการบริการ → ประสิทธิภาพการสื่อสาร',
      'error indicator-name 8 ความโปร่งใสในการดำเนินงาน → การปรับปรุงระบบการทำงาน',
      'error indicator-name 10 ความทันสมัยของเทคโนโลยี → การป้องกันการทุจริต',
      'warning period O30 ปี พ.ศ.๒๕๖๕ → ปีงบประมาณ พ.ศ. 2566',
      'warning item-title O31 ประกาศเจตนาธรรมเนียม นโยบาย No Gift Policy จากการปฏิบัติหน้าที่ → ประกาศเจตนารมณ์นโยบาย No Gift Policy จากการปฏิบัติหน้าที่',
      expect.stringMatching(/^notice digits-mixed items ตัวชี้วัดย่อยที่ 9\.1 ข้อมูลพื้นฐาน →/),
    ]);
  });

  it('is told which score was pasted, what proves it, and what the missing item costs', () => {
    const message = (rule: string): string => findings?.find((one) => one.rule === rule)?.message.en ?? '';
    expect(message('score-instrument')).toMatch(
      /score of indicator 1; the printed total 91\.04 proves 87\.88/,
    );
    expect(message('item-missing')).toContain('0.40');
    expect(findings?.find(({ rule }) => rule === 'item-placement')?.alsoAt.map(({ item }) => item)).toEqual([
      'O28',
      'O29',
    ]);
  });

  it('comes errors first, each kind in reading order', () => {
    const order = { error: 0, warning: 1, notice: 2 };
    const keys = (findings ?? []).map(({ severity, place }) => order[severity] * 1e6 + place.block);
    expect(keys).toEqual(keys.toSorted((a, b) => a - b));
  });

  it('has only mends that stand where they say', () => {
    if (examination) expectFixes(examination);
  });
});

describe('the invented reports', () => {
  it('have nothing wrong in the correct one', () => {
    expect(examineFile(correctDemo).findings.map(brief)).toEqual([]);
  });

  it('have every rule at work in the other', () => {
    const examination = examineFile(demo);
    const found = new Set(examination.findings.map(({ rule }) => rule));
    expect(rules.map(({ id }) => id).filter((id) => !found.has(id))).toEqual([]);
    expectFixes(examination);
  });
});
