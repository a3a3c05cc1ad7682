import type { Framework } from '../../core/framework/schema.ts';
import type { DerivationJson } from '../../core/scoring/derivation-json.ts';
import { impacts } from '../../core/scoring/impact.ts';
import { explainLevel } from '../../core/scoring/level.ts';
import type { Json } from '../../db/canonical-json.ts';
import type { Paper, PaperBlock, PaperTable } from '../../documents/write/paper.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { exact } from '../../lib/fraction.ts';
import { freezeModel, thawModel } from './frozen-model.ts';
import { officialDigits as th } from './official-text.ts';
import { scoreSheetPaper } from './score-paper.ts';
import type { ScoreLine, ScoreSheetModel } from './score-sheet.ts';

/** A paper that anybody may take, as plain JSON: sent to a worker so, and known by its hash. */
export type PublicPaper =
  | { readonly kind: 'scores'; readonly model: Json }
  | { readonly kind: 'ita'; readonly model: ItemListModel }
  | { readonly kind: 'measures'; readonly model: MeasureListModel };

/** Published scores as they were told; decimals as text. */
export interface ToldPaper {
  readonly agency: string;
  readonly total: string;
  readonly instruments: Readonly<Record<string, string | null>>;
  readonly level: Bilingual;
  readonly reasons: readonly Bilingual[];
  readonly derivation: DerivationJson;
  /** What is said beside an indicator, by its number: whose answers it is from. */
  readonly notes: Readonly<Record<string, Bilingual>>;
}

export interface ItemListModel {
  readonly agency: string;
  readonly fiscalYear: number;
  readonly groups: readonly {
    readonly name: string;
    readonly items: readonly {
      readonly code: string;
      readonly title: string;
      /** "๑๕ มีนาคม ๒๕๖๖"; '' while it is not published. */
      readonly publishedOn: string;
      readonly address: string;
    }[];
  }[];
}

export interface MeasureListModel {
  readonly agency: string;
  readonly fiscalYear: number;
  readonly measures: readonly MeasureLine[];
  readonly guidelines: readonly MeasureLine[];
}

/** '' where there is nothing to tell. */
export interface MeasureLine {
  /** Number of the measure, or of the indicator a guideline raises. */
  readonly no: string;
  readonly title: string;
  readonly method: string;
  readonly period: string;
  readonly owner: string;
  readonly target: string;
  readonly status: string;
  readonly progress: string;
  readonly outcome: string;
}

/** The score sheet of published scores, frozen. */
export function freezeScores(framework: Framework, told: ToldPaper): PublicPaper {
  const { places } = framework.rounding;
  const scores = Object.entries(told.instruments).map(([code, score]) => [
    code,
    score === null ? null : exact(score),
  ]);
  const { level, met, next } = explainLevel(framework, exact(told.total), Object.fromEntries(scores));
  const model: ScoreSheetModel = {
    ...{ assessment: framework.name, agency: told.agency, names: [told.agency], places },
    fiscalYear: framework.fiscalYear,
    lines: linesOf(told.derivation, 0, told.notes),
    level: told.level,
    reasons: told.reasons,
    conditions: [
      ...(level ? met.map((condition) => ({ level: level.name, condition })) : []),
      ...(next ? next.conditions.map((condition) => ({ level: next.level.name, condition })) : []),
    ],
    impacts: impacts(framework).map(({ item, subIndicator, cost }) => ({
      ...{ code: item, subIndicator, cost },
      title: framework.items.find(({ code }) => code === item)?.title ?? { th: item, en: item },
    })),
  };
  return { kind: 'scores', model: freezeModel(model) };
}

function linesOf(derivation: DerivationJson, depth: number, notes: ToldPaper['notes']): ScoreLine[] {
  const { id, kind, label, value, exact: fraction, children, reason, note } = derivation;
  const isGiven = derivation.origin === 'given';
  const own: ScoreLine = {
    ...{ depth, id, kind, label, print: value, note: reason ?? note },
    // Said in its own words: whose answers, or that it was announced.
    origin: isGiven ? 'computed' : derivation.origin,
    formula: isGiven ? (notes[id] ?? announced) : derivation.formula,
    value: fraction === null ? null : exact(fraction),
    exact: fraction !== null && value !== null && !exact(fraction).equals(exact(value)) ? fraction : null,
  };
  return [own, ...children.flatMap((child) => linesOf(child, depth + 1, notes))];
}

