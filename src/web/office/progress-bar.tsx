import type { Page } from '../page.ts';
import { officeWords as words } from './words.ts';

export interface Shares {
  readonly done: number;
  readonly doing: number;
  readonly atRisk: number;
  readonly notBegun: number;
}

export interface ProgressBarProps {
  readonly page: Page;
  /** What is counted: "รายการของสำนักปลัด". */
  readonly label: string;
  readonly shares: Shares;
  /** Without the line of figures below, where a table beside it has them. */
  readonly compact?: boolean;
}

const parts = [
  { key: 'done', label: words.doneShare },
  { key: 'doing', label: words.doingShare },
  { key: 'atRisk', label: words.riskShare },
  { key: 'notBegun', label: words.waitingShare },
] as const;

/** Done, doing, at risk and not begun as one bar, with the figures in words. */
export function ProgressBar({ page, label, shares, compact = false }: ProgressBarProps) {
  const total = parts.reduce((sum, { key }) => sum + shares[key], 0);
  const figures = parts.map(({ key, label: name }) => `${page.say(name)} ${shares[key]}`).join(' · ');
  return (
    <div class="shares">
      <svg class="shares-bar" width="100%" height="12" role="img" aria-label={`${label}: ${figures}`}>
        <rect class="share-none" width="100%" height="12" />
        {stretches(shares, total).map(({ key, from, length }) => (
          <rect class={`share-${key}`} x={`${from}%`} width={`${length}%`} height="12" />
        ))}
      </svg>
      {!compact && <Legend page={page} shares={shares} />}
    </div>
  );
}

function stretches(shares: Shares, total: number) {
  let from = 0;
  return parts.flatMap(({ key }) => {
    if (shares[key] === 0 || total === 0) return [];
    const length = (shares[key] / total) * 100;
    from += length;
    return [{ key, from: from - length, length }];
  });
}

function Legend({ page, shares }: { page: Page; shares: Shares }) {
  return (
    <ul class="shares-legend">
      {parts.map(({ key, label }) => (
        <li class={`share-key share-key-${key}`}>
          {page.say(label)} <b>{shares[key]}</b>
        </li>
      ))}
    </ul>
  );
}
