import type {
  IndicatorRow,
  ItemRow,
  MeasureRow,
  Memo,
  Passage,
  Place,
  PrintedNumber,
  PrintedScores,
  Progress,
  Report,
  ReportPart,
  SignatureBlock,
} from '../../src/core/checking/report.ts';
import type { Framework } from '../../src/core/framework/schema.ts';
import { assertDefined } from '../../src/lib/assert.ts';
import { toThaiDigits } from '../../src/lib/digits.ts';
import { exact, mean, printDecimal, sum } from '../../src/lib/fraction.ts';
import { guidelines, measureTexts, progressTexts } from './report-texts.ts';

/** The invented agency of every test report; its district and province are real ones. */
export const agency = {
  kind: 'sao',
  name: 'ทุ่งสมมุติ',
  full: 'องค์การบริหารส่วนตำบลทุ่งสมมุติ',
  district: 'แม่ริม',
  province: 'เชียงใหม่',
  site: 'https://www.thungsommut.go.th',
};

/** Indicator scores of the correct report by number; a framework's further indicators print 100.00. */
const defaultScores: Readonly<Record<number, string>> = {
  1: '93.12',
  2: '88.40',
  3: '90.26',
  4: '85.74',
  5: '86.98',
  6: '90.10',
  7: '86.35',
  8: '88.57',
};

interface Sheet {
  readonly passages: Passage[];
  block: number;
}

function write(sheet: Sheet, part: ReportPart, text: string): Passage {
  const passage = { text, place: { block: sheet.block, line: sheet.block * 2 + 1, part } };
  sheet.block += 1;
  sheet.passages.push(passage);
  return passage;
}

/** One row of the table at the current block; the caller closes the table by `sheet.block += 1`. */
function writeRow(sheet: Sheet, place: Place, texts: readonly string[]): readonly Passage[] {
  const cells = texts.map((text, column) => ({ text, place: { ...place, column } }));
  sheet.passages.push(...cells);
  return cells;
}

function rowPlace(sheet: Sheet, part: ReportPart, row: number): Place {
  return { block: sheet.block, row, line: sheet.block * 2 + 1 + row, part };
}

function cell(cells: readonly Passage[], column: number): Passage {
  return assertDefined(cells[column], `column ${column}`);
}

function ticked(passage: Passage): Progress {
  const [, text = ''] = passage.text.split('☑ ดำเนินการ\n');
  return { done: true, notDone: false, text, passage };
}

const tickedText = (text: string): string => `☐ ยังไม่ได้ดำเนินการ\n☑ ดำเนินการ\n${text}`;

function writeMeasures(sheet: Sheet, year: string): MeasureRow[] {
  const rows = measureTexts(agency.full, year).map((texts, index) => {
    const place = { ...rowPlace(sheet, 'measures', index + 1), measure: index + 1 };
    const cells = writeRow(sheet, place, [toThaiDigits(String(index + 1)), ...texts]);
    return {
      no: index + 1,
      title: cell(cells, 1),
      method: cell(cells, 2),
      period: cell(cells, 3),
      owner: cell(cells, 4),
      summary: cell(cells, 5),
      outcome: cell(cells, 6),
      place,
    };
  });
  sheet.block += 1;
  return rows;
}

function writeIndicators(sheet: Sheet, framework: Framework): IndicatorRow[] {
  const short = (year: number): string => toThaiDigits(String(year % 100));
  const span = `ต.ค. ${short(framework.fiscalYear - 1)} ถึง ก.ย. ${short(framework.fiscalYear)}`;
  const asked = framework.indicators.filter((indicator) => indicator.from === 'questions');
  const rows = asked.map((indicator, index) => {
    const place = { ...rowPlace(sheet, 'indicators', index + 1), indicator: indicator.no };
    const cells = writeRow(sheet, place, [
      `ตัวชี้วัดที่ ${toThaiDigits(String(indicator.no))} ${indicator.name.th}`,
      guidelines[index % guidelines.length] ?? '',
      'สำนักปลัด',
      span,
      tickedText(progressTexts(agency.site, toThaiDigits(String(framework.fiscalYear)))[index] ?? ''),
    ]);
    return {
      no: indicator.no,
      title: cell(cells, 0),
      guideline: cell(cells, 1),
      owner: cell(cells, 2),
      period: cell(cells, 3),
      progress: ticked(cell(cells, 4)),
      place,
    };
  });
  sheet.block += 1;
  return rows;
}

