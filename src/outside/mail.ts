import { createTransport } from 'nodemailer';
import type { Bilingual } from '../lib/bilingual.ts';
import { err, ok, type Result } from '../lib/result.ts';

export interface Mail {
  /** One address: "somchai@example.go.th". */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
}

export interface Mailer {
  /** Hands one message to the server. Never throws, and never takes longer than half a minute. */
  readonly send: (mail: Mail) => Promise<Result<void, Bilingual>>;
  /** Whether the server can be reached and lets us in; nothing is sent. */
  readonly verify: () => Promise<Result<void, Bilingual>>;
  readonly close: () => void;
}

export interface MailSettings {
  /** "smtps://user:password@mail.example.go.th" */
  readonly url: string;
  /** "ITA office <ita@example.go.th>" */
  readonly from: string;
  /** Longest time for one message, and a third of it for each answer of the server. */
  readonly timeoutMs?: number;
}

/** Mail through the agency's own server; without settings every message is answered "not configured". */
export function createMailer(settings: MailSettings | null): Mailer {
  if (!settings) {
    const nothing = async () => err(notConfigured);
    return { send: nothing, verify: nothing, close: () => undefined };
  }
  const { from, timeoutMs = 30_000 } = settings;
  const transport = createTransport(toTransport(settings.url, timeoutMs));
  const within = (work: Promise<unknown>) => told(work, timeoutMs);
  return {
    send: async ({ to, subject, text, html }) => {
      if (!isAddress(to)) return err(badAddress);
      // An object, not a text: the library would read a list of addresses out of a text.
      const message = { from, to: { name: '', address: to }, subject: oneLine(subject), text };
      return within(transport.sendMail({ ...message, ...(html !== undefined && { html }), ...manners }));
    },
    verify: () => within(transport.verify()),
    close: () => transport.close(),
  };
}

/** No answer by a machine is wanted (RFC 3834); a message is what it says, with nothing fetched into it. */
const manners = {
  headers: { 'Auto-Submitted': 'auto-generated' },
  disableFileAccess: true,
  disableUrlAccess: true,
  xMailer: false,
} as const;

function toTransport(address: string, timeoutMs: number) {
  const url = new URL(address);
  const secure = url.protocol === 'smtps:';
  const user = decodeURIComponent(url.username);
  const each = Math.ceil(timeoutMs / 3);
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    // A password goes over an encrypted line only, except within this machine.
    requireTLS: user !== '' && !secure && !loopback.test(url.hostname),
    ...(user && { auth: { user, pass: decodeURIComponent(url.password) } }),
    connectionTimeout: each,
    greetingTimeout: each,
    socketTimeout: each,
    dnsTimeout: each,
  };
}

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** One mailbox, without name, comment, list or line break: what a line of the SMTP protocol may hold. */
export function isAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s<>()@",;:\\\p{C}]{1,64}@[^\s<>()@",;:\\\p{C}]{1,189}$/u.test(text);
}

/** A header ends at a line break; nobody may begin another one in a subject. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, 200);
}

async function told(work: Promise<unknown>, timeoutMs: number): Promise<Result<void, Bilingual>> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject({ code: 'ETIMEDOUT' }), timeoutMs);
  try {
    await Promise.race([work, late.promise]);
    return ok(undefined);
  } catch (error) {
    return err(whyNot(error as { code?: string; responseCode?: number }));
  } finally {
    clearTimeout(timer);
  }
}

/** By code only: the server's own words may quote the address and the password it was given. */
function whyNot({ code = 'unknown', responseCode }: { code?: string; responseCode?: number }): Bilingual {
  const detail = responseCode ? `${code} ${responseCode}` : code;
  const found = reasons[code] ?? other;
  return { th: `${found.th} (${detail})`, en: `${found.en} (${detail})` };
}

const unreachable: Bilingual = {
  th: 'ติดต่อเซิร์ฟเวอร์อีเมลไม่ได้ อีเมลยังไม่ได้ส่ง · ตรวจ SMTP_URL และเครือข่าย',
  en: 'The mail server cannot be reached, so the mail was not sent. Check SMTP_URL and the network.',
};

const noEncryption: Bilingual = {
  th: 'เซิร์ฟเวอร์อีเมลไม่เข้ารหัสการเชื่อมต่อ หรือใบรับรองไม่ถูกต้อง อีเมลยังไม่ได้ส่ง · ใช้ smtps:// หรือให้ผู้ดูแลเปิด STARTTLS',
  en: 'The mail server offers no trustworthy encryption, so the mail was not sent. Use smtps://, or have STARTTLS switched on.',
};

const reasons: Readonly<Record<string, Bilingual>> = {
  ECONNECTION: unreachable,
  ESOCKET: unreachable,
  EDNS: unreachable,
  ETIMEDOUT: unreachable,
  ETLS: noEncryption,
  EAUTH: {
    th: 'เซิร์ฟเวอร์อีเมลไม่รับชื่อผู้ใช้หรือรหัสผ่าน อีเมลยังไม่ได้ส่ง · ตรวจ SMTP_URL',
    en: 'The mail server refused user or password, so the mail was not sent. Check SMTP_URL.',
  },
  EENVELOPE: {
    th: 'เซิร์ฟเวอร์อีเมลไม่รับที่อยู่ผู้ส่งหรือผู้รับ อีเมลยังไม่ได้ส่ง · ตรวจ MAIL_FROM และอีเมลของผู้รับ',
    en: 'The mail server refused the sender’s or the recipient’s address, so the mail was not sent. Check MAIL_FROM and that address.',
  },
};

const other: Bilingual = {
  th: 'เซิร์ฟเวอร์อีเมลไม่รับอีเมลนี้ อีเมลยังไม่ได้ส่ง · ลองอีกครั้งภายหลัง',
  en: 'The mail server did not take the mail, so it was not sent. Try again later.',
};

/** The error of a mailer without settings; callers tell it by identity. */
export const notConfigured: Bilingual = {
  th: 'ระบบนี้ยังไม่ได้ตั้งค่าอีเมล ข้อความจึงอยู่ในระบบเท่านั้น · ผู้ดูแลระบบตั้ง SMTP_URL และ MAIL_FROM ได้',
  en: 'Mail is not set up here, so messages stay in the app. The administrator may set SMTP_URL and MAIL_FROM.',
};

const badAddress: Bilingual = {
  th: 'ที่อยู่อีเมลของผู้รับไม่ถูกต้อง อีเมลยังไม่ได้ส่ง · แก้ที่อยู่อีเมลในบัญชีของผู้รับ',
  en: 'The recipient’s mail address is not one, so the mail was not sent. Correct it in the person’s account.',
};
