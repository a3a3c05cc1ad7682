import type { Bilingual } from '../../lib/bilingual.ts';
import { StatusTag, type Tone } from '../../web/office/status-tag.tsx';
import type { Page } from '../../web/page.ts';
import { words } from './words.ts';

export interface FindingRow {
  readonly severity: { readonly label: Bilingual; readonly tone: Tone };
  readonly rule: string;
  readonly message: Bilingual;
  readonly remedy: Bilingual;
  /** Title of the evidence it is about; null for the item's own text. */
  readonly where: string | null;
}

export function FindingList({ page, findings }: { page: Page; findings: readonly FindingRow[] }) {
  if (findings.length === 0) return <p class="quiet">{page.say(words.noFindings)}</p>;
  return (
    <ul class="pieces">
      {findings.map(({ severity, rule, message, remedy, where }) => (
        <li>
          <StatusTag page={page} {...severity} /> {where && <b>{where}: </b>}
          {page.say(message)}
          <p class="small">
            <strong>{page.say(words.remedy)}:</strong> {page.say(remedy)}{' '}
            <a href={`/rules/${rule}`}>{page.say(words.rule)}</a>
          </p>
        </li>
      ))}
    </ul>
  );
}
