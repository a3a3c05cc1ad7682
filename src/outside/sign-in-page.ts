/** Addresses of the sign-in pages that shared drives and social sites send strangers to: host, then path. */
const SIGN_IN: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^accounts\.google\.[a-z.]{2,6}$/,
    /^\/(?:ServiceLogin|v\d\/signin|signin|InteractiveLogin|AccountChooser|o\/)/i,
  ],
  [/^(?:login\.microsoftonline\.com|login\.live\.com|login\.microsoft\.com|login\.yahoo\.com)$/, /^/],
  [/(?:^|\.)sharepoint\.com$/, /^\/.{0,200}\/_layouts\/15\/(?:Authenticate|AccessDenied)/i],
  [/(?:^|\.)facebook\.com$/, /^\/(?:login|checkpoint)(?:[./]|$)/i],
  [/(?:^|\.)dropbox\.com$/, /^\/login(?:\/|$)/],
  [/^access\.line\.me$/, /^/],
];

/** A site's own sign-in page, by the last word of its path. */
const OWN_SIGN_IN = /\/(?:wp-login|login|log-in|signin|sign-in)(?:\.(?:php|aspx?|html?|jsp))?\/?$/i;

/** Whether a redirect to this address is a sign-in. */
export function isSignInAddress({ hostname, pathname }: URL): boolean {
  return (
    SIGN_IN.some(([host, path]) => host.test(hostname) && path.test(pathname)) || OWN_SIGN_IN.test(pathname)
  );
}

/** What a shared drive says to a stranger, in the languages it is likely to use. */
const NO_PERMISSION =
  /You need access|Request access|You need permission|ขอสิทธิ์(?:การ)?เข้าถึง|คุณต้องมีสิทธิ์(?:การ)?เข้าถึง|ต้องขอสิทธิ์/;
const DRIVE = /^(?:drive|docs|sites)\.google\.com$/;

/** A page with less to read than this, beside a field for a password, has nothing else to show. */
const LETTERS_OF_CONTENT = 400;
const PASSWORD_FIELD = /^<input\b[^>]{0,1000}\btype\s{0,3}=\s{0,3}["']?password\b/i;

/** Whether a page itself asks to sign in or for permission. Reads the HTML once from front to back, whatever it holds. */
export function asksToSignIn({ hostname }: URL, html: string): boolean {
  const { text, tags } = split(html);
  if (DRIVE.test(hostname) && NO_PERMISSION.test(text)) return true;
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return letters < LETTERS_OF_CONTENT && tags.some((tag) => PASSWORD_FIELD.test(tag));
}

/** Text outside tags, scripts and styles, and the tags that are input fields. */
function split(html: string): { readonly text: string; readonly tags: readonly string[] } {
  const lower = html.toLowerCase();
  const text: string[] = [];
  const tags: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    text.push(html.slice(at, open < 0 ? html.length : open));
    if (open < 0) break;
    const hidden = ['script', 'style', 'noscript'].find((name) => lower.startsWith(name, open + 1));
    const end = hidden ? lower.indexOf(`</${hidden}`, open) : open;
    const close = end < 0 ? end : html.indexOf('>', end);
    if (close < 0) break;
    if (lower.startsWith('input', open + 1)) tags.push(html.slice(open, close));
    at = close + 1;
  }
  return { text: text.join(' '), tags };
}
