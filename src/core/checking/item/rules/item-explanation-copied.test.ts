import { describe, expect, it } from 'vitest';
import { itemUnderCheck, runItemRule } from '../../../../../test/support/item.ts';
import type { ItemUnderCheck } from '../item-under-check.ts';
import { itemExplanationCopied } from './item-explanation-copied.ts';

const run = (changes: Partial<ItemUnderCheck> & { code?: string }) =>
  runItemRule(itemExplanationCopied, itemUnderCheck(changes));

describe('item-explanation-copied', () => {
  it('finds nothing in a correct item', () => {
    expect(run({})).toEqual([]);
  });

  const { item } = itemUnderCheck();
  const asked = item.components.map(({ th }) => `- ${th}`).join('\n');

  it('finds the requirement pasted as the explanation, in any order', () => {
    expect(run({ explanation: asked })).toMatchObject([{ severity: 'warning' }]);
    expect(run({ explanation: `${item.title.th}\n${asked}` })).toHaveLength(1);
    expect(
      run({
        explanation: item.components
          .map(({ th }) => th)
          .toReversed()
          .join(' '),
      }),
    ).toHaveLength(1);
  });

  it('lets an explanation be that adds its own or points somewhere', () => {
    expect(run({ explanation: `${asked} ดูที่ https://www.thungsommut.go.th/ita/o12` })).toEqual([]);
    expect(run({ explanation: `${asked} ${'โครงการซ่อมถนนสายบ้านเหนือเบิกจ่ายครบแล้ว '.repeat(4)}` })).toEqual([]);
    expect(run({ explanation: 'งบประมาณที่ใช้' })).toEqual([]);
  });
});
