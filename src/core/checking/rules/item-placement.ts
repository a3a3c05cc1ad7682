import { assertDefined } from '../../../lib/assert.ts';
import type { Framework, SubIndicator } from '../../framework/schema.ts';
import { listCodes } from '../../scoring/wording.ts';
import type { CheckContext, Finding, Rule } from '../finding.ts';
import { makeFinding } from '../make-finding.ts';
import type { ItemRow } from '../report.ts';

/**
 * Items under the heading of another sub-indicator than theirs. ITA 2566: O1–O10 belong to 9.1 … O39–O43 to 10.2.
 * Rows that follow one another with the same mistake are one finding: the heading before them is what is missing.
 */
export const itemPlacement: Rule = {
  id: 'item-placement',
  title: { th: 'ข้ออยู่ผิดตัวชี้วัดย่อย', en: 'Item under the wrong sub-indicator' },
  check: (context: CheckContext) => misplaced(context).map((run) => finding(context, run)),
};

interface Misplaced {
  readonly row: ItemRow;
  readonly code: string;
  readonly heading: string;
  readonly right: string;
}

function misplaced({ report, framework }: CheckContext): readonly (readonly Misplaced[])[] {
  const runs: Misplaced[][] = [];
  let previous: Misplaced | null = null;
  for (const row of report.items) {
    const one = judge(framework, row);
    const run = runs.at(-1);
    if (one && run && previous && previous.heading === one.heading && previous.right === one.right)
      run.push(one);
    else if (one) runs.push([one]);
    previous = one;
  }
  return runs;
}

function judge(framework: Framework, row: ItemRow): Misplaced | null {
  const item = framework.items.find(({ code }) => code === row.code);
  const heading = row.subIndicator;
  if (!item || heading === null || heading === item.subIndicator) return null;
  return { row, code: item.code, heading, right: item.subIndicator };
}

function finding({ framework, report }: CheckContext, run: readonly Misplaced[]): Finding {
  const first = assertDefined(run[0], 'first row of a run');
  const list = listCodes(run.map(({ code }) => code));
  const heading = nameOf(framework, first.heading);
  const right = nameOf(framework, first.right);
  return makeFinding({
    rule: itemPlacement.id,
    severity: report.certainty === 'geometry' ? 'warning' : 'error',
    message: {
      th: `ข้อ ${list} อยู่ใต้ตัวชี้วัดย่อยที่ ${heading} แต่เป็นข้อของตัวชี้วัดย่อยที่ ${right}`,
      en: `${list} ${run.length > 1 ? 'stand' : 'stands'} under sub-indicator ${heading} but ${run.length > 1 ? 'belong' : 'belongs'} to ${right}.`,
    },
    place: first.row.printedCode.place,
    alsoAt: run.slice(1).map(({ row }) => row.printedCode.place),
    found: heading,
    expected: right,
    remedy: {
      th: `ใส่หัวข้อตัวชี้วัดย่อยที่ ${right} ก่อนข้อ ${first.code} หรือย้ายแถวไปไว้ใต้หัวข้อนั้น`,
      en: `Put the heading of sub-indicator ${right} before ${first.code}, or move the rows under it.`,
    },
  });
}

function nameOf({ subIndicators }: Framework, code: string): string {
  const sub: SubIndicator | undefined = subIndicators.find((one) => one.code === code);
  return sub ? `${code} ${sub.name.th}` : code;
}
