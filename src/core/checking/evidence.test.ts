import { describe, expect, it } from 'vitest';
import { fastest } from '../../../test/support/fastest.ts';
import { evidenceIn, evidenceMarks, isPlaceholder } from './evidence.ts';

describe('evidenceIn', () => {
  it.each([
    ['https://www.thungsommut.go.th/ita/o6', 'link'],
    ['ดูที่ www.thungsommut.go.th', 'link'],
    ['thungsommut.go.th/ita', 'link'],
    ['facebook.com/thungsommut', 'link'],
    ['ตามคำสั่งที่ ๒๑๔/๒๕๖๖', 'document'],
    ['บันทึกเลขที่ สน ๙๙๙/๑๒', 'document'],
    ['หนังสือ ที่ ชม ๗๑๒๐๑/๔๘๒', 'document'],
    ['แบบ สขร.๑ ทุกเดือน', 'document'],
    ['ประกาศ “การยืมพัสดุของทางราชการ”', 'document'],
    ['ประชุมครั้งที่ ๒', 'document'],
    ['ประกาศ ณ วันที่ ๓ ม.ค. ๒๕๖๖', 'date'],
    ['เดือนมีนาคม ๒๕๖๖', 'date'],
    ['เมื่อ 12/1/2566', 'date'],
    ['อบรม ๔๑ คน', 'figure'],
    ['ความพึงพอใจร้อยละ ๘๙', 'figure'],
    ['ลดลง 12.5%', 'figure'],
    ['ใช้เงิน ๑๒,๕๐๐ บาท', 'figure'],
  ])('%s: %s', (text, kind) => {
    expect(evidenceIn(text)).toContain(kind);
  });

  it.each([
    '',
    'เผยแพร่ผ่านเว็บไซต์ของหน่วยงานครบตามองค์ประกอบ',
    'ประจำปีงบประมาณ พ.ศ. ๒๕๖๖',
    'รายงานรอบ ๖ เดือน',
    'ปี ๒๕๖๖ งานธุรการจัดทำ',
    '๑. รายงานสถิติ\n๒. คู่มือการใช้งาน',
    'ตามข้อ O๓๖ และตัวชี้วัดที่ ๙.๔',
    'แต่งตั้งคณะกรรมการและออกคำสั่งแล้ว',
    'ตลอด 24 ชั่วโมง',
  ])('nothing in: %s', (text) => {
    expect(evidenceIn(text)).toEqual([]);
  });

  it('tells two texts apart by what they point to', () => {
    expect(evidenceMarks('ที่ https://a.go.th/o1 คำสั่ง ๑/๒๕๖๖')).not.toBe(
      evidenceMarks('ที่ https://a.go.th/o2 คำสั่ง ๑/๒๕๖๖'),
    );
    expect(evidenceMarks('เผยแพร่แล้ว')).toBe(evidenceMarks('จัดทำแล้ว'));
  });

  it.each([
    '๑'.repeat(50_000),
    'คำสั่ง'.repeat(20_000),
    '“'.repeat(50_000),
    'www.'.repeat(20_000),
    'ก. '.repeat(30_000),
  ])('reads hostile text in time', (text) => {
    expect(fastest(() => [evidenceIn(text), evidenceMarks(text)])).toBeLessThan(500);
  });
});

describe('isPlaceholder', () => {
  it.each(['', ' ', '-', '–', '…', '.....', 'ไม่ระบุ', 'N/A', '\u00a0'])('%j holds a place', (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });

  it.each(['สำนักปลัด', 'ทุกส่วนงาน', 'ไม่มีเรื่องร้องเรียน', '๑'])('%s says something', (text) => {
    expect(isPlaceholder(text)).toBe(false);
  });
});
