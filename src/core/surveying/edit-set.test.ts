import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as edit from './edit-set.ts';
import { type QuestionSet, questionSetSchema, type SurveyScale, slotsOf } from './question-set.ts';

const said = (text: string) => ({ th: text, en: text });
const scale = (code: string): SurveyScale => ({
  code,
  options: [
    { label: said('ใช่'), value: '100' },
    { label: said('ไม่'), value: '0' },
  ],
});
const question = (code: string, group: string, used = 'a') => ({
  ...{ code, group, indicator: null, text: said(code), isSensitive: false },
  parts: [{ code: '', text: said(code), scale: used }],
});
const set: QuestionSet = {
  groups: ['g1', 'g2'].map((code) => ({ code, title: said(code), note: null })),
  scales: [scale('a')],
  questions: [question('q1', 'g1'), question('q2', 'g2'), question('q3', 'g1')],
  openTexts: [{ code: 't1', group: 'g2', text: said('t1') }],
};
const done = (edited: QuestionSet | edit.EditFault): QuestionSet => {
  if (typeof edited === 'string') throw new Error(edited);
  return questionSetSchema.parse(edited);
};
const codes = ({ questions, openTexts }: QuestionSet) =>
  [...questions, ...openTexts].map(({ code }) => code).join(' ');
const asked = { group: 'g1', text: said('ใหม่'), isSensitive: true };

describe('the questions of a set', () => {
  it('are added at the end with a free code, and bring their scale', () => {
    const added = done(edit.putQuestion(set, { ...asked, code: null, scale: scale('b') }));
    expect(codes(added)).toBe('q1 q2 q3 q4 t1');
    expect(added.scales.map(({ code }) => code)).toEqual(['a', 'b']);
    expect(slotsOf(added).at(-1)).toMatchObject({ name: 'q4', scale: { code: 'b' } });
    expect(added.questions.at(-1)).toMatchObject({ isSensitive: true, indicator: null });
  });

  it('keep code and place when changed; a scale nobody uses goes', () => {
    const one = { ...set, questions: [question('q1', 'g1')] };
    const changed = done(edit.putQuestion(one, { ...asked, code: 'q1', scale: scale('b') }));
    expect(codes(changed)).toBe('q1 t1');
    expect(changed.scales.map(({ code }) => code)).toEqual(['b']);
    expect(changed.questions[0]?.parts).toEqual([{ code: '', text: said('ใหม่'), scale: 'b' }]);
  });

  it('may be answered in words, and the other way round', () => {
    expect(codes(done(edit.putQuestion(set, { ...asked, code: null, scale: null })))).toBe('q1 q2 q3 t1 t2');
    expect(codes(done(edit.putQuestion(set, { ...asked, code: 'q2', scale: null })))).toBe('q1 q3 t1 q2');
    expect(codes(done(edit.putQuestion(set, { ...asked, code: 't1', scale: scale('a') })))).toBe(
      'q1 q2 q3 t1',
    );
  });

  it('move among those of their group only', () => {
    expect(codes(edit.moveQuestion(set, 'q3', 'up'))).toBe('q3 q2 q1 t1');
    expect(edit.moveQuestion(set, 'q1', 'up')).toEqual(set);
    expect(edit.moveQuestion(set, 'q2', 'down')).toEqual(set);
    expect(edit.moveQuestion(set, 'nobody', 'down')).toEqual(set);
  });

  it('cannot all go, nor be too many', () => {
    const one = { ...set, questions: [question('q1', 'g1')] };
    expect(edit.removeQuestion(one, 'q1')).toBe('last');
    expect(edit.putQuestion(one, { ...asked, code: 'q1', scale: null })).toBe('last');
    expect(edit.removeQuestion(set, 'x')).toBe('missing');
    expect(edit.putQuestion(set, { ...asked, code: 'x', scale: null })).toBe('missing');
    expect(edit.putQuestion(set, { ...asked, group: 'x', code: null, scale: null })).toBe('missing');
    const many = { ...set, questions: Array.from({ length: 200 }, (_, at) => question(`q${at + 1}`, 'g1')) };
    expect(edit.putQuestion(many, { ...asked, code: null, scale: scale('a') })).toBe('full');
  });

  it('are marked as sensitive, exactly those named', () => {
    const marked = edit.markSensitive(set, ['q2', 'x']);
    expect(marked.questions.map(({ isSensitive }) => isSensitive)).toEqual([false, true, false]);
  });
});

describe('the groups of a set', () => {
  it('are added, changed, moved, and removed when empty', () => {
    const added = done(edit.putGroup(set, { code: null, title: said('g'), note: said('n') }));
    expect(added.groups.map(({ code }) => code)).toEqual(['g1', 'g2', 'g3']);
    expect(edit.moveGroup(added, 'g3', 'up').groups.map(({ code }) => code)).toEqual(['g1', 'g3', 'g2']);
    expect(done(edit.removeGroup(added, 'g3'))).toEqual(set);
    expect(edit.removeGroup(set, 'g2')).toBe('not-empty');
    expect(edit.removeGroup(set, 'g9')).toBe('missing');
    expect(edit.putGroup(set, { code: 'g9', title: said('g'), note: null })).toBe('missing');
    expect(done(edit.putGroup(set, { code: 'g2', title: said('x'), note: null })).groups[1]?.title.th).toBe(
      'x',
    );
  });
});

it('never makes a set its schema refuses, nor two questions of one code', () => {
  const code = fc.constantFrom('q1', 'q2', 'q3', 'q4', 't1', 't2');
  const change = fc.oneof(
    fc.record({
      ...{ kind: fc.constant('put' as const), code: fc.option(code) },
      ...{ group: fc.constantFrom('g1', 'g2', 'g3'), scale: fc.option(fc.constantFrom('a', 'b').map(scale)) },
    }),
    fc.record({ kind: fc.constant('remove' as const), code }),
    fc.record({ kind: fc.constant('move' as const), code, direction: fc.constantFrom('up', 'down') }),
    fc.record({ kind: fc.constant('group' as const), code: fc.constantFrom('g1', 'g2', 'g3') }),
  );
  fc.assert(
    fc.property(fc.array(change, { maxLength: 15 }), (changes) => {
      let now = set;
      for (const each of changes) {
        const next =
          each.kind === 'put'
            ? edit.putQuestion(now, { ...asked, ...each })
            : each.kind === 'remove'
              ? edit.removeQuestion(now, each.code)
              : each.kind === 'move'
                ? edit.moveQuestion(now, each.code, each.direction as edit.Direction)
                : edit.removeGroup(now, each.code);
        if (typeof next === 'string') continue;
        now = questionSetSchema.parse(next);
        const all = [...now.questions, ...now.openTexts];
        expect(new Set(all.map((one) => one.code)).size).toBe(all.length);
        expect(all.every(({ group }) => now.groups.some((one) => one.code === group))).toBe(true);
        expect(slotsOf(now)).toHaveLength(now.questions.length);
      }
    }),
  );
});
