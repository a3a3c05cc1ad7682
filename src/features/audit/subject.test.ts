import { describe, expect, it } from 'vitest';
import { subjectPatterns, tellSubject } from './subject.ts';

describe('tellSubject', () => {
  const named = { name: 'กองคลัง', year: null };
  it.each([
    ['unit:1', named, 'ส่วนงาน กองคลัง', '/office/units/1'],
    ['unit:1', null, 'ส่วนงาน 1', '/office/units/1'],
    ['measure:1', { name: 'ลดคิว', year: 2566 }, 'มาตรการ ลดคิว', '/office/years/2566/measures/1'],
    ['measure:1', null, 'มาตรการ 1', null],
    ['disclosure:2566:O14', null, 'ข้อ O14 ปี 2566', '/office/years/2566/disclosures/O14'],
    ['cycle:2566', null, 'ปีงบประมาณ 2566', '/office/years/2566'],
    ['settings', null, 'การตั้งค่า', '/office/agency'],
    ['sign-in:address', null, 'การเข้าสู่ระบบ จากที่อยู่เครือข่ายหนึ่ง', null],
    ['evidence', null, 'evidence', null],
    ['constructor:1', null, 'constructor:1', null],
  ])('says %s', (subject, name, words, href) => {
    const told = tellSubject(subject, name);
    expect([told.words.th, told.page?.href ?? null]).toEqual([words, href]);
  });
});

describe('subjectPatterns', () => {
  it.each([
    ['o14', ['disclosure:%:O14']],
    ['2566', ['%:2566', '%:2566:%']],
    ['unit:1', ['unit:1%']],
    ['unit:%', ['unit:\\%%']],
    ['กองคลัง', []],
  ])('of %s', (typed, patterns) => {
    expect(subjectPatterns(typed)).toEqual(patterns);
  });
});
