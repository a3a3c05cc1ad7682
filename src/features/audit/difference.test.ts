import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../db/canonical-json.ts';
import { differencesOf } from './difference.ts';

const part = (before: string | null, after: string | null, lead = '', tail = '') => ({
  lead,
  before,
  after,
  tail,
});

describe('differencesOf', () => {
  it.each([
    ['a value', { name: 'ก', x: 1 }, { name: 'ข', x: 1 }, [{ path: 'name', parts: [part('ก', 'ข')] }]],
    ['what is new', null, { name: 'ก' }, [{ path: 'name', parts: [part(null, 'ก')] }]],
    ['what is gone', { name: 'ก' }, null, [{ path: 'name', parts: [part('ก', null)] }]],
    [
      'what lies deep',
      { a: { '2': 'yes' } },
      { a: { '2': 'no' } },
      [{ path: 'a.2', parts: [part('yes', 'no')] }],
    ],
    ['a list', [1, 2], [1, 3], [{ path: '1', parts: [part('2', '3')] }]],
    ['a list begun', { a: [] }, { a: ['x'] }, [{ path: 'a.0', parts: [part(null, 'x')] }]],
    ['nothing', { a: null }, { a: null }, []],
    ['a value alone', 'ก', 'ข', [{ path: '', parts: [part('ก', 'ข')] }]],
  ] as const)('tells %s', (_, before, after, told) => {
    expect(differencesOf(before as Json, after as Json)).toEqual(told);
  });

  it('cuts a long text to what changed, and keeps letters whole', () => {
    const long = 'ข้อความเดิมที่ยาวมาก '.repeat(50);
    const [found] = differencesOf({ t: `${long}น้ำ${long}` }, { t: `${long}นำ${long}` });
    expect(found?.parts).toEqual([
      {
        before: 'น้ำ',
        after: 'นำ',
        lead: expect.stringMatching(/^….{20,60}$/u),
        tail: expect.stringMatching(/…$/),
      },
    ]);
  });

  it('tells lines beside their own', () => {
    const [found] = differencesOf('หนึ่ง\nสอง\nสาม\nสี่', 'หนึ่ง\nสอง!\nสาม\nสี่?');
    expect(found?.parts).toEqual([part('', '!', 'สอง'), part('', '?', 'สี่')]);
  });

  it('never shows more than is worth reading, quickly, whatever it is given', () => {
    const [found] = differencesOf('ก'.repeat(200_000), 'ข'.repeat(200_000));
    expect(found?.parts[0]?.before).toHaveLength(1_501);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const told = differencesOf(before, after);
        expect(told).toHaveLength(before === after ? 0 : 1);
      }),
    );
  });
});
