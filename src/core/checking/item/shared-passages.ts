import { bareText } from '../shingles.ts';

/** How much of a text stands, letter by letter, in one other text. */
export interface SharedPassages {
  /** Index of the other text. */
  readonly other: number;
  /** 0..1 of the text's letters. */
  readonly share: number;
  /** Letters of the longest unbroken passage, and the 1-based line in which it begins. */
  readonly longest: number;
  readonly line: number;
}

export interface BareLines {
  readonly bare: string;
  /** The index in `bare` at which each line begins. */
  readonly starts: readonly number[];
}

/** Letters compared at a time. A passage is found when it is at least twice as long. */
const BLOCK = 16;
/** Words that stand in more texts than this are nobody's own. */
const SHARED_BY_MOST = 4;

/** The letters and digits of some lines, one after another. */
export function bareLines(lines: readonly string[]): BareLines {
  const starts: number[] = [];
  let length = 0;
  const parts = lines.map((line) => {
    starts.push(length);
    const bare = line.trim() === '' ? '' : bareText(line);
    length += bare.length;
    return bare;
  });
  return { bare: parts.join(''), starts };
}

/** Which texts hold each block of letters, by their index. Built once for all texts of an item. */
export function indexBlocks(others: readonly string[]): ReadonlyMap<string, ReadonlySet<number>> {
  const blocks = new Map<string, Set<number>>();
  for (const [other, bare] of others.entries()) {
    for (let at = 0; at + BLOCK <= bare.length; at += BLOCK) {
      const block = bare.slice(at, at + BLOCK);
      const known = blocks.get(block);
      if (known) known.add(other);
      else blocks.set(block, new Set([other]));
    }
  }
  return blocks;
}

interface Run {
  covered: number;
  longest: number;
  from: number;
  length: number;
  end: number;
}

/** The texts that share passages with this one, most shared first, in time linear in the text. */
export function sharedPassages(
  { bare, starts }: BareLines,
  blocks: ReadonlyMap<string, ReadonlySet<number>>,
): readonly SharedPassages[] {
  const runs = new Map<number, Run>();
  let at = 0;
  while (at + BLOCK <= bare.length) {
    const others = blocks.get(bare.slice(at, at + BLOCK));
    if (others === undefined || others.size > SHARED_BY_MOST) {
      at += 1;
      continue;
    }
    for (const other of others) extend(runs, other, at);
    at += BLOCK;
  }
  return [...runs]
    .map(([other, { covered, longest, from }]) => ({
      other,
      share: covered / bare.length,
      longest,
      line: Math.max(1, starts.findLastIndex((start) => start <= from) + 1),
    }))
    .toSorted((a, b) => b.share - a.share);
}

function extend(runs: Map<number, Run>, other: number, at: number): void {
  const run = runs.get(other) ?? { covered: 0, longest: 0, from: at, length: 0, end: -1 };
  run.length = run.end === at ? run.length + BLOCK : BLOCK;
  run.end = at + BLOCK;
  run.covered += BLOCK;
  if (run.length > run.longest) {
    run.longest = run.length;
    run.from = run.end - run.length;
  }
  runs.set(other, run);
}
