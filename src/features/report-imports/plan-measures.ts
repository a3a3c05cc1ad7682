import type { Framework } from '../../core/framework/schema.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { keptNote, ownerNotes } from './plan-notes.ts';
import { actOn, boundsOf, findingsAt, isOff, printMeasure, progressKey } from './plan-parts.ts';
import type { MeasureRowPlan, Present } from './plan-shape.ts';
import { readOwners } from './read-owners.ts';
import type { GuidelineRead, MeasureRead, ReportRead } from './report-read.ts';
import { dayOfText, readMethod, readPeriod, splitSteps } from './rules.ts';

const LONGEST_TITLE = 2000;
const LONGEST_TEXT = 10_000;

/** What a measure's or a guideline's row says, before it is compared with what is there. */
interface Draft {
  readonly measureKind: 'measure' | 'guideline';
  readonly no: number | null;
  readonly title: string;
  readonly indicator: number | null;
  readonly weakPoint: MeasureRowPlan['weakPoint'];
  readonly steps: readonly string[];
  readonly owner: string;
  readonly period: string;
  readonly outcome: string;
  readonly done: string;
  readonly begun: boolean;
  readonly place: MeasureRead['place'];
}

/** The report's measures and guidelines, each compared with what the year holds already. */
export function planMeasures(report: ReportRead, framework: Framework, present: Present): MeasureRowPlan[] {
  const drafts = [
    ...report.measures.map((row) => draftMeasure(row, framework)),
    ...report.indicators.map((row) => draftGuideline(row, framework)),
  ].filter(({ title }) => title !== '');
  const used = { measure: new Set<number>(), guideline: new Set<number>() };
  return drafts.map((draft) => {
    const number = freeNumber(draft, present, used[draft.measureKind]);
    used[draft.measureKind].add(number);
    return compare(draft, number, report, framework, present);
  });
}

function draftMeasure(row: MeasureRead, framework: Framework): Draft {
  const { reason, steps, indicator } = readMethod(row.method);
  const known = framework.indicators.some(({ no }) => no === indicator) ? indicator : null;
  return {
    ...{ measureKind: 'measure', no: row.no, owner: row.owner, period: row.period, place: row.place },
    title: row.title.trim().slice(0, LONGEST_TITLE),
    indicator: known,
    weakPoint: known !== null && reason !== '' ? { indicator: known, text: reason.slice(0, 5000) } : null,
    steps: steps.map((step) => step.slice(0, LONGEST_TITLE)),
    outcome: row.outcome.trim().slice(0, LONGEST_TEXT),
    done: row.summary,
    begun: row.summary.trim() !== '' || row.outcome.trim() !== '',
  };
}

function draftGuideline(row: GuidelineRead, framework: Framework): Draft {
  const indicator = framework.indicators.find(({ no }) => no === row.no);
  const { head, steps } = splitSteps(row.guideline);
  const named = indicator ? `ตัวชี้วัดที่ ${indicator.no} ${indicator.name.th}` : row.title.trim();
  return {
    ...{ measureKind: 'guideline', no: row.no, owner: row.owner, period: row.period, place: row.place },
    title: row.no === null ? '' : `ยกระดับ${named}`.slice(0, LONGEST_TITLE),
    indicator: row.no,
    weakPoint: null,
    steps: [...(head === '' ? [] : [head]), ...steps].map((step) => step.slice(0, LONGEST_TITLE)),
    outcome: '',
    done: row.progress,
    begun: row.status === 'done' || row.status === 'both',
  };
}

/** The printed number where it is free, or its own already; else the next one. */
function freeNumber({ measureKind, no }: Draft, present: Present, used: ReadonlySet<number>): number {
  const taken = present.numbers.get(measureKind) ?? new Set();
  const own = no === null ? undefined : present.measures.get(`report:${measureKind}:${no}`);
  if (own && !used.has(own.number)) return own.number;
  if (no !== null && !used.has(no) && !taken.has(no)) return no;
  let next = 1;
  while (used.has(next) || taken.has(next)) next += 1;
  return next;
}

function compare(
  draft: Draft,
  number: number,
  report: ReportRead,
  framework: Framework,
  present: Present,
): MeasureRowPlan {
  const { measureKind, place } = draft;
  const bounds = boundsOf(framework);
  const key = `${measureKind}:${number}`;
  const sourceKey = `report:${key}`;
  const owners = readOwners(draft.owner, present.units);
  const unitIds = owners.all ? present.units.map(({ id }) => id) : owners.known;
  const row = {
    ...({ kind: 'measure', key, sourceKey, measureKind, number, title: draft.title } as const),
    ...{ indicator: draft.indicator, weakPoint: draft.weakPoint, steps: draft.steps, outcome: draft.outcome },
    owners: { unitIds, fresh: owners.fresh },
    periodText: draft.period.trim(),
    ...orderly(readPeriod(draft.period, bounds)),
    status: draft.begun ? ('doing' as const) : ('not-begun' as const),
    progress: progressOf(draft.done, bounds, present.today),
  };
  const saved = present.measures.get(sourceKey);
  const said = row.progress === null || (saved !== undefined && isSaid(saved.id, row.progress.text, present));
  const isAhead = row.status === 'doing' && saved?.status === 'not-begun';
  const isSame = saved?.print === printMeasure(row, unitIds) && owners.fresh.length === 0 && said && !isAhead;
  const act = actOn(key, saved, isSame, present);
  const findings = findingsAt(report.findings, (at) => at.block === place.block && at.row === place.row);
  return {
    ...row,
    savedId: saved?.id ?? null,
    act,
    label: `${number}. ${draft.title}`,
    lines: linesOf(row),
    notes: [...ownerNotes(owners), ...(act === 'kept' ? [keptNote] : []), ...boxNote(draft)],
    findings,
    on: !isOff(findings),
  };
}

function isSaid(id: string, text: string, { progress }: Present): boolean {
  return progress.has(`measure:${id} ${progressKey(text)}`);
}

/** A period that ends before it begins is kept as text alone. */
function orderly(period: ReturnType<typeof readPeriod>): ReturnType<typeof readPeriod> {
  const { startsOn, endsOn } = period;
  const backwards = startsOn && endsOn && Temporal.PlainDate.compare(startsOn, endsOn) >= 0;
  return backwards ? { startsOn: null, endsOn: null } : period;
}

export function progressOf(
  text: string,
  bounds: Parameters<typeof dayOfText>[1],
  today: Temporal.PlainDate,
): MeasureRowPlan['progress'] {
  const said = text.trim().slice(0, LONGEST_TEXT);
  return said === '' ? null : { text: said, happenedOn: dayOfText(said, bounds, today) };
}

function linesOf(row: Pick<MeasureRowPlan, 'steps' | 'periodText' | 'outcome' | 'progress'>): string[] {
  return [row.periodText, ...row.steps, row.progress?.text ?? '', row.outcome].filter((line) => line !== '');
}

/** A box in a report is no evidence: what it says was done waits for a person to show it. */
function boxNote({ begun }: Draft): Bilingual[] {
  if (!begun) return [];
  return [
    {
      th: 'รายงานว่าดำเนินการแล้ว จะนำเข้าเป็น "กำลังทำ" จนกว่าจะแนบหลักฐานหรือให้เหตุผล',
      en: 'Reported as done: it comes in as “doing” until somebody adds evidence or a reason.',
    },
  ];
}
