import type { Framework } from '../../core/framework/schema.ts';
import { impacts } from '../../core/scoring/impact.ts';
import type { Scorecard } from '../../core/scoring/scorecard.ts';
import type { Json } from '../../db/canonical-json.ts';
import type {
  CorrectedAgency,
  CorrectedIndicator,
  CorrectedItem,
  CorrectedProgress,
  CorrectedReport,
  CorrectedText,
} from './corrected.ts';
import { freezeModel } from './frozen-model.ts';
import { measuresReportModel } from './measures-report.ts';
import { memoModel } from './memo.ts';
import { officialDigits } from './official-text.ts';
import type { OfficialKind } from './rules.ts';
import { scoreSheetModel } from './score-sheet.ts';

/** Whether it was done, and what was: the two boxes of the report and the text below them. */
export interface DoneFacts {
  readonly done: boolean;
  readonly text: string;
}

/** What an agency knows of its year, in plain text with digits of any kind; '' where it knows nothing. */
export interface YearFacts {
  readonly framework: Framework;
  readonly scorecard: Scorecard;
  readonly agency: {
    /** "องค์การบริหารส่วนตำบล…" */
    readonly full: string;
    /** No line may end within these. */
    readonly names: readonly string[];
    /** Whom a memo is for. */
    readonly head: string;
    readonly district: string;
    readonly province: string;
    readonly telephone: string;
    readonly email: string;
  };
  readonly measures: readonly {
    readonly title: string;
    readonly method: string;
    readonly period: string;
    readonly owner: string;
    readonly summary: string;
    readonly outcome: string;
  }[];
  /** By number of the indicator. */
  readonly guidelines: readonly ({
    readonly indicator: number;
    readonly text: string;
    readonly owner: string;
    readonly period: string;
  } & { readonly progress: DoneFacts })[];
  /** By item code. */
  readonly items: ReadonlyMap<string, DoneFacts & { readonly owner: string }>;
}

/** The typed model of a paper of the year, frozen: the same facts give the same JSON. */
export function officialModel(kind: OfficialKind, facts: YearFacts): Json {
  const { framework, scorecard } = facts;
  const agency = agencyOf(facts);
  if (kind === 'memo') return freezeModel(memoModel({ framework, scorecard }, memoParts(facts, agency)));
  if (kind === 'scores') {
    return freezeModel(scoreSheetModel({ framework, scorecard, impacts: impacts(framework) }, agency));
  }
  return freezeModel(measuresReportModel({ framework, scorecard }, { agency, ...tablesOf(facts) }));
}

/** What a cell says; a dash where there is nothing, so that no cell of an official table is empty. */
function text(words: string): CorrectedText {
  return [{ text: officialDigits(words.trim()) || '–' }];
}

function agencyOf({ agency: { full, names, head, district, province } }: YearFacts): CorrectedAgency {
  const place = (name: string) => (name === '' ? null : text(name));
  return {
    kind: null,
    ...{ names, head, full: text(full), district: place(district), province: place(province) },
    secretary: '',
  };
}

/** Number, date, subject and signatures come when it is signed. */
function memoParts({ agency: { full, telephone, email } }: YearFacts, agency: CorrectedAgency) {
  const reach = [telephone && `โทร. ${telephone}`, email].filter(Boolean).join(' ');
  const head = {
    office: text(`${full} ${reach}`),
    ...{ number: [], date: [], subject: [], to: text(agency.head) },
  };
  return { agency, memo: head, signature: { name: '', position: [] }, opinions: [] };
}

type Tables = Pick<CorrectedReport, 'measures' | 'instruments' | 'subIndicators'>;

function tablesOf(facts: YearFacts): Tables {
  const { framework } = facts;
  return {
    measures: facts.measures.map((row, at) => ({
      no: at + 1,
      ...{ title: text(row.title), method: text(row.method), period: text(row.period) },
      ...{ owner: text(row.owner), summary: text(row.summary), outcome: text(row.outcome) },
    })),
    instruments: framework.instruments
      .map((instrument) => ({ instrument, rows: guidelineRows(facts, instrument.indicators) }))
      .filter(({ rows }) => rows.length > 0),
    subIndicators: framework.subIndicators.map((subIndicator) => ({
      subIndicator,
      rows: framework.items
        .filter((item) => item.subIndicator === subIndicator.code)
        .map((item) => itemRow(item, facts)),
    })),
  };
}

/** Indicators asked about and those with a guideline; one without any says so. */
function guidelineRows({ framework, guidelines }: YearFacts, asked: readonly number[]): CorrectedIndicator[] {
  const indicators = framework.indicators.filter(({ no }) => asked.includes(no));
  return indicators.flatMap(({ no, name, from }) => {
    const title = text(`ตัวชี้วัดที่ ${no} ${name.th}`);
    const rows = guidelines.filter(({ indicator }) => indicator === no);
    if (rows.length === 0 && from === 'questions') return [{ title, ...noGuideline }];
    return rows.map((row) => ({
      ...{ title, guideline: text(row.text), owner: text(row.owner), period: text(row.period) },
      progress: progressOf(row.progress),
    }));
  });
}

const noGuideline = {
  guideline: text('ยังไม่ได้กำหนดแนวทาง'),
  owner: text(''),
  period: text(''),
  progress: progressOf({ done: false, text: '' }),
};

function itemRow(
  { code, title, components }: Framework['items'][number],
  { items }: YearFacts,
): CorrectedItem {
  const { owner = '', done = false, text: said = '' } = items.get(code) ?? {};
  return {
    ...{ code: text(code), title: text(title.th) },
    components: text(components.map(({ th }) => `- ${th}`).join('\n')),
    owner: text(owner === '' ? 'ยังไม่ได้มอบหมาย' : owner),
    progress: progressOf({ done, text: said }),
  };
}

function progressOf({ done, text: said }: DoneFacts): CorrectedProgress {
  return { done, notDone: !done, text: text(said) };
}
