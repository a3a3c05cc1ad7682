import type { GridRow } from './grid.ts';
import { conceptOf, squash } from './headers.ts';
import type { Concept } from './vocabulary.ts';

export type TableKind = 'measures' | 'indicators' | 'items' | 'scores';

export type Field =
  | 'no'
  | 'code'
  | 'title'
  | 'method'
  | 'period'
  | 'owner'
  | 'summary'
  | 'outcome'
  | 'guideline'
  | 'progress'
  | 'components'
  | 'name'
  | 'score';

/** Which column of a table holds what. */
export interface Columns {
  readonly kind: TableKind;
  readonly at: ReadonlyMap<Field, number>;
  /** Columns in the table, so that a table without a head can follow one that has it. */
  readonly width: number;
  /** Told by head words, or guessed from what stands in the rows. */
  readonly told: boolean;
  /** The year (B.E.) that the head of the score column names. */
  readonly scoreYear?: number;
}

/** For each field the concepts that may head it, the best first. */
const FIELDS: Readonly<Record<TableKind, readonly (readonly [Field, readonly Concept[]])[]>> = {
  measures: [
    ['no', ['order', 'code']],
    ['title', ['measure', 'content']],
    ['method', ['method', 'guideline']],
    ['period', ['period']],
    ['owner', ['owner']],
    ['summary', ['summary', 'result', 'progress']],
    ['outcome', ['outcome']],
  ],
  indicators: [
    ['no', ['order', 'code']],
    ['title', ['indicator', 'indicatorName', 'content']],
    ['guideline', ['guideline', 'method', 'measure']],
    ['owner', ['owner']],
    ['period', ['period']],
    ['progress', ['progress', 'result', 'summary']],
  ],
  items: [
    ['code', ['code', 'order']],
    ['title', ['content', 'indicator', 'indicatorName']],
    ['components', ['components']],
    ['owner', ['owner']],
    ['progress', ['progress', 'result', 'summary']],
  ],
  scores: [
    ['no', ['order', 'code']],
    ['name', ['indicatorName', 'content', 'indicator', 'instrument']],
    ['score', ['score']],
  ],
};

/** Reads a row as column heads; null where it is none. Two heads, half of its cells, and they must fit one kind. */
export function headOf(row: GridRow, tolerant: boolean): Columns | null {
  const concepts = new Map<Concept, number>();
  const scores: ScoreHead[] = [];
  const years: ScoreHead[] = [];
  for (const { text, column } of row.own) {
    const concept = conceptOf(text, tolerant);
    if (concept === 'score') scores.push(scoreHead(text, column));
    if (concept === 'year') years.push(scoreHead(text, column));
    if (concept !== null && !concepts.has(concept)) concepts.set(concept, column);
  }
  // Years head scores only beside indicators: a plan's budget has years too.
  const ofIndicators = concepts.has('indicator') || concepts.has('indicatorName');
  const latest = latestScore(scores.length === 0 && ofIndicators ? years : scores);
  if (latest !== null) concepts.set('score', latest.column);
  const heads = concepts.size >= 2 && (concepts.size + years.length) * 2 >= row.own.length;
  const kind = heads ? kindOf(concepts) : null;
  if (kind === null) return null;
  const ofYear = latest !== null && latest.year > 0 ? { scoreYear: latest.year } : {};
  return { kind, at: fieldsOf(kind, concepts, row), width: row.cells.length, told: true, ...ofYear };
}

interface ScoreHead {
  readonly column: number;
  /** 0 where the head names none. */
  readonly year: number;
}

function scoreHead(text: string, column: number): ScoreHead {
  return { column, year: Number(/2[45]\d\d/.exec(squash(text))?.[0] ?? 0) };
}

/** Of several columns of scores ("คะแนนปี ๒๕๖๕", "คะแนนปี ๒๕๖๖") the one of the latest year. */
function latestScore(heads: readonly ScoreHead[]): ScoreHead | null {
  return heads.reduce<ScoreHead | null>(
    (best, next) => (best === null || next.year > best.year ? next : best),
    null,
  );
}

function kindOf(concepts: ReadonlyMap<Concept, number>): TableKind | null {
  const has = (...names: Concept[]) => names.some((name) => concepts.has(name));
  if (has('components')) return 'items';
  if (has('code') && has('content') && has('progress', 'result', 'owner')) return 'items';
  if (has('measure') && has('method', 'summary', 'outcome', 'period', 'result')) return 'measures';
  if (has('summary') && has('outcome')) return 'measures';
  if (has('guideline') && has('indicator', 'indicatorName', 'progress')) return 'indicators';
  if (has('indicator', 'indicatorName') && has('progress', 'result')) return 'indicators';
  if (has('order') && has('content') && has('progress')) return 'items';
  if (has('score') && has('indicator', 'indicatorName', 'instrument', 'content', 'order')) return 'scores';
  return null;
}

function fieldsOf(kind: TableKind, concepts: ReadonlyMap<Concept, number>, row: GridRow): Map<Field, number> {
  const at = new Map<Field, number>();
  const taken = new Set<number>();
  for (const [field, names] of FIELDS[kind]) {
    const name = names.find((one) => concepts.has(one) && !taken.has(concepts.get(one) ?? -1));
    const column = name === undefined ? undefined : concepts.get(name);
    if (column === undefined) continue;
    at.set(field, column);
    taken.add(column);
  }
  if (kind === 'scores') numberColumn(at, concepts);
  if (kind === 'items') titleColumn(at, row);
  return at;
}

/** "ตัวชี้วัด | รายละเอียดตัวชี้วัด | คะแนน": the first holds the number where another column names the indicator. */
function numberColumn(at: Map<Field, number>, concepts: ReadonlyMap<Concept, number>): void {
  const indicator = concepts.get('indicator');
  if (at.has('no') || indicator === undefined || at.get('name') === indicator) return;
  at.set('no', indicator);
}

/** A title column without a known head stands right after the codes. */
function titleColumn(at: Map<Field, number>, row: GridRow): void {
  const code = at.get('code');
  if (at.has('title') || code === undefined) return;
  const next = code + 1;
  if (next < row.cells.length && ![...at.values()].includes(next)) at.set('title', next);
}
