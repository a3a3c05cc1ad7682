import type { Bilingual } from '../../lib/bilingual.ts';
import type { Page } from '../page.ts';

export type Tone = 'neutral' | 'info' | 'progress' | 'success' | 'warning' | 'danger';

/** A shape for each tone, so that colour never speaks alone. Drawn in a box of 16. */
const shapes: Record<Tone, string> = {
  neutral: 'M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3Z',
  info: 'M8 7v5M8 4v.5',
  progress: 'M8 3a5 5 0 1 0 5 5M8 5v3l2 1.5',
  success: 'M3 8.5l3.5 3.5L13 4.5',
  warning: 'M8 2.5L14 13.5H2ZM8 7v3M8 11.7v.3',
  danger: 'M4 4l8 8M12 4l-8 8',
};

export interface StatusTagProps {
  readonly page: Page;
  readonly tone: Tone;
  readonly label: Bilingual;
}

export function StatusTag({ page, tone, label }: StatusTagProps) {
  return (
    <span class={`tag tag-${tone}`}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path
          d={shapes[tone]}
          fill="none"
          stroke="currentColor"
          stroke-width="1.8"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </svg>
      {page.say(label)}
    </span>
  );
}
