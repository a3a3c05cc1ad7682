import type { Framework } from '../../core/framework/schema.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { parseDecimal } from '../../lib/digits.ts';
import { exact, printDecimal } from '../../lib/fraction.ts';
import { loadAgencyKinds } from '../frameworks/queries.ts';
import { foreignAgency } from './foreign-report.ts';
import { planMeasures, progressOf } from './plan-measures.ts';
import { keptNote, ownerNotes } from './plan-notes.ts';
import { actOn, boundsOf, type FindingRead, findingsAt, isOff, progressKey } from './plan-parts.ts';
import type { ImportPlan, ItemRowPlan, PlanRow, Present, ScoreRow } from './plan-shape.ts';
import { readOwners } from './read-owners.ts';
import type { ItemRead, ReportRead } from './report-read.ts';

/** What taking this report over would do to the year, without doing it. */
export function planImport(report: ReportRead, framework: Framework, present: Present): ImportPlan {
  const foreign = foreignAgency(report.document, present.agency, loadAgencyKinds());
  const all: PlanRow[] = [
    ...planScores(report, framework, present),
    ...planMeasures(report, framework, present),
    ...planItems(report, framework, present),
  ];
  // Another agency's numbers never replace our own unless somebody ticks each of them.
  const rows = foreign === null ? all : all.map((row) => ({ ...row, on: row.on && row.act === 'create' }));
  const owners = rows.flatMap((row) => (row.kind === 'score' ? [] : row.owners.fresh));
  return {
    year: framework.fiscalYear,
    framework: framework.id,
    foreign,
    yearIsOpen: present.yearIsOpen,
    rows,
    freshUnits: [...new Set(owners)],
    notes: notesOf(report, framework),
    findings: restOf(report, rows),
  };
}

/** Findings that no row shows. */
function restOf({ findings }: ReportRead, rows: readonly PlanRow[]): ImportPlan['findings'] {
  const shown = new Set(rows.flatMap((row) => row.findings.map(({ message }) => message.th)));
  return findings
    .filter(({ message }) => !shown.has(message.th))
    .map(({ severity, message, remedy }) => ({ severity, message, remedy }));
}

function planScores(report: ReportRead, framework: Framework, present: Present): ScoreRow[] {
  const { indicators, instruments, total } = report.scores.printed;
  const printed: [string, string, string | null][] = [
    ...framework.indicators.map(({ no, name }, at): [string, string, string | null] => [
      String(no),
      `${no} ${name.th}`,
      indicators[at] ?? null,
    ]),
    ...framework.instruments.map(({ code }): [string, string, string | null] => [
      code,
      code,
      instruments[code.toLowerCase()] ?? null,
    ]),
    ['total', 'คะแนนรวม', total],
  ];
  return printed.flatMap(([axis, label, text]) => {
    const value = text === null ? null : scoreOf(text);
    return value === null ? [] : [scoreRow(axis, label, value, report, present)];
  });
}

/** Two places, 0 to 100; null for what no score can be. */
function scoreOf(text: string): string | null {
  const plain = parseDecimal(text);
  return plain === null || Number(plain) > 100 ? null : printDecimal(exact(plain), 2);
}

function scoreRow(
  axis: string,
  label: string,
  value: string,
  report: ReportRead,
  present: Present,
): ScoreRow {
  const key = `score:${axis}`;
  const saved = present.scores.get(axis);
  const act = actOn(key, saved, saved?.value === value, present);
  const no = /^\d+$/.test(axis) ? Number(axis) : null;
  const isOfValue = ({ found }: FindingRead) => found !== null && scoreOf(found) === value;
  const here = report.findings.filter((finding) =>
    no === null
      ? finding.place.indicator === undefined && isOfValue(finding)
      : finding.place.part === 'scores' && finding.place.indicator === no,
  );
  return {
    ...{ kind: 'score', key, act, label, axis, value, lines: [value] },
    findings: here.map(({ severity, message, remedy }) => ({ severity, message, remedy })),
    notes: act === 'kept' ? [keptNote] : [],
    on: !isOff(here),
  };
}