const announced: Bilingual = { th: 'ตามที่ประกาศ', en: 'as announced' };

/** The paper before it has a format. */
export function publicPaper(paper: PublicPaper): Paper {
  if (paper.kind === 'scores') return scoreSheetPaper(thawModel(paper.model) as ScoreSheetModel, 'th');
  return paper.kind === 'ita' ? itemListPaper(paper.model) : measureListPaper(paper.model);
}

function itemListPaper({ agency, fiscalYear, groups }: ItemListModel): Paper {
  const title = th(`การเปิดเผยข้อมูลสาธารณะ ประจำปีงบประมาณ พ.ศ. ${fiscalYear}`);
  const tables = groups.map(({ name, items }) => {
    const rows = items.map(({ code, title: of, publishedOn, address }) => [
      th(code),
      th(of),
      publishedOn === '' ? 'ยังไม่เผยแพร่' : publishedOn,
      publishedOn === '' ? '–' : address,
    ]);
    return [heading(th(name)), table(name, ['ข้อ', 'ข้อมูล', 'เผยแพร่เมื่อ', 'ที่อยู่'], [1.3, 6, 3, 6.5], rows)];
  });
  const count = groups.flatMap(({ items }) => items);
  const published = count.filter(({ publishedOn }) => publishedOn !== '').length;
  const summary = th(`เผยแพร่แล้ว ${published} ข้อ จาก ${count.length} ข้อ`);
  return paperOf({ agency, title, name: 'รายการ', orientation: 'portrait', summary, blocks: tables.flat() });
}

const measureHeads = [
  'ลำดับ',
  'มาตรการ/กิจกรรม',
  'วิธีดำเนินการ',
  'ระยะเวลา',
  'ผู้รับผิดชอบ',
  'เป้าหมาย',
  'สถานะและความก้าวหน้า',
  'ผลลัพธ์',
];
const guidelineHeads = ['ตัวชี้วัด', 'แนวทาง', ...measureHeads.slice(2)];
const widths = [1.4, 4, 4.4, 3, 2.6, 3, 4.2, 3.2];

function measureListPaper({ agency, fiscalYear, measures, guidelines }: MeasureListModel): Paper {
  const title = th(`มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ${fiscalYear}`);
  const part = (name: string, heads: readonly string[], lines: readonly MeasureLine[]) =>
    lines.length === 0 ? [] : [heading(name), table(name, heads, widths, lines.map(cellsOf))];
  const blocks = [
    ...part('มาตรการ', measureHeads, measures),
    ...part('แนวทางยกระดับตัวชี้วัด', guidelineHeads, guidelines),
  ];
  return paperOf({ agency, title, name: 'มาตรการ', orientation: 'landscape', summary: '', blocks });
}

function cellsOf({
  no,
  title,
  method,
  period,
  owner,
  target,
  status,
  progress,
  outcome,
}: MeasureLine): string[] {
  const told = [status, progress].filter((text) => text !== '').join('\n');
  return [no, title, method, period, owner, target, told, outcome].map((text) =>
    text === '' ? '–' : th(text),
  );
}

interface Parts {
  readonly agency: string;
  readonly title: string;
  readonly name: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly summary: string;
  readonly blocks: readonly PaperBlock[];
}

function paperOf({ agency, title, name, orientation, summary, blocks }: Parts): Paper {
  const lines = [agency, summary].filter((text) => text !== '');
  return {
    ...{ title: `${title} ${agency}`, language: 'th', author: agency, names: [agency] },
    sections: [
      {
        ...{ name, orientation },
        blocks: [
          { kind: 'heading', level: 1, align: 'center', text: title },
          ...lines.map((text): PaperBlock => ({ kind: 'paragraph', align: 'center', text })),
          ...blocks,
        ],
      },
    ],
  };
}

function heading(text: string): PaperBlock {
  return { kind: 'heading', level: 2, text };
}

function table(
  caption: string,
  heads: readonly string[],
  shares: readonly number[],
  rows: readonly (readonly string[])[],
): PaperBlock {
  const cells = (texts: readonly string[]): PaperTable['head'] =>
    texts.map((text) => ({ lines: text.split('\n') }));
  return { kind: 'table', table: { caption, widths: shares, head: cells(heads), rows: rows.map(cells) } };
}
