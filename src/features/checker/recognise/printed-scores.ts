import type { Passage, PrintedNumber, PrintedScores } from '../../../core/checking/report.ts';
import type { Framework } from '../../../core/framework/schema.ts';
import type { ReadDocument } from '../../../documents/read/document.ts';
import { toArabicDigits } from '../../../lib/digits.ts';
import type { DataRow, Line, Spot } from './outline.ts';
import { holdingPassage, type PlaceBook } from './places.ts';
import { type ScoreRows, scoreRows } from './score-rows.ts';
import { type Said, saidScores } from './score-sentences.ts';

/** What is read before the passages can be made: places are known only when every part has been. */
export interface FoundScores {
  readonly rows: ScoreRows;
  readonly said: readonly Said[];
}

export function findScores(
  rows: readonly DataRow[],
  lines: readonly Line[],
  framework: Framework,
  fiscalYear: number,
  book: PlaceBook,
): FoundScores {
  const found = scoreRows(rows, framework, book);
  return { rows: found, said: saidScores([...lines, ...found.lines], framework, fiscalYear) };
}

/** The printed scores with their passages. An indicator said in a sentence counts where no table prints it. */
export function printedScores(found: FoundScores, document: ReadDocument, book: PlaceBook): PrintedScores {
  const passage = (said: Said): Passage => holdingPassage(document, spotOf(said), book);
  const number = (said: Said & { value: string }): PrintedNumber => ({
    value: said.value,
    passage: passage(said),
  });
  const inTable = new Set(found.rows.indicators.map(({ no }) => no));
  const indicators = [...found.rows.indicators];
  for (const said of found.said) {
    if (said.kind !== 'indicator' || inTable.has(said.no)) continue;
    inTable.add(said.no);
    indicators.push({ no: said.no, name: { ...passage(said), text: '' }, score: number(said) });
  }
  return {
    indicators: indicators.toSorted((a, b) => a.no - b.no),
    instruments: found.said.flatMap((said) =>
      said.kind === 'instrument' ? [{ code: said.code, number: number(said) }] : [],
    ),
    totals: found.said.flatMap((said) => (said.kind === 'total' ? [number(said)] : [])),
    levels: found.said.flatMap((said) =>
      said.kind === 'level' ? [{ text: said.text, passage: passage(said) }] : [],
    ),
  };
}

/** Of a table row the cell that holds the number or word. */
function spotOf(said: Said): Spot {
  const looked = said.kind === 'level' ? said.text : said.value;
  const cell = said.line.cells.find((lines) =>
    lines.some(({ text }) => toArabicDigits(text).includes(looked)),
  );
  return cell?.[0]?.spot ?? said.line.spot;
}
