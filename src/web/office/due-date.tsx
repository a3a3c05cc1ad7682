import type { Page } from '../page.ts';
import { printDate, printDue } from './dates.ts';

/** Days before the due date from which it is near. */
const SOON = 7;

export interface DueDateProps {
  readonly page: Page;
  readonly due: Temporal.PlainDate;
  readonly today: Temporal.PlainDate;
  /** Finished work has a date, but nothing left to hurry for. */
  readonly done?: boolean;
}

/** "31 มี.ค. 2566 · เหลือ 3 วัน"; a late or near one stands out, in words as in colour. */
export function DueDate({ page, due, today, done = false }: DueDateProps) {
  const date = <time datetime={due.toString()}>{printDate(page, due)}</time>;
  if (done) return <span class="nowrap">{date}</span>;
  const days = today.until(due).days;
  const tone = days < 0 ? 'due-late' : days <= SOON ? 'due-soon' : 'quiet';
  return (
    <>
      <span class="nowrap">{date}</span>{' '}
      <span class={`nowrap small ${tone}`}>{printDue(page, due, today)}</span>
    </>
  );
}
