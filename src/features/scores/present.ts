import type { Framework } from '../../core/framework/schema.ts';
import { derivationToJson } from '../../core/scoring/derivation-json.ts';
import type {
  Derivation,
  LevelCondition,
  LevelExplanation,
  Scorecard,
} from '../../core/scoring/scorecard.ts';
import type { Language } from '../../lib/bilingual.ts';
import { printDecimal, printFraction } from '../../lib/fraction.ts';
import type { ConditionJson, LevelJson, ScorecardJson, ScoresJson } from './contract.ts';

export function scorecardToJson(framework: Framework, scorecard: Scorecard): ScorecardJson {
  const { total } = scorecard;
  return {
    framework: framework.id,
    fiscalYear: framework.fiscalYear,
    ...scoresOf(framework, total, ({ print }) => print),
    level: levelToJson(framework, scorecard.level),
    exact: scoresOf(framework, total, ({ value }) => value && printFraction(value)),
    derivation: derivationToJson(total),
  };
}

function scoresOf(
  framework: Framework,
  total: Derivation,
  read: (derivation: Derivation) => string | null,
): ScoresJson {
  const indicators = new Map(
    total.children.flatMap(({ children }) => children).map((each) => [each.id, read(each)]),
  );
  return {
    indicators: framework.indicators.map(({ no }) => indicators.get(String(no)) ?? null),
    ...Object.fromEntries(total.children.map((each) => [each.id.toLowerCase(), read(each)])),
    total: read(total),
  };
}

function levelToJson(
  { rounding }: Framework,
  { level, unknown, reasons, met, next }: LevelExplanation,
): LevelJson {
  const conditions = (list: readonly LevelCondition[]) =>
    list.map((condition) => conditionToJson(condition, rounding.places));
  return {
    code: level?.code ?? null,
    name: level?.name.th ?? null,
    names: level?.name ?? null,
    unknown,
    reasons,
    met: conditions(met),
    next: next && { code: next.level.code, names: next.level.name, conditions: conditions(next.conditions) },
  };
}

function conditionToJson({ on, score, least, holds, short }: LevelCondition, places: number): ConditionJson {
  const print = (value: typeof score) => printDecimal(value, places);
  return { on, score: print(score), least: print(least), holds, short: print(short) };
}

const words = {
  th: { level: 'ระดับ', unknown: 'ยังไม่ทราบ', given: 'ค่าที่ให้มา', note: 'หมายเหตุ' },
  en: { level: 'Level', unknown: 'not known', given: 'as given', note: 'note' },
} as const;

/** A tree for a terminal: the level and why, then each number with its formula, or the reason why there is none. */
export function scorecardToText(framework: Framework, scorecard: Scorecard, language: Language): string {
  const word = words[language];
  const { level, reasons } = scorecard.level;
  const lines = [
    `${framework.name[language]} (${framework.id})`,
    `${word.level}: ${level?.name[language] ?? word.unknown}`,
    ...reasons.map((reason) => `  ${reason[language]}`),
    '',
    ...treeLines(scorecard.total, language, '', ''),
  ];
  return lines.join('\n');
}

function treeLines(node: Derivation, language: Language, own: string, below: string): string[] {
  const last = node.children.length - 1;
  return [
    own + describe(node, language),
    ...node.children.flatMap((child, index) => {
      const [branch, trunk] = index === last ? ['└─ ', '   '] : ['├─ ', '│  '];
      return treeLines(child, language, below + branch, below + trunk);
    }),
  ];
}

/** Scores first and right-aligned: Thai names have no fixed width on a terminal. */
function describe(node: Derivation, language: Language): string {
  const word = words[language];
  const score = (node.print ?? '–').padStart(6);
  const name = node.kind === 'total' ? node.label[language] : `${node.id} ${node.label[language]}`;
  const how = node.origin === 'given' ? word.given : (node.reason ?? node.formula)?.[language];
  const note = node.note ? ` [${word.note}: ${node.note[language]}]` : '';
  return `${score}  ${name}${how ? ` · ${how}` : ''}${note}`;
}
