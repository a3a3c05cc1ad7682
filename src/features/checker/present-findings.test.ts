import { describe, expect, it } from 'vitest';
import { thaiPage } from '../../../test/support/page.ts';
import type { Place } from '../../core/checking/report.ts';
import { anchorOf, countBySeverity, presentFindings } from './present-findings.ts';
import type { FindingResult } from './result.ts';

const say = (text: string) => ({ th: text, en: text });

function finding(rule: string, severity: FindingResult['severity'], place: Place): FindingResult {
  return {
    rule,
    severity,
    message: say(rule),
    place,
    alsoAt: [],
    found: null,
    expected: null,
    remedy: say('แก้'),
  };
}

const findings = [
  finding('a', 'notice', { block: 9, part: 'items', item: 'O2', row: 2 }),
  finding('b', 'error', { block: 3, part: 'items', row: 4, line: 12 }),
  finding('c', 'error', { block: 8, part: 'scores' }),
  finding('d', 'error', { block: 1, part: 'items', item: 'O6', page: 2, sheet: 'แผ่น1' }),
];

describe('findings', () => {
  it('stand by severity, then by part, numbered as they are read', () => {
    const sections = presentFindings(findings, thaiPage);
    const read = sections.flatMap(({ severity, groups }) =>
      groups.flatMap(({ part, findings: lines }) =>
        lines.map((line) => [severity, part, line.rule, line.number]),
      ),
    );
    expect(read).toEqual([
      ['error', 'scores', 'c', 1],
      ['error', 'items', 'b', 2],
      ['error', 'items', 'd', 3],
      ['notice', 'items', 'a', 4],
    ]);
    expect(sections.map(({ count }) => count)).toEqual([3, 1]);
  });

  it('say where they stand in words', () => {
    const lines = presentFindings(findings, thaiPage).flatMap(({ groups }) =>
      groups.flatMap((each) => each.findings),
    );
    expect(lines.map(({ place }) => place)).toEqual([
      { text: 'ตารางคะแนน', anchor: 'b8' },
      { text: 'แถวที่ 5 · บรรทัด 12', anchor: 'b3r4' },
      { text: 'ข้อ O6 · แผ่นงาน แผ่น1 · หน้า 2', anchor: 'b1' },
      { text: 'ข้อ O2', anchor: 'b9r2' },
    ]);
  });

  it('are bounded on a page, and say how many are left out', () => {
    const many = Array.from({ length: 1_000 }, (_, row) =>
      finding('a', 'warning', { block: 1, row, part: 'items' }),
    );
    const places = Array.from({ length: 500 }, (_, row): Place => ({ block: 2, row, part: 'items' }));
    const grouped = { ...finding('b', 'notice', { block: 2, part: 'items' }), alsoAt: places };
    const [warnings, notices] = presentFindings([...many, grouped], thaiPage);
    expect([warnings?.count, warnings?.groups[0]?.findings.length, warnings?.groups[0]?.hidden]).toEqual([
      1_000, 200, 800,
    ]);
    const last = notices?.groups[0]?.findings[0];
    expect([last?.number, last?.alsoAt.length, last?.otherPlaces]).toEqual([1_001, 50, 500]);
  });

  it('are counted, also where there is none', () => {
    expect(countBySeverity(findings)).toEqual({ error: 3, warning: 0, notice: 1 });
    expect(presentFindings([], thaiPage)).toEqual([]);
  });

  it('point at a block, a row or a cell', () => {
    expect([{ block: 1 }, { block: 1, row: 0 }, { block: 1, row: 0, column: 0 }].map(anchorOf)).toEqual([
      'b1',
      'b1r0',
      'b1r0c0',
    ]);
  });
});
