import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examined } from '../../../test/support/examination.ts';
import { canonicalJson } from '../../db/canonical-json.ts';
import { exact } from '../../lib/fraction.ts';
import { correctReport } from './correct.ts';
import { freezeModel, thawModel } from './frozen-model.ts';
import { measuresReportPaper } from './measures-paper.ts';
import { measuresReportModel } from './measures-report.ts';
import { memoModel } from './memo.ts';
import { memoPaper } from './memo-paper.ts';
import { scoreSheetPaper } from './score-paper.ts';
import { type ScoreSheetModel, scoreSheetModel } from './score-sheet.ts';

const examination = examined();
const { report } = correctReport(examination);

/** Through text, as the database and a worker take it. */
function through<T>(model: T): T {
  return thawModel(JSON.parse(JSON.stringify(freezeModel(model)))) as T;
}

const print = (value: unknown) =>
  JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? `${each}n` : each));

describe('a frozen model', () => {
  it('prints the same paper as the model it was made of', () => {
    const memo = memoModel(examination, report);
    expect(print(memoPaper(through(memo)))).toBe(print(memoPaper(memo)));
    const measures = measuresReportModel(examination, report);
    expect(print(measuresReportPaper(through(measures)))).toBe(print(measuresReportPaper(measures)));
    const sheet: ScoreSheetModel = scoreSheetModel(examination, report.agency);
    expect(print(scoreSheetPaper(through(sheet), 'th'))).toBe(print(scoreSheetPaper(sheet, 'th')));
  });

  it('keeps fractions exact, however long', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 30n }),
        fc.bigInt({ min: 1n, max: 10n ** 30n }),
        (n, d) => {
          const value = exact(`${n}/${d}`);
          expect(through({ value }).value.equals(value)).toBe(true);
        },
      ),
    );
  });

  it('has one canonical text, and refuses what JSON cannot hold', () => {
    const memo = memoModel(examination, report);
    expect(canonicalJson(freezeModel(through(memo)))).toBe(canonicalJson(freezeModel(memo)));
    expect(() => freezeModel({ bytes: new Uint8Array(1) })).toThrow('cannot be frozen');
    expect(() => freezeModel({ score: Number.NaN })).toThrow('cannot be frozen');
  });
});
