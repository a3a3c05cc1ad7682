import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readList } from './read-list.ts';

const read = (text: string, present: Parameters<typeof readList>[1] = []) => readList(text, present);
const faults = (text: string, present: Parameters<typeof readList>[1] = []) => {
  const done = read(text, present);
  return done.ok ? [] : done.error.map(({ th }) => th);
};
const value = (text: string) => {
  const done = read(text);
  return done.ok ? done.value : done.error;
};

describe('a list of people', () => {
  const two = [
    { name: 'สมหญิง ตัวอย่าง', mail: 'somying@example.go.th' },
    { name: 'สมชาย สมมติ', mail: null },
  ];

  it('is read as people paste it: commas, tabs, numbers, headings, either order', () => {
    expect(value('สมหญิง ตัวอย่าง, somying@example.go.th\nสมชาย สมมติ')).toEqual(two);
    expect(
      value('ลำดับ\tชื่อ\tนามสกุล\tอีเมล\n๑\tสมหญิง\tตัวอย่าง\tsomying@example.go.th\n๒.\tสมชาย\tสมมติ\t'),
    ).toEqual(two);
    expect(value('\ufeffmail;name\r\nsomying@example.go.th;"สมหญิง ตัวอย่าง"\r\n;สมชาย   สมมติ\r\n\r\n')).toEqual(
      two,
    );
  });

  it('names every wrong row and takes nobody', () => {
    expect(faults('สมหญิง, ไม่ใช่@เมล@x\n, a@b.co\n=HYPERLINK(1),c@d.co\nสมชาย')).toEqual([
      'แถว 1: “ไม่ใช่@เมล@x” ไม่ใช่อีเมล',
      'แถว 2: ไม่มีชื่อ',
      'แถว 3: มีช่องที่ขึ้นต้นอย่างสูตรของตารางคำนวณ',
    ]);
    expect(faults(`${'ก'.repeat(201)}`)).toEqual(['แถว 1: ชื่อยาวเกิน 200 ตัวอักษร']);
    expect(faults('+66812345678 สมชาย\n@SUM(A1)\n-1+1 x')).toHaveLength(3);
    expect(faults('"สมชาย')).toEqual(['แถว 1: มีเครื่องหมายคำพูดที่ไม่ปิด']);
  });

  it('names who is there twice, here or on a slip already', () => {
    expect(faults('ก,A@x.co\nข,a@X.co\nค\nค')).toEqual(['แถว 2: “a@X.co” ซ้ำกับแถว 1', 'แถว 4: “ค” ซ้ำกับแถว 3']);
    expect(
      faults('ก,a@x.co\nค', [
        { name: 'อื่น', mail: 'A@x.co' },
        { name: 'ค', mail: null },
      ]),
    ).toEqual(['แถว 1: “a@x.co” มีบัตรอยู่แล้ว', 'แถว 2: “ค” มีบัตรอยู่แล้ว']);
    // Two of one name are two people where their addresses tell them apart.
    expect(read('สมชาย,a@x.co\nสมชาย,b@x.co').ok).toBe(true);
  });

  it('is bounded: 5,000 people, and of ten thousand faults ten are told', () => {
    const rows = (count: number) => Array.from({ length: count }, (_, at) => `คน ${at}`).join('\n');
    expect(value(rows(5_000))).toHaveLength(5_000);
    expect(faults(rows(5_001))).toEqual(['รายชื่อยาวเกิน 5,000 แถว จึงยังไม่ได้เพิ่ม · แบ่งเป็นหลายครั้ง']);
    expect(faults(rows(10_000))).toHaveLength(1);
    const wrong = faults('คน,@\n'.repeat(4_000));
    expect([wrong.length, wrong.at(-1)]).toEqual([11, 'และอีก 3,990 แถว']);
    expect(faults('')).toHaveLength(1);
    expect(faults('name,mail')).toHaveLength(1);
    expect(faults(`${'ก,'.repeat(30)}ก`)).toHaveLength(1);
  });

  it('throws at nothing, and keeps no control character, formula or endless name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const done = read(text);
        if (!done.ok) return;
        for (const { name } of done.value) {
          expect(name).not.toMatch(/^[=+\-@]|\p{Cc}/u);
          expect([...name].length).toBeLessThanOrEqual(200);
        }
      }),
    );
  });
});
