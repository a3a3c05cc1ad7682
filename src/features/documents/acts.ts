import type { Json } from '../../db/canonical-json.ts';
import type { Emblem, Paper, PaperBlock } from '../../documents/write/paper.ts';
import { runsOf } from '../../documents/write/paper-text.ts';
import { unreachable } from '../../lib/assert.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import type { Result } from '../../lib/result.ts';
import type { CorrectedOpinion, CorrectedSignature } from './corrected.ts';
import { readEmblem } from './emblem.ts';
import { thawModel } from './frozen-model.ts';
import { measuresReportPaper } from './measures-paper.ts';
import type { MeasuresReportModel } from './measures-report.ts';
import type { MemoModel, Proof } from './memo.ts';
import { memoPaper, memoWords } from './memo-paper.ts';
import { officialModel, type YearFacts } from './official-model.ts';
import { officialDigits as th } from './official-text.ts';
import { proofBlocks } from './proof.ts';
import type { OfficialKind, PaperFormat } from './rules.ts';
import { scoreSheetPaper } from './score-paper.ts';
import type { ScoreSheetModel } from './score-sheet.ts';
import { mediaTypes } from './write-paper.ts';

/** What the officer words of a paper, in official digits. */
export interface OfficialTexts {
  readonly subject: string;
  readonly opening: string;
  readonly closing: string;
}

/** What stands around a paper's data: its words, who signs it, and when it is approved its number and proof. */
export interface Signing {
  readonly texts: OfficialTexts;
  /** As printed; '' until it has one. */
  readonly number: string;
  readonly date: string;
  readonly signature: CorrectedSignature;
  readonly opinions: readonly CorrectedOpinion[];
  readonly proof: Proof | null;
}

/** A paper to print, as plain JSON (the emblem's bytes apart): frozen so, and sent to a worker so. */
export interface OfficialPaper {
  readonly kind: OfficialKind;
  /** A frozen MemoModel, MeasuresReportModel or ScoreSheetModel, as `kind` says. */
  readonly model: Json;
  readonly signing: Signing;
  readonly emblem: Emblem | null;
}

export {
  freezeScores,
  type ItemListModel,
  type MeasureLine,
  type PublicPaper,
  publicPaper,
} from './public-papers.ts';
export {
  type PrintedDifference,
  type PrintedScore,
  printDifference,
  printScore,
  type ReportedIndicator,
  type ReportedOption,
  type ReportedPart,
  type ReportedQuestion,
  type SurveyReportModel,
  surveyMethod,
} from './survey-report.ts';
export { type SurveyReportOrder, surveyReportPaper } from './survey-report-paper.ts';
export type { YearFacts };

export const officialMediaTypes: Readonly<Record<PaperFormat, string>> = mediaTypes;

/** Writes official papers within bounds of time and memory; the failure says what to do. */
export type WriteOfficial = (
  paper: OfficialPaper,
  format: PaperFormat,
) => Promise<Result<Uint8Array, { readonly code: string; readonly message: Bilingual }>>;

/** What a paper of a kind says of a year, frozen. */
export function freezeYear(kind: OfficialKind, facts: YearFacts): Json {
  return officialModel(kind, facts);
}

/** The agency's picture for the emblem's place, judged by its content. */
export function readOfficialEmblem(bytes: Uint8Array): Result<Emblem | null, Bilingual> {
  return readEmblem(bytes);
}

/** Official digits: Thai ones, but not within addresses. */
export function inOfficialDigits(text: string): string {
  return th(text);
}

/** Places the officer still has to fill in: a paper with any is not signed. */
export function placesToFill(paper: Paper): string[] {
  const texts = paper.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind === 'paragraph') return [block.text];
      if (block.kind === 'list') return block.items;
      return block.kind === 'table' ? block.table.rows.flat().flatMap(({ lines }) => lines) : [];
    }),
  );
  return texts.flatMap((each) => runsOf(each)).flatMap((run) => (run.mark ? [run.text] : []));
}

/** The paper before it has a format: the same order gives the same paper. */
export function printOfficial({ kind, model, signing, emblem }: OfficialPaper): Paper {
  const thawed = thawModel(model);
  switch (kind) {
    case 'memo':
      return memoPaper(signedMemo(thawed as MemoModel, signing, emblem));
    case 'measures':
      return withApproval(measuresReportPaper(thawed as MeasuresReportModel), signing);
    case 'scores':
      return withApproval(scoreSheetPaper(thawed as ScoreSheetModel, 'th'), signing);
    default:
      return unreachable(kind);
  }
}

function signedMemo(model: MemoModel, signing: Signing, emblem: Emblem | null): MemoModel {
  const { texts, number, date, signature, opinions, proof } = signing;
  const text = (words: string) => [{ text: words }];
  const head = { ...model.head, number: text(number), date: text(date), subject: text(texts.subject) };
  return { ...model, head, texts, signature, opinions, proof, emblem };
}

/** The words of a paper of a year, where the officer has not said otherwise. */
export function defaultTexts(kind: OfficialKind, assessment: string, fiscalYear: number): OfficialTexts {
  const year = th(`ประจำปีงบประมาณ พ.ศ. ${fiscalYear}`);
  if (kind === 'memo') return memoWords(assessment);
  if (kind === 'measures') {
    return {
      subject: `รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ${year}`,
      opening: `ขอเสนอรายงานผลการดำเนินการตามมาตรการ แนวทางยกระดับรายตัวชี้วัด และความก้าวหน้าของการเปิดเผยข้อมูลรายข้อ ${year} รายละเอียดตามรายงานข้างต้น`,
      closing: 'จึงเรียนมาเพื่อโปรดทราบและพิจารณาอนุมัติ',
    };
  }
  return {
    subject: `ใบคะแนนและที่มาของคะแนน ${year}`,
    opening: `ขอเสนอใบคะแนนของ${th(assessment)} ซึ่งคำนวณจากคะแนนรายตัวชี้วัดที่ประกาศ พร้อมวิธีคำนวณและเงื่อนไขของระดับผลการประเมิน`,
    closing: 'จึงเรียนมาเพื่อโปรดทราบและพิจารณา',
  };
}

/** Dotted lines for an opinion that is not given yet. */
const OPINION_LINES = 2;

/** A report that is no memo ends with a page on which it is proposed and approved. */
function withApproval(paper: Paper, signing: Signing): Paper {
  const { texts, number, date, signature, opinions, proof } = signing;
  const paragraph = (text: string): PaperBlock => ({
    kind: 'paragraph',
    indent: true,
    align: 'justify',
    text,
  });
  const fields = [
    { label: 'ที่', value: number },
    { label: 'วันที่', value: date },
  ];
  const blocks: PaperBlock[] = [
    { kind: 'heading', level: 1, align: 'center', text: 'การเสนอและอนุมัติ' },
    { kind: 'fields', fields },
    { kind: 'fields', fields: [{ label: 'เรื่อง', value: texts.subject }] },
    paragraph(texts.opening),
    paragraph(texts.closing),
    { kind: 'signature', ...signature },
    ...opinions.map((opinion): PaperBlock => ({ kind: 'opinion', lines: OPINION_LINES, ...opinion })),
    ...proofBlocks(proof),
  ];
  const section = { name: 'การเสนอและอนุมัติ', orientation: 'portrait' as const, blocks };
  return { ...paper, title: texts.subject, sections: [...paper.sections, section] };
}
