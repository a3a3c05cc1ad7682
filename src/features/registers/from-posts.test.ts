import { describe, expect, it } from 'vitest';
import { snapshotText } from '../../web/snapshot-blocks.ts';
import type { Appointment, Post } from '../posts/rules.ts';
import type { Blocks } from './blocks.ts';
import { executivesOf } from './executives.ts';
import { type People, structureOf } from './from-posts.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const unit = (id: string, name: string, closedOn: string | null = null) => ({
  ...{ id, name, nameEn: '', telephone: '', sort: 1, version: 1 },
  closedOn: closedOn === null ? null : day(closedOn),
});
const post = (id: string, title: string, changes: Partial<Post> = {}): Post => ({
  ...{ id, unitId: null, title, titleEn: '', kind: null, side: 'permanent', isExecutive: true },
  ...{ sort: 1, version: 1, ...changes },
});
const held = (postId: string, personName: string, changes: Partial<Appointment> = {}): Appointment => ({
  ...{ id: `${postId}-${personName}`, postId, accountId: null, personName, acting: false },
  ...{ startsOn: day('2022-10-01'), endsOn: null, telephone: '', email: '', photo: null, version: 1 },
  ...changes,
});
const people = (changes: Partial<People> = {}): People => ({
  agency: { name: 'อบต.ทุ่งตัวอย่าง', nameEn: '' },
  units: [unit('u', 'กองคลัง'), unit('old', 'ส่วนโยธา', '2023-01-01')],
  posts: [
    post('head', 'นายก', { side: 'political' }),
    post('secretary', 'ปลัด'),
    post('clerk', 'หัวหน้ากองคลัง', { unitId: 'u', isExecutive: false }),
  ],
  appointments: [
    held('head', 'นายหนึ่ง'),
    held('secretary', 'นางสอง', { photo: 'ab'.repeat(32), telephone: '054' }),
    held('head', 'นางสอง', { acting: true, startsOn: day('2023-03-10'), endsOn: day('2023-03-20') }),
  ],
  today: day('2023-03-15'),
  ...changes,
});
const linesOf = (blocks: Blocks): string[] => {
  if (!blocks.ok) throw new Error(blocks.error.en);
  return snapshotText({ name: 'x', takenFor: 2566, blocks: blocks.value }).split('\n');
};

describe('the structure', () => {
  it('has both sides, and the units that stand', () => {
    expect(linesOf(structureOf(people()))).toEqual([
      ...['โครงสร้างหน่วยงาน', 'อบต.ทุ่งตัวอย่าง', 'ฝ่ายการเมือง', 'นายก'],
      ...['ฝ่ายข้าราชการประจำ', 'ปลัด', 'กองคลัง', 'หัวหน้ากองคลัง'],
    ]);
  });

  it('names no sides where there is no political one', () => {
    const { posts } = people();
    expect(linesOf(structureOf(people({ posts: posts.slice(1) })))).not.toContain('ฝ่ายข้าราชการประจำ');
  });
});

describe('the executives', () => {
  it('are those of today, who acts after who holds, with the own post before', () => {
    expect(linesOf(executivesOf(people()))).toEqual([
      ...['ข้อมูลผู้บริหาร', 'นายหนึ่ง', 'นายก', 'นางสอง', 'ปลัด รักษาราชการแทน นายก'],
      ...['นางสอง', 'รูปถ่ายของ นางสอง', 'ปลัด', 'โทรศัพท์ 054'],
    ]);
    expect(linesOf(executivesOf(people({ today: day('2023-03-20') })))).not.toContain(
      'ปลัด รักษาราชการแทน นายก',
    );
  });

  it('tell a vacant post, and are empty where all are', () => {
    const { appointments } = people();
    expect(linesOf(executivesOf(people({ appointments: appointments.slice(0, 1) })))).toContain('ตำแหน่งว่าง');
    expect(executivesOf(people({ appointments: [] })).ok).toBe(false);
    expect(executivesOf(people({ today: day('2022-09-30') })).ok).toBe(false);
  });
});
