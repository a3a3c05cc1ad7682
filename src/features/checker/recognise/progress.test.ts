import { describe, expect, it } from 'vitest';
import { hasBox, readProgress } from './progress.ts';

const read = (text: string) => {
  const { done, notDone, text: rest } = readProgress({ text, place: { block: 0, part: 'items' } });
  return [notDone, done, rest];
};

describe('readProgress', () => {
  it.each([
    ['☐ ยังไม่ได้ดำเนินการ ☑ ดำเนินการ - ทำแล้ว', [false, true, '- ทำแล้ว']],
    ['☐ ยังไม่ได้ดำเนินการ\n☑ ดำเนินการ\n- ก\n- ข', [false, true, '- ก\n- ข']],
    ['[ ] ยังไม่ได้ดำเนินการ [x] ดำเนินการ ทำแล้ว', [false, true, 'ทำแล้ว']],
    ['( ) ยังไม่ได้ดำเนินการ (/) ดำเนินการแล้ว ทำแล้ว', [false, true, 'ทำแล้ว']],
    ['□ ยังไม่ดำเนินการ ■ ดำเนินการแล้วเสร็จ', [false, true, '']],
    ['☑ ยังไม่ได้ดำเนินการ ☐ ดำเนินการ รอแผน', [true, false, 'รอแผน']],
    ['🗹 ยังไม่ได้ดำเนินการ ✓ ดำเนินการ', [true, true, '']],
    ['☐ยังไม่ได้ดำเนินการ ☐ดำเนินการ', [false, false, '']],
    ['ยังไม่ได้ดำเนินการ ☐ ดำเนินการ ☑ ทำแล้ว', [false, true, 'ทำแล้ว']],
    ['ดำเนินการ (/) ยังไม่ได้ดำเนินการ ( ) ทำแล้ว', [false, true, 'ทำแล้ว']],
    ['☐ ✓ ดำเนินการ ทำแล้ว', [null, true, 'ทำแล้ว']],
    ['ดำเนินการจัดทำแล้ว', [null, null, 'ดำเนินการจัดทำแล้ว']],
    ['ข้อ (๑) ดำเนินการแล้ว', [null, null, 'ข้อ (๑) ดำเนินการแล้ว']],
    ['', [null, null, '']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
    expect(hasBox(text)).toBe(expected[0] !== null || expected[1] !== null);
  });

  it('stays linear on long cells', () => {
    const start = performance.now();
    read('☐ '.repeat(50_000));
    read('( '.repeat(50_000));
    read('ดำเนินการ ☐ '.repeat(5000));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
