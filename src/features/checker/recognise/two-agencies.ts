import type { AgencyKind } from '../../../core/checking/agency-kind.ts';
import { similarity } from '../../../lib/thai/similar.ts';
import type { Mention, MentionFinder } from './agency-mentions.ts';
import type { Layout } from './layout.ts';
import { isTitle } from './titles.ts';

/** Lines below a title in which a cover names its agency. */
const BELOW_TITLE = 4;

/**
 * The full names of two agencies when the file has two covers, or two memos, that each name another agency as their
 * own; null otherwise. Another town's name in a cell or a sentence is a mistake to be found, not a second report.
 */
export function namesOfTwo(
  layout: Layout,
  find: MentionFinder,
  kinds: readonly AgencyKind[],
): readonly [string, string] | null {
  const pair = firstPair(coverMentions(layout, find)) ?? firstPair(memoMentions(layout, find));
  if (pair === null) return null;
  const full = ({ kind, name }: Mention) => `${kinds.find(({ code }) => code === kind)?.full ?? ''}${name}`;
  return [full(pair[0]), full(pair[1])];
}

/**
 * Of each title: the agency it names, or one that begins a line right below. A report has tables after its title; one
 * that is only named in an annex has none.
 */
function coverMentions({ lines, entries }: Layout, find: MentionFinder): Mention[] {
  const lastTable = entries.findLast((entry) => entry.kind === 'row')?.spot.block ?? -1;
  return lines.flatMap((line, at) => {
    if (!isTitle(line.text) || line.spot.block > lastTable) return [];
    const inTitle = find(line.text, true)[0];
    if (inTitle !== undefined) return [inTitle];
    const below = lines
      .slice(at + 1, at + 1 + BELOW_TITLE)
      .flatMap(({ text }) => find(text.slice(0, 200), true));
    const own = below.find(({ before }) => before === '');
    return own === undefined ? [] : [own];
  });
}

function memoMentions({ memos }: Layout, find: MentionFinder): Mention[] {
  return memos.flatMap(({ fields }) => find(fields.get('office')?.text ?? '', true).slice(0, 1));
}

function firstPair([first, ...others]: readonly Mention[]): readonly [Mention, Mention] | null {
  if (first === undefined) return null;
  const second = others.find(({ name }) => isOther(first.name, name));
  return second === undefined ? null : [first, second];
}

/** A misprint of the same name, or the name with a word run into it, is no other agency. */
function isOther(first: string, second: string): boolean {
  if (first.startsWith(second) || second.startsWith(first)) return false;
  return similarity(first, second) < 0.7;
}
