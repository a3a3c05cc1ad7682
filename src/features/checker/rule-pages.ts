import { readdirSync, readFileSync } from 'node:fs';
import { rules } from '../../core/checking/all-rules.ts';
import { itemRules } from '../../core/checking/item/all-item-rules.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { type MarkdownNode, parseMarkdown, plainText } from '../../web/markdown.tsx';

export interface RulePage {
  readonly id: string;
  readonly title: Bilingual;
  /** What the rule judges: a whole report, or one item while an officer works on it. */
  readonly of: 'report' | 'item';
  /** The page's two halves, without its own title: sections in Thai with the examples, then the same in English. */
  readonly thai: MarkdownNode;
  readonly english: MarkdownNode;
}

/** src/features/checker and dist/features/checker are equally deep. */
const folder = new URL('../../../docs/rules/', import.meta.url);

const allRules = [
  ...rules.map(({ id, title }) => ({ id, title, of: 'report' as const })),
  ...itemRules.map(({ id, title }) => ({ id, title, of: 'item' as const })),
];

/** Every rule with its page in docs/rules, in the order of the rules; read once, when the server starts. */
export function loadRulePages(): RulePage[] {
  const written = new Set(readdirSync(folder));
  return allRules
    .filter(({ id }) => written.has(`${id}.md`))
    .map((rule) => {
      const text = readFileSync(new URL(`${rule.id}.md`, folder), 'utf8');
      return { ...rule, ...halves(parseMarkdown(text)) };
    });
}

/** docs/rules/README.md: the Thai sections come first, and what follows "In English" is the English half. */
function halves({ children = [] }: MarkdownNode): Pick<RulePage, 'thai' | 'english'> {
  const isHeading = ({ type, depth }: MarkdownNode) => type === 'heading' && depth === 2;
  const first = children.findIndex(isHeading);
  const turn = children.findIndex((node) => isHeading(node) && plainText(node) === 'In English');
  const end = turn < 0 ? children.length : turn;
  const part = (from: number, to?: number) => ({ type: 'root', children: children.slice(from, to) });
  return { thai: part(Math.max(first, 0), end), english: part(end + 1) };
}

export function ruleTitle(id: string): Bilingual {
  return allRules.find((rule) => rule.id === id)?.title ?? { th: id, en: id };
}
