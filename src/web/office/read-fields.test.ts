import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import * as piece from './field-types.ts';
import { readFields, typedFields } from './read-fields.ts';

const schema = z.object({
  name: piece.text(10, 'required'),
  due: piece.optionalThaiDate(),
  units: piece.choices(['a', 'b'], 1),
  told: piece.ticked(),
  version: piece.version(),
});

function formOf(...pairs: readonly (readonly [string, string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of pairs) form.append(name, value);
  return form;
}

describe('readFields', () => {
  it('gives the values, several of one name too, and what is not ticked', () => {
    const form = formOf(
      ['name', ' ป้าย '],
      ['due', '๓๑/๓/๒๕๖๖'],
      ['units', 'b'],
      ['units', 'a'],
      ['units', 'b'],
      ['version', '3'],
    );
    expect(readFields(form, schema)).toEqual({
      ok: true,
      value: {
        name: 'ป้าย',
        due: Temporal.PlainDate.from('2023-03-31'),
        units: ['b', 'a'],
        told: false,
        version: 3,
      },
    });
  });

  it('tells every faulty field one sentence in both languages', () => {
    const read = readFields(formOf(['due', '31/2/2566'], ['units', 'c'], ['version', 'x']), schema);
    expect(read).toMatchObject({
      ok: false,
      error: {
        name: { th: 'กรอกช่องนี้' },
        due: { en: 'The month has no such day: check the day' },
        units: { th: 'เลือกหนึ่งข้อจากรายการ' },
        version: { th: 'หน้านี้เปิดไว้นานเกินไป โหลดหน้าใหม่แล้วลองอีกครั้ง' },
      },
    });
    expect(read.ok || Object.keys(read.error)).toEqual(['name', 'due', 'units', 'version']);
  });

  it('tells a fault between two fields, and a plain zod rule in general words', () => {
    const sentence = { th: 'วันสิ้นสุดมาก่อนวันเริ่ม', en: 'The end comes before the start' };
    const span = z
      .object({ from: piece.thaiDate(), to: piece.thaiDate() })
      .refine(({ from, to }) => Temporal.PlainDate.compare(from, to) <= 0, {
        path: ['to'],
        params: sentence,
      });
    const backwards = formOf(['from', '2/1/2566'], ['to', '1/1/2566']);
    expect(readFields(backwards, span)).toEqual({ ok: false, error: { to: sentence } });
    const read = readFields(formOf(['n', 'x']), z.object({ n: z.number() }));
    expect(read).toMatchObject({ ok: false, error: { n: { th: expect.stringContaining('ใช้ไม่ได้') } } });
  });

  it('never throws and never lets a name of the form into the prototype', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string({ unit: 'binary' }))), (pairs) => {
        const form = formOf(...pairs, ['__proto__', 'x'], ['constructor', 'y']);
        expect(typeof readFields(form, schema).ok).toBe('boolean');
        expect(Object.getPrototypeOf(typedFields(form))).toBeNull();
      }),
    );
    expect(Object.entries(typedFields(formOf(['__proto__', 'x'])))).toEqual([['__proto__', 'x']]);
  });
});

describe('typedFields', () => {
  it('keeps what was typed, untouched, and leaves files out', () => {
    const form = formOf(['a', ' ก \r\n'], ['a', 'second']);
    form.append('file', new File(['x'], 'x.pdf'));
    expect({ ...typedFields(form) }).toEqual({ a: ' ก \r\n' });
  });
});
