import { expect, it } from 'vitest';
import { frameworkSchema } from './schema.ts';
import { shapeFaults } from './shape-fault.ts';

function messageAt(json: Record<string, unknown>, path: string): string | undefined {
  const issues = frameworkSchema.safeParse(json).error?.issues ?? [];
  return shapeFaults(issues, json).find((fault) => fault.path.join('.') === path)?.message.th;
}

it('speaks Thai in the Thai sentence', () => {
  const json = { instruments: [{ verified: 'yes', weight: 'ten', code: 'ก' }] };
  expect(messageAt(json, 'instruments.0.verified')).toBe('ต้องเป็น true หรือ false แต่พบ "yes"');
  expect(messageAt(json, 'instruments.0.weight')).toBe(
    'เขียนไม่ตรงรูปแบบ พบ "ten" · รูปแบบที่ใช้ได้: ทศนิยม ("33.33") หรือเศษส่วน ("100/3")',
  );
  expect(messageAt(json, 'instruments.0.code')).toContain('ตัวอักษรอังกฤษ');
});