function itemCells(framework: Framework, code: string): readonly string[] {
  const item = assertDefined(
    framework.items.find((one) => one.code === code),
    code,
  );
  const components = item.components.map((component) => `- ${component.th}`).join('\n');
  const year = toThaiDigits(String(framework.fiscalYear));
  const progress = `- เผยแพร่${item.title.th}แล้ว เมื่อวันที่ ๑๐ มีนาคม ${year} ที่ ${agency.site}/ita/${code.toLowerCase()}`;
  return [code, item.title.th, components, 'สำนักปลัด', tickedText(progress)];
}

function writeItems(sheet: Sheet, framework: Framework): ItemRow[] {
  return framework.subIndicators.flatMap((sub) => {
    const items = framework.items.filter((item) => item.subIndicator === sub.code);
    write(sheet, 'items', `ตัวชี้วัดย่อยที่ ${toThaiDigits(sub.code)} ${sub.name.th}`);
    const rows = items.map((item, index) => {
      const place = { ...rowPlace(sheet, 'items', index + 1), item: item.code };
      const cells = writeRow(sheet, place, itemCells(framework, item.code));
      return {
        code: item.code,
        printedCode: cell(cells, 0),
        title: cell(cells, 1),
        components: cell(cells, 2),
        owner: cell(cells, 3),
        progress: ticked(cell(cells, 4)),
        subIndicator: sub.code,
        place,
      };
    });
    sheet.block += 1;
    return rows;
  });
}

/** The scores a report prints, Arabic decimal strings. */
export interface ScorePrint {
  readonly indicators: Readonly<Record<number, string>>;
  readonly names: Readonly<Record<number, string>>;
  readonly instruments: Readonly<Record<string, string>>;
  readonly total: string;
  readonly level: string;
}

/** Scores that fit one another: instruments are means, the total is weighted, the level follows from both. */
export function correctScores(framework: Framework): ScorePrint {
  const { places } = framework.rounding;
  const indicators = Object.fromEntries(
    framework.indicators.map(({ no }) => [no, defaultScores[no] ?? '100.00']),
  );
  const scored = framework.instruments.map((instrument) => {
    const parts = instrument.indicators.map((no) => exact(indicators[no] ?? '0'));
    return { ...instrument, score: assertDefined(mean(parts), 'instrument') };
  });
  const total = sum(scored.map(({ score, weight }) => score.mul(weight)));
  const step = framework.levels.steps.find(
    (one) =>
      total.compare(one.total) >= 0 &&
      scored.every(({ score }) => one.instruments === null || score.compare(one.instruments) >= 0),
  );
  return {
    indicators,
    names: Object.fromEntries(framework.indicators.map(({ no, name }) => [no, name.th])),
    instruments: Object.fromEntries(scored.map(({ code, score }) => [code, printDecimal(score, places)])),
    total: printDecimal(total, places),
    level: assertDefined(step, 'level').name.th,
  };
}

/** The printed scores in their passages: total and level on the cover, instruments in the memo, then the table. */
function writeScores(sheet: Sheet, framework: Framework, scores: ScorePrint, cover: Passage): PrintedScores {
  const print = (value: string, passage: Passage): PrintedNumber => ({ value, passage });
  const instruments = framework.instruments.map(({ code, name }) => {
    const score = assertDefined(scores.instruments[code], code);
    const passage = write(sheet, 'scores', `${name.th} (${code}) คะแนนรวม ${toThaiDigits(score)} คะแนน`);
    return { code, number: print(score, passage) };
  });
  const indicators = framework.indicators.map(({ no }, index) => {
    const place = { ...rowPlace(sheet, 'scores', index + 1), indicator: no };
    const score = assertDefined(scores.indicators[no], `score ${no}`);
    const cells = writeRow(sheet, place, [
      toThaiDigits(String(no)),
      scores.names[no] ?? '',
      toThaiDigits(score),
    ]);
    return { no, name: cell(cells, 1), score: print(score, cell(cells, 2)) };
  });
  sheet.block += 1;
  return {
    indicators,
    instruments,
    totals: [print(scores.total, cover)],
    levels: [{ text: scores.level, passage: cover }],
  };
}

function writeMemo(sheet: Sheet, framework: Framework): Memo {
  const year = toThaiDigits(String(framework.fiscalYear));
  write(sheet, 'memo', 'บันทึกข้อความ');
  return {
    office: write(sheet, 'memo', `ส่วนราชการ สำนักปลัด ${agency.full}`),
    number: write(sheet, 'memo', 'ที่ ชม ๗๑๒๐๑/๔๘๒'),
    date: write(sheet, 'memo', `วันที่ ๒๔ สิงหาคม ${year}`),
    subject: write(sheet, 'memo', `เรื่อง รายงานผลการประเมินคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ${year}`),
    to: write(sheet, 'memo', `เรียน นายก${agency.full}`),
    body: [
      write(
        sheet,
        'memo',
        `สำนักปลัดขอรายงานผลการประเมินของ${agency.full} ประจำปีงบประมาณ พ.ศ. ${year} ดังรายละเอียดต่อไปนี้`,
      ),
    ],
  };
}

