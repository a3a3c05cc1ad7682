import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../../test/support/framework.ts';
import { assertDefined } from '../../lib/assert.ts';
import { questionSetOf, questionSetSchema } from './question-set.ts';
import { reword, wordingOf } from './wording.ts';

const set = assertDefined(questionSetOf(loadFramework('nacc-2566'), 'EIT'), 'EIT');
const row = (code: string, part = '', th = '', en = '', at = 2) => ({ row: at, code, part, th, en });

describe('wording', () => {
  it('read back as it was written changes nothing', () => {
    const rows = wordingOf(set).map((each, at) => ({ ...each, row: at + 2 }));
    expect(rows).toHaveLength(22);
    expect(reword(set, rows)).toEqual({ set, changes: [], faults: [] });
  });

  it('changes texts alone, of questions and of parts, in Thai digits and small letters too', () => {
    const rows = [row('e๑', ' A ', 'ตามขั้นตอน'), row('E2', '', 'เท่าเทียม', 'alike')];
    const { set: worded, changes, faults } = reword(set, rows);
    expect(faults).toEqual([]);
    expect(changes.map(({ code, part, after }) => [code, part, after.th])).toEqual([
      ['E1', 'a', 'ตามขั้นตอน'],
      ['E2', '', 'เท่าเทียม'],
    ]);
    expect(worded.questions[0]?.parts[0]?.text.th).toBe('ตามขั้นตอน');
    expect(worded.questions[0]?.parts[0]?.text.en).toBe(set.questions[0]?.parts[0]?.text.en);
    expect(worded.questions[0]?.text).toEqual(set.questions[0]?.text);
    expect([worded.questions[1]?.text, worded.questions[1]?.parts[0]?.text]).toEqual([
      { th: 'เท่าเทียม', en: 'alike' },
      { th: 'เท่าเทียม', en: 'alike' },
    ]);
    expect(worded.scales).toEqual(set.scales);
    expect(worded.questions.map(({ parts }) => parts.map(({ scale }) => scale))).toEqual(
      set.questions.map(({ parts }) => parts.map(({ scale }) => scale)),
    );
    expect(questionSetSchema.safeParse(worded).success).toBe(true);
  });

  it('names what it left out, by row', () => {
    const { changes, faults } = reword(set, [
      row('E99', '', 'ก', '', 2),
      row('E2', 'a', 'ก', '', 3),
      row('E3', '', 'ก', '', 4),
      row('e3', '', 'ข', '', 5),
      row('E4', '', 'ก'.repeat(2001), '', 6),
      row('__proto__', '', 'ก', '', 7),
    ]);
    expect(changes.map(({ after }) => after.th)).toEqual(['ก']);
    expect(faults).toEqual([
      { row: 2, name: 'E99', kind: 'unknown' },
      { row: 3, name: 'E2 a', kind: 'unknown' },
      { row: 5, name: 'e3', kind: 'twice' },
      { row: 6, name: 'E4', kind: 'too-long' },
      { row: 7, name: '__proto__', kind: 'unknown' },
    ]);
  });

  it('keeps a text where a row gives none', () => {
    expect(reword(set, [row('E2')])).toEqual({ set, changes: [], faults: [] });
  });
});