function planItems(report: ReportRead, framework: Framework, present: Present): ItemRowPlan[] {
  const seen = new Set<string>();
  return report.items.flatMap((row) => {
    const item = framework.items.find(({ code }) => code === row.code);
    // A second row of the same code is the checker's finding on the first; nobody can say which one counts.
    if (!item || seen.has(item.code)) return [];
    seen.add(item.code);
    return [itemRow(row, item.code, item.title, report, framework, present)];
  });
}

function itemRow(
  row: ItemRead,
  item: string,
  title: Bilingual,
  report: ReportRead,
  framework: Framework,
  present: Present,
): ItemRowPlan {
  const key = `item:${item}`;
  const owners = readOwners(row.owner, present.units);
  const first = owners.known[0] ?? null;
  const progress = progressOf(progressText(row), boundsOf(framework), present.today);
  const current = present.items.get(item) ?? { item, unitId: null, dueOn: null, version: 1 };
  const subject = `disclosure:${framework.fiscalYear}:${item}`;
  const said = progress === null || present.progress.has(`${subject} ${progressKey(progress.text)}`);
  const named = first !== null || owners.fresh.length > 0;
  const isSame = !named || (first !== null && current.unitId === first);
  const act = present.yearIsOpen ? actOn(key, current, isSame && said, present) : 'create';
  const findings = findingsAt(report.findings, (at) => at.part === 'items' && at.item === item);
  const isKept = act === 'kept' && !isSame;
  return {
    ...{ kind: 'item', key, item, current, progress, findings },
    act: act === 'kept' && isSame ? 'update' : act,
    label: `${item} ${title.th}`,
    owners: { unitIds: first === null ? [] : [first], fresh: first === null ? owners.fresh.slice(0, 1) : [] },
    lines: [row.owner.replaceAll('\n', ' '), progress?.text ?? ''].filter((line) => line.trim() !== ''),
    notes: [
      ...(isKept ? [keptNote] : []),
      ...ownerNotes(owners),
      ...manyNote(owners.known.length + owners.fresh.length, owners.all),
    ],
    on: !isOff(findings),
  };
}

/** The box in words where nothing is written beside it. */
function progressText({ status, progress }: ItemRead): string {
  if (progress.trim() !== '') return progress;
  if (status === 'done') return 'รายงานว่าดำเนินการแล้ว';
  return status === 'not-done' ? 'รายงานว่ายังไม่ได้ดำเนินการ' : '';
}

function manyNote(named: number, all: boolean): Bilingual[] {
  if (named < 2 && !all) return [];
  return [
    all && named === 0
      ? {
          th: 'ข้อหนึ่งมีส่วนงานรับผิดชอบหลักหนึ่งส่วน รายงานระบุทุกส่วนงาน จึงยังไม่มอบหมาย',
          en: 'An item has one owner; the report names every unit, so nobody is assigned yet.',
        }
      : {
          th: 'รายงานระบุหลายส่วนงาน ส่วนแรกจะเป็นผู้รับผิดชอบหลัก',
          en: 'The report names several units: the first becomes the owner.',
        },
  ];
}

function notesOf(report: ReportRead, framework: Framework): Bilingual[] {
  const notes: Bilingual[] = [];
  const unread = report.items.filter(({ code }) => !framework.items.some((item) => item.code === code));
  if (unread.length > 0) {
    const codes = unread.map(({ printedCode, title }) => printedCode || title).join(', ');
    notes.push({
      th: `มี ${unread.length} แถวที่ไม่ตรงกับข้อใดของปีนี้ จึงไม่ได้นำเข้า: ${codes}`,
      en: `${unread.length} rows match no item of this year and are left out: ${codes}`,
    });
  }
  return notes;
}
