import type { Framework } from '../../../core/framework/schema.ts';
import { toArabicDigits } from '../../../lib/digits.ts';
import type { Line } from './outline.ts';
import { listsRanges, type ScoreToken, scoreTokenizer } from './score-tokens.ts';
import { yearsOfTokens } from './score-years.ts';

/** A score or level that a sentence prints; `raw` finds the cell it stands in. */
export type Said = { readonly line: Line } & (
  | { readonly kind: 'instrument'; readonly code: string; readonly value: string }
  | { readonly kind: 'indicator'; readonly no: number; readonly value: string }
  | { readonly kind: 'total'; readonly value: string }
  | { readonly kind: 'level'; readonly text: string }
);

/** Of what the sentence speaks: null when nothing has told yet. `scored`: its number has been read. */
type Subject =
  | { readonly of: 'whole'; readonly scored: boolean }
  | { readonly of: 'other' }
  | {
      readonly of: 'instrument';
      readonly code: string;
      readonly weight: string;
      readonly scored: boolean;
    }
  | { readonly of: 'indicator'; readonly no: number; readonly scored: boolean }
  | null;

const WHOLE: Subject = { of: 'whole', scored: false };
const OTHER: Subject = { of: 'other' };
/** A line about the assessment, not about some survey or examination. */
const ABOUT_ITA = /ITA|คุณธรรมและความโปร่งใส|ภาพรวม|คะแนนรวม|รวมทั้งสิ้น|ผลการประเมิน/;

/**
 * The scores and levels said in running text. A number belongs to the instrument or indicator named before it, else
 * to the whole; numbers of another fiscal year, thresholds, weights and differences are left out. Where it cannot be
 * told what a number is, it is left out too.
 */
export function saidScores(
  lines: readonly Line[],
  framework: Framework,
  fiscalYear: number,
): readonly Said[] {
  const tokenize = scoreTokenizer(framework);
  return wholeParagraphs(lines).flatMap((line) => {
    const text = toArabicDigits(line.text);
    return readTokens(tokenize(text), line, ABOUT_ITA.test(text), fiscalYear);
  });
}

/** A sentence may run over the lines of its paragraph; lines of a legend of levels are left out. */
function wholeParagraphs(lines: readonly Line[]): readonly Line[] {
  const whole: Line[] = [];
  let texts: string[] = [];
  for (const [at, line] of lines.entries()) {
    if (!listsRanges(line.text)) texts.push(line.text);
    const { block, row } = line.spot;
    if (row === undefined && lines[at + 1]?.spot.row === undefined && lines[at + 1]?.spot.block === block)
      continue;
    whole.push({ ...line, text: texts.join(' ') });
    texts = [];
  }
  return whole;
}

/** How far a word of aim reaches: "ให้อยู่ในระดับ ผ่านดีเยี่ยม" is not reached yet. */
const AIM_REACH = 45;
/** More levels than these in one paragraph explain the levels. */
const MOST_LEVELS = 2;

function readTokens(
  tokens: readonly ScoreToken[],
  line: Line,
  aboutIta: boolean,
  fiscalYear: number,
): readonly Said[] {
  const said: Said[] = [];
  const years = yearsOfTokens(tokens, fiscalYear);
  const legend = explainsLevels(tokens, line.text);
  let subject: Subject = line.spot.row === undefined && !saysOneScore(tokens) ? null : WHOLE;
  let aimed = 0;
  for (const token of tokens) {
    const isOwn = (years.get(token) ?? fiscalYear) === fiscalYear && token.from >= aimed;
    if (token.kind === 'year' || token.kind === 'turn') continue;
    if (token.kind === 'aim') aimed = token.from + AIM_REACH;
    else if (token.kind === 'level') {
      if (isOwn && !legend && subject?.of === 'whole') said.push({ kind: 'level', text: token.text, line });
    } else if (token.kind === 'number') {
      const one = isOwn ? numberSaid(token, subject, aboutIta, line) : null;
      if (one !== null) said.push(one);
      if (one !== null && subject !== null && subject.of !== 'other') subject = { ...subject, scored: true };
      else if (subject?.of === 'instrument' || subject?.of === 'indicator')
        subject = { ...subject, scored: true };
    } else subject = nextSubject(subject, token);
  }
  return said;
}

/** The row of a score table is of the assessment; a sentence must say so first, unless it has one score only. */
function saysOneScore(tokens: readonly ScoreToken[]): boolean {
  const numbers = tokens.filter(({ kind }) => kind === 'number');
  return numbers.length === 1 && tokens.every(({ kind }) => kind !== 'indicator');
}

/** A legend names three levels or more, or one at the beginning of its line with the scores it begins at. */
function explainsLevels(tokens: readonly ScoreToken[], text: string): boolean {
  const levels = new Set(tokens.flatMap((token) => (token.kind === 'level' ? token.text : [])));
  if (levels.size > MOST_LEVELS) return true;
  const plain = toArabicDigits(text);
  return (
    /^[\s\d.)•*-]{0,6}(?:ระดับ|เกรด)/.test(plain) &&
    /ขึ้นไป|(?:ต่ำ|น้อย)กว่า|\d\s?[-–]\s?\d/.test(plain.slice(0, 90))
  );
}

function numberSaid(
  token: Extract<ScoreToken, { kind: 'number' }>,
  subject: Subject,
  aboutIta: boolean,
  line: Line,
): Said | null {
  const { value } = token;
  if (subject === null || subject.of === 'other' || subject.scored) return null;
  if (subject.of === 'whole') return token.named && aboutIta ? { kind: 'total', value, line } : null;
  if (!(token.named || value.includes('.'))) return null;
  // "IIT ๓๐ คะแนน" is its weight.
  if (subject.of === 'instrument' && Number(value) === Number(subject.weight) * 100) return null;
  if (subject.of === 'instrument') return { kind: 'instrument', code: subject.code, value, line };
  return { kind: 'indicator', no: subject.no, value, line };
}

function nextSubject(
  subject: Subject,
  token: Extract<ScoreToken, { kind: 'indicator' | 'instrument' | 'whole' }>,
): Subject {
  switch (token.kind) {
    case 'indicator':
      return token.no === null ? OTHER : { of: 'indicator', no: token.no, scored: false };
    case 'instrument':
      // Two named in a row without a number: what follows is of neither.
      if (subject?.of === 'instrument' && !subject.scored && subject.code !== token.code) return OTHER;
      if (subject?.of === 'other') return subject;
      return { of: 'instrument', code: token.code, weight: token.weight, scored: false };
    case 'whole':
      if (token.strong || subject === null) return WHOLE;
      // "IIT คะแนนรวม ๘๒.๒๔" is still IIT's, and "ค่าเฉลี่ย ITA" not the agency's.
      if (subject.of === 'other') return token.names ? subject : WHOLE;
      return subject.of === 'whole' || subject.scored ? WHOLE : subject;
  }
}