function writeSignatures(sheet: Sheet): SignatureBlock[] {
  const sign = (name: string, position: string): SignatureBlock => {
    write(sheet, 'signatures', `(${name})`);
    return { kind: 'signature', name, lines: [write(sheet, 'signatures', position)] };
  };
  const opinion = (of: string): SignatureBlock => ({
    kind: 'opinion',
    name: null,
    lines: [write(sheet, 'signatures', `ความเห็นของ${of}`)],
  });
  return [
    sign('นางสาวสมมุติ ทดลอง', 'นักวิเคราะห์นโยบายและแผน'),
    opinion(`ปลัด${agency.full}`),
    sign('นายตัวอย่าง ทดลอง', `ปลัด${agency.full}`),
    opinion(`นายก${agency.full}`),
    sign('นางทดสอบ สมมุติ', `นายก${agency.full}`),
  ];
}

/** A report in which no rule may find anything: all items in place, evidence everywhere, scores that fit. */
export function correctReport(framework: Framework, scores = correctScores(framework)): Report {
  const sheet: Sheet = { passages: [], block: 0 };
  const year = toThaiDigits(String(framework.fiscalYear));
  const heading = write(
    sheet,
    'cover',
    `รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. ${year}`,
  );
  const printed = write(sheet, 'cover', `${agency.full} อำเภอ${agency.district} จังหวัด${agency.province}`);
  const cover = write(
    sheet,
    'cover',
    `ผลการประเมินของ${agency.full} ประจำปีงบประมาณ พ.ศ. ${year} ได้คะแนน ${toThaiDigits(scores.total)} อยู่ในระดับ ${scores.level}`,
  );
  const measures = writeMeasures(sheet, year);
  const indicators = writeIndicators(sheet, framework);
  const items = writeItems(sheet, framework);
  const memo = writeMemo(sheet, framework);
  const printedScores = writeScores(sheet, framework, scores, cover);
  return {
    agency: {
      kind: agency.kind,
      name: agency.name,
      district: { text: agency.district, place: printed.place },
      province: { text: agency.province, place: printed.place },
      printed,
    },
    fiscalYear: framework.fiscalYear,
    fiscalYearPassage: heading,
    measures,
    indicators,
    items,
    memo,
    scores: printedScores,
    signatures: writeSignatures(sheet),
    passages: sheet.passages,
    certainty: 'exact',
    notes: [],
  };
}

/** Puts `to` wherever the very object `from` stands; what holds no `from` stays the same object. */
function exchange<T>(value: T, from: object, to: object): T {
  if ((value as unknown) === from) return to as T;
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value);
  const next = entries.map(([key, one]) => [key, exchange(one, from, to)] as const);
  if (next.every(([, one], index) => one === entries[index]?.[1])) return value;
  return (Array.isArray(value) ? next.map(([, one]) => one) : Object.fromEntries(next)) as T;
}

/** The report with another text in one passage of it. */
export function withText(report: Report, passage: Passage, text: string): Report {
  return exchange(report, passage, { ...passage, text });
}

/** The report with one more paragraph at its end. */
export function withParagraph(report: Report, text: string, part: ReportPart = 'other'): Report {
  const block = Math.max(...report.passages.map(({ place }) => place.block)) + 1;
  const passage = { text, place: { block, line: block * 2 + 1, part } };
  return { ...report, passages: [...report.passages, passage] };
}

export interface ProgressPatch {
  /** Text below the boxes. */
  readonly text?: string;
  readonly done?: boolean | null;
  readonly notDone?: boolean | null;
}

function boxed({ done, notDone, text }: Pick<Progress, 'done' | 'notDone' | 'text'>): string {
  const line = (box: boolean | null, label: string): string[] =>
    box === null ? [] : [`${box ? '☑' : '☐'} ${label}`];
  return [...line(notDone, 'ยังไม่ได้ดำเนินการ'), ...line(done, 'ดำเนินการ'), text].join('\n');
}

function withProgress(report: Report, progress: Progress, patch: ProgressPatch): Report {
  const next = { ...progress, ...patch };
  const passage = { ...progress.passage, text: boxed(next) };
  return exchange(exchange(report, progress, { ...next, passage }), progress.passage, passage);
}

export interface ItemPatch {
  readonly code?: string | null;
  readonly printedCode?: string;
  readonly title?: string;
  readonly components?: string;
  readonly owner?: string;
  readonly subIndicator?: string | null;
  readonly progress?: string | ProgressPatch;
}

