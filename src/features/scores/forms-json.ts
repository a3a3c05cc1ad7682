import { type Draft, putScore, type ScoreKind } from './draft.ts';
import { clip, type Spot } from './faults.ts';
import { readAnswers } from './forms-json-answers.ts';
import { asObject, asText, parseJson } from './json-values.ts';

const NOWHERE: Spot = { line: null, path: null };

/**
 * Reads `{ indicators, subIndicators, items, answers }`, any of them. Indicators are a list in the framework's order
 * or an object by number; the others objects by code. An answer set names parts inside ({ I3: { a: 4 } }) or flat
 * ({ I3a: 4 }), options counted from 1; `respondent` is optional.
 */
export function readJson(draft: Draft, text: string, indicatorNumbers: readonly number[]): void {
  const parsed = parseJson(draft, text);
  if (parsed === null) return;
  const input = asObject(draft, NOWHERE, parsed.value);
  for (const [key, value] of Object.entries(input ?? {})) {
    const spot = { line: null, path: clip(key) };
    if (key === 'indicators' && Array.isArray(value)) readList(draft, spot, value, indicatorNumbers);
    else if (isScoreKind(key)) readScores(draft, key, spot, value);
    else if (key === 'answers') readAnswers(draft, spot, value);
    else {
      draft.faults.add(
        spot,
        'ไม่รู้จักชื่อนี้ ใช้ได้คือ indicators, subIndicators, items, answers',
        'this name is not known; use indicators, subIndicators, items or answers',
      );
    }
  }
}

function readList(draft: Draft, spot: Spot, values: readonly unknown[], numbers: readonly number[]): void {
  if (values.length !== numbers.length) {
    draft.faults.add(
      spot,
      `มี ${values.length} คะแนน ต้องมี ${numbers.length} คะแนนเรียงตามตัวชี้วัด ที่ไม่ทราบให้ใส่ null`,
      `has ${values.length} scores; it must have ${numbers.length} in the order of the indicators, null where unknown`,
    );
    return;
  }
  for (const [index, value] of values.entries()) {
    const at = { line: null, path: `${spot.path}[${index}]` };
    const score = asText(draft, at, value);
    if (score !== null) putScore(draft, 'indicators', at, String(numbers[index]), score);
  }
}

function readScores(draft: Draft, kind: ScoreKind, spot: Spot, value: unknown): void {
  for (const [code, score] of Object.entries(asObject(draft, spot, value) ?? {})) {
    const at = { line: null, path: `${spot.path}.${clip(code)}` };
    const text = asText(draft, at, score);
    if (text !== null) putScore(draft, kind, at, code, text);
    if (draft.faults.isFull()) return;
  }
}

function isScoreKind(key: string): key is ScoreKind {
  return key === 'indicators' || key === 'subIndicators' || key === 'items';
}
