import { html } from 'hono/html';
import type { Child, PropsWithChildren } from 'hono/jsx';
import type { Bilingual } from '../../lib/bilingual.ts';
import type { Page } from '../page.ts';
import { words as siteWords } from '../words.ts';
import { type Crumb, Crumbs } from './crumbs.tsx';
import { OfficeHead } from './office-head.tsx';
import { OfficeMenu } from './office-menu.tsx';
import { TopBar } from './top-bar.tsx';
import { officeWords as words } from './words.ts';

export interface MenuEntry {
  readonly key: string;
  readonly href: string;
  readonly label: Bilingual;
  /** How much waits there; none is shown for 0. */
  readonly count?: number;
}

/** What stands around every page of the office; built once a request from the session. */
export interface OfficeFrame {
  readonly agencyName: string;
  /** `roles` as printed: "เจ้าหน้าที่ ITA · สำนักปลัด". */
  readonly person: { readonly name: string; readonly roles: string };
  /** Fiscal years in the Buddhist era, newest first. */
  readonly years: { readonly current: number | null; readonly all: readonly number[] };
  readonly menu: readonly MenuEntry[];
  readonly unread: number;
}

export interface OfficeLayoutProps {
  readonly page: Page;
  readonly frame: OfficeFrame;
  readonly title: string;
  /** The open one of the page's tabs: the browser's title begins with it, the page's heading does not. */
  readonly side?: Bilingual | undefined;
  /** Key of the menu's entry this page belongs to. */
  readonly section: string;
  /** For boards and long tables: use the whole width. */
  readonly wide?: boolean;
  readonly styles?: readonly string[];
  readonly scripts?: readonly string[];
  readonly crumbs?: readonly Crumb[];
  /** A sentence left by the request before: `takeFlash(c)`. */
  readonly notice?: Bilingual | null;
  /** Buttons beside the title. */
  readonly actions?: Child;
  /** Under the title, one sentence. */
  readonly lead?: Child;
  /** A page that answers a form begins its title with "แก้ไข:", so that a screen reader says it first. */
  readonly hasErrors?: boolean;
}

/** A page of the signed-in office. It prints the title as the page's h1. */
export function OfficeLayout(props: PropsWithChildren<OfficeLayoutProps>) {
  const { page, frame, title, side, styles = [], scripts = [], hasErrors } = props;
  const where = side ? `${page.say(side)} · ${title}` : title;
  return html`<!doctype html>${(
    <html lang={page.language}>
      <head>
        <OfficeHead
          page={page}
          title={`${hasErrors ? `${page.say(words.error)} ` : ''}${where} · ${frame.agencyName}`}
          styles={styles}
          scripts={scripts}
        />
      </head>
      <body class="office">
        <a class="ds-skip-link" href="#main">
          {page.say(siteWords.skip)}
        </a>
        <TopBar page={page} frame={frame} />
        <div class="office-body">
          <OfficeMenu page={page} frame={frame} section={props.section} />
          <Main {...props} />
        </div>
      </body>
    </html>
  )}`;
}

function Main(props: PropsWithChildren<OfficeLayoutProps>) {
  const { page, title, crumbs = [], notice, wide, actions, lead, children } = props;
  return (
    <main id="main" tabindex={-1} class={wide ? 'office-main office-wide' : 'office-main'}>
      {crumbs.length > 0 && <Crumbs page={page} crumbs={crumbs} />}
      {notice && <Notice page={page} sentence={notice} />}
      <div class="page-head">
        <div>
          <h1>{title}</h1>
          {lead && <p class="page-lead">{lead}</p>}
        </div>
        {actions && <div class="page-actions">{actions}</div>}
      </div>
      {children}
    </main>
  );
}

/** What the last request did, said once. */
export function Notice({ page, sentence }: { page: Page; sentence: Bilingual }) {
  return (
    <div class="notice" role="status">
      <p>
        <strong>{page.say(words.done)}:</strong> {page.say(sentence)}
      </p>
    </div>
  );
}
