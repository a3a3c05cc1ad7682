import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../../test/support/framework.ts';
import { type QuestionSet, questionSetOf, slotsOf } from '../../core/surveying/question-set.ts';
import { assertDefined } from '../../lib/assert.ts';
import { readAnswers } from './read-answers.ts';

const instrument = assertDefined(questionSetOf(loadFramework('nacc-2566'), 'EIT'), 'set');
const words = (th: string) => ({ th, en: th });
const set: QuestionSet = {
  ...instrument,
  openTexts: [{ code: 't1', group: assertDefined(instrument.groups[0], 'group').code, text: words('อื่น ๆ') }],
};
const slots = slotsOf(set);

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

describe('a posted form', () => {
  it('is read slot by slot, whatever was left out', () => {
    const options = slots.map(({ scale }) => fc.integer({ min: 0, max: scale.options.length }));
    fc.assert(
      fc.property(fc.tuple(...options), (chosen) => {
        const fields = slots.flatMap(({ name }, at) => (chosen[at] ? [[name, String(chosen[at])]] : []));
        const read = readAnswers(set, formOf(Object.fromEntries(fields)));
        expect(read.ok && [...read.value.options]).toEqual(chosen);
        const left = slots.filter((_, at) => chosen[at] === 0).map(({ name }) => name);
        expect(read.ok && read.value.unanswered).toEqual(left);
      }),
    );
  });

  it('is refused where an option is none, and names the field', () => {
    const { name, scale } = assertDefined(slots[3], 'slot');
    const above = String(scale.options.length + 1);
    for (const value of [above, '0', '-1', '1.0', '01', '1e0', ' 1', '๑', '256', '257', 'x'.repeat(100)]) {
      const read = readAnswers(set, formOf({ [name]: value }));
      expect(read.ok ? value : Object.keys(read.error)).toEqual([name]);
    }
    const twice = formOf({ [name]: '1' });
    twice.append(name, '2');
    expect(readAnswers(set, twice).ok).toBe(false);
    const file = new FormData();
    file.append(name, new File(['1'], '1'));
    expect(readAnswers(set, file).ok).toBe(false);
  });

  it('may hold a text of two thousand characters, without control characters', () => {
    const read = (text: string) => readAnswers(set, formOf({ 'text.t1': text }));
    const bodyOf = (text: string) => {
      const done = read(text);
      return done.ok ? done.value.texts : done.error;
    };
    expect(bodyOf(' ก\r\nข\rค\0\u0007\u009f\td ')).toEqual([{ question: 't1', body: 'ก\nข\nคd' }]);
    expect(bodyOf(' \r\n\0 ')).toEqual([]);
    expect(bodyOf('😀'.repeat(2_000))).toEqual([{ question: 't1', body: '😀'.repeat(2_000) }]);
    expect(Object.keys(bodyOf('ก'.repeat(2_001)))).toEqual(['text.t1']);
    expect(readAnswers(set, formOf({ 'text.t2': 'unasked', other: '1' }))).toMatchObject({
      value: { texts: [] },
    });
  });
});
