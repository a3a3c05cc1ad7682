import type { PropsWithChildren } from 'hono/jsx';
import { readTenant, type Tenant } from '../../db/tenant.ts';
import { notFound } from '../../web/error-pages.tsx';
import type { OfficeParts } from '../../web/office-parts.ts';
import { type Page, pageOf, type WebContext } from '../../web/page.ts';
import { PublicLayout, type PublicLayoutProps } from '../../web/public-layout.tsx';
import type { SiteAgency } from '../../web/reader.ts';

interface Asked<T> {
  readonly page: Page;
  readonly agency: SiteAgency;
  readonly loaded: T;
}

/**
 * A public page of the agency this host is for: what `load` reads, in one snapshot, through `show`. Not found where no
 * agency answers, or where `load` finds nothing.
 */
export async function publicPage<T>(
  c: WebContext,
  { db }: OfficeParts,
  load: (tenant: Tenant) => Promise<T | null>,
  show: (asked: Asked<T>) => unknown,
): Promise<Response> {
  const agency = c.get('agency');
  const loaded = agency && (await readTenant(db, agency.id, load));
  if (!agency || loaded === null) return notFound(c);
  return c.html(show({ page: pageOf(c), agency, loaded }) as string);
}

/** A page of text in the frame of the site. */
export function PlainPage(props: PropsWithChildren<PublicLayoutProps>) {
  const { children, ...layout } = props;
  return (
    <PublicLayout {...layout}>
      <div class="wide public">
        <h1>{props.title}</h1>
        {children}
      </div>
    </PublicLayout>
  );
}
