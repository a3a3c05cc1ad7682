import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidence, itemUnderCheck, link } from '../../../../test/support/item.ts';
import { itemRules } from './all-item-rules.ts';
import { examineItem } from './examine-item.ts';

const { framework } = itemUnderCheck();
const ruleIds = new Set(itemRules.map(({ id }) => id));

describe('examineItem', () => {
  it.each(framework.items.map(({ code }) => code))('finds nothing in a correct %s', (code) => {
    expect(examineItem(itemUnderCheck({ code }))).toEqual([]);
  });

  it('puts errors first, then goes by place', () => {
    const found = examineItem(
      itemUnderCheck({
        explanation: '(ระบุชื่อ)',
        evidence: [
          evidence({ id: 'a', hasText: false, text: '' }),
          evidence({
            id: 'b',
            kind: 'link',
            url: 'https://a.example.org/',
            link: link({ outcome: 'dead', status: 404 }),
          }),
        ],
      }),
    );
    expect(found.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual([
      'error item-dead-link',
      'warning item-explanation-missing',
      'warning item-placeholder',
      'warning item-file-without-text',
      'notice item-link-elsewhere',
    ]);
  });

  it('answers for any text, in both languages, with places that exist', () => {
    const word = fc.constantFrom(
      'องค์การบริหารส่วนตำบล',
      'เทศบาล',
      'อำเภอ',
      'จังหวัด',
      '๑ ตุลาคม ๒๕๖๕',
      ' - ',
      '\n',
      '(',
      '…',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(word, { maxLength: 40 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, text, text, (explanation, title, content) => {
        const input = itemUnderCheck({
          explanation,
          evidence: [evidence({ kind: 'page', title, text: content, url: explanation })],
          otherTexts: [{ item: 'O31', fiscalYear: 2566, title, text: content }],
        });
        for (const { rule, message, remedy, place } of examineItem(input)) {
          expect(ruleIds.has(rule)).toBe(true);
          expect([message.th, message.en, remedy.th, remedy.en].every((said) => said !== '')).toBe(true);
          const lines = (place.evidenceId === null ? explanation : content).split(/\r\n?|\n/).length;
          expect(place.line ?? 1).toBeLessThanOrEqual(lines);
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['dots', '.'],
    ['blanks', ' '],
    ['line ends', '\n'],
    ['brackets', '('],
    ['names', 'องค์การบริหารส่วนตำบลบ้านใหม่ '],
    ['addresses', 'อำเภอกกกก จังหวัด'],
    ['months', 'ต.ค. ๖๔ '],
    ['stretches of time', '๑ ตุลาคม ๒๕๖๕ - '],
    ['broken words', 'ะา'],
    ['doubled words', 'การดำเนินการดำเนิน'],
  ])('stays quick with twenty files of nothing but %s', (_, unit) => {
    const text = unit.repeat(Math.ceil(400_000 / unit.length));
    const input = itemUnderCheck({
      explanation: text,
      evidence: Array.from({ length: 20 }, (_, at) =>
        evidence({ id: `e${at}`, kind: at % 2 ? 'file' : 'page', text }),
      ),
      otherTexts: Array.from({ length: 42 }, (_, at) => ({
        item: `O${at + 1}`,
        fiscalYear: 2566,
        title: 'x',
        text,
      })),
    });
    const before = performance.now();
    const found = examineItem(input);
    // A fifth of a second alone; five times that where other tests share the machine.
    expect(performance.now() - before).toBeLessThan(1000);
    expect(found.length).toBeLessThanOrEqual(itemRules.length * 20);
  });
});
