import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../../test/support/framework.ts';
import { announcedScores, scoresByNumber } from '../../../test/support/sample-scores.ts';
import { printDecimal } from '../../lib/fraction.ts';
import { computeScorecard } from '../scoring/compute.ts';
import { judgeAnnounced } from './announced.ts';

const framework = loadFramework();
const sample: Record<string, string> = { ...scoresByNumber, ...announcedScores };

function judge(announced: Readonly<Record<string, string>>) {
  const scores = new Map(Object.entries(announced));
  const typed = Object.fromEntries(framework.indicators.map(({ no }) => [no, announced[String(no)] ?? null]));
  const { official, findings } = judgeAnnounced(
    framework,
    scores,
    computeScorecard(framework, { indicators: typed }),
  );
  const print = (value: typeof official.total) => value && printDecimal(value, 2);
  return {
    total: print(official.total),
    ...Object.fromEntries(Object.entries(official.instruments).map(([code, value]) => [code, print(value)])),
    findings: findings.map(({ rule, severity, message }) => `${rule} ${severity} ${message.th}`),
  };
}

describe('announced scores', () => {
  it('that follow from their indicators stand: 82.24, 87.88, 100.00, 91.04', () => {
    expect(judge(sample)).toEqual({
      total: '91.04',
      IIT: '82.24',
      EIT: '87.88',
      OIT: '100.00',
      findings: [],
    });
  });

  it('that do not are told in the checker’s words, and give way to the computed ones', () => {
    expect(judge({ ...sample, EIT: '91.59' })).toEqual({
      ...{ total: '91.04', IIT: '82.24', EIT: '87.88', OIT: '100.00' },
      findings: [
        'score-instrument error คะแนน EIT พิมพ์ไว้ 91.59 แต่ค่าเฉลี่ยของตัวชี้วัดที่ 6, 7, 8 คือ 87.88 ตัวเลขนี้ตรงกับคะแนนของตัวชี้วัดที่ 1 คะแนนรวม 91.04 ที่พิมพ์ไว้ยืนยันค่า 87.88 เพราะถ้าใช้ 91.59 จะได้ 92.15',
      ],
    });
    expect(judge({ ...sample, total: '94.01' }).findings).toEqual([
      'score-total error คะแนนรวมพิมพ์ไว้ 94.01 แต่คำนวณจากตัวชี้วัดที่พิมพ์ไว้ได้ 91.04 (0.30 × IIT + 0.30 × EIT + 0.40 × OIT)',
    ]);
  });

  it('within rounding stand as announced', () => {
    expect(judge({ ...sample, total: '91.03' })).toMatchObject({ total: '91.03', findings: [] });
  });

  it('without their parts stand, and what is not known stays unknown', () => {
    const { IIT, EIT, OIT, total } = sample as Record<'IIT' | 'EIT' | 'OIT' | 'total', string>;
    expect(judge({ IIT, EIT, OIT, total })).toMatchObject({ total: '91.04', EIT: '87.88', findings: [] });
    expect(judge({ '1': '91.59' })).toEqual({ total: null, IIT: null, EIT: null, OIT: null, findings: [] });
  });
});
