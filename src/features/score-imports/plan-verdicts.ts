import type { Bilingual } from '../../lib/bilingual.ts';
import type { Result } from '../../lib/result.ts';
import { resultWords, type VerdictResult } from '../verdicts/rules.ts';
import type { Round, VerdictRow } from './read-verdicts.ts';

/** What becomes of a row. `refused`: it is left out, and the note says why. */
export type PlanMark = 'new' | 'changed' | 'same' | 'refused';

/** One act on one item, as a person would do it by hand. */
export interface VerdictStep {
  readonly item: string;
  readonly act: 'judge' | 'accept' | 'settle';
  readonly edition: number;
  readonly row: VerdictRow;
}

/** What an import looks at of an item, as it stands. */
export interface ItemPresent {
  readonly edition: number | null;
  readonly status: string;
  /** The newest verdict on the published edition; null before the first. */
  readonly newest: { readonly round: Round; readonly result: VerdictResult } | null;
  /** May it be judged now, with the reason when not? */
  readonly mayJudge: Result<unknown, Bilingual>;
}

interface Planned {
  readonly mark: PlanMark;
  readonly note: Bilingual | null;
  readonly steps: readonly VerdictStep[];
}

const refused = (note: Bilingual): Planned => ({ mark: 'refused', note, steps: [] });
const same: Planned = { mark: 'same', note: { th: 'บันทึกไว้แล้ว', en: 'recorded already' }, steps: [] };

/**
 * A final verdict on an item that was never judged is a first one that is taken as final; one that differs from the first
 * needs the appeal it answers.
 */
export function planVerdict(
  row: VerdictRow,
  rows: readonly VerdictRow[],
  items: ReadonlyMap<string, ItemPresent>,
): Planned {
  const present = items.get(row.item);
  if (!present || present.edition === null) return refused(notPublished);
  const step = (act: VerdictStep['act']): VerdictStep => ({
    ...{ item: row.item, act, row, edition: present.edition ?? 0 },
  });
  const { newest } = present;
  if (row.round === 'first') return newest ? already(row, newest) : judged(present, [step('judge')]);
  if (newest) return settled(row, present, newest, step);
  const first = rows.find(({ item, round }) => item === row.item && round === 'first');
  if (first && first.result !== row.result) return refused(needsAppeal);
  return judged(present, first ? [step('accept')] : [step('judge'), step('accept')]);
}

function judged({ mayJudge }: ItemPresent, steps: readonly VerdictStep[]): Planned {
  return mayJudge.ok ? { mark: 'new', note: null, steps } : refused(mayJudge.error);
}

type Newest = NonNullable<ItemPresent['newest']>;

function already({ result }: VerdictRow, newest: Newest): Planned {
  return newest.result === result ? same : refused(contradicts(newest.result));
}

function settled(
  row: VerdictRow,
  { status }: ItemPresent,
  newest: Newest,
  step: (act: VerdictStep['act']) => VerdictStep,
): Planned {
  if (newest.round === 'final') return already(row, newest);
  if (status === 'appeal') return { mark: 'changed', note: null, steps: [step('settle')] };
  if (status !== 'verdict') return refused(contradicts(newest.result));
  return newest.result === row.result
    ? { mark: 'changed', note: null, steps: [step('accept')] }
    : refused(needsAppeal);
}

function contradicts(recorded: VerdictResult): Bilingual {
  const { th, en } = resultWords[recorded];
  return {
    th: `ขัดกับผลที่บันทึกไว้แล้ว (${th}) · เปิดหน้าข้อนี้เพื่อตรวจ`,
    en: `contradicts the recorded verdict (${en}); open the item and see`,
  };
}

const notPublished: Bilingual = {
  th: 'ยังไม่มีฉบับที่เผยแพร่ จึงไม่มีอะไรให้บันทึกผล · เผยแพร่ข้อนี้ก่อน',
  en: 'no edition is published, so there is nothing a verdict could be on; publish the item first',
};
const needsAppeal: Bilingual = {
  th: 'ผลสุดท้ายต่างจากผลแรก แต่ไม่มีคำชี้แจง · บันทึกคำชี้แจงของข้อนี้ก่อน',
  en: 'the final verdict differs from the first without an appeal; record the appeal first',
};
