import type { Bilingual } from '../lib/bilingual.ts';
import { refuse } from './error-pages.tsx';
import type { WebContext } from './page.ts';
import { mayEnter, type Permission, whyRefused } from './permission.ts';

const signInFirst: Bilingual = {
  th: 'ต้องเข้าสู่ระบบก่อน ยังไม่ได้บันทึกอะไร · เข้าสู่ระบบในแท็บใหม่ แล้วกลับมาส่งหน้านี้อีกครั้ง ข้อความที่พิมพ์ไว้จะยังอยู่',
  en: 'Please sign in first; nothing was saved. Sign in in a new tab, then send this page again: what you typed is still there.',
};

type Handler = (c: WebContext) => Response | Promise<Response>;

/** Puts a route's permission before its handler. A stranger who asks for a page is led to sign in and back to it. */
export function guard(permission: Permission, handler: Handler): Handler {
  return (c) => {
    const entry = mayEnter(c.get('reader') ?? null, permission);
    if (entry.ok) return handler(c);
    if (permission !== 'public') c.header('Cache-Control', 'no-store');
    if (entry.error === 'role') return refuse(c, 403, whyRefused(permission));
    if (c.req.method !== 'GET') return refuse(c, 401, signInFirst);
    const { pathname, search } = new URL(c.req.url);
    return c.redirect(`/sign-in?to=${encodeURIComponent(pathname + search)}`, 303);
  };
}
