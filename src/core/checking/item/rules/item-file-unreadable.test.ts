import { describe, expect, it } from 'vitest';
import { evidence, itemUnderCheck, runItemRule } from '../../../../../test/support/item.ts';
import type { ItemUnderCheck } from '../item-under-check.ts';
import { itemFileUnreadable } from './item-file-unreadable.ts';

const run = (changes: Partial<ItemUnderCheck> & { code?: string }) =>
  runItemRule(itemFileUnreadable, itemUnderCheck(changes));

describe('item-file-unreadable', () => {
  it('finds nothing in a correct item', () => {
    expect(run({})).toEqual([]);
  });

  it('finds a file that was tried and could not be opened', () => {
    expect(run({ evidence: [evidence({ hasText: false, pages: null })] })).toMatchObject([
      { severity: 'warning', found: 'document.pdf', place: { evidenceId: 'a', line: null } },
    ]);
  });

  it('says nothing of files not read yet, scans, pictures and links', () => {
    expect(run({ evidence: [evidence({ hasText: null, pages: null })] })).toEqual([]);
    expect(run({ evidence: [evidence({ hasText: false, pages: 2 })] })).toEqual([]);
    expect(run({ evidence: [evidence({ hasText: false, pages: null, fileName: 'a.png' })] })).toEqual([]);
    expect(run({ evidence: [evidence({ kind: 'link', hasText: false, pages: null })] })).toEqual([]);
  });
});
