import type { Bilingual } from '../../lib/bilingual.ts';
import type { Page } from '../page.ts';

const up: Bilingual = { th: 'เลื่อนขึ้น', en: 'Move up' };
const down: Bilingual = { th: 'เลื่อนลง', en: 'Move down' };

export interface MoveButtonsProps {
  readonly page: Page;
  readonly action: string;
  /** What is moved, for screen readers: many buttons of a list say the same otherwise. */
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** One place up or down in a list; posts `direction`. */
export function MoveButtons({ page, action, name, isFirst, isLast }: MoveButtonsProps) {
  return (
    <form class="move" method="post" action={action}>
      <Arrow page={page} direction="up" label={up} name={name} disabled={isFirst} />
      <Arrow page={page} direction="down" label={down} name={name} disabled={isLast} />
    </form>
  );
}

interface ArrowProps {
  readonly page: Page;
  readonly direction: 'up' | 'down';
  readonly label: Bilingual;
  readonly name: string;
  readonly disabled: boolean;
}

function Arrow({ page, direction, label, name, disabled }: ArrowProps) {
  return (
    <button
      class="ds-button quiet-button small-button"
      type="submit"
      name="direction"
      value={direction}
      disabled={disabled}
      title={page.say(label)}
      aria-label={`${page.say(label)}: ${name}`}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path
          d={direction === 'up' ? 'M8 13V3M3.5 7.5L8 3l4.5 4.5' : 'M8 3v10M3.5 8.5L8 13l4.5-4.5'}
          fill="none"
          stroke="currentColor"
          stroke-width="2"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </svg>
    </button>
  );
}
