import type { Child, PropsWithChildren } from 'hono/jsx';

export interface PanelProps {
  readonly title: string;
  readonly id?: string;
  /** A link or a button in the title's row. */
  readonly action?: Child;
  /** No inner space, for a table that fills the card. */
  readonly flush?: boolean;
}

/** A section of a page on white, with its h2. */
export function Panel({ title, id, action, flush = false, children }: PropsWithChildren<PanelProps>) {
  return (
    <section class={flush ? 'panel panel-flush' : 'panel'} id={id}>
      <div class="panel-head">
        <h2>{title}</h2>
        {action && <div>{action}</div>}
      </div>
      <div class="panel-body">{children}</div>
    </section>
  );
}

/** Names and values of one thing: "กำหนดส่ง — 31 มี.ค. 2566". */
export function Facts({ facts }: { facts: readonly { readonly label: string; readonly value: Child }[] }) {
  return (
    <dl class="facts">
      {facts.map(({ label, value }) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
