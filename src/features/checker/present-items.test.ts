import { describe, expect, it } from 'vitest';
import { fakeResult } from '../../../test/support/fake-checker.ts';
import { loadFramework } from '../../../test/support/framework.ts';
import { thaiPage } from '../../../test/support/page.ts';
import { assertDefined } from '../../lib/assert.ts';
import { presentItems } from './present-items.ts';

const framework = loadFramework('nacc-2566');
const first = assertDefined(fakeResult.items[0], 'an item');

describe('the items', () => {
  it('are all 43, with what is missing, what is repeated and what each costs', () => {
    const items = [first, { ...first, code: 'O9' }, { ...first, code: 'O9', status: 'both' as const }];
    const table = presentItems({ ...fakeResult, items }, framework, thaiPage);
    const lines = table?.lines ?? [];
    expect(lines).toHaveLength(43);
    expect(table?.span).toBe('O1–O43');
    expect(table?.missing).toBe(41);
    const byCode = Object.fromEntries(lines.map((line) => [line.code, line]));
    expect(byCode.O1).toMatchObject({ presence: 'present', status: 'done', cost: '0.40', anchor: 'b1r1' });
    expect(byCode.O6).toMatchObject({ presence: 'missing', status: null, cost: '0.40', anchor: null });
    expect(byCode.O9).toMatchObject({ presence: 'repeated', cost: '0.40' });
    const costs = ['O11', 'O19', 'O23', 'O27', 'O31', 'O39'].map((code) => byCode[code]?.cost);
    expect(costs).toEqual(['0.50', '1.00', '1.00', '1.00', '1.25', '2.00']);
  });

  it("are named by the framework's own first and last item", () => {
    const { items } = framework;
    const spanOf = (some: typeof items) =>
      presentItems({ ...fakeResult, items: [first] }, { ...framework, items: some }, thaiPage)?.span;
    expect(spanOf(items.slice(1, 35))).toBe('O2–O35');
    expect(spanOf(items.slice(0, 1))).toBe('O1');
  });

  it('are not asked of a document without any item table', () => {
    expect(presentItems({ ...fakeResult, items: [] }, framework, thaiPage)).toBeNull();
  });
});
