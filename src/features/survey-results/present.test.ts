import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../../test/support/framework.ts';
import { surveyReport } from '../../../test/support/survey-report.ts';
import { answersOf, smallSet } from '../../../test/support/survey-results.ts';
import { assertDefined } from '../../lib/assert.ts';
import type { Survey } from '../surveys/queries.ts';
import { aggregatesCsv, aggregatesJson } from './export-rows.ts';
import type { Before } from './load.ts';
import { presentResults } from './present.ts';
import { tellResults } from './tell.ts';

const framework = loadFramework('nacc-2566');
const survey = {
  ...{ id: 's', year: 2566, code: 'eit-2566', instrument: 'EIT', status: 'closed', questions: smallSet },
  ...{ title: 'แบบสำรวจ', titleEn: '', population: 900, opensOn: null, closesOn: null, agencyClass: null },
} as unknown as Survey;
const counts = [
  [0, 5, 5, 10, 10],
  [0, 10, 5, 5, 10],
  [0, 5, 5, 10, 10],
  [5, 5, 5, 5, 10],
];

function tell(of = counts) {
  const bytes = { self: Uint8Array.from(answersOf(of).flat()), interviewer: new Uint8Array() };
  return assertDefined(tellResults({ questions: smallSet, bytes, days: [], population: 900 }), 'told');
}

function present(before: Before | null) {
  return presentResults('อบต.ทุ่งตัวอย่าง', { survey, told: tell(), framework, before, damaged: 0, slips: null });
}

describe('results beside last year’s', () => {
  it('are compared with what was announced, by indicator', () => {
    const [six, seven] = present({ kind: 'announced', scores: new Map([['6', '60.00']]) }).indicators;
    expect(six).toMatchObject({ score: '55.58', before: '60.00', difference: { print: '−4.42' } });
    expect(seven).toMatchObject({ before: null, difference: null });
  });

  it('are compared question by question where the wording is the same', () => {
    const [first, ...others] = smallSet.questions;
    const other = { th: 'ถ้อยคำอื่น', en: 'other words' };
    const reworded = { ...smallSet, questions: [{ ...assertDefined(first, 'E1'), text: other }, ...others] };
    const before = { kind: 'survey', survey: { ...survey, questions: reworded }, told: tell() } as const;
    const changes = present(before).questions.map(({ code, difference }) => [code, difference?.print]);
    expect(Object.fromEntries(changes)).toEqual({ E1: undefined, E2: '0.00', E3: '0.00' });
  });

  it('stand alone where there are none', () => {
    const model = present(null);
    expect([model.comparedWith, model.indicators[0]?.before]).toEqual([null, null]);
  });
});

describe('files of what is told', () => {
  it('say of a hidden count that it is', () => {
    const lines = aggregatesCsv(surveyReport()).split('\r\n');
    const options = lines.filter((line) => line.startsWith('option,E1,'));
    expect(options.map((line) => line.split(',').slice(5, 9))).toEqual([
      ['0', '', '0', 'no'],
      ['1', '0', '0', 'no'],
      ['2', '33', '', 'yes'],
      ['3', '67', '', 'yes'],
      ['4', '100', '270', 'no'],
    ]);
    const columns = new Set(lines.filter((line) => line !== '').map((line) => line.split(',').length));
    expect(columns).toEqual(new Set([15]));
  });

  it('are the model itself in JSON', () => {
    expect(JSON.parse(aggregatesJson(surveyReport()))).toEqual(surveyReport());
  });
});
