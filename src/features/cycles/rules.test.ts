import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawMachine } from '../../core/workflow/machine.ts';
import {
  afterAct,
  countShares,
  cycleMachine,
  type DisclosureWork,
  disclosureStanding,
  type MeasureWork,
  mayManageYear,
  mayWorkInYear,
  measureStanding,
} from './rules.ts';

const today = Temporal.PlainDate.from('2023-03-15');
const day = (text: string) => Temporal.PlainDate.from(text);
const item = (more: Partial<DisclosureWork> = {}): DisclosureWork => ({
  ...{ item: 'O1', unitId: null, dueOn: null, status: 'empty', publishedEdition: null },
  ...{
    submittedBy: null,
    publishedBy: null,
    judgedEdition: null,
    isSentBack: false,
    judgedIncomplete: false,
    ...more,
  },
});
const measure = (more: Partial<MeasureWork> = {}): MeasureWork => ({
  ...{ id: 'm', kind: 'measure', number: 1, title: 'x', status: 'not-begun', unitIds: [] },
  ...{ indicator: null, item: null, dueOn: null, ...more },
});

describe('where an item stands', () => {
  it.each([
    ['nothing yet', item(), 'notBegun'],
    ['a draft', item({ status: 'draft' }), 'doing'],
    ['in review', item({ status: 'for-review' }), 'doing'],
    ['published', item({ status: 'published', publishedEdition: 1 }), 'done'],
    ['published, overdue by its date', item({ status: 'published', dueOn: day('2023-01-01') }), 'done'],
    ['a new draft beside what the public sees', item({ status: 'draft', publishedEdition: 1 }), 'done'],
    ['that new draft sent back', item({ status: 'draft', publishedEdition: 1, isSentBack: true }), 'atRisk'],
    ['due in eight days', item({ dueOn: day('2023-03-23') }), 'notBegun'],
    ['due in seven days', item({ dueOn: day('2023-03-22') }), 'atRisk'],
    ['due today', item({ status: 'draft', dueOn: today }), 'atRisk'],
    ['overdue', item({ status: 'for-review', dueOn: day('2023-03-14') }), 'atRisk'],
    ['sent back', item({ status: 'draft', isSentBack: true }), 'atRisk'],
    ['judged incomplete', item({ status: 'verdict', publishedEdition: 1, judgedIncomplete: true }), 'atRisk'],
  ] as const)('%s', (_, work, standing) => {
    expect(disclosureStanding(work, today)).toBe(standing);
  });
});

describe('where a measure stands', () => {
  it.each([
    ['not begun', measure(), 'notBegun'],
    ['doing', measure({ status: 'doing' }), 'doing'],
    ['done late', measure({ status: 'done', dueOn: day('2022-12-31') }), 'done'],
    ['verified', measure({ status: 'verified' }), 'done'],
    ['its last day is near', measure({ status: 'doing', dueOn: day('2023-03-20') }), 'atRisk'],
  ] as const)('%s', (_, work, standing) => {
    expect(measureStanding(work, today)).toBe(standing);
  });

  it('counts each once', () => {
    expect(countShares(['done', 'atRisk', 'done'])).toEqual({ done: 2, doing: 0, atRisk: 1, notBegun: 0 });
  });
});

describe('a fiscal year', () => {
  const open = { year: 2566, status: 'open' } as const;
  const closed = { year: 2566, status: 'closed' } as const;

  it('closes when open and reopens when closed', () => {
    expect(afterAct(open, 'close')).toEqual({ ok: true, value: 'closed' });
    expect(afterAct(closed, 'reopen')).toEqual({ ok: true, value: 'open' });
    expect([afterAct(open, 'reopen').ok, afterAct(closed, 'close').ok]).toEqual([false, false]);
  });

  it('is run by the ITA officer while it is open', () => {
    const officer = { roles: [{ role: 'ita-officer', unitId: null }] } as const;
    const head = { roles: [{ role: 'unit-head', unitId: 'a' }] } as const;
    expect(mayManageYear(officer, open).ok).toBe(true);
    expect(mayManageYear(officer, closed).ok).toBe(false);
    expect(mayManageYear(head, open).ok).toBe(false);
    expect(mayWorkInYear(closed).ok).toBe(false);
  });

  it('is drawn in docs/states/cycle.md', () => {
    const file = new URL('../../../docs/states/cycle.md', import.meta.url);
    const drawn = `\`\`\`mermaid\n${drawMachine(cycleMachine)}\`\`\``;
    expect(readFileSync(file, 'utf8')).toContain(drawn);
  });
});
