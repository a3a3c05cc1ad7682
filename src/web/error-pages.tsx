import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Bilingual } from '../lib/bilingual.ts';
import { logBug } from './access-log.ts';
import { Layout } from './layout.tsx';
import type { Log } from './log.ts';
import { RefusalPage } from './office/refusal-page.tsx';
import { type Page, pageOf, type WebContext } from './page.ts';
import { PublicLayout } from './public-layout.tsx';
import { type Visit, visitOf } from './visit.ts';
import { isOffice, wayBack } from './way-back.ts';

const words = {
  notFound: { th: 'ไม่พบหน้านี้', en: 'This page does not exist' },
  notFoundWhy: {
    th: 'ที่อยู่อาจพิมพ์ผิด หรือหน้านี้ถูกย้ายไปแล้ว · กลับไปเริ่มที่หน้าแรกได้',
    en: 'The address may be mistyped, or the page has moved. Start again from the front page.',
  },
  bug: { th: 'ระบบทำงานผิดพลาด', en: 'Something went wrong on our side' },
  bugWhy: {
    th: 'ไม่ใช่ความผิดของท่าน ไฟล์ที่ส่งมาไม่ได้ถูกเก็บไว้ · ลองอีกครั้ง หากยังเป็นเช่นเดิม โปรดแจ้งผู้ดูแลระบบพร้อมรหัสนี้',
    en: 'It is not your fault, and what you sent was not kept. Try again; if it happens again, give the administrator this number.',
  },
  refused: { th: 'ดำเนินการไม่ได้', en: 'This cannot be done' },
  wrongMethod: { th: 'ที่อยู่นี้ไม่รับคำขอแบบนี้', en: 'This address does not take such a request' },
  wrongMethodWhy: {
    th: 'ที่อยู่นี้มีไว้สำหรับคำขออีกแบบหนึ่ง เช่น ส่งแบบฟอร์มจากหน้าเว็บ · กลับไปเริ่มที่หน้าแรกได้',
    en: 'It is there for another kind of request, such as a form sent from a page. Start again from the front page.',
  },
  crossed: { th: 'มีผู้อื่นบันทึกพร้อมกับท่าน', en: 'Somebody saved at the same moment' },
  crossedWhy: {
    th: 'ข้อมูลเปลี่ยนไประหว่างที่ท่านบันทึก จึงยังไม่มีอะไรถูกบันทึกและไม่มีอะไรถูกเขียนทับ · ย้อนกลับ โหลดหน้าใหม่ แล้วทำอีกครั้ง',
    en: 'The data changed while you were saving, so nothing was saved and nothing overwritten. Go back, load the page again, then do it once more.',
  },
  back: { th: 'กลับหน้าแรก', en: 'Go to the front page' },
} as const satisfies Record<string, Bilingual>;

export function notFound(c: WebContext): Response | Promise<Response> {
  return answer(c, 404, { title: words.notFound, why: words.notFoundWhy });
}

/** The address is right, the method is not. `allow` names those it takes: "POST", "GET, HEAD". */
export function methodNotAllowed(c: WebContext, allow: string): Response | Promise<Response> {
  c.header('Allow', allow);
  return answer(c, 405, { title: words.wrongMethod, why: words.wrongMethodWhy });
}

/**
 * A refusal before any page's own work: the sentence on a page, or as a problem document for programs. `next`: what to do
 * about it, as a link.
 */
export function refuse(
  c: WebContext,
  status: ContentfulStatusCode,
  why: Bilingual,
  next?: Way,
): Response | Promise<Response> {
  return answer(c, status, { title: words.refused, why, next });
}

/**
 * What PostgreSQL says where two wrote at once and each alone was right: unique, exclusion and foreign keys,
 * serialization, deadlock. The transaction is rolled back, so nothing is half done.
 */
const crossed = ['23505', '23P01', '23503', '40001', '40P01'];

/** A bug: logged with the id the page shows, and nothing of it told to the outside. */
export function createErrorHandler(log: Log) {
  return (error: Error, c: WebContext): Response | Promise<Response> => {
    logBug(log, c.get('requestId'), error);
    if (crossed.includes((error as { code?: string }).code ?? ''))
      return answer(c, 409, { title: words.crossed, why: words.crossedWhy });
    return answer(c, 500, { title: words.bug, why: words.bugWhy, id: c.get('requestId') });
  };
}

/** What a program is told where no page's own work has a name for it. */
const codes: Partial<Record<ContentfulStatusCode, string>> = {
  403: 'other-site',
  404: 'not-found',
  405: 'method-not-allowed',
  429: 'too-many-requests',
  500: 'internal',
  503: 'busy',
};

/** A link to what can be done instead. */
export interface Way {
  readonly href: string;
  readonly label: Bilingual;
}

interface Told {
  readonly title: Bilingual;
  readonly why: Bilingual;
  /** For the administrator. */
  readonly id?: string;
  readonly next?: Way | undefined;
}

/** Null for a stranger and outside the office. */
function officeVisit(c: WebContext): Visit | null {
  const isInside = isOffice(c.req.path) && c.get('agency') && c.get('reader') && c.get('surroundings');
  return isInside ? visitOf(c) : null;
}

function answer(c: WebContext, status: ContentfulStatusCode, told: Told): Response | Promise<Response> {
  const { title, why } = told;
  if (isForPrograms(c)) return problem(c, status, codes[status] ?? 'refused', title, why);
  c.header('Cache-Control', 'no-store');
  const page = pageOf(c);
  const visit = officeVisit(c);
  if (visit === null) return c.html(<MessagePage {...told} page={page} />, status);
  return c.html(
    <RefusalPage {...{ visit, told }} back={wayBack(c, visit.reader)} path={c.req.path} />,
    status,
  );
}

/** The API; and open data, where the asker names JSON and no page, or asks for a file of it. */
function isForPrograms({ req }: WebContext): boolean {
  if (req.path.startsWith('/api/')) return true;
  const accepted = req.header('accept') ?? '';
  const wantsPage = accepted.includes('text/html');
  return (
    req.path.startsWith('/data/') && !wantsPage && (accepted.includes('json') || req.path.endsWith('.json'))
  );
}

/** RFC 9457, with the sentence in both languages. `code` is stable for programs. */
export function problem(
  c: WebContext,
  status: ContentfulStatusCode,
  code: string,
  title: Bilingual,
  why: Bilingual,
): Response {
  const body = { type: 'about:blank', status, title: title.en, detail: why.en, code, message: why };
  return c.body(JSON.stringify(body), status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
  });
}

interface MessageProps extends Told {
  readonly page: Page;
}

/** On an agency's site, in the frame of that site. */
function MessagePage(props: MessageProps) {
  const { page, title } = props;
  const { site } = page;
  if (site === null) {
    return (
      <Layout page={page} title={page.say(title)}>
        <Message {...props} />
      </Layout>
    );
  }
  return (
    <PublicLayout page={page} agencyName={site.name} title={page.say(title)} isUnlisted>
      <Message {...props} />
    </PublicLayout>
  );
}

function Message({ page, title, why, id }: MessageProps) {
  return (
    <div class="wide message">
      <h1>{page.say(title)}</h1>
      <p class="lead">{page.say(why)}</p>
      {id && (
        <p>
          <code>{id}</code>
        </p>
      )}
      <p>
        <a class="ds-button" href="/">
          {page.say(words.back)}
        </a>
      </p>
    </div>
  );
}
