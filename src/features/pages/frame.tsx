import type { Child } from 'hono/jsx';
import { takeFlash } from '../../web/office/flash.ts';
import { frameOf } from '../../web/office/frame.ts';
import { OfficeLayout } from '../../web/office/office-layout.tsx';
import { Tabs } from '../../web/office/tabs.tsx';
import type { WebContext } from '../../web/page.ts';
import { visitOf } from '../../web/visit.ts';
import { agencyTabs, agencyTabsLabel } from '../agencies/rules.ts';
import { pageWords as words } from './words.ts';

export type Status = 200 | 409 | 422;

interface Side {
  readonly current: 'social' | 'pages';
  /** Of a page below the list; null for the list itself. */
  readonly title: string | null;
  readonly status?: Status;
  readonly actions?: Child;
  readonly children: Child;
}

/** A page of this slice among the sides of the agency. */
export function framed(c: WebContext, { current, title, status = 200, actions, children }: Side) {
  const visit = visitOf(c);
  const { page } = visit;
  const label = page.say(current === 'social' ? words.social : words.pages);
  return c.html(
    <OfficeLayout
      {...{ page, frame: frameOf(visit), section: 'agency', title: title ?? page.say(words.title), actions }}
      side={title === null ? agencyTabs.find(({ key }) => key === current)?.label : undefined}
      styles={['agency.css']}
      scripts={['editor.js']}
      crumbs={title ? [{ label, href: `/office/agency/${current}` }] : []}
      notice={takeFlash(c)}
      hasErrors={status !== 200}
    >
      {title === null && <Tabs page={page} label={agencyTabsLabel} tabs={agencyTabs} current={current} />}
      {children}
    </OfficeLayout>,
    status,
  );
}
