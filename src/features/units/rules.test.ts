import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isClosed, mayClose, moved } from './rules.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

describe('mayClose', () => {
  it('lets a unit without open work close', () => {
    expect(mayClose({ items: [], measures: [] })).toEqual({ ok: true, value: true });
  });

  it('names what is still open, and counts what it does not name', () => {
    const items = Array.from({ length: 14 }, (_, at) => ({ fiscalYear: 2566, item: `O${at + 1}` }));
    const measures = [{ id: 'm', fiscalYear: 2566, number: 3, title: 'เปิดเผยผลจัดซื้อ' }];
    const few = mayClose({ items: items.slice(0, 1), measures });
    expect(few.ok === false && few.error.th).toContain('O1 (ปี 2566), มาตรการที่ 3 เปิดเผยผลจัดซื้อ (ปี 2566)');
    const many = mayClose({ items, measures });
    expect(many.ok === false && many.error.th).toContain('O12 (ปี 2566) และอีก 3');
    expect(many.ok === false && many.error.th).not.toContain('O13');
  });
});

describe('isClosed', () => {
  it('begins on the day it is closed', () => {
    expect(isClosed({ closedOn: null }, day('2023-03-15'))).toBe(false);
    expect(isClosed({ closedOn: day('2023-03-16') }, day('2023-03-15'))).toBe(false);
    expect(isClosed({ closedOn: day('2023-03-15') }, day('2023-03-15'))).toBe(true);
  });
});

describe('moved', () => {
  it('changes places with the neighbour', () => {
    expect(moved(['a', 'b', 'c'], 'b', 'up')).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 'b', 'down')).toEqual(['a', 'c', 'b']);
  });

  it('does nothing at the end and for a stranger', () => {
    expect(moved(['a', 'b'], 'a', 'up')).toBeNull();
    expect(moved(['a', 'b'], 'b', 'down')).toBeNull();
    expect(moved(['a', 'b'], 'x', 'up')).toBeNull();
    expect(moved([], 'x', 'down')).toBeNull();
  });

  it('keeps every id, and there and back is the order of before', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 2 }), fc.nat(), (ids, pick) => {
        const id = ids[pick % ids.length] ?? '';
        const down = moved(ids, id, 'down');
        if (down === null) return ids.at(-1) === id;
        return JSON.stringify(moved(down, id, 'up')) === JSON.stringify(ids);
      }),
    );
  });
});
