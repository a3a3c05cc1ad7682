import { editDistance } from '../../lib/thai/similar.ts';
import type { Fix } from './finding.ts';
import type { Passage, Report } from './report.ts';
import { placeKey } from './where.ts';

const THAI = /[\u0e01-\u0e3a\u0e40-\u0e4e]/;

/**
 * Puts `right` and its label in the place of a printed name, label and all, so that no other word of the passage is
 * touched ("จังหวัดหนองบัว" and not the หนองบัว of another name). Null where the printed words cannot be told apart.
 */
export function placeFix(report: Report, at: Passage, label: string, right: string): Fix | null {
  const passage = report.passages.find((one) => placeKey(one.place) === placeKey(at.place));
  if (!passage) return null;
  const found = occurrences(passage.text, at.text).flatMap((start) =>
    labelled(passage.text, start, at.text, label),
  );
  const from = found[0];
  if (found.length !== 1 || from === undefined) return null;
  return { place: passage.place, from, to: `${label}${right}` };
}

function occurrences(text: string, name: string): readonly number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(name); at >= 0 && starts.length < 20; at = text.indexOf(name, at + 1))
    starts.push(at);
  return starts;
}

/** The printed label and name where the run of letters before the name is the label or a slip of it. */
function labelled(text: string, start: number, name: string, label: string): readonly string[] {
  const next = text.charAt(start + name.length);
  if (next !== '' && THAI.test(next)) return [];
  const before = /[^\s]*\s?$/.exec(text.slice(Math.max(0, start - 12), start))?.[0] ?? '';
  return editDistance(before, label, 2) <= 2 ? [before + name] : [];
}
