import { describe, expect, it } from 'vitest';
import { assertDefined } from '../../lib/assert.ts';
import { plainTable } from './plain-table.ts';
import { describeFramework, listFrameworks } from './present.ts';
import { findFramework } from './queries.ts';

const framework = (year: number) => assertDefined(findFramework('nacc', year), `nacc-${year}`);

describe('plainTable', () => {
  it('counts Thai marks above and below as no column', () => {
    expect(
      plainTable(
        ['ปี', 'b'],
        [
          ['กู้', '1'],
          ['กขค', '22'],
        ],
        ['left', 'right'],
      ),
    ).toBe(['ปี     b', '───  ──', 'กู้     1', 'กขค  22'].join('\n'));
  });
});

describe('describeFramework', () => {
  const lines = (year: number, language: 'th' | 'en') =>
    describeFramework(framework(year), language).split('\n');
  const row = (text: readonly string[], start: string) =>
    text.find((line) => line.startsWith(start))?.replace(/\s+/g, ' ');

  it('shows weights, sizes, costs, levels and periods of 2566', () => {
    const th = lines(2566, 'th');
    expect(th[1]).toContain('1 ตุลาคม 2565 ถึง 30 กันยายน 2566');
    expect(row(th, 'EIT')).toBe('EIT 0.30 แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก');
    expect(row(th, '10.2')).toBe('10.2 5 2.00 มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน');
    expect(row(th, 'ผ่านดี ')).toBe('ผ่านดี ≥ 85 ≥ 85');
    expect(row(th, 'หกเดือนแรก')).toBe('หกเดือนแรกของปีงบประมาณ พ.ศ. 2566 1 ตุลาคม 2565 31 มีนาคม 2566');
  });

  it('marks what nobody confirmed', () => {
    const en = lines(2566, 'en');
    expect(row(en, 'O6 ')).toBe('O6 9.1 Current Governing laws ?');
    expect(row(en, 'O5 ')).toBe('O5 9.1 Current Contact');
    expect(row(en, 'Must improve ')).toContain('?');
  });

  it('shows the cost of an item also where the items have no names', () => {
    expect(row(lines(2564, 'en'), '10.2')).toBe('10.2 2 5.00 Internal measures against corruption ?');
  });
});

describe('listFrameworks', () => {
  it('has a line for each, newest last', () => {
    const rows = listFrameworks('en')
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' '));
    const at = (id: string) => rows.findIndex((line) => line.startsWith(id));
    expect(rows[at('nacc-2566')]).toMatch(/^nacc-2566 2566 3 10 45 43 /);
    expect(rows[at('nacc-2565')]).toMatch(/^nacc-2565 2565 3 10 – – /);
    expect(at('nacc-2566')).toBeGreaterThan(at('nacc-2565'));
  });
});
