import { describe, expect, it } from 'vitest';
import { runRule } from '../../../../test/support/check.ts';
import { loadFramework } from '../../../../test/support/framework.ts';
import { correctReport, withIndicator, withScores } from '../../../../test/support/report.ts';
import { indicatorName } from './indicator-name.ts';

const framework = loadFramework();

describe('indicator-name', () => {
  it('finds nothing in a correct report, nor in other official printings', () => {
    expect(runRule(indicatorName, correctReport(framework))).toEqual([]);
    const report = withScores(framework, {
      names: {
        4: 'การใช้ทรัพย์สินของทางราชการ',
        8: 'การปรับปรุงการทำงาน',
        1: '1. การปฏิบัติหน้าที่',
        2: 'Use of budget',
      },
    });
    expect(runRule(indicatorName, report)).toEqual([]);
    const titled = withIndicator(report, 3, { title: 'ตัวชี้วัดที่๓ การใช้\nอำนาจ' });
    expect(runRule(indicatorName, titled)).toEqual([]);
  });

  it.each([
    ['ตัวชี้วัดการใช้งบประมาณ', []],
    ['การใช้งบประมาณ (88.04 คะแนน)', []],
    ['การใช้งบประมาณ (i7 – i12)', []],
    ['การใช้งบประมาณ ได้คะแนน 88.04', []],
    ['ด้านการใช้งบประมาณของหน่วยงานในรอบปีที่ผ่านมา', ['warning']],
  ])('is no error with words around the right name: %s', (name, severities) => {
    const report = withScores(framework, { names: { 2: name } });
    expect(runRule(indicatorName, report).map(({ severity }) => severity)).toEqual(severities);
  });

  it('finds a name that does not exist', () => {
    const report = withScores(framework, { names: { 2: 'กลไกเชิงประจักษ์' } });
    const place = report.scores.indicators[1]?.name.place;
    expect(runRule(indicatorName, report)).toEqual([
      {
        rule: 'indicator-name',
        severity: 'error',
        message: {
          th: 'ชื่อตัวชี้วัดที่ 2 ในตารางคะแนนพิมพ์ว่า “กลไกเชิงประจักษ์” ซึ่งไม่ใช่ชื่อตัวชี้วัด ชื่อที่ถูกต้องคือ “การใช้งบประมาณ”',
          en: "The name of indicator 2 in the score table is printed as “กลไกเชิงประจักษ์”, which is no indicator's name; the right name is “การใช้งบประมาณ”.",
        },
        place,
        alsoAt: [],
        found: 'กลไกเชิงประจักษ์',
        expected: 'การใช้งบประมาณ',
        remedy: expect.anything(),
        fix: { place, from: 'กลไกเชิงประจักษ์', to: 'การใช้งบประมาณ' },
      },
    ]);
  });

  it('finds eight of the ten names of a careless memo', () => {
    const names = [
      'การปฏิบัติงาน',
      'กลไกเชิงประจักษ์',
      'การมีอำนาจ',
      'การมีส่วนร่วมของประชาชน',
      'การพึงพอใจของประชาชน',
      'คุณภาพการดำเนินงาน',
      'ประสิทธิภาพการบริการ',
      'ความโปร่งใสในการดำเนินงาน',
      'การเปิดเผยข้อมูล',
      'ความทันสมัยของเทคโนโลยี',
    ];
    const report = withScores(framework, {
      names: Object.fromEntries(names.map((name, at) => [at + 1, name])),
    });
    const findings = runRule(indicatorName, report);
    expect(findings.map(({ place }) => place.indicator)).toEqual([1, 2, 3, 4, 5, 7, 8, 10]);
    expect(findings.every(({ severity }) => severity === 'error')).toBe(true);
  });

  it('tells another indicator by name', () => {
    const report = withScores(framework, { names: { 1: 'การใช้อำนาจ' } });
    const [finding] = runRule(indicatorName, report);
    expect(finding).toMatchObject({ severity: 'error', expected: 'การปฏิบัติหน้าที่' });
    expect(finding?.message.en).toContain('the name of indicator 3');
  });

  it('takes a few wrong letters for a slip, in the indicator table too', () => {
    const report = withIndicator(correctReport(framework), 7, { title: 'ตัวชี้วัดที่ ๗ ประสิทธภาพการสื่อสาร' });
    expect(runRule(indicatorName, report)).toMatchObject([
      {
        severity: 'warning',
        found: 'ประสิทธภาพการสื่อสาร',
        expected: 'ประสิทธิภาพการสื่อสาร',
        place: { part: 'indicators', indicator: 7, column: 0 },
        fix: { from: 'ประสิทธภาพการสื่อสาร' },
      },
    ]);
  });

  it('says nothing of empty names and unknown numbers, and is not sure of a guessed table', () => {
    expect(runRule(indicatorName, withScores(framework, { names: { 1: ' ', 2: '2' } }))).toEqual([]);
    const report = withIndicator(correctReport(framework), 1, { title: 'ตัวชี้วัดที่ ๑' });
    expect(runRule(indicatorName, report)).toEqual([]);
    const wrong = withScores(framework, { names: { 2: 'กลไกเชิงประจักษ์' } });
    expect(runRule(indicatorName, { ...wrong, certainty: 'geometry' })).toMatchObject([
      { severity: 'warning', fix: null },
    ]);
  });
});
