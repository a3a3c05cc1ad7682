import type { Child } from 'hono/jsx';

export interface EmptyStateProps {
  readonly title: string;
  readonly text: string;
  /** A link or a button: what to do next. */
  readonly action?: Child;
}

/** In place of a list that has nothing in it. */
export function EmptyState({ title, text, action }: EmptyStateProps) {
  return (
    <div class="nothing">
      <p class="nothing-title">{title}</p>
      <p>{text}</p>
      {action && <div>{action}</div>}
    </div>
  );
}