export function itemRow(report: Report, code: string): ItemRow {
  return assertDefined(
    report.items.find((row) => row.code === code),
    `row ${code}`,
  );
}

/** The report with the cells of one item changed; the first row with that code where there are several. */
export function withItem(report: Report, code: string, patch: ItemPatch): Report {
  const { progress, code: newCode, subIndicator, ...texts } = patch;
  let next = report;
  for (const [key, text] of Object.entries(texts)) {
    next = withText(next, itemRow(next, code)[key as keyof typeof texts], text);
  }
  if (progress !== undefined) {
    const change = typeof progress === 'string' ? { text: progress } : progress;
    next = withProgress(next, itemRow(next, code).progress, change);
  }
  const row = itemRow(next, code);
  const fields = {
    ...(newCode === undefined ? {} : { code: newCode }),
    ...(subIndicator === undefined ? {} : { subIndicator }),
  };
  return exchange(next, row, { ...row, ...fields });
}

const sameRow = (a: Place, b: Place): boolean => a.block === b.block && a.row === b.row;

/** The report without the rows of these items, as if they had never been printed. */
export function withoutItems(report: Report, ...codes: readonly string[]): Report {
  const gone = report.items.filter((row) => codes.includes(row.code ?? ''));
  return {
    ...report,
    items: report.items.filter((row) => !gone.includes(row)),
    passages: report.passages.filter(({ place }) => !gone.some((row) => sameRow(row.place, place))),
  };
}

/** The report with only the rows of these items: a part handed in alone. */
export function onlyItems(report: Report, ...codes: readonly string[]): Report {
  const others = report.items.map((row) => row.code ?? '').filter((code) => !codes.includes(code));
  return withoutItems(report, ...others);
}

/** The report with the row of `code` printed a second time at the end of its table. */
export function withItemTwice(report: Report, code: string): Report {
  const row = itemRow(report, code);
  const move = (place: Place): Place => ({
    ...place,
    row: 90,
    ...(place.line ? { line: place.line + 1 } : {}),
  });
  const copy: ItemRow = structuredClone(row);
  const moved = JSON.parse(JSON.stringify(copy), (_key, value) =>
    value && typeof value === 'object' && 'block' in value ? move(value) : value,
  ) as ItemRow;
  const cells = [moved.printedCode, moved.title, moved.components, moved.owner, moved.progress.passage];
  return { ...report, items: [...report.items, moved], passages: [...report.passages, ...cells] };
}

export interface IndicatorPatch extends Partial<Record<'title' | 'guideline' | 'owner' | 'period', string>> {
  readonly progress?: string | ProgressPatch;
}

export function withIndicator(report: Report, no: number, patch: IndicatorPatch): Report {
  const { progress, ...texts } = patch;
  const row = (of: Report): IndicatorRow =>
    assertDefined(
      of.indicators.find((one) => one.no === no),
      `indicator ${no}`,
    );
  let next = report;
  for (const [key, text] of Object.entries(texts)) {
    next = withText(next, row(next)[key as keyof typeof texts], text);
  }
  if (progress === undefined) return next;
  return withProgress(next, row(next).progress, typeof progress === 'string' ? { text: progress } : progress);
}

export type MeasurePatch = Partial<Record<Exclude<keyof MeasureRow, 'no' | 'place'>, string>>;

export function withMeasure(report: Report, no: number, patch: MeasurePatch): Report {
  let next = report;
  for (const [key, text] of Object.entries(patch)) {
    const row = assertDefined(
      next.measures.find((one) => one.no === no),
      `measure ${no}`,
    );
    next = withText(next, row[key as keyof MeasurePatch], text);
  }
  return next;
}

export function withMemo(
  report: Report,
  patch: Partial<Record<'office' | 'number' | 'date' | 'subject' | 'to', string>>,
): Report {
  return Object.entries(patch).reduce((next, [key, text]) => {
    const memo = assertDefined(next.memo, 'memo');
    return withText(next, assertDefined(memo[key as keyof typeof patch], key), text);
  }, report);
}

export interface ScorePatch {
  readonly indicators?: Readonly<Record<number, string>>;
  readonly names?: Readonly<Record<number, string>>;
  readonly instruments?: Readonly<Record<string, string>>;
  readonly total?: string;
  readonly level?: string;
}

/** The correct report printing other scores; give Arabic decimals ("91.59"), the report prints Thai digits. */
export function withScores(framework: Framework, patch: ScorePatch): Report {
  const correct = correctScores(framework);
  return correctReport(framework, {
    indicators: { ...correct.indicators, ...patch.indicators },
    names: { ...correct.names, ...patch.names },
    instruments: { ...correct.instruments, ...patch.instruments },
    total: patch.total ?? correct.total,
    level: patch.level ?? correct.level,
  });
}
