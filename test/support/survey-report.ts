import type { SurveyReportModel } from '../../src/features/documents/acts.ts';
import { presentResults } from '../../src/features/survey-results/present.ts';
import { tellResults } from '../../src/features/survey-results/tell.ts';
import type { Survey } from '../../src/features/surveys/queries.ts';
import { assertDefined } from '../../src/lib/assert.ts';
import { loadFramework } from './framework.ts';
import { answersOf, smallSet } from './survey-results.ts';

/** Of 411 people; in E1 an option was chosen by 4, so that it and its neighbour of 137 are hidden. */
const counts = [
  [0, 0, 4, 137, 270],
  [0, 5, 100, 106, 200],
  [0, 100, 100, 100, 111],
  [11, 100, 100, 100, 100],
];

/** What is told of an invented EIT, compared with the same of the year before, in which nothing was hidden. */
export function surveyReport(): SurveyReportModel {
  const framework = loadFramework('nacc-2566');
  const before = tellOf([[0, 10, 10, 10, 381], ...counts.slice(1)]);
  return presentResults('อบต.ทุ่งตัวอย่าง', {
    ...{ survey: surveyOf(2566), told: tellOf(counts), framework, damaged: 0, slips: null },
    before: { kind: 'survey', survey: surveyOf(2565), told: before },
  });
}

function tellOf(of: readonly (readonly number[])[]) {
  const bytes = { self: Uint8Array.from(answersOf(of).flat()), interviewer: new Uint8Array() };
  const days = [{ day: '2023-03-01', answers: 411 }];
  return assertDefined(tellResults({ questions: smallSet, bytes, days, population: 900 }), 'told');
}

function surveyOf(year: number): Survey {
  return {
    ...{ id: `survey-${year}`, year, code: `eit-${year}`, instrument: 'EIT', access: 'open' },
    ...{
      status: 'closed',
      isUnsealed: true,
      opening: 1,
      questions: smallSet,
      version: 3,
      framework: `nacc-${year}`,
    },
    ...{ yearIsOpen: true, title: 'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก', titleEn: '' },
    ...{ introduction: '', introductionEn: '', population: 900, agencyClass: null },
    opensOn: Temporal.PlainDate.from('2023-03-01'),
    closesOn: Temporal.PlainDate.from('2023-03-31'),
  };
}
