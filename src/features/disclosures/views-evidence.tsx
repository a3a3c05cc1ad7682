import { EmptyState } from '../../web/office/empty-state.tsx';
import type { Page } from '../../web/page.ts';
import { evidenceKindWords, words } from './words.ts';

export interface EvidenceRow {
  readonly evidenceId: string;
  readonly kind: keyof typeof evidenceKindWords;
  readonly title: string;
  readonly version: number;
  /** "คู่มือ.pdf · 1.2 MB · ลงวันที่ … · ข้อมูลของ … – …"; empty when nothing is said. */
  readonly detail: string;
}

interface EvidenceListProps {
  readonly page: Page;
  readonly evidence: readonly EvidenceRow[];
  /** Of the item in the office. */
  readonly address: string;
}

export function EvidenceList({ page, evidence, address }: EvidenceListProps) {
  if (evidence.length === 0) {
    return <EmptyState title={page.say(words.noEvidence)} text={page.say(words.noEvidenceWhy)} />;
  }
  return (
    <ul class="pieces">
      {evidence.map(({ evidenceId, kind, title, version, detail }) => (
        <li>
          <a href={`${address}/evidence/${evidenceId}`}>{title}</a>
          <p class="small quiet">
            {[page.say(evidenceKindWords[kind]), `${page.say(words.version)} ${version}`, detail]
              .filter((part) => part !== '')
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}
