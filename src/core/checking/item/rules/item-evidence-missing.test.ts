import { describe, expect, it } from 'vitest';
import { evidence, itemUnderCheck, runItemRule } from '../../../../../test/support/item.ts';
import type { ItemUnderCheck } from '../item-under-check.ts';
import { itemEvidenceMissing } from './item-evidence-missing.ts';

const run = (changes: Partial<ItemUnderCheck> & { code?: string }) =>
  runItemRule(itemEvidenceMissing, itemUnderCheck(changes));

describe('item-evidence-missing', () => {
  it('finds nothing in a correct item, whatever kind its one piece is', () => {
    expect(run({})).toEqual([]);
    for (const kind of ['file', 'page', 'link', 'register'] as const)
      expect(run({ evidence: [evidence({ kind })] })).toEqual([]);
  });

  it('is certain where there is no piece at all, however much is explained or ticked', () => {
    const found = [{ severity: 'error', place: { evidenceId: null, line: null } }];
    expect(run({ evidence: [] })).toMatchObject(found);
    expect(run({ evidence: [], selfCheck: {} })).toMatchObject(found);
    expect(run({ code: 'O14', evidence: [] })[0]?.message.th).toContain('ข้อ O14 ยังไม่มีหลักฐานเลย');
  });
});
