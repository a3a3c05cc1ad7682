import type { Bilingual } from '../../lib/bilingual.ts';
import type { Page } from '../page.ts';

export interface StatTileProps {
  readonly page: Page;
  readonly label: Bilingual;
  /** As printed: "12", "91.04". */
  readonly value: string;
  readonly note?: string;
  readonly href?: string;
  readonly tone?: 'neutral' | 'success' | 'warning' | 'danger';
}

/** One figure that says where the year stands; inside `<div class="tiles">`. */
export function StatTile({ page, label, value, note, href, tone = 'neutral' }: StatTileProps) {
  const name = page.say(label);
  return (
    <div class={`tile tile-${tone}`}>
      <p class="tile-label">{href ? <a href={href}>{name}</a> : name}</p>
      <p class="tile-value">{value}</p>
      {note && <p class="tile-note">{note}</p>}
    </div>
  );
}
