import type { Report } from '../../src/core/checking/report.ts';
import { readMarkdown } from '../../src/documents/read/markdown/markdown.ts';
import { recognise } from '../../src/features/checker/recognise/recognise.ts';
import { kinds } from './check.ts';
import { loadFramework } from './framework.ts';

/** A report, or a part of one, written as Markdown, as the checker reads it. */
export function readText(markdown: string): Report {
  const blocks = readMarkdown(markdown);
  if (!blocks.ok) throw new Error(blocks.error.message.en);
  const document = { format: 'md', fileName: 'example.md', certainty: 'exact', notes: [] } as const;
  const report = recognise({ ...document, blocks: blocks.value }, { framework: loadFramework(), kinds });
  if (!report.ok) throw new Error(report.error.message.en);
  return report.value;
}
