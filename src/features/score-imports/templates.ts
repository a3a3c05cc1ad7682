import type { Framework } from '../../core/framework/schema.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { BOM, csvLine } from '../../lib/csv.ts';
import { axesOf } from '../results/rules.ts';
import { words } from './words.ts';

type Cells = readonly (string | number)[];

interface Template {
  readonly name: string;
  readonly label: Bilingual;
  readonly rows: (framework: Framework) => readonly Cells[];
}

/** Tables with every row of the year's framework and nothing filled in; what the reader takes as they are. */
const templates: readonly Template[] = [
  {
    name: 'scores',
    label: words.templateScores,
    rows: (framework) => [['axis', 'name', 'score'], ...scoreRows(framework)],
  },
  {
    name: 'verdicts',
    label: words.templateVerdicts,
    rows: ({ items }) => [
      ['item', 'title', 'result', 'reason', 'round', 'given_on', 'appeal_by'],
      ...items.map(({ code, title }) => [code, title.th, '', '', '', '', '']),
    ],
  },
  {
    name: 'answer-counts',
    label: words.templateCounts,
    rows: (framework) => [['question', 'part', 'option', 'label', 'count'], ...countRows(framework)],
  },
  {
    name: 'question-means',
    label: words.templateMeans,
    rows: ({ questions }) => [
      ['question', 'text', 'mean'],
      ...questions.map(({ code, text }) => [code, text.th, '']),
    ],
  },
];

function scoreRows(framework: Framework): Cells[] {
  return axesOf(framework).map((axis) => {
    const indicator = framework.indicators.find(({ no }) => String(no) === axis);
    const instrument = framework.instruments.find(({ code }) => code === axis);
    return [axis, (indicator ?? instrument)?.name.th ?? 'คะแนนรวม', ''];
  });
}

function countRows({ questions, scales }: Framework): Cells[] {
  return questions.flatMap(({ code, parts }) =>
    parts.flatMap((part) => {
      const { options = [] } = scales.find((scale) => scale.code === part.scale) ?? {};
      return options.map(({ label }, at): Cells => [code, part.code, at + 1, label.th, '']);
    }),
  );
}

/** Those that have rows: a year without items or questions has none of theirs. */
export function templatesOf(framework: Framework): Pick<Template, 'name' | 'label'>[] {
  return templates.filter(({ rows }) => rows(framework).length > 1);
}

/** UTF-8 CSV as spreadsheets read it; null for a name that is none. */
export function printTemplate(framework: Framework, name: string): string | null {
  const rows = templatesOf(framework).some((each) => each.name === name)
    ? templates.find((each) => each.name === name)?.rows(framework)
    : undefined;
  return rows ? BOM + rows.map((row) => csvLine(row)).join('') : null;
}
