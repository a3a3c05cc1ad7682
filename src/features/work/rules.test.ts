import { describe, expect, it } from 'vitest';
import type { HeldRole } from '../../web/reader.ts';
import type { DisclosureWork, MeasureWork } from '../cycles/rules.ts';
import { myWork, type WaitingItem } from './rules.ts';

const today = Temporal.PlainDate.from('2023-03-15');
const day = (text: string) => Temporal.PlainDate.from(text);
const item = (code: string, more: Partial<DisclosureWork> = {}): DisclosureWork => ({
  ...{ item: code, unitId: 'a', dueOn: null, status: 'draft', publishedEdition: null, submittedBy: null },
  ...{ publishedBy: null, judgedEdition: null, isSentBack: false, judgedIncomplete: false, ...more },
});
const measure: MeasureWork = {
  ...{ id: 'm', kind: 'measure', number: 1, title: 'ทดสอบ', status: 'doing', unitIds: ['a', 'b'] },
  ...{ indicator: 1, item: null, dueOn: null },
};
const as = (...roles: HeldRole[]) => ({ accountId: 'somebody', roles });
const years = [
  {
    year: 2566,
    stages: [
      { code: 'scoring', end: day('2023-03-20') },
      { code: 'confirmation', end: day('2023-03-15') },
    ],
    measures: [measure],
    disclosures: [
      item('O1', { dueOn: day('2023-04-30') }),
      item('O2', { isSentBack: true, dueOn: day('2023-03-10') }),
      item('O3', { dueOn: day('2023-03-01') }),
      item('O4', { dueOn: day('2023-02-01') }),
      item('O5', { status: 'for-review' }),
      item('O6', { unitId: 'b', status: 'for-review', submittedBy: 'me' }),
      item('O7', { unitId: 'b' }),
      item('O8', { unitId: null, status: 'empty' }),
      item('O9', { status: 'published', publishedEdition: 1 }),
      item('O10', { status: 'appeal', publishedEdition: 1, publishedBy: 'me' }),
      item('O11', { status: 'verdict', publishedEdition: 1 }),
      // A draft begun since changes nothing; an edition is judged once.
      item('O12', { unitId: 'c', publishedEdition: 1 }),
      item('O13', { unitId: 'c', publishedEdition: 2, judgedEdition: 2 }),
    ],
  },
];
const codes = (list: readonly { work: DisclosureWork }[]) => list.map(({ work }) => work.item);

describe('my work', () => {
  it('of an officer is the unit’s, sent back first, overdue or not, then overdue, then by date', () => {
    const mine = myWork(as({ role: 'unit-officer', unitId: 'a' }), years, today);
    expect(codes(mine.items)).toEqual(['O2', 'O4', 'O3', 'O1']);
    expect(mine.items.map(({ waiting }) => waiting)).toEqual(['sent-back', 'overdue', 'overdue', 'open']);
    expect(mine.reviews).toEqual([]);
    expect(mine.measures).toHaveLength(1);
  });

  it('of a head holds what the unit has handed in, and no other unit’s', () => {
    const mine = myWork(as({ role: 'unit-head', unitId: 'a' }), years, today);
    expect(codes(mine.reviews)).toEqual(['O5']);
    expect(codes(mine.items)).not.toContain('O7');
  });

  it('of the ITA officer is what is at risk or nobody’s, and every review', () => {
    const mine = myWork(as({ role: 'ita-officer', unitId: null }), years, today);
    expect(codes(mine.items)).toEqual(['O2', 'O4', 'O3', 'O8']);
    expect(codes(mine.reviews)).toEqual(['O5', 'O6']);
    expect(mine.measures).toEqual([]);
  });

  it('holds no review of what the person handed in', () => {
    const me = { accountId: 'me', roles: [{ role: 'ita-officer' as const, unitId: null }] };
    expect(codes(myWork(me, years, today).reviews)).toEqual(['O5']);
  });

  it('of the head of the agency is the reviews alone', () => {
    const mine = myWork(as({ role: 'head-of-agency', unitId: null }), years, today);
    expect([mine.items.length, codes(mine.reviews), mine.measures.length]).toEqual([0, ['O5', 'O6'], 0]);
  });

  it('of an assessor is what is published or appealed, by the last day of its stage, and nothing of their own', () => {
    const mine = myWork(as({ role: 'assessor', unitId: null }), years, today);
    const told = (list: readonly WaitingItem[] = []) =>
      list.map(({ work, waiting }) => [work.item, `${work.dueOn}`, waiting]);
    expect(told(mine.judging?.verdicts)).toEqual([
      ['O9', '2023-03-19', 'soon'],
      ['O12', '2023-03-19', 'soon'],
    ]);
    expect(told(mine.judging?.appeals)).toEqual([['O10', '2023-03-14', 'overdue']]);
    expect([mine.isJudgeAlone, mine.items.length, mine.reviews.length]).toEqual([true, 0, 0]);
    const me = { accountId: 'me', roles: [{ role: 'assessor' as const, unitId: null }] };
    expect(myWork(me, years, today).judging?.appeals).toEqual([]);
    expect(myWork(as({ role: 'ita-officer', unitId: null }), years, today).judging).toBeNull();
  });
});
