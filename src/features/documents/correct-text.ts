import type { Finding } from '../../core/checking/finding.ts';
import type { Passage, Place } from '../../core/checking/report.ts';
import { placeKey } from '../../core/checking/where.ts';
import type { Run } from '../../documents/write/paper.ts';
import type { Change, CorrectedText } from './corrected.ts';
import { officialDigits, toFill } from './official-text.ts';

/** A finding of more places than this is a general remark: marking them all would drown the rest. */
const GENERAL = 5;

export interface Corrector {
  /** The passage's text (or the part of it given), mended and marked; `what` names an empty place to fill. */
  readonly text: (passage: Passage, what: string, part?: string) => CorrectedText;
  /** The text mended only, as a plain string, for names and titles. */
  readonly plain: (passage: Passage) => string;
  readonly change: (change: Change) => void;
  readonly changes: readonly Change[];
}

/** Mends what the findings are certain of and marks what they doubt; keeps the list of changes. */
export function makeCorrector(findings: readonly Finding[]): Corrector {
  const mends = mendsByPlace(findings);
  const doubts = doubtsByPlace(findings);
  const changes: Change[] = [];
  const made = new Set<Finding>();
  const mend = (passage: Passage, text: string): string => {
    const here = (mends.get(placeKey(passage.place)) ?? []).toSorted(longestFirst);
    return here.reduce((now, finding) => {
      const { from, to } = finding.fix ?? { from: '', to: '' };
      if (!now.includes(from)) return now;
      if (!made.has(finding)) changes.push(mendChange(passage.place, finding, from, to));
      made.add(finding);
      return now.replaceAll(from, () => to);
    }, text);
  };
  return {
    changes,
    change: (change) => changes.push(change),
    plain: (passage) => officialDigits(mend(passage, passage.text).trim()),
    text: (passage, what, part = passage.text) => {
      const mended = mend(passage, part).trim();
      if (mended === '') return [toFill(what)];
      return marked(mended, doubts.get(placeKey(passage.place)) ?? []);
    },
  };
}

/** A mend of a grouped finding is one for all of its places. */
function mendsByPlace(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const mends = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.fix === null || finding.fix.from === '') continue;
    for (const key of new Set([finding.fix.place, ...finding.alsoAt].map(placeKey))) {
      mends.set(key, [...(mends.get(key) ?? []), finding]);
    }
  }
  return mends;
}

function longestFirst(a: Finding, b: Finding): number {
  return (b.fix?.from.length ?? 0) - (a.fix?.from.length ?? 0);
}

function mendChange(place: Place, finding: Finding, from: string, to: string): Change {
  return { place, what: finding.message, before: from, after: to };
}

function doubtsByPlace(findings: readonly Finding[]): ReadonlyMap<string, readonly (string | null)[]> {
  const doubts = new Map<string, (string | null)[]>();
  for (const finding of findings) {
    if (finding.fix || finding.severity === 'notice' || finding.alsoAt.length >= GENERAL) continue;
    for (const place of [finding.place, ...finding.alsoAt]) {
      const key = placeKey(place);
      doubts.set(key, [...(doubts.get(key) ?? []), finding.found]);
    }
  }
  return doubts;
}

/** Marks the doubtful words where they can be told, else the whole text. */
function marked(text: string, doubts: readonly (string | null)[]): CorrectedText {
  const [first] = doubts;
  if (first === undefined) return [{ text: officialDigits(text) }];
  const words = doubts.filter((word): word is string => word !== null && word !== '' && text.includes(word));
  if (words.length < doubts.length) return [{ text: officialDigits(text), mark: true }];
  return words
    .reduce<readonly Run[]>((runs, word) => runs.flatMap((run) => markWord(run, word)), [{ text }])
    .map((run) => ({ ...run, text: officialDigits(run.text) }));
}

function markWord(run: Run, word: string): readonly Run[] {
  if (run.mark) return [run];
  const between = run.text.split(word);
  return between.flatMap((text, index) => [
    ...(index > 0 ? [{ text: word, mark: true }] : []),
    ...(text === '' ? [] : [{ text }]),
  ]);
}
