import { describe, expect, it } from 'vitest';
import { evidence, itemUnderCheck, runItemRule } from '../../../../../test/support/item.ts';
import type { ItemUnderCheck } from '../item-under-check.ts';
import { itemFileWithoutText } from './item-file-without-text.ts';

const run = (changes: Partial<ItemUnderCheck> & { code?: string }) =>
  runItemRule(itemFileWithoutText, itemUnderCheck(changes));

describe('item-file-without-text', () => {
  it('finds nothing in a correct item', () => {
    expect(run({})).toEqual([]);
  });

  it('finds scans and pictures', () => {
    const scan = evidence({ hasText: false, text: '', pages: 3 });
    const picture = evidence({ id: 'b', hasText: false, pages: null, fileName: 'ป้าย.JPG' });
    expect(run({ evidence: [scan, picture] })).toMatchObject([
      { severity: 'warning', found: 'document.pdf', place: { evidenceId: 'a' } },
      { found: 'ป้าย.JPG', place: { evidenceId: 'b' } },
    ]);
  });

  it('says nothing of files not read yet, files it could not open, and links', () => {
    expect(run({ evidence: [evidence({ hasText: null })] })).toEqual([]);
    expect(run({ evidence: [evidence({ hasText: false, pages: null })] })).toEqual([]);
    expect(run({ evidence: [evidence({ kind: 'link', hasText: false })] })).toEqual([]);
  });
});
