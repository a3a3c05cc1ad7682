import { createMiddleware } from 'hono/factory';
import type { Bilingual } from '../lib/bilingual.ts';
import { refuse } from './error-pages.tsx';
import type { WebContext, WebEnv } from './page.ts';

const stranger: Bilingual = {
  th: 'คำขอนี้ไม่ได้ส่งมาจากหน้าเว็บของระบบ จึงไม่ดำเนินการ · เปิดหน้าเว็บนี้ใหม่แล้วส่งอีกครั้ง',
  en: 'This request did not come from our own page, so nothing was done. Open the page again and send it from there.',
};

/**
 * Refuses writes that another site's page makes the reader's browser send. Programs (no browser headers at all) may
 * write to /api/ only.
 */
export const sameOriginWrites = createMiddleware<WebEnv>(async (c, next) => {
  if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method) || fromOwnPage(c)) return next();
  return refuse(c, 403, stranger);
});

function fromOwnPage(c: WebContext): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site) return site === 'same-origin';
  const origin = c.req.header('origin');
  if (origin === undefined) return c.req.path.startsWith('/api/');
  // Plain http off localhost has no Sec-Fetch-Site; its Origin must name the host that was asked.
  return URL.canParse(origin) && new URL(origin).host === new URL(c.req.url).host;
}
