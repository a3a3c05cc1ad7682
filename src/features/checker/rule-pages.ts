import { readdirSync, readFileSync } from 'node:fs';
import { rules } from '../../core/checking/all-rules.ts';
import type { Bilingual } from '../../lib/bilingual.ts';
import { type MarkdownNode, parseMarkdown } from '../../web/markdown.tsx';

export interface RulePage {
  readonly id: string;
  readonly title: Bilingual;
  readonly body: MarkdownNode;
}

/** src/features/checker and dist/features/checker are equally deep. */
const folder = new URL('../../../docs/rules/', import.meta.url);

/** Every rule with its page in docs/rules, in the order of the rules; read once, when the server starts. */
export function loadRulePages(): RulePage[] {
  const written = new Set(readdirSync(folder));
  return rules
    .filter(({ id }) => written.has(`${id}.md`))
    .map(({ id, title }) => ({
      id,
      title,
      body: parseMarkdown(readFileSync(new URL(`${id}.md`, folder), 'utf8')),
    }));
}

export function ruleTitle(id: string): Bilingual {
  return rules.find((rule) => rule.id === id)?.title ?? { th: id, en: id };
}
